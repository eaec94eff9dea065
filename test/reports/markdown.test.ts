import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markdownReport } from '../../src/reports/markdown/markdown.ts';
import { quiet } from '../../src/reports/markdown/words.ts';
import { CHINESE, CLEAN, HOSTILE_NAME, RICH } from './rich-run.ts';
import { checked, found, run } from './runs.ts';

/** As a code host reads it. */
const tree = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);

function all<T extends Nodes['type']>(node: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const own = node.type === type ? [node as Extract<Nodes, { type: T }>] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => all(child, type))] : own;
}

const words = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : '';

test.each([
  'a|b',
  '<img src=x onerror=1>',
  '`x`',
  '**a** _b_ ~~c~~',
  '[a](b) ![c](d)',
  '# a',
  '1. a',
  '- a',
  '&lt;',
  '$x$',
])('%s stands as it is', (text) => {
  const read = tree(quiet(text));
  expect(words(read).replaceAll('\u2060', '')).toBe(text);
  expect(read.children.map(({ type }) => type)).toEqual(['paragraph']);
  for (const type of ['html', 'link', 'image', 'strong', 'emphasis', 'delete', 'inlineCode'] as const)
    expect(all(read, type)).toEqual([]);
});

test.each(['@octocat', '#1', '!2', 'GH-3', '%"a"', '~bug', 'a/b#7'])('%s calls nobody and links to nothing', (text) => {
  expect(words(tree(quiet(text)))).toMatch(/[@#!%~-]\u2060/);
});

test('a table a file: clause, severity, problem, basis', () => {
  const tables = all(tree(markdownReport(RICH, CHINESE)), 'table').map(({ children }) =>
    children.map((row) => row.children.map((cell) => words(cell).replaceAll('\u2060', ''))),
  );
  expect(tables[0]?.map((row) => row.length)).toEqual([4, 4, 4, 4]);
  expect(tables[0]?.[0]).toEqual(['条款', '级别', '问题', '依据']);
  expect(tables[0]?.[1]?.slice(0, 2)).toEqual(['《内部|办法》第二条（第 2 行）', '错误']);
});

test('nothing of a document becomes markup', () => {
  const root = tree(markdownReport(RICH, CHINESE));
  const markup = all(root, 'html').map(({ value }) => value);
  expect(new Set(markup.map((one) => one.replace(/(?<=<summary>).*(?=<\/summary>)/, '')))).toEqual(
    new Set(['<details><summary></summary>', '</details>', '<br>']),
  );
  expect(all(root, 'link')).toEqual([]);
  expect(all(root, 'heading').map(words).join('\n').replaceAll('\u2060', '')).toContain(HOSTILE_NAME);
});

test('what was not checked, not judged, decided or passed over is told', () => {
  const text = markdownReport(RICH, CHINESE).replaceAll('\u2060', '');
  for (const told of [
    '未检查，不能据此认为其合规：文件损坏\\|无法读取',
    '只检查了一部分：已检查 2/3 页',
    '文稿要求（未采纳）：不适用规则 opinion/x（第 2 行）',
    '未作判断（1 项）：没有程序记录（opinion/x）',
    '未作判断（1 项）：当时不适用（opinion/old）',
    '已豁免 1 项，基线中已有 1 项',
    '上级\\|批准同意；依据：会议纪要3号；批准：张三；有效期至 2027-01-01',
    '附\\|件 @x.png',
  ])
    expect(text).toContain(told);
  expect(markdownReport(CLEAN, CHINESE)).toContain('未发现问题');
});

test('the worst comes first', () => {
  const headings = all(tree(markdownReport(RICH, CHINESE)), 'heading').map(words);
  expect(headings[1]).toContain('e/坏.docx');
  expect(headings.at(-1)).toContain('.md');
});

test('files that do not fit are counted, never cut through', () => {
  const text = `第一条 ${'处罚款'.repeat(50)}。`;
  const files = Array.from({ length: 200 }, (_, at) =>
    checked(text, { source: { path: `${at}.md` }, findings: [found(text, '处罚款')] }),
  );
  const whole = markdownReport(run(files), CHINESE);
  const short = markdownReport(run(files), { ...CHINESE, most: 40_000 });
  const count = all(tree(short), 'table').length;
  expect(Buffer.byteLength(short)).toBeLessThanOrEqual(40_000);
  expect(Buffer.byteLength(whole)).toBeGreaterThan(100_000);
  expect(count).toBeGreaterThan(20);
  expect(short).toContain(`另有 ${200 - count} 个文件因篇幅所限未在此列出`);
  expect(markdownReport(run(files), { ...CHINESE, most: 0 })).toContain('另有 200 个文件');
});
