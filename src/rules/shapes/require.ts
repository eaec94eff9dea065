import type { Shape } from './shape.ts';

/** Where no fact is selected, what `absent` names is missing. */
export const required: Shape = {
  options: (z) => z.strictObject({ absent: z.string().min(1) }),
  facts: null,
  showsFact: false,
  words: ['absent'],
  judge(facts, options) {
    const absent = String(options.absent);
    return facts.length > 0 ? [] : [{ place: { absent }, facts: [], words: { absent: { zh: absent, en: absent } } }];
  },
};
