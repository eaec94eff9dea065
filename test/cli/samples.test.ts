import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/reports/schema.ts';
import { World } from './world.ts';

const folder = fileURLToPath(new URL('../../fixtures/samples/', import.meta.url));
const expected: Record<string, { exit: number; findings: object[] }> = JSON.parse(
  readFileSync(`${folder}expected.json`, 'utf8'),
);

/** The same draft in UTF-8 Markdown, in Word with automatic numbering, and as text in GB18030. */
describe.each(Object.entries(expected))('%s gives the findings listed beside it', (name, { exit, findings }) => {
  test.each(['md', 'docx', 'txt'])('as .%s', async (format) => {
    const { code, out } = await new World().run(['check', `${folder}${name}.${format}`, '-f', 'json']);
    const report: JsonReport = JSON.parse(out);
    expect(code).toBe(exit);
    expect(report.files[0]?.findings.map(identity)).toEqual(findings);
  });
});

function identity({ severity, rule, clause, quote, absent }: JsonReport['files'][number]['findings'][number]): object {
  const found = { severity, rule, clause, words: quote, absent };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
}
