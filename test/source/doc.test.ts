import { describe, expect, test } from 'vitest';
import { readDoc } from '../../src/source/formats/doc.ts';
import { readingOf } from '../../src/source/read.ts';
import { kinds, words } from './blocks.ts';
import { codes, fixture, read, readBytes } from './doc-reading.ts';
import {
  BOXES,
  COMMENTS,
  DELETED,
  ENDNOTES,
  FOOTNOTES,
  HEADERS,
  HIDDEN,
  half,
  IN_TABLE,
  INSERTED,
  oldWord,
  ROW_END,
  type Run,
} from './old-word.ts';

describe('files that LibreOffice wrote', () => {
  test('automatic numbers are text, of styles and of paragraphs', async () => {
    const source = await readBytes(fixture('numbered'));
    expect(kinds(source)).toEqual([
      'paragraph 清源市户外广告设置管理办法',
      'heading1 第一章 总则',
      'paragraph 第一条 为了规范本市户外广告设置，制定本办法。',
      'paragraph 第二条 本办法适用于下列区域：',
      'paragraph （一） 主城区；',
      'paragraph （二） 开发区：',
      'paragraph 1. 东片；',
      'paragraph 2. 西片。',
      'heading1 第二章 设置管理',
      'paragraph 第三条 设置户外广告应当安全。',
      'paragraph 第四条 下列情形除外：',
      'paragraph （一） 临时标语；',
      'list-item 参考事项',
      'paragraph 本条不编号。',
      'paragraph 第五条 本办法自公布之日起施行。',
    ]);
    expect(codes(source)).toEqual([]);
    const at = source.text.indexOf('第二条');
    expect(source.map.isGenerated(at)).toBe(true);
    expect(source.map.isGenerated(source.text.indexOf('本办法适用'))).toBe(false);
    expect(source.map.paragraphAt(at)).toBe(4);
    expect([source.format, source.coverage]).toEqual(['doc', null]);
  });

  test('notes, tables, boxes and fields; no headers, footers and comments', async () => {
    const source = await readBytes(fixture('notes'));
    expect(kinds(source)).toEqual([
      'paragraph 清源市停车收费办法',
      'paragraph 第一条　全市泊位由城管部门管理，“一位一证”——不得重复。',
      'paragraph 第二条　收费标准如下表：',
      'cell0/0/0 区域',
      'cell0/0/1 标准',
      'cell0/1/0 一类区',
      'cell0/1/0 （市中心）',
      'cell0/1/1 每时5元',
      'cell0/2/0 二类区',
      'paragraph 第三条　详见实施细则。',
      'paragraph 框内提示。',
      'paragraph 第四条　本办法自公布之日起施行。',
      'cell1/0/0 外格一',
      'cell1/0/1 内格甲',
      'cell1/0/1 内格乙',
      'cell1/0/1 内表之后',
      'cell1/1/0 外格三',
      'cell1/1/1 外格四',
      'paragraph （完）',
      'footnote 见清源市统计年鉴。',
      'footnote 以下简称主管部门。',
      'footnote 尾注说明一则。',
    ]);
    expect(codes(source)).toEqual([]);
  });

  test('tracked changes, spacing, hyphens, hidden text', async () => {
    const source = await readBytes(fixture('changes'));
    expect(words(source)).toEqual([
      '第一条　违反本办法的，责令改正。',
      '第二条　字距加宽的条款与字距紧缩的条款都应检查。',
      expect.stringMatching(/^第三条　软连字，2012-05号，.同意。$/u),
      '第四条　公开的话。',
      '第五条　费用100€以内，接上段。',
      '另起一行。',
      '第六条　自公布之日起施行。',
    ]);
    expect(codes(source)).toEqual(['tracked-changes', 'unsupported loses']);
  });

  test('the wording before tracked changes cannot be read, and whoever asked for it is told', async () => {
    const source = await readDoc('a.doc', fixture('changes'), readingOf({ revisions: 'original' }));
    expect(codes(source)).toEqual(['tracked-changes loses', 'unsupported loses']);
    expect(source.troubles[0]?.text.zh).toContain('修订前的文字没有检查');
  });
});

