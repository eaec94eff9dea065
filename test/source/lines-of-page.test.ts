import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/source/limits.ts';
import { composePages } from '../../src/source/lines-of-page/compose.ts';
import type { Line, Page } from '../../src/source/lines-of-page/line.ts';
import { paragraphsOf } from '../../src/source/lines-of-page/paragraphs.ts';
import { withoutRunning } from '../../src/source/lines-of-page/running.ts';
import { widthOf } from '../../src/source/lines-of-page/widths.ts';

/** Pages of 40 × 60 characters; the text is 28 wide and begins at 6. */
const [WIDTH, HEIGHT, LEFT] = [40, 60, 6];

/** A line as 'words', with full-width spaces before them for its indent; its place from top to bottom, its size. */
type Row = string | readonly [string, { at?: number; size?: number; left?: number }];

function pageOf(...rows: readonly Row[]): Page {
  let baseline = 10;
  const lines = rows.map((row): Line => {
    const [words, { at, size = 1, left }] = typeof row === 'string' ? [row, {}] : row;
    baseline = at ?? baseline + 2;
    const text = words.trim();
    const start = left ?? LEFT + (/^　*/.exec(words)?.[0].length ?? 0);
    return { text, left: start, right: start + widthOf(text) * size, baseline, size };
  });
  return { width: WIDTH, height: HEIGHT, lines, asides: [] };
}

const paragraphs = (...pages: Page[]) => paragraphsOf(pages).map((parts) => parts.map(({ text }) => text).join('|'));

const RUN = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳';
/** A line that fills the column, with an indent, ending as told. */
const full = (begin = '', end = '', indent = 0) =>
  '　'.repeat(indent) + begin + RUN.slice(0, 28 - indent - begin.length - end.length) + end;

describe('lines become paragraphs', () => {
  /** Paragraphs that begin with an indent: the pattern of official documents. */
  const indented = [full('', '', 2), full(), '玄。', full('', '', 2), '黄。'];
  const block = [full(), full(), '玄。', full(), '黄。'];
  const count = (rows: readonly Row[]) => paragraphs(pageOf(...rows)).length;

  test.each<[string, readonly Row[], readonly Row[], boolean]>([
    ['a full line goes on', indented, [full('', '', 2), '宙洪。'], true],
    ['over the end of a sentence', indented, [full('', '。', 2), '宙洪。'], true],
    ['a short line ends', indented, ['　　天地', '宙洪。'], false],
    [
      'a line that lacks room for the next word is full',
      indented,
      [full('', '', 2).slice(0, -3), 'GB/T 9704规定。'],
      true,
    ],
    ['or for the next character with its bracket', indented, [full('', '', 2).slice(0, -2), '（天）地。'], true],
    [
      'a long word that had room does not make it full',
      indented,
      [full('', '', 2).slice(0, -6), 'GB/T 9704规定。'],
      false,
    ],
    ['an indent begins', indented, [full('', '', 2), '　　宙洪。'], false],
    ['a label begins, even behind a full line', indented, [full('', '', 2), '第二条　宙。'], false],
    ['（一）', indented, [full('', '', 2), '（一）宙。'], false],
    ['1.', indented, [full('', '', 2), '1.宙。'], false],
    ['附件2：', indented, [full('', '', 2), '附件2：宙。'], false],
    ['what refers goes on', indented, [full('', '', 2), '第二条第一款宙。'], true],
    ['（一）、（二）项', indented, [full('', '', 2), '（一）、（二）项宙。'], true],
    ['what refers behind the end of a sentence begins', indented, [full('', '。', 2), '第二条的宙。'], false],
    ['a number behind a dash goes on', indented, [full('', '-', 2), '13）宙。'], true],
    ['an amount goes on', indented, [full('', '', 2), '1.5倍。'], true],
    ['a closing mark goes on', indented, [full('', '。', 2), '”宙洪。'], true],
    ['a wider step begins', indented, [full('', '', 2), ['宙洪。', { at: 27 }]], false],
    ['another size begins', indented, [full('', '', 2), ['宙洪。', { size: 0.8 }]], false],
    [
      'a large title stands line by line',
      indented,
      [
        [RUN.slice(0, 20), { size: 1.4 }],
        [RUN.slice(0, 20), { size: 1.4 }],
      ],
      false,
    ],
    ['a centred line stands', indented, [`　　　　　　　　${RUN.slice(0, 12)}`, '宙洪。'], false],
    ['a row of a table stands', indented, [`${RUN.slice(0, 12)}\t${RUN.slice(0, 11)}`, '宙洪。'], false],
    ['an entry of the contents stands', indented, [`第一章　总则${'…'.repeat(21)}1`, '第二章第一节'], false],
    ['without indents, a full line goes on', block, [full(), '宙洪。'], true],
    ['without indents, a sentence that ends with its line may end all', block, [full('', '。'), '宙洪。'], false],
    ['points that are set in behind their label', block, [full('1.', '', 1), '　　宙洪。'], true],
    ['and their further lines', block, [full('', '', 3), '　　　宙洪。'], true],
  ])('%s', (_, before, [first, second], joined) => {
    const rows = [...before, first, second] as Row[];
    expect(count(rows) - count(before)).toBe(joined ? 1 : 2);
  });

  test('words of Latin broken at a blank', () => {
    const latin = 'the people of the republic of China shall be';
    expect(paragraphs(pageOf([latin, { left: LEFT }], 'free。', [latin, { left: LEFT }], 'free。'))[0]).toContain(
      'shall be free。',
    );
  });

  test('mirrored margins: odd and even pages have edges of their own', () => {
    const shifted = (page: Page, by: number): Page => ({
      ...page,
      lines: page.lines.map((line) => ({ ...line, left: line.left + by, right: line.right + by })),
    });
    const rows = Array.from({ length: 10 }, () => [full('', '', 2), full(), '玄。']).flat();
    const pages = [0, 3, 0, 3].map((by) => shifted(pageOf(...rows), by));
    expect(paragraphs(...pages)).toHaveLength(40);
  });

  test('pages: one that goes on, empty ones, and what runs beside the text', () => {
    const aside: Line = { text: '装订线', left: 0, right: 3, baseline: 1, size: 1 };
    const pages = [
      pageOf(full('', '', 2), '玄。', full('第一条', '', 2)),
      { ...pageOf(), asides: [] },
      { ...pageOf('黄。', '　　第二条　甲。', full('第三条', '', 2)), asides: [aside] },
      { ...pageOf(full(), full()), asides: [aside] },
      pageOf('乙。'),
    ];
    const { text, blocks, map } = composePages(paragraphsOf(pages), 6, defaultLimits);
    expect(
      blocks.map(({ span }) => [map.pageAt(span.start), text.slice(span.start, span.end).replace(/天.*(?=.。$)/, '…')]),
    ).toEqual([
      [1, expect.stringMatching(/玄。$/)],
      [1, expect.stringMatching(/^第一条.*黄。$/)],
      [3, '第二条　甲。'],
      [3, '装订线'],
      [3, expect.stringMatching(/^第三条/)],
      [4, '装订线'],
      [5, '乙。'],
    ]);
    expect(map.pageAt(text.indexOf('黄。'))).toBe(3);
  });

  test('nothing at all', () => {
    expect(composePages(paragraphsOf([]), 0, defaultLimits).text).toBe('');
    expect(paragraphs(pageOf(), pageOf())).toEqual([]);
  });
});

