import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HefaError } from '../../src/errors.ts';
import { loadRules } from '../../src/rules/load.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hefa-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function failure(): Promise<HefaError> {
  const error = await loadRules(folder).catch((one: unknown) => one);
  if (error instanceof HefaError) return error;
  throw error;
}

test('a folder that is not there is told', async () => {
  await expect(loadRules(join(folder, 'none'))).rejects.toMatchObject({ code: 'not-found' });
});

test('a rule beside the packs is no rule that nobody reads, but a mistake', async () => {
  write('lost.yaml', 'id: lost');
  expect(await failure()).toMatchObject({ code: 'bad-rules', text: { zh: expect.stringContaining('lost.yaml') } });
});

test('the mistakes of all files come in one error, in both languages', async () => {
  write('pack/a.yaml', 'titel: x\n');
  write('pack/b.yml', '标题: [\n');
  write('pack/README.md', 'no rule');
  write('data/table.yaml', 'no: rule');
  const { code, text } = await failure();
  expect(code).toBe('bad-rules');
  expect(text.zh).toContain('pack/a.yaml:1:1 未知的键“titel”，是否想写“title”？');
  expect(text.en).toContain('pack/a.yaml:1:1 Unknown key "titel"; did you mean "title"?');
  expect(text.en).toContain('pack/b.yml:2:1 ');
  expect(text.zh).not.toContain('README');
  expect(text.zh).not.toContain('table');
});

test('an empty folder holds no rules', async () => {
  expect(await loadRules(folder)).toMatchObject({ rules: [], packs: [] });
});

test('a rule of the user may rest on a quote that ships with hefa, and on one of its own', async () => {
  const text = readFileSync(new URL('../../rules/opinion/no-penalty-creation.yaml', import.meta.url), 'utf8')
    .replace('id: opinion/no-penalty-creation', 'id: ours/no-fine')
    .replace(/basis:\n( {2}- .*\n)+/, 'basis: [penalty-law-2021-art16, city-2026-1]\n');
  write('ours/no-fine.yaml', text);
  write(
    'basis/city.yaml',
    'title: 某市规定\nstatus: 现行有效\nclauses:\n  - { id: city-2026-1, article: 第一条, quote: 不得罚款。 }\n',
  );
  const { rules } = await loadRules(folder);
  expect(rules.map(({ id, basis }) => [id, ...basis.map(({ title }) => title)])).toEqual([
    ['ours/no-fine', '中华人民共和国行政处罚法', '某市规定'],
  ]);
});
