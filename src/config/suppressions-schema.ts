import { z } from 'zod';
import { wholeDate } from '../chinese/dates.ts';

const words = z.string().trim().min(1);
const date = z.string().refine((text) => wholeDate(text) === text, {
  message: '不是日期，应写成 2026-12-31 (no date; write it as 2026-12-31)',
});

const item = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位十六进制数 (64 hexadecimal digits)'),
  rule: words,
  file: words.describe('From the folder of this file.'),
  title: words.optional().describe('Of the document: later stages of a draft have another file and the same title.'),
  clause: words.optional(),
  quote: words.optional(),
  reason: words.describe('Why the finding does not count.'),
  basis: words.optional().describe('The law or decision on which that rests.'),
  approver: words.optional(),
  expires: date.optional().describe('The last day on which it holds.'),
  recorded: date.optional().describe('The day on which it was recorded.'),
});

/** hefa.suppressions.yaml; an empty file holds nothing. */
export const suppressionsSchema = z
  .strictObject({ suppressions: z.array(item).default([]) })
  .nullable()
  .transform((given) => given ?? { suppressions: [] });

export type SuppressionItem = z.output<typeof item>;
