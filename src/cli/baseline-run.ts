import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { loadBaseline, renderBaseline } from '../config/baseline.ts';
import type { Known } from '../config/known.ts';
import { BASELINE } from '../config/load.ts';
import { slashed } from '../config/suppressions.ts';
import { withBaseline } from '../findings/decide.ts';
import { knownOf, type Located } from '../findings/known.ts';
import { oneLine, printable } from '../reports/sanitise.ts';
import type { Bench } from './bench.ts';
import type { CheckWords } from './command-line.ts';
import { surroundings } from './decisions.ts';
import { optionsOf } from './options.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';
import { atBench, prospectOf, type Survey, surveyOf } from './survey.ts';
import { badOption } from './values.ts';

type Verb = 'create' | 'update' | 'prune' | 'show';

/** What a baseline holds, against what is found now. */
interface Held {
  readonly path: string;
  readonly shown: string;
  readonly known: readonly Known[];
  readonly stale: readonly Known[];
  /** All open findings of now, and which of them it does not hold. */
  readonly now: readonly Known[];
  readonly added: readonly Known[];
}

/** `hefa baseline …`: 2 or 3 where something could not be checked, for its findings are then not known. */
export async function runBaseline(
  verb: Verb,
  paths: readonly string[],
  words: CheckWords,
  session: Session,
): Promise<number> {
  const options = optionsOf(words, session);
  const where = paths.length > 0 ? paths : ['.'];
  return atBench(options, words, session, async (bench) => {
    const path = await placeOf(words, bench, where, session);
    const shown = slashed(relative(session.io.cwd(), path));
    refuse(verb, path, shown);
    const prospect = await prospectOf(where, options, bench, session);
    const asked = { options, words: { ...words, baseline: false } };
    const survey = await surveyOf(where, prospect, asked, session);
    await CARRIED_OUT[verb](heldOf(path, shown, survey, where, session), session);
    if (prospect.missing.length + survey.defects > 0) return 2;
    return tellUnchecked(survey, session) ? 3 : 0;
  });
}

/** That of the line; else that of the configuration; else beside it. */
async function placeOf(
  { baseline }: CheckWords,
  { configs }: Bench,
  [first = '.']: readonly string[],
  { io }: Session,
): Promise<string> {
  if (typeof baseline === 'string') return resolve(io.cwd(), baseline);
  const at = resolve(io.cwd(), first);
  const isFolder = statSync(at, { throwIfNoEntry: false })?.isDirectory() === true;
  const config = await configs.of(isFolder ? at : dirname(at));
  return config.baseline ?? resolve(config.folder, BASELINE);
}

function refuse(verb: Verb, path: string, shown: string): void {
  const isThere = existsSync(path);
  if (verb === 'create' && isThere)
    throw badOption(
      `${shown} 已经存在；要改为现在的全部问题，请用 hefa baseline update`,
      `${shown} is there already; hefa baseline update makes it what is found now`,
    );
  if (verb !== 'create' && !isThere)
    throw badOption(
      `没有基线 ${shown}；请先用 hefa baseline create 建立`,
      `there is no baseline ${shown}; make one with hefa baseline create`,
    );
}

function heldOf(path: string, shown: string, { run, inputs }: Survey, where: readonly string[], { io }: Session): Held {
  const known = existsSync(path) ? loadBaseline(path) : [];
  const files = run.files.flatMap((file, at): Located[] =>
    file.status === 'unchecked' ? [] : [{ file, path: slashed(resolve(io.cwd(), inputs[at]?.path ?? '')) }],
  );
  const { files: open, stale } = withBaseline(files, known, surroundings(where, io.cwd()));
  return { path, shown, known, stale, now: files.flatMap(knownOf), added: open.flatMap(knownOf) };
}

const CARRIED_OUT: Readonly<Record<Verb, (held: Held, session: Session) => Promise<void>>> = {
  create: write((held) => held.now),
  // What was not looked at in this run stays.
  update: write((held) => [...held.known.filter((one) => !held.stale.includes(one)), ...held.added]),
  prune: write((held) => held.known.filter((one) => !held.stale.includes(one))),
  show: async ({ shown, known, stale }, session) => {
    const head = session.say({
      zh: `${shown}：${known.length} 项，其中 ${stale.length} 项已经不存在\n`,
      en: `${shown}: ${known.length} findings, ${stale.length} of them no more\n`,
    });
    const gone = session.say({ zh: '（已不存在）', en: ' (no more)' });
    const lines = known.map((one) => {
      const where = [slashed(relative(session.io.cwd(), one.file)), one.clause, one.rule].filter(Boolean).join('　');
      return `  ${printable(oneLine(where))}${stale.includes(one) ? gone : ''}\n`;
    });
    session.print(head + lines.join(''));
  },
};

function write(entries: (held: Held) => readonly Known[]) {
  return async (held: Held, session: Session): Promise<void> => {
    const all = entries(held);
    await save(held.path, held.shown, renderBaseline(held.path, all));
    session.print(
      session.say({ zh: `已写入 ${held.shown}：${all.length} 项\n`, en: `${held.shown}: ${all.length} findings\n` }),
    );
  };
}

/** A baseline made over files that were not read says nothing of them. */
function tellUnchecked({ run }: Survey, session: Session): boolean {
  const open = run.files.filter(({ status }) => status !== 'checked').length;
  if (open > 0)
    session.complain({
      zh: `${open} 个文件未检查或者只检查了一部分，其中的问题不在基线中`,
      en: `${open} files were not checked, or in part only; what they hold is not in the baseline`,
    });
  return open > 0;
}
