import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { JsonReport } from '../../src/reports/schema.ts';
import { World } from './world.ts';

const levels = fileURLToPath(new URL('../../fixtures/levels/', import.meta.url));

async function categories(...argv: string[]): Promise<string[]> {
  const report: JsonReport = JSON.parse((await new World().run(['check', ...argv, '-f', 'json'])).out);
  return (report.files[0]?.findings ?? [])
    .filter(({ severity }) => severity === 'error')
    .map(({ category }) => category);
}

test.each([
  ['rule.md', '规章', ['licence', 'penalty', 'coercion']],
  ['regulation.md', '地方性法规', ['licence', 'fee', 'penalty', 'coercion']],
])('%s may set what a document may not, and the report says why', async (name, level, asDocument) => {
  expect(await categories(levels + name)).toEqual([]);
  const { out } = await new World().run(['check', levels + name]);
  expect(out).toContain(`层级  ${level}（`);
  expect(out.replaceAll(/\s/gu, '')).toContain('规范性文件的内容规则不适用；如需按规范性文件判断，用--asnormative');
  expect(await categories(levels + name, '--as', 'normative')).toEqual(expect.arrayContaining(asDocument));
});
