import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { mistakesError } from '../yaml/mistake.ts';
import { readYaml } from '../yaml/read.ts';
import { RANK_PARTS, type RankRow } from './standing.ts';

/* Only the build and a run from the sources come here: what is built reads the JSON that was made of it. */

const cells = z.partialRecord(z.enum(RANK_PARTS), z.string().min(1)).default({});

const row = z.strictObject({
  kind: z.enum(['licence', 'penalty', 'coercion', 'fee', 'proof']),
  forms: z.array(z.string().min(1)).default([]),
  suffices: cells,
  asks: cells,
  tooLow: cells,
});

/**
 * Reads the table of ranks.
 *
 * @throws HefaError `bad-rules` with every mistake and its place
 */
export async function readRanks(path: string): Promise<readonly RankRow[]> {
  const reading = await readYaml({ path, text: readFileSync(path, 'utf8') }, z.array(row).min(1));
  if (reading.mistakes) throw mistakesError('bad-rules', reading.mistakes);
  return reading.value;
}
