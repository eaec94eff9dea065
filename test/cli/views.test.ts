import { expect, test } from 'vitest';
import { FACT_KINDS, fieldsOf } from '../../src/facts/registry.ts';
import { FIELD_WORDS } from '../../src/reports/inspect.ts';
import { World } from './world.ts';

const DRAFT = `# 某市停放管理办法

第一章 总则

第一条 为了规范停放，制定本办法。

第二条 企业应当遵守下列规定：
（一）有序停放；
（二）违规停放的，处500元罚款。
停放场所由区人民政府指定。

第二章 附则

第三条 本办法自2027年1月1日起施行。
`;

const world = new World({ 'draft.md': DRAFT, 'empty.md': '' });

test('outline shows what the text is, and its divisions with their first words', async () => {
  const { code, out } = await world.run(['outline', 'draft.md']);
  expect(code).toBe(0);
  expect(out).toContain('标题  某市停放管理办法');
  expect(out).toContain('体例  条款式（3 条）');
  expect(out.slice(out.indexOf('第一章'))).toBe(`第一章  总则
  第一条  为了规范停放，制定本办法。
  第二条
    第一款  企业应当遵守下列规定：
      （一）  有序停放；
      （二）  违规停放的，处500元罚款。
    第二款  停放场所由区人民政府指定。
第二章  附则
  第三条  本办法自2027年1月1日起施行。
`);
});

test('outline as a value has labels, words and places', async () => {
  const { out } = await world.run(['outline', 'draft.md', '-f', 'json']);
  const [first] = JSON.parse(out).outline;
  expect(first).toMatchObject({ kind: 'chapter', label: '第一章', words: '总则', range: { start: { line: 3 } } });
  expect(first.children.map((child: { label: string }) => child.label)).toEqual(['第一条', '第二条']);
});

test('inspect shows each sentence with its clause and what was recognised', async () => {
  const { code, out } = await world.run(['inspect', 'draft.md']);
  expect(code).toBe(0);
  expect(out).toMatch(/第二条第一款第（二）项 {2}违规停放的，处500元罚款。\n +· 措施「处500元罚款」/);
  expect(out).toContain('2027-01-01');
  expect(out).toMatch(/种类：行政处罚 {2}形式：罚款 {2}性质：设定/);
  expect(out).not.toContain('=');
});

test('inspect in English keeps the names of fields, and tells what a form is', async () => {
  const { out } = await world.run(['inspect', 'draft.md', '--lang', 'en']);
  expect(out.replace(/\s+/g, ' ')).toContain('kind: a penalty form: a fine [罚款] stance: creates');
});

test('every field of a fact has a Chinese name', () => {
  const names = FACT_KINDS.flatMap((kind) => Object.keys(fieldsOf(kind)));
  expect(Object.keys(FIELD_WORDS)).toEqual([...new Set(names)].sort());
});

test('one article is no articles', async () => {
  const { out } = await world.run(['outline', '-', '--lang', 'en'], {
    stdin: '某市办法\n第一条 为了规范停放，制定本办法。',
  });
  expect(out).toContain('1 article)');
});

test('inspect as a value has the fields as rules name them', async () => {
  const { out } = await world.run(['inspect', 'draft.md', '-f', 'json']);
  const { sentences } = JSON.parse(out);
  const facts = sentences.flatMap((sentence: { facts: object[] }) => sentence.facts);
  expect(facts).toContainEqual(expect.objectContaining({ fact: 'measure', kind: 'penalty', quote: '处500元罚款' }));
});

test.each([
  ['outline nix.md', 2, '找不到'],
  ['inspect nix.md', 2, '找不到'],
  ['outline empty.md', 3, 'empty.md'],
  ['inspect empty.md', 3, 'empty.md'],
  ['outline', 2, '缺少参数'],
  ['outline draft.md draft.md', 2, '参数太多'],
  ['outline draft.md -f yaml', 2, 'text、json'],
])('hefa %s → %i', async (line, code, err) => {
  expect(await world.run(line.split(' '))).toMatchObject({ code, out: '', err: expect.stringContaining(err) });
});

test('both read standard input', async () => {
  const { out } = await world.run(['outline', '-', '--stdin-filename', 'x.md'], { stdin: DRAFT });
  expect(out).toMatch(/^x\.md\n/);
});
