import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CueIndex } from '../../src/annotations/cue-index.ts';

test('the lists of which a word stands in the text, whatever stands around it', () => {
  const index = new CueIndex([['罚款', '没收'], ['罚'], ['款项', '罚款'], []]);
  expect(index.listsIn('处以罚款。')).toEqual([0, 1, 2]);
  expect(index.listsIn('没')).toEqual([]);
  expect(index.listsIn('罚')).toEqual([1]);
  expect(index.listsIn('')).toEqual([]);
});

test('the same as looking for each word by itself', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 });
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.array(word)), text, (lists, words) => {
      const expected = lists.flatMap((list, at) => (list.some((one) => words.includes(one)) ? [at] : []));
      expect(new CueIndex(lists).listsIn(words)).toEqual(expected);
    }),
  );
});
