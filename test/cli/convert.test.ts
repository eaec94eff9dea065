import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { JsonReport } from '../../src/reports/schema.ts';
import { World } from './world.ts';

const samples = fileURLToPath(new URL('../../fixtures/samples/', import.meta.url));

/** What is found, by clause and words; words without the white space that a conversion may change. */
async function findings(world: World, path: string): Promise<object[]> {
  const report: JsonReport = JSON.parse((await world.run(['check', path, '-f', 'json'])).out);
  return (report.files[0]?.findings ?? []).map(({ rule, clause, quote }) => ({
    rule,
    clause,
    words: quote?.replaceAll(/\s/gu, '') ?? null,
  }));
}

test.each(['violating.docx', 'violating.txt', 'compliant.md'])(
  'what was read of %s is checked as the file itself is, clause by clause',
  async (name) => {
    const { code, out } = await new World().run(['convert', `${samples}${name}`]);
    expect(code).toBe(0);
    const world = new World({ '草案.md': out });
    const drop = (one: object[]) => one.filter((each) => !('rule' in each && String(each.rule).includes('require-')));
    expect(drop(await findings(world, '草案.md'))).toEqual(drop(await findings(world, `${samples}${name}`)));
  },
);

test('chapters are headings, labels are bold, tables are tables', async () => {
  const draft =
    '# 某市夜市管理办法\n\n## 第一章 总则\n\n第一条 为了规范夜市，制定本办法。\n\n| 区域 | 时间 |\n| --- | --- |\n| 东街 | 十八时|\n|  | 二十时|\n';
  const { out } = await new World({ 'a.md': draft }).run(['convert', 'a.md']);
  expect(out).toBe(
    '# 某市夜市管理办法\n\n## 第一章　总则\n\n**第一条**　为了规范夜市，制定本办法。\n\n| 区域 | 时间 |\n| --- | --- |\n| 东街 | 十八时 |\n|  | 二十时 |\n',
  );
});

test('a title of two lines is one heading', async () => {
  const { out } = await new World({
    'a.txt': '某市夜市管理办法\n（征求意见稿）\n\n第一条 为了规范夜市，制定本办法。\n',
  }).run(['convert', 'a.txt']);
  expect(out.split('\n')[0]).toBe('# 某市夜市管理办法（征求意见稿）');
});

test('what cannot be read is said, and nothing is written', async () => {
  const { code, out, err } = await new World({ 'a.docx': 'PK\u0003\u0004 no zip at all' }).run(['convert', 'a.docx']);
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain('a.docx：');
});