describe('running lines', () => {
  const at = (words: string, place: number): Row => [words, { at: place }];
  const left = (...pages: (readonly Row[])[]) =>
    withoutRunning(pages.map((rows) => pageOf(...rows))).map(({ lines }) => lines.map(({ text }) => text).join());
  const body = at('甲', 30);

  test.each<[string, (readonly Row[])[], string[]]>([
    ['—2— is one, also alone', [[body, at('—2—', 58)]], ['甲']],
    [
      '- 2 -, 第 3 页 共 10 页, 3/10, — 二 —',
      ['- 2 -', '第 3 页 共 10 页', '3/10', '— 二 —', '·7·'].map((words) => [body, at(words, 58)]),
      ['甲', '甲', '甲', '甲', '甲'],
    ],
    [
      'a bare number that counts',
      [
        [body, at('7', 58)],
        [body, at('8', 58)],
      ],
      ['甲', '甲'],
    ],
    ['a bare number that is that of its page', [[body, at('1', 58)]], ['甲']],
    ['a bare number that counts nothing', [[body, at('7', 58)]], ['甲,7']],
    ['a number in the middle of the page', [[body, at('—2—', 40)]], ['甲,—2—']],
    [
      'a head of two lines, the second with a number',
      [1, 2, 3].map((page) => [at('甲市公报', 3), at(`第${page}期`, 5), body]),
      ['甲', '甲', '甲'],
    ],
    [
      'a head at another place',
      [
        [at('甲市公报', 3), body],
        [at('甲市公报', 7), body],
      ],
      ['甲市公报,甲', '甲市公报,甲'],
    ],
    [
      'a line that recurs in the text',
      [
        [body, at('乙', 32)],
        [body, at('乙', 32)],
      ],
      ['甲,乙', '甲,乙'],
    ],
    [
      'lines that recur at an edge, in step with the text',
      [1, 2, 3].map((page) => [
        at(`第${page}条`, 4),
        at('甲市公报', 6),
        at('甲', 8),
        at('乙', 10),
        at('丙', 12),
        at('丁', 14),
      ]),
      ['1', '2', '3'].map((page) => `第${page}条,甲市公报,甲,乙,丙,丁`),
    ],
    [
      'a head in step with the text, but smaller',
      [1, 2, 3].map(() => [['甲市公报', { at: 6, size: 0.8 }] as Row, at('甲', 8), at('乙', 10), at('丙', 12)]),
      ['甲,乙,丙', '甲,乙,丙', '甲,乙,丙'],
    ],
    [
      'a last line that stands twice in many pages',
      [1, 2, 3, 4, 5, 6].map((page) => [body, at(page < 3 ? '甲市人民政府' : `乙${'丙'.repeat(page)}`, 55)]),
      ['甲,甲市人民政府', '甲,甲市人民政府', '甲,乙丙丙丙', '甲,乙丙丙丙丙', '甲,乙丙丙丙丙丙', '甲,乙丙丙丙丙丙丙'],
    ],
    [
      'a foot above which words stand',
      [1, 2].map((page) => [body, at(`脚注${'丁'.repeat(page)}`, 52), at('甲市', 56), at(`—${page}—`, 58)]),
      ['甲,脚注丁', '甲,脚注丁丁'],
    ],
  ])('%s', (_, pages, expected) => {
    expect(left(...pages)).toEqual(expected);
  });
});
