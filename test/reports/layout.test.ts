import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/chinese/width.ts';
import { type Piece, wrap } from '../../src/reports/layout.ts';

const lines = (text: string, width: number, first = '', rest = first) => wrap([{ text }], { width, first, rest });

describe('wrap', () => {
  test.each([
    ['汉字 break anywhere', '一二三四五', 6, ['一二三', '四五']],
    ['an odd width leaves a column', '一二三', 5, ['一二', '三']],
    ['，goes down with the character before it', '一二三，四', 6, ['一二', '三，四']],
    ['a run of closing marks goes down whole', '一二三》。四', 6, ['一二', '三》。', '四']],
    ['（ never ends a line', '一二（三）', 6, ['一二', '（三）']],
    ['Latin words stay whole', '按照 ISO 9001 标准', 10, ['按照 ISO', '9001 标准']],
    ['a path stays whole', '见drafts/a.md中', 12, ['见', 'drafts/a.md', '中']],
    ['a word wider than a line is cut', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['—— stays whole', '一二——三', 6, ['一', '二——', '三']],
    ['an empty text is one empty line', '', 6, ['']],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('hangs the later lines under the first', () => {
    expect(lines('一二三四五六', 10, '依据  ', '      ')).toEqual(['依据  一二', '      三四', '      五六']);
  });

  test('lays a style on each line by itself, and gives it no width', () => {
    const pieces: Piece[] = [{ text: '一二' }, { text: '三四', style: (text) => `<${text}>` }, { text: '五' }];
    expect(wrap(pieces, { width: 6, first: '', rest: '' })).toEqual(['一二<三>', '<四>五']);
  });

  test('keeps a combining mark with its letter', () => {
    expect(lines('ae\u0301b', 2)).toEqual(['ae\u0301', 'b']);
  });

  test('loses nothing, overflows nowhere and keeps kinsoku, whatever the text', () => {
    const char = fc.constantFrom(...'第一条罚款，。；：（）《》「」“”……——ab1 '.split(''));
    fc.assert(
      fc.property(fc.string({ unit: char, maxLength: 60 }), fc.integer({ min: 12, max: 40 }), (text, width) => {
        const made = lines(text, width, '  ');
        expect(
          made
            .map((line) => line.slice(2))
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.replaceAll(' ', ''));
        for (const line of made) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('no line begins with a closing mark or ends with an opening one in a text as it is written', () => {
    const text =
      '违反本办法第八条规定的，由城市管理部门依照《中华人民共和国行政处罚法》（2021年修订）第十六条、第十七条的规定处理；「拒不改正」的，处“警告”。';
    for (let width = 12; width <= 80; width += 1) {
      for (const line of lines(text, width)) expect(line).not.toMatch(/^[，。；：、）》」”]|[（《「“]$/u);
    }
  });
});

test.each([
  ['汉字', 4],
  ['ab', 2],
  ['（ａ）', 6],
  ['“”', 4],
  ['e\u0301', 1],
  ['𠮷', 2],
  ['', 0],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
