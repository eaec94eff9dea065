import { HefaError } from '../../errors.ts';
import type { LastDocument } from '../audit.ts';
import type { LastAudit } from '../compare.ts';
import type { JsonDocument } from './ledger-schema.ts';

/**
 * A ledger that an earlier audit wrote.
 *
 * @param path as it is shown
 * @throws HefaError bad-option where the text is no such ledger
 */
export async function readLedger(path: string, text: string): Promise<LastAudit> {
  const { ledgerSchema } = await import('./ledger-schema.ts');
  const parsed = ledgerSchema.safeParse(jsonOf(text));
  if (!parsed.success) {
    const zh = `${path} 不是 hefa audit --format json 写出的台账`;
    const en = `${path} is no ledger of hefa audit --format json`;
    throw new HefaError('bad-option', { zh, en }, { cause: parsed.error });
  }
  const { asOf, documents } = parsed.data;
  return { asOf, documents: documents.map(lastOf) };
}

function lastOf({ path, title, number, conclusion }: JsonDocument): LastDocument {
  const decided = conclusion?.decided ?? null;
  return { path, title, number, verdict: decided?.verdict ?? conclusion?.proposed ?? null, decided };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
}
