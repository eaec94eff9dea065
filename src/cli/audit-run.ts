import { makeAudit } from '../audit/make.ts';
import { AUDIT_FORMATS } from './audit-formats.ts';
import { writeAudit } from './audit-output.ts';
import { auditExit, auditOptions, auditParts, lastAudit } from './audit-terms.ts';
import type { AuditWords } from './command-line.ts';
import { entriesOf } from './entries.ts';
import type { Seated } from './judge.ts';
import { officeRows } from './office-registers.ts';
import { planFor } from './plan.ts';
import { withRegister } from './register-run.ts';
import type { Session } from './session.ts';
import { atBench, prospectOf } from './survey.ts';
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
