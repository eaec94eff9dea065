import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { SUPPRESSIONS } from '../config/load.ts';
import { asRecorded, loadSuppressions, slashed } from '../config/suppressions.ts';
import type { SuppressionItem } from '../config/suppressions-schema.ts';
import type { Finding } from '../findings/finding.ts';
import type { CheckedFile } from '../findings/result.ts';
import { withItem } from '../yaml/add.ts';
import type { CheckWords } from './command-line.ts';
import type { Seated } from './judge.ts';
import { optionsOf } from './options.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';
import { atBench, prospectOf, type Survey, surveyOf } from './survey.ts';
import { badOption, date } from './values.ts';

export interface SuppressWords extends CheckWords {
  readonly reason?: string;
  readonly approver?: string;
  readonly expires?: string;
  readonly basis?: string;
}

interface Match {
  readonly finding: Finding;
  readonly file: CheckedFile;
  readonly input: Seated;
}

/** `hefa suppress`: finds the finding in the drafts as they are now, and writes the decision down with its clause and words. */
export async function suppress(
  fingerprint: string,
  paths: readonly string[],
  words: SuppressWords,
  session: Session,
): Promise<number> {
  const decision = decisionOf(words);
  if (!/^[0-9a-f]{8,64}$/.test(fingerprint))
    throw badOption(
      `指纹 ${fingerprint} 应为 8 至 64 位的 0-9、a-f；hefa check --verbose 会列出`,
      `the fingerprint ${fingerprint} should be 8 to 64 of 0-9 and a-f; hefa check --verbose shows them`,
    );
  const options = optionsOf(words, session);
  const where = paths.length > 0 ? paths : ['.'];
  // What the baseline knows can be decided about too.
  const asked = { options, words: { ...words, baseline: false }, isRecording: true };
  return atBench(options, words, session, async (bench) => {
    const prospect = await prospectOf(where, options, bench, session);
    const found = matchOf(fingerprint, await surveyOf(where, prospect, asked, session));
    await record(found, decision, session);
    return prospect.missing.length > 0 ? 2 : 0;
  });
}

type Decision = Pick<SuppressionItem, 'reason' | 'approver' | 'expires' | 'basis'>;

function decisionOf({ reason, approver, expires, basis }: SuppressWords): Decision {
  if (reason === undefined || reason.trim() === '')
    throw badOption('豁免必须写明理由：--reason', 'a suppression needs a reason: --reason');
  return { reason, basis, approver, expires: expires === undefined ? undefined : date('--expires', expires) };
}

function matchOf(fingerprint: string, { run, inputs }: Survey): Match {
  const all = run.files.flatMap((file, at): Match[] =>
    file.status === 'unchecked'
      ? []
      : [...file.findings, ...file.decided.map(({ finding }) => finding)].map((finding) => {
          return { finding, file, input: inputs[at] as Seated };
        }),
  );
  const [first, ...others] = all.filter(({ finding }) => finding.fingerprint.startsWith(fingerprint));
  if (!first)
    throw badOption(
      `没有指纹为 ${fingerprint} 的问题；请写明文稿的路径，或重新运行 hefa check --verbose`,
      `no finding has the fingerprint ${fingerprint}; name the draft, or run hefa check --verbose again`,
    );
  if (others.length > 0) throw several(fingerprint, [first, ...others]);
  if (first.file.decided.some(({ finding, suppressed }) => finding === first.finding && suppressed !== null))
    throw badOption('这处问题已经登记过豁免', 'this finding is suppressed already');
  return first;
}

function several(fingerprint: string, matches: readonly Match[]) {
  const places = matches.map(({ input, finding }) => `${input.path} ${finding.clause ?? ''} ${finding.rule.id}`);
  return badOption(
    `指纹 ${fingerprint} 对应多处问题，请写明文稿的路径或更长的指纹：\n${places.join('\n')}`,
    `several findings have the fingerprint ${fingerprint}; name the draft, or more of it:\n${places.join('\n')}`,
  );
}

async function record({ finding, file, input }: Match, decision: Decision, session: Session): Promise<void> {
  const { config } = input.seat;
  const path = config.suppressions ?? resolve(config.folder, SUPPRESSIONS);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text !== '') await loadSuppressions(path);
  const item = {
    fingerprint: finding.fingerprint,
    rule: finding.rule.id,
    file: asRecorded(path, resolve(session.io.cwd(), input.path)),
    title: file.document.title ?? undefined,
    clause: finding.clause ?? undefined,
    quote: finding.quote ?? undefined,
    ...decision,
    recorded: session.today(),
  };
  const given = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
  const shown = slashed(relative(session.io.cwd(), path));
  await save(path, shown, await withItem(text, 'suppressions', given));
  session.print(session.say({ zh: `已登记在 ${shown}\n`, en: `recorded in ${shown}\n` }));
}
