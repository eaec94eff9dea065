import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeScanner } from '../../src/annotations/scan.ts';

test('finds which lists have a word in a text, overlapping words and words inside words included', () => {
  const scanner = makeScanner([['罚款', '处罚'], ['行政处罚法'], ['许可'], ['罚']]);
  expect(scanner.scan('依照行政处罚法')).toBe(0b1011);
  expect(scanner.scan('须经许可')).toBe(0b0100);
  expect(scanner.scan('')).toBe(0);
});

test('agrees with a search for each word by itself', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁') }),
      (lists, text) => {
        const expected = lists.reduce(
          (bits, words, i) => (words.some((one) => text.includes(one)) ? bits | (1 << i) : bits),
          0,
        );
        expect(makeScanner(lists).scan(text)).toBe(expected);
      },
    ),
  );
});
