import { describe, expect, test } from 'vitest';
import { readText } from '../../src/source/formats/text.ts';
import { defaultLimits } from '../../src/source/limits.ts';
import { strayBlocks, words } from './blocks.ts';

const read = (text: string) => readText('a.txt', text, defaultLimits);

describe('each line is a paragraph', () => {
  test.each([
    ['LF', '第一条　甲\n第二条　乙\n', ['第一条　甲', '第二条　乙']],
    ['CRLF', '第一条\r\n\r\n第二条\r\n', ['第一条', '第二条']],
    ['a lone CR', '第一条\r第二条', ['第一条', '第二条']],
    ['white space around', '\n　　第一条  \n\t第二条　\n', ['第一条', '第二条']],
    ['a soft return, a page break, Unicode separators', '甲\v乙\f丙\u2028丁\u2029戊', ['甲', '乙', '丙', '丁', '戊']],
    ['signs of Markdown are words', '# 甲\n**乙**\n- 丙\n3. 丁\n5*3*2', ['# 甲', '**乙**', '- 丙', '3. 丁', '5*3*2']],
  ])('%s', (_, text, expected) => {
    const source = read(text);
    expect(words(source)).toEqual(expected);
    expect(strayBlocks(source)).toEqual([]);
    expect(source.text).toBe(text);
  });
});

describe('positions are those of an editor', () => {
  test.each([
    ['LF', '甲乙\n丙', 3, 2, 1],
    ['CRLF', '甲乙\r\n丙丁', 5, 2, 2],
    ['a lone CR', '甲\r乙\r丙', 4, 3, 1],
    ['a blank line', '甲\n\n乙', 3, 3, 1],
    ['the line end itself', '甲乙\r\n丙', 2, 1, 3],
    ['the end of the text', '甲\n乙', 3, 2, 2],
    ['UTF-16 units', '𠮷林\n', 2, 1, 3],
    ['a soft return ends a paragraph but no line', '甲\v乙', 2, 1, 3],
  ])('%s', (_, text, offset, line, column) => {
    const { map } = read(text);
    expect(map.positionAt(offset)).toEqual({ line, column, offset });
    expect(map.positionAt(offset, 'end')).toEqual({ line, column, offset });
    expect([map.pageAt(offset), map.paragraphAt(offset), map.isGenerated(offset)]).toEqual([null, null, false]);
  });
});

test('more lines than any document has are refused', () => {
  const limits = { ...defaultLimits, blocks: 3 };
  expect(words(readText('a.txt', '甲\n乙\n丙', limits))).toHaveLength(3);
  expect(() => readText('a.txt', '甲\n乙\n丙\n丁', limits)).toThrow(expect.objectContaining({ code: 'too-large' }));
});

test('one line of ten million characters costs no more than its length', () => {
  const source = read('罚款'.repeat(5_000_000));
  expect(source.blocks).toHaveLength(1);
  expect(source.map.positionAt(9_999_999).column).toBe(10_000_000);
}, 2_000);
