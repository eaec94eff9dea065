import { z } from 'zod';
import { wholeDate } from '../chinese/dates.ts';
import { RANKS } from './rank.ts';
import { ENDINGS } from './statute.ts';

const words = z.string().trim().min(1);
const date = z.string().refine((text) => wholeDate(text) === text, {
  message: '不是日期，应写成 2026-12-31 (no date; write it as 2026-12-31)',
});

const statute = z.strictObject({
  title: words.describe('Whole, with or without 中华人民共和国, without 《》.'),
  rank: z.enum(RANKS).default('unknown'),
  status: z.enum(['current', 'not-yet-effective']).default('current').describe('What has ended stands under endings.'),
  effective: date.optional().describe('The day since which the version in force holds.'),
  articles: z.int().min(1).optional().describe('Number of the last article of the version in force.'),
  asOf: date.describe('The day of which this is true.'),
  source: words.describe('Where it was read.'),
});

const ending = z.strictObject({
  title: words,
  kind: z.enum(ENDINGS).default('repealed'),
  on: date.optional().describe('The day on which it ended.'),
  successor: words.optional().describe('The title of what came after it.'),
  words: words.optional().describe('The words that say so.'),
  source: words.describe('Where they were read.'),
});

const organ = z.union([
  z.strictObject({
    name: words.describe('The old name.'),
    successor: words.describe('What came after it.'),
    year: z.int().min(1949).describe('The year of the change.'),
  }),
  z.strictObject({ name: words, inUse: z.literal(true).describe('The name is not an old one, whatever hefa thinks.') }),
]);

/** A file of law of the user's own; an empty file holds nothing. */
export const ownLawSchema = z
  .strictObject({
    statutes: z.array(statute).default([]),
    endings: z.array(ending).default([]),
    organs: z.array(organ).default([]),
  })
  .nullable()
  .transform((given) => given ?? { statutes: [], endings: [], organs: [] });

export type OwnLawFile = z.output<typeof ownLawSchema>;
