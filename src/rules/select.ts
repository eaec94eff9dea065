import type { Fact } from '../facts/facts.ts';
import type { Selector } from './rule.ts';

/** The facts that a rule looks at, in the order given. */
export function selectFacts(facts: readonly Fact[], selector: Selector): Fact[] {
  const conditions = Object.entries(selector.where);
  return facts.filter(
    (fact) => fact.fact === selector.fact && conditions.every(([name, values]) => values.includes(fieldOf(fact, name))),
  );
}

/** The registry knows the names, and the loader has held the rule to them. */
function fieldOf(fact: Fact, name: string): string | boolean {
  return (fact as unknown as Readonly<Record<string, string | boolean>>)[name] ?? '';
}
