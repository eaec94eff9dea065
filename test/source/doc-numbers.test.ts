import { describe, expect, test } from 'vitest';
import { kinds, words } from './blocks.ts';
import { codes, read } from './doc-reading.ts';
import { BOXES, ENDNOTES, type Extras, FOOTNOTES, half, inList, type Run, type Style } from './old-word.ts';

describe('numbers', () => {
  interface Level {
    readonly text: string;
    readonly format?: number;
    readonly start?: number;
    readonly flags?: number;
    readonly follow?: number;
  }
  const int = (value: number) => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24];
  const level = ({ text, format = 39, start = 1, flags = 0, follow = 0 }: Level) => [
    ...int(start),
    format,
    flags,
    ...Array(9).fill(0),
    follow,
    ...Array(12).fill(0),
    text.length,
    0,
    ...[...text].flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]),
  ];
  /** One list of one level; the end of the stretch is that of its head. */
  const lists = (one: Level) => {
    const head = [1, 0, ...int(77), ...Array(22).fill(0), 1, 0];
    return { head: new Uint8Array(head), levels: new Uint8Array(level(one)) };
  };
  const overrides = (changes: number[] = []) =>
    new Uint8Array([
      ...int(1),
      ...int(77),
      ...Array(8).fill(0),
      changes.length > 0 ? 1 : 0,
      0,
      0,
      0,
      ...int(-1),
      ...changes,
    ]);
  const numbered = (one: Level, changes?: number[]): Extras => {
    const { head, levels } = lists(one);
    // Ordered by offset: the levels stand right behind the head, under an offset that is not read.
    return {
      tables: { 738: head, 742: levels, 746: overrides(changes) },
      change: (view) => view.setUint32(0x2e6, head.length, true),
    };
  };
  const runs: Run[] = [
    { text: '甲¶', paragraph: inList(1) },
    { text: '乙¶', paragraph: inList(1) },
  ];

  test.each<[string, Extras, string[], string[]]>([
    ['Chinese', numbered({ text: '第\u0000条' }), ['第一条 甲', '第二条 乙'], []],
    ['a start', numbered({ text: '\u0000.', format: 0, start: 5 }), ['5. 甲', '6. 乙'], []],
    ['nothing behind it', numbered({ text: '\u0000、', follow: 2 }), ['一、甲', '二、乙'], []],
    ['legal', numbered({ text: '\u0000.', flags: 4 }), ['1. 甲', '2. 乙'], []],
    ['bullets are no numbers', numbered({ text: '\uf0b7', format: 23 }), ['甲', '乙'], []],
    [
      'a start of the list',
      numbered({ text: '第\u0000条' }, [...int(9), 0x10, 0, 0, 0]),
      ['第九条 甲', '第十条 乙'],
      [],
    ],
    [
      'a level of the list',
      numbered({ text: '第\u0000条' }, [...int(0), 0x20, 0, 0, 0, ...level({ text: '\u0000)', format: 0 })]),
      ['1) 甲', '2) 乙'],
      [],
    ],
    ['an unknown format', numbered({ text: '第\u0000条', format: 99 }), ['第1条 甲', '第2条 乙'], ['numbering-lost']],
    ['no lists', {}, ['甲', '乙'], ['numbering-lost']],
    [
      'lists that are cut off',
      { tables: { 738: lists({ text: '\u0000' }).head, 746: overrides() } },
      ['甲', '乙'],
      ['numbering-lost'],
    ],
  ])('%s', async (_, extras, expected, troubles) => {
    const source = await read(runs, extras);
    expect(words(source)).toEqual(expected);
    expect(codes(source)).toEqual(troubles);
  });

  test('notes and text boxes count on their own', async () => {
    const item: Run = { text: '甲¶', paragraph: inList(1) };
    const source = await read([item, item, item, item, item, item], {
      ...numbered({ text: '第\u0000条' }),
      stories: { [FOOTNOTES]: 4, [ENDNOTES]: 2, [BOXES]: 2 },
    });
    expect(words(source)).toEqual(['第一条 甲', '第二条 甲', '第一条 甲', '第一条 甲', '第二条 甲', '第一条 甲']);
  });

  test.each([0, 0xf801])('list %i is none', async (number) => {
    const source = await read([{ text: '甲¶', paragraph: half(0x460b, number & 0xff, number >> 8) }]);
    expect(codes(source)).toEqual([]);
  });

  test('a paragraph of which nothing is told', async () => {
    expect(codes(await read([{ text: '甲¶乙¶' }]))).toEqual(['numbering-lost']);
  });

  test('styles: their own, what they rest on, and what the paragraph says against them', async () => {
    const styles: Style[] = [{ changes: inList(1) }, { base: 1 }, { builtIn: 2 }, { builtIn: 62 }, { base: 5 }];
    const extras = { ...numbered({ text: '第\u0000条' }), styles };
    const source = await read(
      [
        { text: '甲¶', style: 1 },
        { text: '乙¶', style: 2 },
        { text: '丙¶', style: 2, paragraph: half(0x460b, 0, 0) },
        { text: '丁¶', style: 3 },
        { text: '戊¶', style: 4 },
        { text: '己¶', style: 5 },
      ],
      extras,
    );
    expect(kinds(source)).toEqual([
      'paragraph 第一条 甲',
      'paragraph 第二条 乙',
      'paragraph 丙',
      'heading2 丁',
      'heading1 戊',
      'paragraph 己',
    ]);
    expect(codes(source)).toEqual([]);
  });

  test('a style that is not there may have had a number', async () => {
    expect(codes(await read([{ text: '甲¶', style: 9 }]))).toEqual(['numbering-lost']);
  });

  test('an outline level', async () => {
    expect(kinds(await read([{ text: '总则¶', paragraph: half(0x2640, 1) }, '甲¶']))).toEqual([
      'heading2 总则',
      'paragraph 甲',
    ]);
  });
});
