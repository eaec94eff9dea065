import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { linkTo } from '../../src/reports/desk/desk.ts';
import { World } from './world.ts';

const DRAFT = '某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n';
const world = new World({
  '送审/甲 稿.md': DRAFT,
  '送审/乙/甲 稿.md': `${DRAFT}\n第二条 违规停放的，处500元罚款。\n`,
  '送审/丙<b>.txt': DRAFT.replace('停放', '<script>alert(1)</script>停放'),
  '送审/坏.docx': 'PK no zip',
});

describe('a desk of drafts', () => {
  let outcome: Awaited<ReturnType<World['run']>>;
  let index = '';
  beforeAll(async () => {
    outcome = await world.run(['review', '送审', '--out', '结果/']);
    index = readFileSync(join(world.folder, '结果/index.html'), 'utf8');
  }, 60_000);

  test('tells where to begin, and fails as a check does', () => {
    expect([outcome.code, outcome.out]).toEqual([1, '已写入 结果，请先打开 结果/index.html\n']);
  });

  test('each link of index and summary leads to a file', () => {
    const summary = readFileSync(join(world.folder, '结果/汇总.md'), 'utf8');
    const links = [...index.matchAll(/href="([^"]+)"/g), ...summary.matchAll(/\]\(([^)]+)\)/g)].map(
      ([, link = '']) => link,
    );
    expect(links).toHaveLength(2 * (3 * 3 + 1));
    for (const link of links)
      expect([link, existsSync(join(world.folder, '结果', decodeURIComponent(link)))]).toEqual([link, true]);
    expect(new Set(links).size).toBe(10);
  });

  test('a draft that could not be read is in both, with a page that says so and nothing else', () => {
    expect(index).toMatch(/class="unchecked".*坏\.docx.*未检查/s);
    expect(readFileSync(join(world.folder, '结果/汇总.md'), 'utf8')).toMatch(/坏\.docx \| — \| 未检查；/);
    expect(existsSync(join(world.folder, '结果/批注稿/坏-批注.docx'))).toBe(false);
  });

  test('words of a draft are no markup', () => {
    expect(index).not.toContain('<script>');
    expect(index).toContain('丙&lt;b&gt;.txt');
  });

  test('the results may not lie among the drafts', async () => {
    const { code, err } = await world.run(['review', '送审', '--out', '送审/结果']);
    expect([code, err]).toEqual([2, expect.stringContaining('下次检查时结果会被当作草案')]);
    expect((await world.run(['review', '.', '--out', '结果'])).code).toBe(2);
    expect((await world.run(['review', '送审'])).code).toBe(2);
  });
});

test.each([
  ['结果/网页/a b.html', '结果/index.html', '%E7%BD%91%E9%A1%B5/a%20b.html'],
  ['x/a#1.html', 'y/index.html', '../x/a%231.html'],
  ['a.html', 'index.html', 'a.html'],
])('a link to %s from %s', (file, from, link) => {
  expect(linkTo(file, from)).toBe(link);
  expect(dirname(link)).not.toContain('//');
});
