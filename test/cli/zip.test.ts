import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { JsonReport } from '../../src/reports/schema.ts';
import { p, word } from '../source/word.ts';
import { World } from './world.ts';

const DRAFT = '某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n\n第二条 违规停放的，处500元罚款。\n';

const zip = zipSync({
  '草案/办法.md': strToU8(DRAFT),
  '草案/说明.docx': word(p('关于办法的说明')),
  '附件/表.xlsx': strToU8('x'),
  '送审材料/公告.md': strToU8(DRAFT),
  '草案/旧稿.zip': zipSync({ '办法.txt': strToU8(DRAFT) }),
});

const world = new World({
  '送审材料.zip': zip,
  'broken.zip': zip.subarray(0, 60),
  'none.zip': zipSync({ 'a.xlsx': strToU8('x') }),
  'climbing.zip': zipSync({ '../../etc/办法.md': strToU8(DRAFT), '办法.md': strToU8(DRAFT) }),
  'word.zip': word(p('第一条 甲')),
  '送审/一.zip': zip,
  '送审/图.zip': zipSync({ 'a.png': strToU8('x') }),
  '送审/送审材料/旧.zip': zip,
  'record.zip': zipSync({ '办法.md': strToU8(DRAFT), '办法.dossier.yaml': strToU8('集体讨论: 2026-04-20') }),
});

async function checked(...argv: string[]): Promise<{ code: number; report: JsonReport }> {
  const { code, out } = await world.run(['check', ...argv, '-f', 'json']);
  return { code, report: JSON.parse(out) };
}

test('the drafts in a zip of a submission are checked under its path; evidence and other files are passed over', async () => {
  const { report } = await checked('送审材料.zip');
  expect(report.files.map(({ path, status }) => [path, status])).toEqual([
    ['送审材料.zip/草案/办法.md', 'checked'],
    ['送审材料.zip/草案/旧稿.zip/办法.txt', 'checked'],
    ['送审材料.zip/草案/说明.docx', 'checked'],
  ]);
  const fines = report.files.map(({ findings }) => findings?.filter(({ category }) => category === 'penalty').length);
  expect(fines).toEqual([1, 1, 0]);
});

test('a member that would climb out of the zip is not read, and said so', async () => {
  const { code, report } = await checked('climbing.zip');
  expect(report.files.map(({ path, status }) => [path, status])).toEqual([
    ['climbing.zip', 'unchecked'],
    ['climbing.zip/办法.md', 'checked'],
  ]);
  expect(code).toBe(1);
});

test('a broken zip is unchecked, and the draft beside it is checked', async () => {
  const { report } = await checked('broken.zip', '送审材料.zip');
  expect(report.files[0]).toMatchObject({ path: 'broken.zip', status: 'unchecked' });
  expect(report.files).toHaveLength(4);
});

test('a zip without drafts is told of', async () => {
  const { code, err } = await world.run(['check', 'none.zip']);
  expect([code, err]).toEqual([2, expect.stringContaining('none.zip 中没有可检查的文稿')]);
});

test('a Word file that is called .zip is read as what it is', async () => {
  const { report } = await checked('word.zip');
  expect(report.files.map(({ path, status }) => [path, status])).toEqual([['word.zip', 'checked']]);
});

test('zips in a folder are opened, but not those among the evidence', async () => {
  const { report } = await checked('送审');
  expect(report.files.map(({ path }) => path)).toEqual([
    '送审/一.zip/草案/办法.md',
    '送审/一.zip/草案/旧稿.zip/办法.txt',
    '送审/一.zip/草案/说明.docx',
  ]);
  const { out } = await world.run(['check', '送审', '--verbose']);
  for (const path of ['送审/一.zip/附件/表.xlsx', '送审/图.zip/a.png', '送审/送审材料/旧.zip'])
    expect(out).toContain(path);
});

test('the record beside a draft in a zip is its record', async () => {
  const { report } = await checked('record.zip');
  const steps = report.files[0]?.procedure?.steps ?? [];
  expect(steps.filter(({ status }) => status !== 'missing')).toMatchObject([{ step: '集体讨论', from: '2026-04-20' }]);
});

test('limits may be set on the line', async () => {
  const { report } = await checked('送审材料.zip', '--limit', 'zipEntries=2');
  expect(report.files).toMatchObject([{ path: '送审材料.zip', status: 'unchecked' }]);
  const { code, err } = await world.run(['check', 'word.zip', '--limit', 'page=2']);
  expect([code, err]).toEqual([2, expect.stringContaining('是否要用 pages')]);
  expect((await world.run(['check', 'word.zip', '--limit', 'pages'])).err).toContain('--limit pages=10000');
});

test('no report is written over the zip', async () => {
  const { code } = await world.run(['check', '送审材料.zip', '-o', '送审材料.zip']);
  expect(code).toBe(2);
});
