import { resolve } from 'node:path';
import type { Audit } from '../audit/audit.ts';
import { makeAudit } from '../audit/make.ts';
import type { Draft } from '../pool/message.ts';
import type { Entry, Unread } from '../register/entry.ts';
import { PLAIN } from '../reports/palette.ts';
import { AUDIT_FORMATS } from './audit-formats.ts';
import type { Bench } from './bench.ts';
import { columnsOf, paletteFor } from './colour.ts';
import type { CheckWords } from './command-line.ts';
import { defective, type Seated } from './judge.ts';
import { type CheckOptions, optionsOf } from './options.ts';
import { type Planned, planFor } from './plan.ts';
import { Progress } from './progress.ts';
import { disarmed } from './runner-commands.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';
import { atBench, partsOf, prospectOf } from './survey.ts';
import { tellSkipped } from './troubles.ts';
import { badOption } from './values.ts';

type Format = (typeof AUDIT_FORMATS)[number];

/** `hefa audit`: every document of a collection through the same check, then what shows across them. */
export async function auditPaths(paths: readonly string[], words: CheckWords, session: Session): Promise<number> {
  const { format = [], output, ...rest } = words;
  const plan = planFor(AUDIT_FORMATS, format, output);
  // What is cleaned up is out, whatever it says of itself.
  const options = optionsOf({ ...rest, stage: rest.stage ?? 'archive' }, session);
  return atBench(options, rest, session, async (bench) => {
    const { inputs, skipped, missing } = await prospectOf(paths, options, bench, session);
    const { entries, defects } = await entriesOf(inputs, session);
    tellSkipped(skipped, options, session);
    const audit = auditOf(entries, inputs, skipped.length, bench, options);
    for (const one of plan) await write(one, audit, options, session);
    if (missing.length + defects > 0) return 2;
    return entries.some(({ status }) => status !== 'checked') ? 3 : 0;
  });
}

async function entriesOf(inputs: readonly Seated[], session: Session) {
  const entries: (Entry | Unread)[] = [];
  const progress = new Progress(session, inputs.length);
  let [defects, before] = [0, 0];
  for (const { path, troubles } of inputs) if (troubles) entries.push({ status: 'unchecked', path, troubles });
  const drafts = inputs.filter(({ troubles }) => troubles === undefined);
  for (const seat of new Set(drafts.map((one) => one.seat))) {
    const own = drafts.filter((one) => one.seat === seat);
    const watch = {
      done: (count: number) => progress.at(before + count),
      failed: ({ path }: Draft, error: unknown) => {
        defects += 1;
        return defective(path, error, session);
      },
    };
    await seat.checker.enterAll(own, watch, (entry) => entries.push(entry));
    before += own.length;
  }
  progress.clear();
  return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)), defects };
}

function auditOf(
  entries: readonly (Entry | Unread)[],
  inputs: readonly Seated[],
  skipped: number,
  bench: Bench,
  options: CheckOptions,
): Audit {
  const { asOf, law, rules } = partsOf(inputs, bench, options);
  const [first] = inputs;
  if (!first) throw new Error('an audit of nothing');
  // Collections of several places are audited apart: the periods of the first count.
  return makeAudit(entries, { asOf, law, rules, profile: first.seat.profile, skipped });
}

async function write(
  { format, file }: Planned<Format>,
  audit: Audit,
  { colour, verbose }: CheckOptions,
  session: Session,
): Promise<void> {
  const { io, language } = session;
  const palette = file === null ? await paletteFor(io.stdout, io, colour) : PLAIN;
  const width = file === null ? columnsOf(io.stdout) : 80;
  const content = await RENDER[format](audit, { language, palette, width, verbose, file });
  if (file !== null) await save(resolve(io.cwd(), file), file, content);
  else session.print(typeof content === 'string' && format !== 'json' ? disarmed(content, io) : content);
}

interface Asked {
  readonly language: Session['language'];
  readonly palette: typeof PLAIN;
  readonly width: number;
  readonly verbose: boolean;
  readonly file: string | null;
}

const RENDER: Readonly<Record<Format, (audit: Audit, asked: Asked) => Promise<string | Uint8Array>>> = {
  text: async (audit, asked) => (await import('../audit/papers/summary-text.ts')).auditText(audit, asked),
  json: async (audit, asked) => (await import('../audit/papers/ledger-json.ts')).ledgerJson(audit, asked),
  csv: async (audit, asked) => (await import('../audit/papers/ledger-csv.ts')).ledgerCsv(audit, asked),
  xlsx: async (audit, asked) => (await import('../audit/papers/ledger-xlsx.ts')).ledgerXlsx(audit, asked),
  notice: async (audit, { file, ...asked }) => {
    if (file !== null && /\.docx$/i.test(file))
      return (await import('../audit/papers/notice-docx.ts')).noticeDocx(audit);
    if (file === null || /\.(?:md|markdown)$/i.test(file))
      return (await import('../audit/papers/notice.ts')).noticeMarkdown(audit, asked);
    throw badOption(`清理结果公告写作 .docx 或者 .md：${file}`, `the notice is a .docx or .md file: ${file}`);
  },
};
