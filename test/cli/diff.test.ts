import { expect, test } from 'vitest';
import { World } from './world.ts';

const DRAFT = '某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n\n第二条 经营者应当公示收费标准。\n';
const FINED = DRAFT.replace('第二条', '第二条 停放点由区人民政府划定。\n\n第三条').concat(
  '\n第四条 违规停放的，处500元罚款。\n',
);
const MORE = FINED.replace('处500元罚款', '处500元以上2000元以下罚款');

const world = new World({
  '一稿.md': DRAFT,
  '二稿.md': FINED,
  '三稿.md': MORE,
  '乱.docx': 'PK no zip',
  '头.md': `---\n阶段: 已印发\n---\n${DRAFT}`,
});

const json = async (old: string, next: string) => {
  const { out, code } = await world.run(['diff', old, next, '-f', 'json']);
  return { code, ...JSON.parse(out) };
};
const rules = (list: { rule: string; clause: string | null }[]) =>
  list.flatMap(({ rule, clause }) => (clause === null ? [] : [`${clause} ${rule}`]));

test('what the later draft brings, and what else was changed', async () => {
  const found = await json('一稿.md', '二稿.md');
  expect(found.code).toBe(1);
  expect(rules(found.introduced)).toEqual(['第四条 opinion/no-penalty-creation']);
  expect(found.cured).toEqual([]);
  expect(
    found.changes.map(({ old, new: next }: { old: unknown; new: { clause: string } }) => [old, next.clause]),
  ).toEqual([
    [null, '第二条'],
    [null, '第四条'],
  ]);
});

test('the other way round it is cured', async () => {
  const found = await json('二稿.md', '一稿.md');
  expect(found.code).toBe(0);
  expect(rules(found.cured)).toEqual(['第四条 opinion/no-penalty-creation']);
});

test('a clause that was reworded and breaks the same rule is still there', async () => {
  const found = await json('二稿.md', '三稿.md');
  expect([found.code, rules(found.introduced), rules(found.cured)]).toEqual([0, [], []]);
  expect(rules(found.remaining)).toEqual(['第四条 opinion/no-penalty-creation']);
  expect(found.remaining.find(({ clause }: { clause: string }) => clause === '第四条').before.quote).toContain(
    '处500元罚款',
  );
});

test('for the officer', async () => {
  const { out } = await world.run(['diff', '一稿.md', '二稿.md']);
  expect(out).toContain('新出现的问题（5 处）');
  expect(out).toContain('新增  第二条  停放点由区人民政府划定。');
  expect(out).toContain('新出现 5，已解决 0');
  const english = await world.run(['diff', '二稿.md', '三稿.md', '--lang', 'en']);
  expect(english.out.replace(/\s+/gu, '')).toContain('处500元{+以上2000元以下+}罚款');
});

test('a draft that cannot be read ends it', async () => {
  const { code, err, out } = await world.run(['diff', '一稿.md', '乱.docx']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('乱.docx：');
  expect((await world.run(['diff', '一稿.md', '没有.md'])).code).toBe(2);
});

test('the later draft may be issued already', async () => {
  expect((await json('一稿.md', '头.md')).code).toBe(0);
});
