import { z } from 'zod';
import { wholeDate } from '../../chinese/dates.ts';
import { findNumber } from '../../document/numbers.ts';
import { mistakesError } from '../../yaml/mistake.ts';
import { readYaml, type YamlText } from '../../yaml/read.ts';
import { VERDICTS } from '../decision.ts';
import type { OfficeRow } from './office-row.ts';

const words = z.string().trim().min(1);
const day = z.string().refine((text) => wholeDate(text) === text, {
  message: '不是日期，应写成 2026-12-31 (no date; write it as 2026-12-31)',
});

const item = z
  .strictObject({
    path: words.optional(),
    number: words.optional(),
    title: words.optional(),
    conclusion: z.enum(VERDICTS),
    reason: words.optional(),
    by: words.optional(),
    on: day.optional(),
  })
  .refine(({ path, number, title }) => path ?? number ?? title, {
    message: '应写明 path、number 或 title 之一，否则不知道是哪份文件 (name the document by path, number or title)',
  });

const schema = z
  .array(item)
  .nullable()
  .transform((given) => given ?? []);

/**
 * Decisions of an office in YAML: a list of {path | number | title, conclusion, reason, by, on}.
 *
 * @throws HefaError bad-yaml with every mistake and its place
 */
export async function readDecisions(yaml: YamlText): Promise<OfficeRow[]> {
  const reading = await readYaml(yaml, schema);
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  return reading.value.map(
    ({ path = null, number, title = null, conclusion, reason = null, by = null, on = null }, at) => {
      const { line } = reading.placeOf([at]).start;
      return {
        where: { zh: `（${yaml.path}）第${line}行`, en: `${yaml.path}, line ${line}` },
        path,
        number: number === undefined ? null : (findNumber(number) ?? number),
        title,
        known: {},
        decision: { verdict: conclusion, reason, by, on },
      };
    },
  );
}
