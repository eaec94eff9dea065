import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { labelsOf, leaves, read } from '../support/outline.ts';

const RULES = ['第一条　为规范早市，制定本办法。', '第二条　摊位不得转租。'];
const NOTICE = [
  '临江市人民政府关于印发《临江市早市管理办法》的通知',
  '临府规〔2026〕3号',
  '各区人民政府：',
  '　　现将《临江市早市管理办法》印发给你们，请遵照执行。',
];
const SIGNED = ['　　临江市人民政府', '　　2026年3月1日'];

function sectionsOf(document: Document): string[] {
  return document.inner.map(({ node, title, kind }) => `${node.kind} ${title} ${kind}`);
}

describe('the 办法 inside a notice', () => {
  test.each([
    ['behind its date', [...NOTICE, ...SIGNED, '临江市早市管理办法', ...RULES]],
    ['over two lines', [...NOTICE, ...SIGNED, '临江市', '早市管理办法', ...RULES]],
    ['without date and signature', [...NOTICE, '临江市早市管理办法', ...RULES]],
    ['as attachment', [...NOTICE, '附件：临江市早市管理办法', ...SIGNED, '附件', '临江市早市管理办法', ...RULES]],
    ['as numbered attachment on one line', [...NOTICE, ...SIGNED, '附件1：临江市早市管理办法', ...RULES]],
    [
      'that the notice does not name',
      ['关于印发早市规定的通知', '各区：', '现印发给你们。', ...SIGNED, '临江市早市管理办法', ...RULES],
    ],
  ])('%s', (_, lines) => {
    const document = read(...lines);
    expect(sectionsOf(document)).toEqual(['inner 临江市早市管理办法 办法']);
    expect(document.kind).toBe('办法');
    expect(document.structure).toEqual({ style: 'articles', articles: 2, parts: 0 });
    expect(document.title).toContain('通知');
  });

  test('keeps （试行） and its own head note', () => {
    const document = read(
      ...NOTICE,
      ...SIGNED,
      '临江市早市管理办法',
      '（试行）',
      '（2026年2月1日市政府常务会议通过）',
      ...RULES,
    );
    expect(sectionsOf(document)).toEqual(['inner 临江市早市管理办法（试行） 办法']);
    expect(leaves(document, 'status')).toEqual(['（2026年2月1日市政府常务会议通过）']);
  });

  test('is not begun by the mere mention of its title', () => {
    const document = read(
      '关于执行《临江市早市管理办法》的通知',
      '各区：',
      '《临江市早市管理办法》自五月起执行。',
      '一、划定区域。',
      '二、公示结果。',
      ...SIGNED,
    );
    expect(document.inner).toEqual([]);
    expect(document.kind).toBe('通知');
  });

  test('two in one notice, each with its own numbers', () => {
    const document = read(
      '关于印发《早市办法》和《夜市办法》的通知',
      '各区：',
      '现将《早市管理办法》《夜市管理办法》印发给你们。',
      ...SIGNED,
      '早市管理办法',
      ...RULES,
      '夜市管理办法',
      ...RULES,
      '第三条　夜市十二时关闭。',
    );
    expect(sectionsOf(document)).toEqual(['inner 早市管理办法 办法', 'inner 夜市管理办法 办法']);
    expect(document.structure.articles).toBe(5);
  });

  test('an explanation behind it sets no rules', () => {
    const document = read(
      '临江市城市管理局关于规范早市的公告',
      '现公告如下。',
      '一、划定区域。',
      '二、公示结果。',
      '临江市城市管理局',
      '2026年3月1日',
      '《临江市城市管理局关于规范早市的公告》解读',
      '一、背景。早市很多。',
      '二、目的。规范早市。',
      '三、内容。划定区域。',
    );
    expect(sectionsOf(document)).toEqual(['attachment 《临江市城市管理局关于规范早市的公告》解读 解读']);
    expect(document).toMatchObject({ kind: '公告', structure: { parts: 2 } });
  });
});

describe('attachments', () => {
  test('have their own numbers, and count only where they set rules', () => {
    const document = read(
      '临江市早市管理办法',
      ...RULES,
      '附件1',
      '摊位租赁合同',
      '第一条　甲方出租摊位。',
      '第二条　乙方按月付租。',
      '附件2',
      '早市卫生标准',
      '第一条　摊位每日清扫。',
    );
    expect(sectionsOf(document)).toEqual(['attachment 摊位租赁合同 合同', 'attachment 早市卫生标准 标准']);
    expect(document.structure.articles).toBe(3);
    expect(labelsOf(document).filter((label) => label.startsWith('附件'))).toEqual(['附件1', '附件2']);
  });

  test('their list before the signature is none of them', () => {
    const document = read(
      '关于规范早市的通知',
      '现通知如下。',
      '一、划定区域。',
      '二、公示结果。',
      '附件：1.摊位申请表',
      '2.摊位分布图',
      ...SIGNED,
    );
    expect(document.inner).toEqual([]);
    expect(document.structure.parts).toBe(2);
  });

  test('a document that is itself an attachment', () => {
    expect(read('附件2：', '临江市早市管理办法', ...RULES)).toMatchObject({ title: '临江市早市管理办法', inner: [] });
  });
});

describe('tables of contents', () => {
  const chapters = ['第一章　总则', '第二章　摊位'];
  const text = [chapters[0] as string, RULES[0] as string, chapters[1] as string, RULES[1] as string];

  test.each([
    ['with the word 目录', ['临江市早市管理办法', '目　录', ...chapters, ...text]],
    ['without it', ['临江市早市管理办法', ...chapters, ...text]],
    ['on one line', ['临江市早市管理办法', '目录：第一章　总则；第二章　摊位', ...text]],
  ])('%s', (_, lines) => {
    const document = read(...lines);
    expect(labelsOf(document)).toEqual(['第一章', '第一条', '第二章', '第二条']);
    expect(leaves(document, 'contents').join('')).toContain('第二章　摊位');
  });

  test('chapters without text are no table of contents if they do not come again', () => {
    const document = read('临江市早市管理办法', '第一章　总则', '第二章　摊位', '第一条　甲。');
    expect(leaves(document, 'contents')).toEqual([]);
  });
});
