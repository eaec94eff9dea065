import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { World } from '../cli/world.ts';

const document = (at: number, more = '') =>
  `某市停放管理办法（${at}）\n\n某府规〔202${at % 4}〕${at}号\n\n第一条 公民应当遵守本办法。\n第二条 对乱停的，处${at}0元罚款。\n${more}\n某市人民政府\n202${at % 4}年3月1日\n`;

const world = new World({
  ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`文件/${at}.md`, document(at + 1)])),
  '文件/废.md': document(23, '第三条 《某市停放管理办法（1）》（某府规〔2021〕1号）同时废止。'),
  '文件/空.md': '',
  '登记表.csv': '标题,文号,成文日期\n某市停放管理办法（5）,某府规〔2021〕5号,2001-01-01\n',
});
const part = (index: number, count: number) =>
  world.run(['audit', '文件', '--shard', `${index}/${count}`, '-o', `${index}of${count}.jsonl`]);
const parts = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}of${count}.jsonl`);
for (const count of [1, 4]) for (let index = 1; index <= count; index += 1) await part(index, count);

test.each([
  [[], 'json'],
  [[], 'text'],
  [[], 'csv'],
  [['--register', '登记表.csv'], 'json'],
])('parts put together are the same bytes as one run %j %s', async (more, format) => {
  const whole = await world.run(['audit', '文件', '-f', format, ...more]);
  expect(whole.code).toBe(3);
  for (const count of [1, 4]) {
    const merged = await world.run(['merge', ...parts(count).reverse(), '-f', format, ...more]);
    expect(merged.out).toBe(whole.out);
    expect(merged.code).toBe(3);
  }
});

test('what shows across parts shows', async () => {
  const { out } = await world.run(['merge', ...parts(4), '-f', 'json']);
  const documents = JSON.parse(out).documents as { path: string; repealedBy: string | null }[];
  expect(documents.filter(({ repealedBy }) => repealedBy !== null).map(({ path }) => path)).toEqual(['文件/0.md']);
});

const first = readFileSync(join(world.folder, '1of4.jsonl'), 'utf8');
const head = JSON.parse(first.split('\n')[0] ?? '') as { head: object; shard: object };
const put = (name: string, text: string) => writeFileSync(join(world.folder, name), text);

test.each([
  ['a part that is missing', () => parts(4).slice(1), '缺少第 1/4 部分'],
  ['a part twice', () => ['1of4.jsonl', ...parts(4)], '第 1/4 部分有多份'],
  ['parts of two divisions', () => ['1of1.jsonl', ...parts(4)], '不属于同一次检查'],
  ['a part that was broken off', () => [broken(first.slice(0, -20)), ...parts(4).slice(1)], 'x.jsonl 不完整'],
  [
    'a part without its end',
    () => [broken(first.replace(/\{"end".*\n$/u, '')), ...parts(4).slice(1)],
    'x.jsonl 不完整',
  ],
  ['no part', () => ['登记表.csv'], '不是 hefa audit --shard 写出的文件'],
  ['no file', () => ['无.jsonl'], '无法读取 无.jsonl（ENOENT）'],
  ['another version', () => [broken(first.replace('"hefaPart":1', '"hefaPart":9'))], '另一版本'],
  ['another day', () => [other({ asOf: '2020-01-01' }), ...parts(4).slice(1)], 'asOf 不同'],
  [
    'another collection',
    () => [other({ collection: { documents: 3, digest: '' } }), ...parts(4).slice(1)],
    'collection 不同',
  ],
  ['other options', () => [...parts(4), '--rule', 'opinion/no-penalty-creation'], '没有选项 --rule'],
])('%s ends with 2 and says so', async (_, files, words) => {
  const { code, err, out } = await world.run(['merge', ...files()]);
  expect(err).toContain(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

function broken(text: string): string {
  put('x.jsonl', text);
  return 'x.jsonl';
}

function other(changes: object): string {
  const line = JSON.stringify({ ...head, hefaPart: 1, head: { ...head.head, ...changes } });
  return broken([line, ...first.split('\n').slice(1)].join('\n'));
}

test('other rules than those of the parts are refused', async () => {
  put('hefa.yaml', 'root: true\npacks:\n  drafting: off\n');
  const { code, err } = await world.run(['merge', ...parts(4), '--config', 'hefa.yaml']);
  put('hefa.yaml', 'root: true\n');
  expect(err).toContain('所用的规则或者法律与这里不同');
  expect(code).toBe(2);
});

test.each([['0/4'], ['5/4'], ['一/四'], ['1']])('--shard %s is told how it is written', async (text) => {
  const { code, err } = await world.run(['audit', '文件', '--shard', text]);
  expect(err).toContain('应写作 2/4');
  expect(code).toBe(2);
});

test('what is about the whole collection is for merge', async () => {
  const { code, err } = await world.run(['audit', '文件', '--shard', '1/2', '--register', '登记表.csv']);
  expect(err).toContain('请写在 hefa merge 上');
  expect(code).toBe(2);
});

test('a part of which nothing is left is a part', async () => {
  const { code, out } = await world.run(['audit', '文件/1.md', '文件/2.md', '--shard', '77/9999']);
  expect(code).toBe(0);
  expect(out.split('\n')).toHaveLength(3);
});
