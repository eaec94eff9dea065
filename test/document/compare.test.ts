import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../src/document/compare.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { readSource } from '../../src/source/read.ts';

async function parse(text: string) {
  return parseDocument(await readSource({ name: 'a.txt', bytes: Buffer.from(text) }));
}

/** + what came, - what went, ~ what was changed, each with its clauses. */
async function changes(old: string, next: string): Promise<string[]> {
  return compareTexts(await parse(old), await parse(next)).map(({ old: before, next: after }) =>
    before && after
      ? `~${before.clause}>${after.clause} ${after.words}`
      : before
        ? `-${before.clause} ${before.words}`
        : `+${after?.clause} ${after?.words}`,
  );
}

const OLD =
  '某市停车办法\n第一条 为了规范停车，制定本办法。\n第二条 车主应当在停放点内停放。\n第三条 经营者应当公示收费标准。\n';

describe('two stages of a text', () => {
  test.each<[string, string, string[]]>([
    ['the same', OLD, []],
    ['other white space and width', OLD.replaceAll('，', ', ').replaceAll('\n', '\n\n'), []],
    [
      'an article more: those behind it only bear other numbers',
      OLD.replace('第二条', '第二条 停放点由区人民政府划定。\n第三条').replace(/第三条 经/, '第四条 经'),
      ['+第二条 停放点由区人民政府划定。'],
    ],
    [
      'an article less',
      OLD.replace(/第二条.*\n/, '').replace('第三条', '第二条'),
      ['-第二条 车主应当在停放点内停放。'],
    ],
    ['other words', OLD.replace('在停放点内', '在划定的停放点内'), ['~第二条>第二条 车主应当在划定的停放点内停放。']],
    [
      'other words under another number',
      OLD.replace(/第二条.*\n/, '').replace('第三条 经营者应当公示', '第二条 经营者应当在入口公示'),
      ['-第二条 车主应当在停放点内停放。', '~第三条>第二条 经营者应当在入口公示收费标准。'],
    ],
    ['another title', OLD.replace('停车办法', '停车管理办法'), ['~null>null 某市停车管理办法']],
    [
      'nothing in common',
      '某县广告规定\n一、设置广告牌报批。\n',
      [
        '-null 某市停车办法',
        '-第一条 为了规范停车，制定本办法。',
        '-第二条 车主应当在停放点内停放。',
        '-第三条 经营者应当公示收费标准。',
        '+null 某县广告规定',
        '+一、 设置广告牌报批。',
      ],
    ],
  ])('%s', async (_, next, expected) => {
    expect(await changes(OLD, next)).toEqual(expected);
  });

  test('long texts that differ in everything are compared in little time', async () => {
    const text = (word: string) =>
      `某市办法\n${Array.from({ length: 6000 }, (_, at) => `第${at + 1}条 ${word}${at}。`).join('\n')}`;
    expect((await changes(text('停车收费标准'), text('广告设置要求'))).length).toBeGreaterThan(6000);
  }, 30_000);
});
