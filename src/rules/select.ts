import type { Fact, FactKind } from '../facts/facts.ts';
import type { Selector } from './rule.ts';

/** The facts that a rule looks at, in the order given. */
export function selectFacts(facts: readonly Fact[], selector: Selector): Fact[] {
  const conditions = Object.entries(selector.where);
  const ofKind = byKind(facts).get(selector.fact) ?? [];
  return ofKind.filter((fact) => conditions.every(([name, values]) => values.includes(fieldOf(fact, name))));
}

/** Hundreds of rules ask the facts of one document, each for one kind of them. */
const sorted = new WeakMap<readonly Fact[], ReadonlyMap<FactKind, readonly Fact[]>>();

function byKind(facts: readonly Fact[]): ReadonlyMap<FactKind, readonly Fact[]> {
  const known = sorted.get(facts);
  if (known) return known;
  const kinds = new Map<FactKind, Fact[]>();
  for (const fact of facts) {
    const list = kinds.get(fact.fact);
    if (list) list.push(fact);
    else kinds.set(fact.fact, [fact]);
  }
  sorted.set(facts, kinds);
  return kinds;
}

/** The registry knows the names, and the loader has held the rule to them. */
function fieldOf(fact: Fact, name: string): string | boolean {
  return (fact as unknown as Readonly<Record<string, string | boolean>>)[name] ?? '';
}
