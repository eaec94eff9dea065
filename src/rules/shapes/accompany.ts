import type { Fact } from '../../facts/facts.ts';
import type { Shape } from './shape.ts';

/**
 * Where the document has a fact whose `field` is `when`, it must also have one whose `field` is among `needs`; else `absent` is
 * missing, and the first such fact is where one looks for it. The selector must let both through.
 */
export const accompany: Shape = {
  options: (z) =>
    z.strictObject({
      field: z.string().min(1),
      when: z.string().min(1),
      needs: z.array(z.string().min(1)).min(1),
      absent: z.string().min(1),
    }),
  facts: null,
  showsFact: true,
  words: ['absent'],
  judge(facts, { field, when, needs, absent }) {
    const has = (wanted: readonly unknown[]) => (fact: Fact) => wanted.includes(fieldOf(fact, String(field)));
    const first = facts.find(has([when]));
    if (first === undefined || facts.some(has(needs as readonly string[]))) return [];
    const missing = String(absent);
    return [{ place: first.place, facts: [first], words: { absent: { zh: missing, en: missing } } }];
  },
};

function fieldOf(fact: Fact, field: string): unknown {
  return (fact as unknown as Readonly<Record<string, unknown>>)[field];
}
