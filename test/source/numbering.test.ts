import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { describe, expect, test } from 'vitest';
import { figure } from '../../src/source/figures.ts';
import { readDocx } from '../../src/source/formats/docx.ts';
import { defaultReading } from '../../src/source/reading.ts';
import { words } from './blocks.ts';
import { abstractList, list, listed, p, type WordParts, word } from './word.ts';

const read = (parts: WordParts) => readDocx('a.docx', word(parts), defaultReading);
/** [list, level] of each paragraph → the labels before 甲. */
const labels = (numbering: string, ...places: (readonly [number, number])[]) =>
  words(read({ numbering, body: places.map(([id, level]) => p('甲', listed(id, level))).join('') })).map((text) =>
    text.replace(/ ?甲$/, ''),
  );

describe('figures', () => {
  test.each([
    ['decimal', [1, 10, 105], '1 10 105'],
    ['decimalZero', [1, 10, 105], '01 10 105'],
    ['decimalFullWidth', [1, 10], '１ １０'],
    ['chineseCounting', [1, 10, 11, 20, 99, 100, 123], '一 十 十一 二十 九十九 一〇〇 一二三'],
    ['chineseCountingThousand', [1, 10, 12, 100, 105, 110, 1005], '一 十 十二 一百 一百零五 一百一十 一千零五'],
    ['japaneseCounting', [1, 10, 21, 100, 111, 205], '一 十 二十一 百 百十一 二百五'],
    ['ideographDigital', [1, 10, 23], '一 一〇 二三'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiac', [1, 12, 13], '子 亥 13'],
    ['ideographZodiacTraditional', [1, 11, 60], '甲子 甲戌 癸亥'],
    ['chineseLegalSimplified', [1, 10, 17, 105], '壹 壹拾 壹拾柒 壹佰零伍'],
    ['ideographLegalTraditional', [3, 20], '參 貳拾'],
    ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
    ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
    ['decimalEnclosedFullstop', [1, 20], '⒈ ⒛'],
    ['ideographEnclosedCircle', [1, 10], '㈠ ㈩'],
    ['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
    ['upperLetter', [1, 28], 'A BB'],
    ['lowerRoman', [1, 4, 9, 40, 1994], 'i iv ix xl mcmxciv'],
    ['upperRoman', [3, 90], 'III XC'],
    ['none', [1], ''],
  ] as const)('%s', (format, values, expected) => {
    expect(values.map((value) => figure(format, value)).join(' ')).toBe(expected);
  });

  test('one that is not known is not guessed', () => {
    expect(figure('hebrew1', 1)).toBeNull();
  });
});

const CHAPTERS = abstractList(
  0,
  ['chineseCounting', '第%1章'],
  ['chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'],
  ['chineseCounting', '（%3）'],
  ['decimal', '%4.'],
);

describe('lists', () => {
  test('articles count on through chapters, items begin anew', () => {
    expect(
      labels(CHAPTERS + list(1, 0), [1, 0], [1, 1], [1, 2], [1, 2], [1, 3], [1, 1], [1, 2], [1, 0], [1, 1], [1, 2]),
    ).toEqual(['第一章', '第一条', '（一）', '（二）', '1.', '第二条', '（一）', '第二章', '第三条', '（一）']);
  });

  test.each([
    [
      'several levels in one label',
      abstractList(0, ['decimal', '%1'], ['decimal', '%1.%2'], ['decimal', '%1.%2.%3']),
      [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
      ],
      ['1', '1.1', '1.1.1', '1.2', '1.2.1', '2', '2.1'],
    ],
    [
      'legal style',
      abstractList(0, ['chineseCounting', '%1、'], ['chineseCounting', '%1.%2', '<w:isLgl/>']),
      [
        [1, 0],
        [1, 0],
        [1, 1],
      ],
      ['一、', '二、', '2.1'],
    ],
    [
      'legal style keeps 01',
      abstractList(0, ['chineseCounting', '第%1章'], ['decimalZero', '%1.%2', '<w:isLgl/>']),
      [
        [1, 0],
        [1, 1],
      ],
      ['第一章', '1.01'],
    ],
    [
      'a level whose upper one has not begun; it counts as begun',
      abstractList(0, ['decimal', '%1'], ['decimal', '%1.%2']),
      [
        [1, 1],
        [1, 1],
        [1, 0],
        [1, 1],
      ],
      ['1.1', '1.2', '2', '2.1'],
    ],
    [
      'anew only after the first level',
      abstractList(0, ['decimal', '%1'], ['decimal', '%2)'], ['decimal', '(%3)', '<w:lvlRestart w:val="1"/>']),
      [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 2],
      ],
      ['1', '1)', '(1)', '2)', '(2)', '2', '(1)'],
    ],
    [
      'an unknown format is counted in digits',
      abstractList(0, ['hebrew1', '%1.']),
      [
        [1, 0],
        [1, 0],
      ],
      ['1.', '2.'],
    ],
    ['a bullet is no label', abstractList(0, ['bullet', '\uf0b7']), [[1, 0]], ['']],
  ] as const)('%s', (_, definition, places, expected) => {
    expect(labels(definition + list(1, 0), ...places)).toEqual(expected);
  });

  test('lists of one definition count on together, unless one has a start of its own', () => {
    const start = (value: number) => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
    const numbering =
      abstractList(0, ['decimal', '%1、']) + list(1, 0) + list(2, 0) + list(3, 0, start(1)) + list(4, 0, start(7));
    expect(labels(numbering, [1, 0], [1, 0], [2, 0], [3, 0], [3, 0], [4, 0], [4, 0])).toEqual([
      '1、',
      '2、',
      '3、',
      '1、',
      '2、',
      '7、',
      '8、',
    ]);
  });

  test('a list may write a level in its own way', () => {
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="附%1"/></w:lvl></w:lvlOverride>';
    expect(labels(abstractList(0, ['decimal', '%1、']) + list(1, 0, own), [1, 0], [1, 0])).toEqual(['附3', '附4']);
  });

  test('what stands between label and text', () => {
    const numbering = ['tab', 'space', 'nothing'].map(
      (suff, id) => abstractList(id, ['decimal', '%1.', `<w:suff w:val="${suff}"/>`]) + list(id + 1, id),
    );
    const body = [1, 2, 3].map((id) => p('甲', listed(id))).join('');
    expect(words(read({ numbering: numbering.join(''), body }))).toEqual(['1. 甲', '1. 甲', '1.甲']);
  });
});

describe('where the number of a paragraph comes from', () => {
  const style = (id: string, inner: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;
  const styles = [
    style('zhang', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    style('tiao', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    style('tiao2', '<w:basedOn w:val="tiao"/>'),
    '<w:style w:type="numbering" w:styleId="liebiao"><w:name w:val="l"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  ].join('');
  const numbering =
    abstractList(
      0,
      ['chineseCounting', '第%1章', '<w:pStyle w:val="zhang"/>'],
      ['chineseCounting', '第%2条', '<w:pStyle w:val="tiao"/>'],
    ) +
    '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="liebiao"/></w:abstractNum>' +
    list(1, 0) +
    list(2, 5);
  const styled = (id: string, more = '') => p('甲', `<w:pStyle w:val="${id}"/>${more}`);

  test('from its style, whose level the list names', () => {
    expect(words(read({ styles, numbering, body: styled('zhang') + styled('tiao') + styled('tiao2') }))).toEqual([
      '第一章 甲',
      '第一条 甲',
      '第二条 甲',
    ]);
  });

  test('a list that leads to a numbering style counts on its own', () => {
    const body = [2, 2, 1, 2].map((id) => p('甲', listed(id, 1))).join('');
    expect(words(read({ styles, numbering, body }))).toEqual(['第一条 甲', '第二条 甲', '第一条 甲', '第三条 甲']);
  });

  test('list 0 takes it out again', () => {
    const body = styled('tiao') + styled('tiao', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('tiao');
    expect(words(read({ styles, numbering, body }))).toEqual(['第一条 甲', '甲', '第二条 甲']);
  });

  test('through a numbering style', () => {
    expect(words(read({ styles, numbering, body: p('甲', listed(2, 1)) }))).toEqual(['第一条 甲']);
  });

  test.each([
    ['a list that is not there', { numbering, body: p('甲', listed(9)) }],
    ['no lists at all', { body: p('甲', listed(1)) }],
  ])('%s is said', (_, parts) => {
    const source = read(parts);
    expect(words(source)).toEqual(['甲']);
    expect(source.troubles).toMatchObject([{ code: 'numbering-lost' }]);
  });
});

test('notes and each text box count on their own, as Word does', () => {
  const item = p('甲', listed(1, 1));
  const box = (inner: string) => `<w:p><w:r><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></w:r></w:p>`;
  const note = (id: number, inner: string) => `<w:footnote w:id="${id}">${inner}</w:footnote>`;
  const source = read({
    numbering: CHAPTERS + list(1, 0),
    body: item + box(item + item) + box(item) + item,
    footnotes: note(1, item) + note(2, item),
    endnotes: `<w:endnote w:id="1">${item}</w:endnote>`,
  });
  expect(words(source).map((text) => text.replace(' 甲', ''))).toEqual(
    [['第一条'], ['第一条', '第二条'], ['第一条'], ['第二条'], ['第一条', '第二条'], ['第一条']].flat(),
  );
});

test('labels are marked as made here, words are not', () => {
  const numbering = CHAPTERS + list(1, 0);
  const { map, text } = read({ numbering, body: p('甲', listed(1, 1)) + p('第九条 乙') + p('丙', listed(1, 1)) });
  expect(text).toBe('第一条 甲\n第九条 乙\n第二条 丙');
  const made = [...text].map((sign, at) => (map.isGenerated(at) ? sign : '·')).join('');
  expect(made).toBe('第一条 ········第二条 ·');
});

test('a deleted paragraph is not counted', () => {
  const gone = `<w:p><w:pPr>${listed(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>`;
  const body = p('甲', listed(1)) + gone + p('丙', listed(1));
  expect(words(read({ numbering: CHAPTERS + list(1, 0), body }))).toEqual(['第一章 甲', '第二章 丙']);
});

test('a break within a numbered paragraph makes no second number', () => {
  const broken = `<w:p><w:pPr>${listed(1, 1)}</w:pPr><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>`;
  expect(words(read({ numbering: CHAPTERS + list(1, 0), body: broken + p('丙', listed(1, 1)) }))).toEqual([
    '第一条 甲',
    '乙',
    '第二条 丙',
  ]);
});

test('a file of another maker: the docx package', async () => {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const numbered = (text: string, at: number) => new Paragraph({ text, numbering: { reference: 'draft', level: at } });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'draft',
          levels: [level(0, LevelFormat.CHINESE_COUNTING, '第%1条'), level(1, LevelFormat.CHINESE_COUNTING, '（%2）')],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph('停放管理办法'),
          numbered('甲', 0),
          numbered('乙', 1),
          numbered('丙', 1),
          numbered('丁', 0),
        ],
      },
    ],
  });
  const source = readDocx('a.docx', await Packer.toBuffer(document), defaultReading);
  expect(words(source)).toEqual(['停放管理办法', '第一条 甲', '（一） 乙', '（二） 丙', '第二条 丁']);
  expect(source.troubles).toEqual([]);
});
