import { type CheckOptions, check } from '../check.ts';
import { enter } from '../register/enter.ts';
import { NATIONAL } from '../rules/profile.ts';
import type { RuleSet } from '../rules/rule.ts';
import { readSource } from '../source/read.ts';
import { makeAudit } from './make.ts';

/** The paths of the documents of an example in which its rule, the only one, finds something, as often as it does. */
export async function findsAmong(
  documents: Readonly<Record<string, string>>,
  rules: RuleSet,
  options: CheckOptions,
): Promise<string[]> {
  const entries = [];
  for (const [name, text] of Object.entries(documents)) {
    const source = await readSource({ name, bytes: new TextEncoder().encode(text) });
    entries.push(enter(check({ ...source, path: name }, null, { ...options, rules, stage: 'archive' })));
  }
  const { law, asOf, profile = NATIONAL } = options;
  const { rows } = makeAudit(entries, { law, rules, asOf, profile, skipped: 0 });
  return rows.flatMap(({ entry, rulings }) => rulings.map(() => entry.path));
}
