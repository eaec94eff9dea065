import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Audit } from '../audit/audit.ts';
import type { LastAudit } from '../audit/compare.ts';
import { makeAudit } from '../audit/make.ts';
import { HefaError } from '../errors.ts';
import type { Entry } from '../register/entry.ts';
import { matchRows } from '../register/office/match.ts';
import type { OfficeRow } from '../register/office/office-row.ts';
import { PLAIN } from '../reports/palette.ts';
import { AUDIT_FORMATS } from './audit-formats.ts';
import { columnsOf, paletteFor } from './colour.ts';
import type { AuditWords } from './command-line.ts';
import { entriesOf } from './entries.ts';
import type { Seated } from './judge.ts';
import { officeRows } from './office-registers.ts';
import { type CheckOptions, optionsOf } from './options.ts';
import { type Planned, planFor } from './plan.ts';
import { disarmed } from './runner-commands.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';
import { atBench, partsOf, prospectOf } from './survey.ts';
import { tellSkipped } from './troubles.ts';
import { badOption } from './values.ts';

type Format = (typeof AUDIT_FORMATS)[number];

/** `hefa audit`: every document of a collection through the same check, then what shows across them. */
export async function auditPaths(paths: readonly string[], words: AuditWords, session: Session): Promise<number> {
  const { format = [], output, register = [], compare, ...rest } = words;
  const plan = planFor(AUDIT_FORMATS, format, output);
  // What is cleaned up is out, whatever it says of itself.
  const options = optionsOf({ ...rest, stage: rest.stage ?? 'archive' }, session);
  return atBench(options, { ...rest, keeps: true }, session, async (bench) => {
    const { inputs, skipped, missing } = await prospectOf(paths, options, bench, session);
    if (inputs.length === 0) return 2;
    const rows = await officeRows(register, session);
    const { entries, defects, decisions } = await registered(inputs, rows, session);
    tellSkipped(skipped, options, session);
    const last = compare === undefined ? null : await lastAudit(compare, session);
    const audit = makeAudit(entries, { ...auditParts(inputs, options), skipped: skipped.length, decisions, last });
    for (const one of plan) await write(one, audit, options, session);
    if (missing.length + defects > 0) return 2;
    return entries.some(({ status }) => status !== 'checked') ? 3 : 0;
  });
}

/**
 * All entries with what the office knows of them. A row that has no path is found by number and title, which are known when the document is read:
 * those of which it tells something that counts in the check are then checked again.
 */
async function registered(inputs: readonly Seated[], rows: readonly OfficeRow[], session: Session) {
  const { entries, defects } = await entriesOf(inputs, session);
  const read = entries.filter((entry): entry is Entry => entry.status !== 'unchecked');
  const { rows: matched, remarks } = matchRows(rows, read);
  for (const text of remarks) session.complain(text);
  const told = inputs.flatMap((input) => {
    const known = matched.get(input.path)?.known ?? {};
    return Object.keys(known).length === 0 ? [] : [{ ...input, known }];
  });
  const again = told.length === 0 ? { entries: [], defects: 0 } : await entriesOf(told, session);
  const better = new Map(again.entries.map((entry) => [entry.path, entry]));
  const decisions = new Map(
    [...matched].flatMap(([path, { decision }]) => (decision === null ? [] : [[path, decision] as const])),
  );
  return {
    entries: entries.map((entry) => better.get(entry.path) ?? entry),
    defects: defects + again.defects,
    decisions,
  };
}

/** Collections of several places are audited apart: the periods of the first count. */
function auditParts(inputs: readonly Seated[], options: CheckOptions) {
  const { asOf, law, rules } = partsOf(inputs, options);
  const [first] = inputs;
  if (!first) throw new Error('an audit of nothing');
  return { asOf, law, rules, profile: first.seat.profile };
}

async function lastAudit(file: string, { io }: Session): Promise<LastAudit> {
  const { readLedger } = await import('../audit/papers/ledger-read.ts');
  try {
    return await readLedger(file, readFileSync(resolve(io.cwd(), file), 'utf8'));
  } catch (error) {
    if (error instanceof HefaError) throw error;
    const text = {
      zh: `无法读取上次的台账 ${file}；请检查路径`,
      en: `the last ledger ${file} cannot be read; check the path`,
    };
    throw new HefaError('not-found', text, { cause: error });
  }
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
  else if (typeof content === 'string') session.print(disarmed(content, io));
  else if (content instanceof Uint8Array) session.print(content);
  else for (const piece of content) session.print(piece);
}

interface Asked {
  readonly language: Session['language'];
  readonly palette: typeof PLAIN;
  readonly width: number;
  readonly verbose: boolean;
  readonly file: string | null;
}

const RENDER: Readonly<
  Record<Format, (audit: Audit, asked: Asked) => Promise<string | Uint8Array | Iterable<string>>>
> = {
  text: async (audit, asked) => (await import('../audit/papers/summary-text.ts')).auditText(audit, asked),
  json: async (audit, asked) => (await import('../audit/papers/ledger-json.ts')).ledgerJson(audit, asked),
  csv: async (audit, asked) => (await import('../audit/papers/ledger-csv.ts')).ledgerCsv(audit, asked),
  xlsx: async (audit, asked) => (await import('../audit/papers/ledger-xlsx.ts')).ledgerXlsx(audit, asked),
  html: async (audit, asked) => (await import('../audit/papers/overview/overview.ts')).overviewHtml(audit, asked),
  notice: async (audit, { file, ...asked }) => {
    if (file !== null && /\.docx$/i.test(file))
      return (await import('../audit/papers/notice-docx.ts')).noticeDocx(audit);
    if (file === null || /\.(?:md|markdown)$/i.test(file))
      return (await import('../audit/papers/notice.ts')).noticeMarkdown(audit, asked);
    throw badOption(`清理结果公告写作 .docx 或者 .md：${file}`, `the notice is a .docx or .md file: ${file}`);
  },
};
