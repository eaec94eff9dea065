import { expect, test } from 'vitest';
import { filesListed, leavesFolder, namesFile } from '../../src/dossier/paths.ts';

test.each([
  '审核意见书.docx',
  '附件/纪要.pdf',
  '附件\\纪要.PDF',
  ' 公告.html ',
  '1. 说明（定稿）.wps',
  '2026.03.01公告.jpg',
  '第二次审核意见.rar',
])('%j names a file', (words) => {
  expect(namesFile(words)).toBe(true);
});

test.each([
  '政府网站',
  '审核意见书',
  '逐条采纳，详见说明.docx',
  '.docx',
  'https://www.luzhou.gov.cn/art/2026/3/1.html',
  'http://x.cn/公告.pdf',
  'www.luzhou.gov.cn/1.html',
  'luzhou.gov.cn/1.html',
  '2026.3.1',
  '意见\u0000.docx',
  '意见\n书.docx',
  '无',
])('%j names none', (words) => {
  expect(namesFile(words)).toBe(false);
});

test.each([
  '../意见.docx',
  '..\\意见.docx',
  '送审材料/../../意见.docx',
  '..',
  '/etc/意见.docx',
  'C:\\审核\\意见.docx',
  'c:/意见.docx',
  '~/意见.docx',
  '\\\\server\\share\\意见.docx',
])('%j leads out of its folder', (words) => {
  expect(leavesFolder(words)).toBe(true);
});

test.each([
  '意见.docx',
  './意见.docx',
  '送审材料/意见.docx',
  '意见..docx',
  '/',
  '（一）/（二）',
  '是/否',
  'https://www.luzhou.gov.cn/../1.html',
])('%j does not', (words) => {
  expect(leavesFolder(words)).toBe(false);
});

test.each<[string, readonly string[]]>([
  ['审核意见书', ['审核意见书']],
  ['第二次审核意见.rar', ['第二次审核意见.rar']],
  ['意见.docx、会议纪要', ['意见.docx', '会议纪要']],
  ['审核意见书；会议纪要', ['审核意见书', '会议纪要']],
  ['公告.pdf、采纳情况表.docx', ['公告.pdf', '采纳情况表.docx']],
  ['第一、二批意见.docx', ['第一、二批意见.docx']],
  ['意见.docx（第二次）', ['意见.docx（第二次）']],
  ['《价格法》第二十三条、依据.docx', ['《价格法》第二十三条、依据.docx']],
  ['《价格法》第二十三条、《行政许可法》', []],
  ['https://www.luzhou.gov.cn/art/1.html', []],
  ['luzhou.gov.cn', []],
  [' ', []],
])('under 材料 %j names %j', (words, expected) => {
  expect(filesListed(words)).toEqual(expected);
});
