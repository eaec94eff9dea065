import type { Fact } from '../../facts/facts.ts';
import type { Shape } from './shape.ts';
import { holds, type Where, whereOption } from './where.ts';

/**
 * Where there is a fact as `when` says, and one as `provided` says, there must also be one as `needs` says; else `absent` is missing, and
 * the first such fact is where one looks for it. The selector must let all through. Of several cases in a record each is judged by itself;
 * with `each: step` every step is.
 */
export const accompany: Shape = {
  options: (z) =>
    z.strictObject({
      when: whereOption(z),
      provided: whereOption(z).optional(),
      needs: whereOption(z),
      absent: z.string().min(1),
      each: z.literal('step').optional(),
    }),
  facts: null,
  showsFact: true,
  words: ['absent'],
  judge(facts, { when, provided, needs, absent, each }) {
    const missing = String(absent);
    return (each === 'step' ? byStep(facts) : byCase(facts)).flatMap((group) => {
      const first = group.find((fact) => holds(fact, when as Where));
      if (first === undefined || (provided && !some(group, provided)) || some(group, needs)) return [];
      return [{ place: first.place, facts: [first], words: { absent: { zh: missing, en: missing } } }];
    });
  },
};

function some(facts: readonly Fact[], where: unknown): boolean {
  return facts.some((fact) => holds(fact, where as Where));
}

/** Facts that belong to one case of a list of cases; all others stand together. */
export function byCase(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  return grouped(facts, (fact) => ('item' in fact && fact.item !== null ? `${fact.step} ${fact.item}` : ''));
}

function byStep(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  return grouped(facts, (fact) => ('item' in fact ? `${fact.step} ${fact.item ?? ''}` : ''));
}

function grouped(facts: readonly Fact[], keyOf: (fact: Fact) => string): readonly (readonly Fact[])[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(keyOf(fact), [...(groups.get(keyOf(fact)) ?? []), fact]);
  return [...groups.values()];
}
