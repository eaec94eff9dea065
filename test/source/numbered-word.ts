import { abstractList, list, listed, p, r, table, type WordParts } from './word.ts';

const items = (id: number, ...texts: readonly string[]): string => texts.map((text) => p(text, listed(id))).join('');
const places = (id: number, ...levels: readonly number[]): string =>
  levels.map((level, at) => p(`款${'甲乙丙丁戊己庚辛壬癸'[at % 10]}`, listed(id, level))).join('');
const paragraphStyle = (id: string, inner: string, name = id): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
const inList = (id: number): string => `<w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
const startAt = (level: number, value: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
const never = '<w:lvlRestart w:val="0"/>';

/** Formats of figures that LibreOffice knows too. */
const FORMATS =
  'decimal decimalZero decimalFullWidth chineseCountingThousand taiwaneseCountingThousand chineseLegalSimplified ideographLegalTraditional ideographTraditional ideographZodiac decimalEnclosedCircle lowerLetter upperLetter lowerRoman upperRoman'.split(
    ' ',
  );
const SMALL = [...FORMATS, 'chineseCounting', 'taiwaneseCounting', 'japaneseCounting', 'decimalEnclosedCircleChinese'];
/** What it writes in other figures: their format, and the number with which they begin. */
const OTHERS = [
  ['chineseCounting', 100],
  ['japaneseCounting', 100],
  ['ideographDigital', 10],
  ['decimalEnclosedFullstop', 1],
  ['decimalEnclosedParen', 1],
  ['ideographEnclosedCircle', 1],
] as const;

const DRAFT = abstractList(
  0,
  ['chineseCountingThousand', '第%1章'],
  ['chineseCountingThousand', '第%2条', never],
  ['chineseCountingThousand', '（%3）'],
  ['decimal', '%4.'],
  ['decimalEnclosedCircleChinese', '%5'],
);

/** Drafts in our own words with the lists that Word writes and LibreOffice does not. */
export const numberedWord: Readonly<Record<string, WordParts>> = {
  'articles through chapters in one list': {
    numbering: DRAFT + list(1, 0),
    body:
      p('青禾县渡口管理办法') +
      places(1, 0, 1, 1, 2, 2, 3, 3, 4, 4, 1, 2) +
      p('没有编号。') +
      places(1, 2, 0, 1, 2, 3, 1),
  },
  'styles of paragraphs stand for levels': {
    styles: [
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
      paragraphStyle('1', `<w:basedOn w:val="a"/>${inList(1)}`, 'heading 1'),
      paragraphStyle(
        '2',
        `<w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>`,
        'heading 2',
      ),
      paragraphStyle(
        'xiang',
        '<w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr>',
      ),
    ].join(''),
    numbering:
      abstractList(
        0,
        ['chineseCountingThousand', '第%1章', '<w:pStyle w:val="1"/>'],
        ['chineseCountingThousand', '第%2条', `<w:pStyle w:val="2"/>${never}`],
        ['chineseCountingThousand', '（%3）', '<w:pStyle w:val="xiang"/>'],
      ) + list(1, 0),
    body: ['1', '2', 'xiang', 'xiang', '2', 'a', 'xiang', '1', '2', 'xiang']
      .map((style, at) => p(`文${at}`, `<w:pStyle w:val="${style}"/>`))
      .concat(p('不编号的标题', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>'))
      .concat(p('又一章', '<w:pStyle w:val="1"/>'))
      .join(''),
  },
  'figures to eleven': {
    numbering: SMALL.map((format, id) => abstractList(id, [format, '%1、']) + list(id + 1, id)).join(''),
    body: SMALL.map((format, id) => p(format) + items(id + 1, ...'甲乙丙丁戊己庚辛壬癸寅')).join(''),
  },
  'figures from 99': {
    numbering: FORMATS.map((format, id) => abstractList(id, [format, '%1、']) + list(id + 1, id, startAt(0, 99))).join(
      '',
    ),
    body: FORMATS.map((format, id) => p(format) + items(id + 1, ...'甲乙丙')).join(''),
  },
  'figures that LibreOffice does not know': {
    numbering:
      OTHERS.map(
        ([format, start], id) => abstractList(id, [format, '%1、']) + list(id + 1, id, startAt(0, start)),
      ).join('') +
      abstractList(10, ['chineseCounting', '第%1章'], ['decimal', '%1.%2', '<w:isLgl/>']) +
      list(11, 10),
    body: OTHERS.map((_, id) => items(id + 1, '甲')).join('') + places(11, 0, 1),
  },
  'a list goes on, another begins anew': {
    numbering:
      abstractList(0, ['chineseCounting', '%1、'], ['chineseCounting', '（%2）'], ['decimal', '%3.']) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, startAt(0, 1) + startAt(1, 1) + startAt(2, 1)) +
      list(4, 0, startAt(0, 7)),
    body:
      places(1, 0, 1, 1, 2) +
      p('间') +
      places(1, 1, 0) +
      places(2, 1, 0) +
      p('间') +
      places(3, 0, 1, 2, 0) +
      places(1, 0) +
      places(4, 0, 0, 1),
  },
  'several levels in one label': {
    numbering:
      abstractList(0, ['decimal', '%1、'], ['decimal', '%1.%2'], ['decimal', '%1.%2.%3'], ['lowerLetter', '%3%4)']) +
      list(1, 0),
    body: places(1, 0, 1, 2, 2, 3, 3, 1, 2, 0, 1, 2, 3, 0, 2),
  },
  'numbers in a table of Word': {
    numbering:
      abstractList(0, ['decimal', '%1']) + abstractList(1, ['chineseCounting', '第%1条']) + list(1, 0) + list(2, 1),
    body:
      p('甲', listed(2)) +
      table(
        [p('序号'), p('事项')],
        [p('', listed(1)), p('渡船', listed(2))],
        [p('', listed(1)), p('浮桥') + p('木桥', listed(2))],
        [p('一', listed(1)), table([p('内', listed(1)), p('内二', listed(1))]) + p('外')],
      ) +
      p('乙', listed(2)),
  },
  'what stands behind the number': {
    numbering: ['tab', 'space', 'nothing']
      .map((suff, id) => abstractList(id, ['decimal', '（%1）', `<w:suff w:val="${suff}"/>`]) + list(id + 1, id))
      .join(''),
    body: items(1, '甲', '乙') + items(2, '甲', '') + items(3, '甲', '乙'),
  },
  'empty paragraphs and breaks': {
    numbering: DRAFT + list(1, 0),
    body: [
      places(1, 1),
      p('', listed(1, 1)),
      places(1, 1),
      `<w:p><w:pPr>${listed(1, 1)}</w:pPr>${r('一行')}<w:r><w:br/></w:r>${r('二行')}</w:p>`,
      places(1, 1),
    ].join(''),
  },
  'a list of a numbering style': {
    styles: `<w:style w:type="numbering" w:styleId="liebiao"><w:name w:val="liebiao"/>${inList(1)}</w:style>`,
    numbering:
      `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:styleLink w:val="liebiao"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="liebiao"/></w:abstractNum>' +
      list(1, 0) +
      list(2, 1),
    body: items(2, '甲', '乙') + items(1, '丙'),
  },
  'levels that a list writes in its own way': {
    numbering:
      abstractList(0, ['decimal', '%1、'], ['decimal', '%2）']) +
      list(1, 0) +
      list(
        2,
        0,
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="附%1"/></w:lvl></w:lvlOverride>',
      ),
    body: places(1, 0, 1) + places(2, 0, 1, 0) + places(1, 0, 1),
  },
  'levels that are passed over': {
    numbering: abstractList(0, ['decimal', '%1、'], ['decimal', '%1.%2'], ['decimal', '%1.%2.%3']) + list(1, 0),
    body: places(1, 1, 1, 0, 2, 1, 0, 0, 2),
  },
  'items that begin anew after the first level only': {
    numbering:
      abstractList(
        0,
        ['chineseCounting', '第%1章'],
        ['chineseCounting', '第%2节'],
        ['decimal', '第%3条', '<w:lvlRestart w:val="1"/>'],
        ['decimal', '（%4）'],
      ) + list(1, 0),
    body: places(1, 0, 1, 2, 3, 3, 2, 1, 2, 3, 0, 1, 2),
  },
};
