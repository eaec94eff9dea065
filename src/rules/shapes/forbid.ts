import type { Shape } from './shape.ts';

/** Each selected fact is a breach. */
export const forbid: Shape = {
  options: (z) => z.strictObject({}),
  facts: null,
  showsFact: true,
  words: [],
  judge: (facts) => facts.map((fact) => ({ place: fact.place, facts: [fact], words: {} })),
};
