import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { commaSeparated } from '../../src/reports/comma-separated.ts';
import { csvReport } from '../../src/reports/csv.ts';
import { CHINESE, CLEAN, HOSTILE_NAME, RICH } from './rich-run.ts';

/** By a real parser, strict: as many cells in each row as there are heads. */
const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });
const table = (what = RICH) =>
  parse(csvReport(what, CHINESE), { bom: true, columns: true }) as Record<string, string>[];

test.each(['a,b', 'a"b""', 'a\nb', 'a\r\nb', '', ' a ', '甲，乙', "it's"])('the cell %j comes back', (cell) => {
  expect(read(commaSeparated(['甲', '乙'], [[cell, 1]]))).toEqual([
    ['甲', '乙'],
    [cell, '1'],
  ]);
});

test('UTF-8 with its mark, CRLF, the last line ended', () => {
  expect(commaSeparated(['甲', '乙'], [['a', null]])).toBe('\ufeff甲,乙\r\na,\r\n');
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '=HYPERLINK("x","y")',
])('%j is no formula', (cell) => {
  expect(read(commaSeparated([cell], []))).toEqual([[`'${cell}`]]);
});

test('numbers stay numbers', () => {
  expect(commaSeparated(['a'], [[3]])).toBe('\ufeffa\r\n3\r\n');
});

test('a row a finding with its state, and no file without a row', () => {
  const rows = table();
  expect(rows.map((row) => `${row.文件} ${row.状态}`)).toEqual([
    '../外面/一 二.md 未发现问题',
    '/绝对/甲.md 未发现问题',
    '<stdin> 未发现问题',
    `${HOSTILE_NAME} 读取说明`,
    `${HOSTILE_NAME} 文稿要求`,
    `${HOSTILE_NAME} 未作判断`,
    `${HOSTILE_NAME} 未作判断`,
    `${HOSTILE_NAME} 基线已有`,
    `${HOSTILE_NAME} 已豁免`,
    `${HOSTILE_NAME} 新增`,
    `${HOSTILE_NAME} 新增`,
    `${HOSTILE_NAME} 新增`,
    'b/标记.md 新增',
    'c.zip/页.pdf 部分检查',
    'c.zip/页.pdf 新增',
    'c.zip/页.pdf 新增',
    'd\ufffd␛ .md 未发现问题',
    'e/坏.docx 未检查',
  ]);
  expect(rows[8]).toMatchObject({ 豁免理由: '上级|批准同意', 批准人: '张三', 有效期至: '2027-01-01' });
  expect(rows[10]).toMatchObject({ 标题: '\'=HYPERLINK("x")', 原文: "'=1+1", 级别: '提示' });
  expect(rows[12]).toMatchObject({ 行: '1', 列: '9', 页: '' });
  expect(rows[15]).toMatchObject({ 行: '', 页: '2', 条款: '第二条' });
  expect(table(CLEAN)).toHaveLength(1);
});

test('the same run gives the same bytes, in either language', () => {
  expect(csvReport(RICH, CHINESE)).toBe(csvReport(RICH, CHINESE));
  expect(csvReport(RICH, { language: 'en' })).toMatch(/^\ufeffFile,Title,State,/);
});
