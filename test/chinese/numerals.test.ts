import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumeral, toNumeral } from '../../src/chinese/numerals.ts';

describe('parseNumeral', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二 十 一', 21],
    ['廿三', 23],
    ['卅', 30],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百二十三', 123],
    ['两百', 200],
    ['一千〇二十', 1020],
    ['两千', 2000],
    ['三万五千', 35000],
    ['一亿二千万', 120000000],
    ['2万', 20000],
    ['12', 12],
    ['１２', 12],
    ['1２', 12],
    ['二〇一二', 2012],
    ['二○○八', 2008],
    ['二００一', 2001],
    ['二ＯＯ九', 2009],
    ['二OO九', 2009],
    ['二零二六', 2026],
    ['贰仟叁佰', 2300],
    ['零', 0],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  test.each(['', ' ', '第三', '三个', 'a', '1.5', '一'.repeat(17)])('%j is none', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });
});

describe('toNumeral', () => {
  test.each([
    [0, '零'],
    [7, '七'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [123, '一百二十三'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [2012, '二千零一十二'],
  ])('%d is %s', (value, text) => {
    expect(toNumeral(value)).toBe(text);
  });

  test('leads back to the number', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), (value) => parseNumeral(toNumeral(value)) === value));
  });

  test.each([-1, 1.5, 10000])('refuses %d', (value) => {
    expect(() => toNumeral(value)).toThrow(RangeError);
  });
});
