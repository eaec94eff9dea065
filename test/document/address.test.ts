import { describe, expect, test } from 'vitest';
import { addressOf, innerOf } from '../../src/document/address.ts';
import type { Document } from '../../src/document/document.ts';
import { read } from '../support/outline.ts';

/** The address of the place where these words stand. */
function addressAt(document: Document, words: string): string | null {
  return addressOf(document.source.text.indexOf(words), document);
}

describe('articles', () => {
  const document = read(
    '临江市早市管理办法',
    '为规范早市，制定本办法。',
    '第一章　总　则',
    '第一条　各区负责。',
    '第二章　摊　位',
    '第一节　申　请',
    '第十二条　申请应当提交材料。',
    '有下列情形之一的，不予批准：',
    '(一)没有身份证明；',
    '1.没有原件；',
    '(三)其他。',
    '第十二条之一　摊位不得转租。',
  );

  test.each([
    ['管理办法', null],
    ['为规范早市', null],
    ['总　则', '第一章'],
    ['申　请', '第二章第一节'],
    ['各区负责', '第一条'],
    ['第一条', '第一条'],
    ['申请应当', '第十二条第一款'],
    ['不予批准', '第十二条第二款'],
    ['没有身份', '第十二条第二款第（一）项'],
    ['没有原件', '第十二条第二款第（一）项第1目'],
    ['其他', '第十二条第二款第（三）项'],
    ['转租', '第十二条之一'],
  ])('%s stands in %s', (words, address) => {
    expect(addressAt(document, words)).toBe(address);
  });

  test('a node has the address of its place', () => {
    const leaf = document.sentences.find(({ text }) => text === '其他。')?.leaf;
    expect(leaf && addressOf(leaf, document)).toBe('第十二条第二款第（三）项');
  });
});

test.each([
  ['总体', '一、'],
  ['五年', '一、'],
  ['第一步', '二、（一）'],
  ['提速', '二、（一）2.'],
  ['早市', '二、（一）2.（1）'],
])('in an outline %s stands in %s', (words, address) => {
  const document = read(
    '一、总体要求',
    '五年建成。',
    '二、主要任务',
    '(一)第一步。清理。',
    '1、便民。',
    '2、提速：',
    '(1)早市；',
    '(2)夜市。',
  );
  expect(addressAt(document, words)).toBe(address);
});

describe('documents inside a document', () => {
  const document = read(
    '关于印发《早市管理办法》的通知',
    '各区：',
    '现将《早市管理办法》印发给你们。',
    '临江市人民政府',
    '2026年3月1日',
    '早市管理办法',
    '第一条　甲。',
    '第二条　乙。',
    '附件1',
    '早市卫生标准',
    '第一条　丙。',
    '第三条　丁。',
  );

  test.each([
    ['现将', null, null],
    ['乙', '第二条', '早市管理办法'],
    ['丁', '附件1第三条', '早市卫生标准'],
  ])('%s', (words, address, title) => {
    expect(addressAt(document, words)).toBe(address);
    expect(innerOf(document.source.text.indexOf(words), document)?.title ?? null).toBe(title);
  });
});

test('white space between two divisions belongs to neither', () => {
  const document = read('第一条　甲。', '', '第二条　乙。');
  expect(addressOf(document.source.text.indexOf('\n'), document)).toBeNull();
});