describe('text', () => {
  const odd = (code: number) => half(code, 1, 0);
  test.each<[string, (string | Run)[], string[]]>([
    ['paragraphs and breaks', ['甲¶乙\u000b丙\u000c丁¶', '　¶'], ['甲', '乙', '丙', '丁']],
    ['no end of the last paragraph', ['甲¶乙'], ['甲', '乙']],
    ['signs of notes, pictures and comments', ['\u0002甲\u0001乙\u0005丙\u0008丁\u0003¶'], ['甲乙丙丁']],
    ['hyphens', ['2012\u001e05罚\u001f款¶'], ['2012-05罚款']],
    ['a tab', ['甲\t乙¶'], ['甲\t乙']],
    [
      'a piece of one byte a character',
      ['第一条　', { text: 'A\u0080\u0093x\u0094\u00b7¶', narrow: true }],
      ['第一条　A€“x”·'],
    ],
    ['characters beyond the first plane', ['\ud842\udfb7州¶'], ['𠮷州']],
    ['a sign of a symbol font', [{ text: '(', run: half(0x6a09, 0, 0, 0xfe, 0xf0) }, '同意¶'], ['□同意']],
    [
      'properties that only look like a deletion',
      [
        { text: '甲', run: odd(0x8840) },
        { text: '乙', run: odd(0x4a60) },
        { text: '丙¶', run: half(0x0800, 0) },
      ],
      ['甲乙丙'],
    ],
    ['a field shows its result', ['见\u0013 HYPERLINK "x" \u0014第三条\u0015。¶'], ['见第三条。']],
    ['a field in the code of another', ['\u0013 IF \u0013 PAGE \u00147\u0015 \u0014甲\u0015乙¶'], ['甲乙']],
    ['a field in the result of another', ['\u0013 A \u0014甲\u0013 B \u0014乙\u0015丙\u0015¶'], ['甲乙丙']],
    ['a field without a result', ['甲\u0013 XE "x" \u0015乙¶'], ['甲乙']],
    ['a number in a circle', ['\u0013 EQ \\o\\ac(○,11) \u0014\u0015甲¶'], ['⑪甲']],
    ['a sign by its code', ['甲\u0013 SYMBOL 168 \\f "Wingdings" \u0015乙¶'], ['甲□乙']],
    ['a sign by its code and as a result', ['\u0013 SYMBOL 65 \u0014A\u0015甲¶'], ['A甲']],
    ['a sign in the code of another field', ['\u0013 IF \u0013 SYMBOL 65 \u0015 \u0014甲\u0015¶'], ['甲']],
    ['a field that never ends hides nothing', ['第一条\u0013 甲¶第二条¶'], ['第一条 甲', '第二条']],
  ])('%s', async (_, runs, expected) => {
    expect(words(await read(runs))).toEqual(expected);
    expect(words(await read(runs, { reversed: true }))).toEqual(expected);
  });

  test('a sign of a known symbol font', async () => {
    const name = [...'Wingdings\u0000'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const fonts = new Uint8Array([1, 0, 0, 0, 39 + name.length, ...Array(39).fill(0), ...name]);
    const source = await read([{ text: '(', run: half(0x6a09, 0, 0, 0xfe, 0xf0) }, '同意¶'], {
      tables: { 274: fonts },
    });
    expect(words(source)).toEqual(['☑同意']);
  });

  test('stories stand behind one another; headers and comments are left out', async () => {
    const source = await read(['正文¶', '\u0002脚注¶', '页眉¶', '批注¶', '\u0002尾注¶', '框¶'], {
      stories: { [FOOTNOTES]: 4, [HEADERS]: 3, [COMMENTS]: 3, [ENDNOTES]: 4, [BOXES]: 2 },
    });
    expect(kinds(source)).toEqual(['paragraph 正文', 'paragraph 框', 'footnote 脚注', 'footnote 尾注']);
    expect(source.map.paragraphAt(source.text.indexOf('脚注'))).toBe(null);
  });

  test('boxes stand behind the paragraph in which they are anchored, those of one place in their order', async () => {
    const plc = (numbers: number[], size: number, at: number, shapes: number[]): Uint8Array => {
      const entries = shapes.flatMap((shape) => [...Array(at).fill(0), shape, ...Array(size - at - 1).fill(0)]);
      return new Uint8Array([...numbers.flatMap((number) => [number, 0, 0, 0]), ...entries]);
    };
    const runs = ['甲\u0008\u0008¶乙\u0008¶', { text: '\u0008', run: DELETED }, '丙¶', '一¶二¶三¶四¶五¶'];
    const source = await read(runs, {
      stories: { [BOXES]: 10 },
      tables: {
        474: plc([1, 1, 5, 7, 10], 26, 0, [11, 12, 13, 14]),
        602: plc([0, 2, 4, 6, 8, 10], 22, 14, [13, 11, 12, 14, 99]),
      },
    });
    expect(words(source)).toEqual(['甲', '二', '三', '乙', '一', '丙', '五']);
    expect(codes(source)).toEqual(['tracked-changes', 'numbering-lost']);
  });

  test('a text that is long', async () => {
    const source = await read([`${'长'.repeat(20_000)}¶`, '短¶']);
    expect(words(source).map(({ length }) => length)).toEqual([20_000, 1]);
  });

  test('blocks are limited', async () => {
    const reading = readingOf({ limits: { blocks: 2 } });
    await expect(readDoc('a.doc', oldWord(['甲¶乙¶丙¶']), reading)).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('tables', () => {
  const cell = (text: string): Run => ({ text, paragraph: IN_TABLE });
  const row: Run = { text: '¦', paragraph: ROW_END };
  test.each<[string, (string | Run)[], string[]]>([
    [
      'rows and cells',
      ['前¶', cell('甲¦'), cell('乙¦'), row, cell('¦'), cell('丙¦'), row, '后¶'],
      ['paragraph 前', 'cell0/0/0 甲', 'cell0/0/1 乙', 'cell0/1/1 丙', 'paragraph 后'],
    ],
    [
      'paragraphs in a cell',
      [cell('甲¶'), cell('乙¦'), cell('丙¦'), row, '后¶'],
      ['cell0/0/0 甲', 'cell0/0/0 乙', 'cell0/0/1 丙', 'paragraph 后'],
    ],
    [
      'tables apart',
      [cell('甲¦'), cell('乙¦'), row, '中¶', cell('丙¦'), cell('丁¦'), row],
      ['cell0/0/0 甲', 'cell0/0/1 乙', 'paragraph 中', 'cell1/0/0 丙', 'cell1/0/1 丁'],
    ],
    [
      'a frame around a whole draft',
      [cell('第一条 甲¶'), cell('第二条 乙¦'), row],
      ['paragraph 第一条 甲', 'paragraph 第二条 乙'],
    ],
    [
      'a deleted end of a cell loses no words',
      [cell('甲¦'), { text: '乙', paragraph: [] }, { text: '¦', run: DELETED, paragraph: IN_TABLE }, row],
      ['cell0/0/0 甲', 'cell0/0/1 乙'],
    ],
  ])('%s', async (_, runs, expected) => {
    expect(kinds(await read(runs))).toEqual(expected);
  });

  test('the properties of a wide row stand in a stream of their own', async () => {
    const wide: Run = { text: '¦', paragraph: half(0x6646, 4, 0, 0, 0) };
    const data = new Uint8Array([0, 0, 0, 0, ROW_END.length, 0, ...ROW_END]);
    const runs = [cell('甲¦'), cell('乙¦'), wide, cell('丙¦'), cell('丁¦'), wide];
    expect(kinds(await read(runs, { streams: { Data: data } }))).toEqual([
      'cell0/0/0 甲',
      'cell0/0/1 乙',
      'cell0/1/0 丙',
      'cell0/1/1 丁',
    ]);
  });
});

describe('changes, hidden text, pictures and objects', () => {
  test.each<[string, (string | Run)[], string[], string[]]>([
    ['a deletion', ['处以', { text: '罚款', run: DELETED }, '警告¶'], ['处以警告'], ['tracked-changes']],
    ['an insertion', ['处以', { text: '罚款', run: INSERTED }, '¶'], ['处以罚款'], ['tracked-changes']],
    ['a deleted end of a paragraph', ['甲', { text: '¶', run: DELETED }, '乙¶'], ['甲乙'], ['tracked-changes']],
    ['a deletion of a whole piece', ['甲', { text: '乙', piece: DELETED }, '丙¶'], ['甲丙'], ['tracked-changes']],
    ['hidden text', ['甲', { text: '隐', run: HIDDEN }, '乙¶'], ['甲乙'], ['unsupported loses']],
    ['a hidden paragraph', ['甲¶', { text: '隐¶', run: HIDDEN }, '乙¶'], ['甲', '乙'], ['unsupported loses']],
    ['hidden blanks', ['甲', { text: ' 　', run: HIDDEN }, '乙¶'], ['甲乙'], []],
    ['a hidden code', ['甲', { text: '\u0013 XE "x" \u0015', run: HIDDEN }, '乙¶'], ['甲乙'], []],
    ['a picture', ['甲\u0001¶'], ['甲'], ['unsupported']],
    ['a deleted picture', ['甲', { text: '\u0001', run: DELETED }, '¶'], ['甲'], ['tracked-changes']],
    ['an object', ['甲\u0013 EMBED Equation.3 \u0014\u0001\u0015¶'], ['甲'], ['unsupported loses']],
  ])('%s', async (_, runs, expected, troubles) => {
    const source = await read(runs);
    expect(words(source)).toEqual(expected);
    expect(codes(source)).toEqual(troubles);
  });

  test('what stands in headers and comments is no matter', async () => {
    const source = await read(['正文¶', { text: '隐\u0001¶', run: HIDDEN }], { stories: { [HEADERS]: 3 } });
    expect(codes(source)).toEqual([]);
  });

  test('text that belongs to no story', async () => {
    const source = await read(['正文¶', '别处¶'], { change: (head) => head.setUint32(0x4c, 3, true) });
    expect([words(source), codes(source)]).toEqual([['正文'], ['damaged loses']]);
  });
});
