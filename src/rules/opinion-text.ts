import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { mistakesError } from '../yaml/mistake.ts';
import { readYaml } from '../yaml/read.ts';
import { OPINION_CLASSES, type OpinionSentence } from './opinion.ts';

/* Only the build and a run from the sources come here: what is built reads the JSON that was made of it. */

const text = z.string().min(1);
const sentence = z.strictObject({
  id: text,
  text,
  class: z.array(z.enum(OPINION_CLASSES)),
  reason: text.nullable().default(null),
});

/**
 * Reads rules/data/opinion.yaml.
 *
 * @throws HefaError `bad-rules` with every mistake and its place
 */
export async function readOpinion(path: string): Promise<readonly OpinionSentence[]> {
  const reading = await readYaml({ path, text: readFileSync(path, 'utf8') }, z.array(sentence).min(1));
  if (reading.mistakes) throw mistakesError('bad-rules', reading.mistakes);
  return reading.value;
}
