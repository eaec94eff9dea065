import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LastAudit } from '../audit/compare.ts';
import { HefaError } from '../errors.ts';
import type { AuditWords } from './command-line.ts';
import type { Seated } from './judge.ts';
import { type CheckOptions, optionsOf } from './options.ts';
import type { Session } from './session.ts';
import { partsOf } from './survey.ts';

/* What an audit, one of its parts and the merging of parts have in common. */

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
