import type { LapseFact, RelationFact } from '../facts/facts.ts';
import { inWords } from '../facts/registry.ts';
import type { Entry, Ruling } from '../register/entry.ts';
import type { Rule } from '../rules/rule.ts';
import { selectFacts } from '../rules/select.ts';
import { SHAPES } from '../rules/shapes/shapes.ts';
import { fill } from '../rules/template.ts';
import type { Measure } from './relations.ts';

/** Facts that show only in a collection. */
export type CollectionFact = LapseFact | RelationFact;

const KINDS: readonly string[] = ['lapse', 'relation'];

/** The rules that speak of them. */
export function collectionRules(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ status, select }) => status === 'active' && KINDS.includes(select.fact));
}

/** What those rules make of one document. */
export function rulingsOf(
  entry: Entry,
  facts: readonly CollectionFact[],
  rules: readonly Rule[],
  { asOf, profile }: Measure,
): readonly Ruling[] {
  return rules
    .filter(({ appliesTo }) => appliesTo.levels.includes(entry.level))
    .flatMap((rule) => {
      const shape = SHAPES[rule.shape];
      if (!shape) throw new Error(`rule ${rule.id} has the unknown shape ${rule.shape}`);
      const breaches = shape.judge(selectFacts(facts, rule.select), rule.options, { asOf, day: entry.date, profile });
      return breaches.flatMap((one) =>
        'facts' in one ? one.facts.map((fact) => rulingOf(rule, fact as CollectionFact)) : [],
      );
    });
}

function rulingOf(rule: Rule, fact: CollectionFact): Ruling {
  const { id, category, severity } = rule;
  return {
    rule: id,
    category,
    severity: severity.issued,
    confidence: fact.confidence,
    clause: null,
    message: fill(rule.message, (name) => inWords(fact, name)),
  };
}
