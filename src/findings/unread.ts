import type { EvidenceFact, Fact } from '../facts/facts.ts';
import type { Rule } from '../rules/rule.ts';
import { selectFacts } from '../rules/select.ts';
import type { Unjudged } from './finding.ts';

/** What is seen only in a document that was read. */
const SEEN: readonly unknown[] = ['other-draft', 'date-differs', 'conclusion-differs'];

/**
 * The documents that nobody could read, of those that a rule would have held against the record: each once, with the first such rule.
 * `told`: those that were named before.
 */
export function unreadEvidence({ id, select }: Rule, facts: readonly Fact[], told: Set<Fact>): Unjudged[] {
  if (select.fact !== 'evidence' || !select.where.state?.some((state) => SEEN.includes(state))) return [];
  const unread = selectFacts(facts, { ...select, where: { ...select.where, state: ['unread'] } });
  return unread.flatMap((fact) => {
    if (fact.fact !== 'evidence' || fact.why === null || told.has(fact)) return [];
    told.add(fact);
    return [{ rule: id, reason: reasonOf(fact, fact.why) }];
  });
}

function reasonOf({ step, name }: EvidenceFact, why: NonNullable<EvidenceFact['why']>): Unjudged['reason'] {
  return {
    zh: `“${step}”的材料“${name}”没有检查：${why.zh}`,
    en: `the document "${name}" of ${step} was not checked: ${why.en}`,
  };
}
