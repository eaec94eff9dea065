import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/chinese/normalise.ts';

describe('normalise', () => {
  test.each([
    ['nothing to do', '罚款二百元。', '罚款二百元。'],
    ['full-width digits and letters', '处２０００元，按Ａ级', '处2000元，按A级'],
    ['per cent', '比例为５０％', '比例为50%'],
    ['half-width punctuation beside Han', '依法,处罚;情节(严重)的:', '依法，处罚；情节（严重）的：'],
    ['a bracket that opens beside a digit', '2(含本数)以上', '2（含本数）以上'],
    ['brackets stay a pair', '材料A(b)类', '材料A(b)类'],
    ['half-width punctuation between digits', '8:30至17:30,共1,000元', '8:30至17:30，共1,000元'],
    ['a point behind Han is a full stop', '予以处罚.情节严重的', '予以处罚。情节严重的'],
    ['a point in an amount', '1.5万元', '1.5万元'],
    ['a full-width point in an amount', '１．５万元', '1.5万元'],
    ['an ellipsis is no full stop', '住房...', '住房...'],
    ['book-title marks typed as angle brackets', '依照<土地管理法>', '依照〈土地管理法〉'],
    ['white space inside a word', '罚　款', '罚款'],
    ['a line end inside a word', '予以行政处\n　　罚', '予以行政处罚'],
    ['white space beside digits', '第 5 条', '第5条'],
    ['white space between Latin words', 'Public  Security 局', 'Public Security局'],
    ['white space behind a comma', '许可,\n处罚', '许可，处罚'],
    ['zero-width and private-use characters', '许\u200b可\ue004。', '许可。'],
  ])('%s', (_, text, expected) => {
    expect(normalise(text).text).toBe(expected);
  });

  test('offsets lead each character back, and are left out where nothing is gone', () => {
    expect(normalise('依法,处罚').offsets).toBeNull();
    expect([...(normalise('罚　款 5 元').offsets ?? [])]).toEqual([0, 2, 4, 6]);
  });

  test('offsets rise, and every character of the result comes from its place', () => {
    const words = fc.array(fc.constantFrom('罚', '款', ' ', '\n', '　', 'a', '5', '，', ',', '(', ')', '.', '\u200b'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        const { text: result, offsets } = normalise(text);
        if (offsets === null) return result.length === text.length;
        const rises = offsets.every((offset, at) => at === 0 || offset > (offsets[at - 1] as number));
        const same = [...result].every((character, at) => {
          const origin = text[offsets[at] as number] as string;
          return /[罚款a5]/.test(origin) ? origin === character : !/[罚款a5]/.test(character);
        });
        return offsets.length === result.length && rises && same;
      }),
    );
  });
});
