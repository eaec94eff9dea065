import { expect, test } from 'vitest';
import { type Found, matchRows } from '../../../src/register/office/match.ts';
import type { OfficeRow } from '../../../src/register/office/office-row.ts';

const document = (path: string, title: string | null = null, number: string | null = null): Found => ({
  path,
  title,
  number,
});
const row = (line: number, names: Partial<Pick<OfficeRow, 'path' | 'number' | 'title'>>): OfficeRow => ({
  where: { zh: `第${line}行`, en: `row ${line}` },
  path: null,
  number: null,
  title: null,
  ...names,
  known: {},
  decision: null,
});

function lines(rows: readonly OfficeRow[], documents: readonly Found[]): Record<string, string> {
  return Object.fromEntries([...matchRows(rows, documents).rows].map(([path, { where }]) => [path, where.zh]));
}

const parking = document('2016/停车办法.docx', '某市停车管理办法', '某府规〔2016〕3号');
const market = document('2015/夜市.txt', '某市夜市管理办法（试行）', '某府办〔2015〕2号');

test.each([
  ['its path', { path: '2016/停车办法.docx' }],
  ['its path as Windows writes it', { path: '.\\2016\\停车办法.docx' }],
  ['its name alone', { path: '停车办法.docx' }],
  ['its name without its ending', { path: '停车办法' }],
  ['its title in the column of files', { path: '某市停车管理办法' }],
  ['its number in other brackets', { number: '某府规[2016]第3号' }],
  ['its title in marks', { title: '《某市停车管理办法》' }],
  ['its title, where the number is another’s', { number: '某府规〔1999〕9号', title: '某市停车管理办法' }],
])('a document is found by %s', (_, names) => {
  expect(lines([row(2, names)], [parking, market])).toEqual({ '2016/停车办法.docx': '第2行' });
});

test('part of a title finds nothing, and that is told', () => {
  const { rows, remarks } = matchRows([row(2, { title: '停车管理办法' })], [parking, market]);
  expect(rows.size).toBe(0);
  expect(remarks.map(({ zh }) => zh)).toEqual(['登记表第2行“停车管理办法”在本次清理的文件中没有找到']);
});

test('a row that fits two documents is used for none, unless another key tells them apart', () => {
  const again = document('2020/停车.docx', '某市停车管理办法', '某府规〔2020〕1号');
  const told = matchRows([row(2, { title: '某市停车管理办法' })], [parking, again]);
  expect(told.rows.size).toBe(0);
  expect(told.remarks[0]?.zh).toBe(
    '登记表第2行“某市停车管理办法”与2份文件相符（2016/停车办法.docx、2020/停车.docx），未采用；请写明文件名',
  );
  expect(lines([row(2, { title: '某市停车管理办法', number: '某府规〔2020〕1号' })], [parking, again])).toEqual({
    '2020/停车.docx': '第2行',
  });
});

test('two rows for one document are told, and neither is used', () => {
  const { rows, remarks } = matchRows(
    [row(2, { path: '夜市.txt' }), row(9, { number: '某府办〔2015〕2号' })],
    [parking, market],
  );
  expect(rows.size).toBe(0);
  expect(remarks[0]?.zh).toBe('登记表有2行说的是同一份文件 2015/夜市.txt（第2行、第9行），均未采用；请只留一行');
});
