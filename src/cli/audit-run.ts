import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LastAudit } from '../audit/compare.ts';
import { makeAudit } from '../audit/make.ts';
import { HefaError } from '../errors.ts';
import { AUDIT_FORMATS } from './audit-formats.ts';
import { writeAudit } from './audit-output.ts';
import type { AuditWords } from './command-line.ts';
import { entriesOf } from './entries.ts';
import type { Seated } from './judge.ts';
import { officeRows } from './office-registers.ts';
import { type CheckOptions, optionsOf } from './options.ts';
import { planFor } from './plan.ts';
import { withRegister } from './register-run.ts';
import type { Session } from './session.ts';
import { atBench, partsOf, prospectOf } from './survey.ts';
import { tellSkipped } from './troubles.ts';

/** `hefa audit`: every document of a collection through the same check, then what shows across them. */
export async function auditPaths(paths: readonly string[], words: AuditWords, session: Session): Promise<number> {
  if (words.shard !== undefined) return (await import('./shard-run.ts')).auditShard(paths, words, words.shard, session);
  const { format = [], output, register = [], compare, ...rest } = words;
  const plan = planFor(AUDIT_FORMATS, format, output);
  const options = auditOptions(rest, session);
  return atBench(options, { ...rest, keeps: true }, session, async (bench) => {
    const { inputs, skipped, missing } = await prospectOf(paths, options, bench, session);
    if (inputs.length === 0) return 2;
    const rows = await officeRows(register, session);
    const first = await entriesOf(inputs, session);
    const byPath = new Map(inputs.map((input) => [input.path, input]));
    const { entries, defects, decisions } = await withRegister(rows, first, session, async (told) =>
      told.flatMap(({ path, known }) => ({ ...(byPath.get(path) as Seated), known })),
    );
    tellSkipped(skipped, options, session);
    const last = compare === undefined ? null : await lastAudit(compare, session);
    const audit = makeAudit(entries, { ...auditParts(inputs, options), skipped: skipped.length, decisions, last });
    await writeAudit(plan, audit, options, session);
    return auditExit(entries, missing.length + defects);
  });
}

/** What is cleaned up is out, whatever it says of itself. */
export function auditOptions(words: AuditWords, session: Session): CheckOptions {
  return optionsOf({ ...words, stage: words.stage ?? 'archive' }, session);
}

/** @param failures documents on which hefa itself failed, and named paths that are not there */
export function auditExit(entries: readonly { readonly status: string }[], failures: number): number {
  if (failures > 0) return 2;
  return entries.some(({ status }) => status !== 'checked') ? 3 : 0;
}

/** Collections of several places are audited apart: the periods of the first count. */
export function auditParts(inputs: readonly Seated[], options: CheckOptions) {
  const { asOf, law, rules } = partsOf(inputs, options);
  const [first] = inputs;
  if (!first) throw new Error('an audit of nothing');
  return { asOf, law, rules, profile: first.seat.profile };
}

export async function lastAudit(file: string, { io }: Session): Promise<LastAudit> {
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
