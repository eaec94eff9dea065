import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRtf } from '../../src/source/formats/rtf.ts';
import { defaultReading } from '../../src/source/reading.ts';
import type { Source } from '../../src/source/source.ts';
import { kinds, strayBlocks, words } from './blocks.ts';
import { bytesOf, rtf } from './rich-text.ts';
import { outcome, spoiled, tenths } from './truncations.ts';

async function read(body: string, head?: string): Promise<Source> {
  const source = await readRtf('a.rtf', rtf(body, head), defaultReading);
  expect(strayBlocks(source)).toEqual([]);
  return source;
}

const codes = (source: Source) => source.troubles.map(({ code, loses }) => `${code}${loses ? ' loses' : ''}`);

const FONTS =
  "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134{\\*\\panose 02}\\'cb\\'ce\\'cc\\'e5;}{\\f2\\fnil\\fcharset2 Wingdings;}{\\f3\\fcharset136 MingLiU;}{\\f4\\fcharset2 Symbol;}{\\f5\\fcharset238 Arial CE;}}";

describe('characters', () => {
  test.each([
    ['above 32767, negative or not', '\\u-27068?\\u38468?', '附附'],
    [
      'stand-ins are passed over, as many as are asked for',
      "\\uc2\\u31532\\'b5\\'da\\uc0\\u26465 \\uc1\\u30002?",
      '第条甲',
    ],
    ['a group gives the number of stand-ins back', '{\\uc0\\u31532}\\u26465?甲', '第条甲'],
    ['a stand-in that is missing swallows no word', '\\uc1\\u31532\\par\\u26465?', '第\n条'],
    ['a stand-in that is a word', '\\u8212\\emdash\\u26465?', '—条'],
    ['a stand-in ends with its group', '{\\u31532}a', '第a'],
    ['beyond the 65,536th, in halves', '\\u-10176?\\u-9216?', '\u{20000}'],
    ['beyond the 65,536th, whole', '\\u131072?', '\u{20000}'],
    ['GBK by the code page', "\\'b5\\'da\\'d2\\'bb\\'cc\\'f5", '第一条'],
    ['GBK with a second byte of ASCII', "\\'81@\\'81A", '丂丄'],
    ['GBK as plain bytes', '\xb5\xda\xd2\xbb\xcc\xf5', '第一条'],
    ['line ends mean nothing', "\\'b5\r\n\\'da\n甲\r\n乙", '第甲乙'],
    ['GB18030', "\\'81\\'30\\'84\\'36", '¥'],
    ['escaped signs', '\\{甲\\}\\\\', '{甲}\\'],
    ['signs by name', '\\lquote a\\rquote\\ldblquote b\\rdblquote\\endash\\~c\\_d\\-e', '‘a’“b”–\u00a0c-de'],
    ['a tab and a break', '甲\\tab 乙\\line 丙\\page 丁', '甲\t乙\n丙\n丁'],
    ['one blank ends a word', '甲\\b  乙\\b0 丙', '甲 乙丙'],
    ['a backslash before a line end', '甲\\\n乙', '甲\n乙'],
    ['raw bytes are passed over', '甲\\bin5 {{\\}}乙', '甲乙'],
    ['half a character alone', '\\u-10177?甲', '\ufffd甲'],
  ])('%s', async (_, body, expected) => {
    expect((await read(body)).text).toBe(expected);
  });

  test.each([
    ['a Chinese font in a Western file', "\\f1\\'b5\\'da", '第'],
    ['a Western font in a Western file', "\\f0 caf\\'e9", 'café'],
    ['Big5', "\\f3\\'b2\\'c4", '第'],
    ['Central European', "\\f5\\'e8", 'č'],
    ['the font of a group ends with it', "{\\f1\\'b5\\'da}\\'e9", '第é'],
    ['\\plain goes back to the standard font', "\\f1\\'b5\\'da\\plain\\'e9", '第é'],
    ['signs of a font of signs', "\\f2\\'fe\\'a8{\\u-3842?}\\f4\\'a3 5", '☑□☑≤ 5'],
    ['a sign of a font of signs that is not known', '\\f2 A', '□'],
  ])('by font: %s', async (_, body, expected) => {
    expect((await read(FONTS + body, '\\ansi\\ansicpg1252\\deff0')).text).toBe(expected);
  });

  test('by font: fonts that stand in no groups of their own, as on the Mac', async () => {
    const fonts = '{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;\\f1\\fnil\\fcharset134 PingFangSC-Regular;}';
    expect((await read(`${fonts}\\f1\\'b5\\'da\\f0\\'e9`, '\\ansi\\ansicpg1252')).text).toBe('第é');
  });

  test('a Western font in a Chinese file: GBK in pairs, a lone byte as é or °', async () => {
    expect(
      (await read(`${FONTS}\\f0\\'b5\\'da\\par caf\\'e9 x\\par caf\\'e9s\\par 5\\'b0\\par\\'e9F\\'e9F`)).text,
    ).toBe('第\ncafé x\ncafés\n5°\n镕镕');
  });

  test('code pages that are not known are told of, never guessed at', async () => {
    const source = await read("甲\\'b5\\'da", '\\ansi\\ansicpg9999');
    expect([source.text, ...codes(source)]).toEqual(['甲\ufffd\ufffd', 'replacement-characters loses']);
  });
});

describe('paragraphs', () => {
  test.each([
    ['ended by \\par and \\sect', '甲\\par\\pard 乙\\sect 丙', ['甲', '乙', '丙']],
    ['blank ones', '甲\\par\\par 乙\\par', ['甲', '乙']],
    ['heads and feet', '{\\header 页眉\\par}{\\footerf{\\b 页脚}\\par}甲', ['甲']],
    [
      'what is about the file',
      '{\\info{\\title 题}}{\\*\\generator x;}{\\colortbl;\\red0;}{\\stylesheet{\\s1 正文;}}甲',
      ['甲'],
    ],
    ['groups that are not known', '甲{\\*\\unknown 乙{丙}}丁', ['甲丁']],
    ['a field', '见{\\field{\\*\\fldinst{HYPERLINK "x"}}{\\fldrslt{办法}}}。', ['见办法。']],
    [
      'a field in the code of another',
      '{\\field{\\*\\fldinst IF {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}}{\\fldrslt 甲}}',
      ['甲'],
    ],
    ['a number in a circle', '{\\field{\\*\\fldinst EQ \\\\o\\\\ac({\\uc1\\u9675 ?},11)}{\\fldrslt}}甲', ['⑪甲']],
    ['a field of a sign', '{\\field{\\*\\fldinst SYMBOL 168 \\\\f "Wingdings" \\\\s 12}{\\fldrslt}}甲', ['□甲']],
    [
      'a reading above a character',
      '{\\field{\\*\\fldinst EQ \\\\o\\\\al(\\\\s\\\\up 10(l),泸)}{\\fldrslt}}州',
      ['泸州'],
    ],
    ['ANSI and Unicode', '{\\upr{??}{\\*\\ud{甲}}}乙', ['甲乙']],
    ['a comment', '甲{\\*\\atnid x}{\\*\\annotation{\\*\\atnref 1}\\pard 意见}乙', ['甲乙']],
    ['bookmarks and entries of an index', '{\\*\\bkmkstart a}甲{\\xe{乙}}{\\*\\bkmkend a}', ['甲']],
    [
      'a box behind its anchor, once',
      '框前{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard 框一\\par 框二\\par}}{\\shprslt{\\*\\do{\\dptxbxtext 框一\\par}}}}框后',
      ['框前框后', '框一', '框二'],
    ],
    ['the old kind of box', '甲{\\*\\do\\dptxbx{\\dptxbxtext\\pard 框\\par}}乙', ['甲乙', '框']],
    [
      'words drawn as a shape',
      '甲{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv 形}}{\\sp{\\sn gtextFont}{\\sv 宋}}}}',
      ['甲', '形'],
    ],
    ['a formula', '按{\\mmath{\\*\\moMath{\\mr a+b}}{\\mmathPict x}}', ['按a+b']],
  ])('%s', async (_, body, expected) => {
    expect(words(await read(body))).toEqual(expected);
  });

  test('headings by level, and by the names of styles', async () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1 heading 2;}{\\s2\\b Title;}{\\*\\cs3 heading 1;}}';
    const body =
      '\\pard\\outlinelevel0 甲\\par 乙\\par\\pard\\s1 丙\\par\\pard\\s2 丁\\par\\pard\\cs3\\s0 戊\\par\\pard\\outlinelevel9 己';
    expect(kinds(await read(styles + body))).toEqual([
      'heading1 甲',
      'heading1 乙',
      'heading2 丙',
      'heading1 丁',
      'paragraph 戊',
      'paragraph 己',
    ]);
  });

  test('numbers of paragraphs count blank ones, and not those of notes', async () => {
    const { map, text } = await read('甲\\par\\par 乙{\\footnote 注}\\line 丙\\par 丁');
    expect([...'甲乙丙丁注'].map((sign) => map.paragraphAt(text.indexOf(sign)))).toEqual([1, 3, 3, 4, null]);
  });
});

describe('numbers that the writer stored', () => {
  const level = (format: number, follow = 0) =>
    `{\\listlevel\\levelnfc${format}\\levelfollow${follow}{\\leveltext x;}}`;
  const lists = `{\\*\\listtable{\\list${level(39)}${level(23)}${level(39, 2)}\\listid7}{\\list${level(255)}\\listid8}}{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}{\\listoverride\\listid8\\ls2}}`;
  const label = (text: string) => `{\\listtext\\pard\\plain\\f0 ${text}\\tab}`;
  test.each([
    [
      'a number',
      `${label('第一条')}\\ls1 甲\\par${label('第二条')}乙`,
      ['paragraph 第一条 甲', 'paragraph 第二条 乙'],
      [],
    ],
    [
      'a number of the old kind',
      '{\\pntext\\f0 1.\\tab}{\\*\\pn\\pnlvlbody\\pndec{\\pntxta .}}甲',
      ['paragraph 1. 甲'],
      [],
    ],
    [
      'in the group of the mark before it, as Word puts it',
      `{甲\\par${label('第一条')}}\\pard\\ls1 {乙\\par}`,
      ['paragraph 甲', 'paragraph 第一条 乙'],
      [],
    ],
    ['no gap behind it', `\\ls1\\ilvl2${label('（一）')}甲`, ['paragraph （一）甲'], []],
    ['a bullet', `${label("\\'95")}甲\\par${label('·')}乙`, ['list-item 甲', 'list-item 乙'], []],
    ['a bullet of Wingdings', `${FONTS}{\\listtext\\f2\\'6c\\tab}甲`, ['list-item 甲'], []],
    ['a paragraph without words', `\\ls1${label('第一条')}\\par\\pard 甲`, ['paragraph 第一条', 'paragraph 甲'], []],
    [
      'a number that is missing',
      '\\ls1 甲\\par\\pard\\ls1\\ilvl1 乙\\par\\pard\\ls2 丙',
      ['paragraph 甲', 'paragraph 乙', 'paragraph 丙'],
      ['numbering-lost'],
    ],
    ['one of the old kind that is missing', '{\\*\\pn\\pnlvlbody\\pndec}甲', ['paragraph 甲'], ['numbering-lost']],
    ['a bullet of the old kind that is missing', '{\\*\\pn\\pnlvlblt}甲', ['paragraph 甲'], []],
    [
      'in a paragraph that runs on behind a deleted mark',
      `${label('第一条')}甲{\\deleted\\par}${label('第二条')}乙\\par`,
      ['paragraph 第一条 甲乙'],
      ['tracked-changes'],
    ],
    [
      'of a paragraph that is deleted',
      `{${label('第一条')}\\deleted 甲\\par}${label('第一条')}乙\\par`,
      ['paragraph 第一条 乙'],
      ['tracked-changes'],
    ],
  ])('%s', async (_, body, expected, troubles) => {
    const source = await read(lists + body);
    expect(kinds(source)).toEqual(expected);
    expect(codes(source)).toEqual(troubles);
  });

  test('are generated, so far as the map knows', async () => {
    const { map } = await read(`${label('1.')}甲`);
    expect([0, 1, 2, 3].map((at) => map.isGenerated(at))).toEqual([true, true, true, false]);
  });
});

describe('tables', () => {
  const row = (edges: readonly number[], cells: readonly string[]) =>
    `\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\\pard `;

  test('cell by cell; a wide cell counts for the columns that it covers', async () => {
    const body = `前\\par ${row([1000, 2000, 3000], ['甲', '', '乙\\par 丙'])}${row([2010, 3000], ['丁', '戊'])}后\\par`;
    const source = await read(body);
    expect(kinds(source)).toEqual([
      'paragraph 前',
      'cell0/0/0 甲',
      'cell0/0/2 乙',
      'cell0/0/2 丙',
      'cell0/1/0 丁',
      'cell0/1/2 戊',
      'paragraph 后',
    ]);
    expect(source.text).toBe('前\n甲\t乙\n丙\n丁\t戊\n后');
  });

  test('a paragraph between two tables parts them', async () => {
    const one = row([1000, 2000], ['甲', '乙']);
    expect(kinds(await read(`${one}间\\par ${one}`))).toEqual([
      'cell0/0/0 甲',
      'cell0/0/1 乙',
      'paragraph 间',
      'cell1/0/0 甲',
      'cell1/0/1 乙',
    ]);
  });

  test('a table in a cell', async () => {
    const nested =
      '\\pard\\intbl\\itap2 内\\nestcell 二\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}';
    const body = `\\trowd\\cellx1000\\cellx2000\\pard\\intbl 外\\par ${nested}\\pard\\intbl 尾\\cell 右\\cell{\\trowd\\cellx1000\\cellx2000\\row}`;
    expect(kinds(await read(body))).toEqual([
      'cell0/0/0 外',
      'cell1/0/0 内',
      'cell1/0/1 二',
      'cell0/0/0 尾',
      'cell0/0/1 右',
    ]);
  });

  test('a table of one column is a frame around ordinary paragraphs', async () => {
    expect(kinds(await read(row([1000], ['第一条 甲']) + row([1000], ['第二条 乙'])))).toEqual([
      'paragraph 第一条 甲',
      'paragraph 第二条 乙',
    ]);
  });
});

test('footnotes and then endnotes stand at the end', async () => {
  const body =
    '甲{\\super\\chftn}{\\footnote\\ftnalt\\pard\\chftn 尾\\par}乙{\\*\\footnote\\pard 脚\\par 续}。\\par 丙';
  expect(kinds(await read(body))).toEqual([
    'paragraph 甲乙。',
    'paragraph 丙',
    'footnote 脚',
    'footnote 续',
    'footnote 尾',
  ]);
});

describe('what is not read is said', () => {
  test.each([
    ['a plain draft', '甲', ['甲'], []],
    ['an insertion', '甲{\\revised\\revauth1 乙}', ['甲乙'], ['tracked-changes']],
    ['a deletion', '甲{\\deleted\\revauthdel1\\revdttmdel-2074015744 乙}丙', ['甲丙'], ['tracked-changes']],
    ['a move', '{\\mvf 甲}乙{\\mvt 甲}', ['乙甲'], ['tracked-changes']],
    ['a deleted note', '甲{\\deleted{\\footnote 注}}', ['甲'], ['tracked-changes']],
    ['hidden words', '甲{\\v 乙\\b 丙}\\v 丁\\v0 戊', ['甲戊'], ['unsupported loses']],
    ['a hidden blank', '甲{\\v  }', ['甲'], []],
    ['\\plain shows what comes', '\\v\\plain 甲', ['甲'], []],
    ['a picture, given twice', '甲{\\*\\shppict{\\pict 0102}}{\\nonshppict{\\pict 03}}', ['甲'], ['unsupported']],
    ['a picture in a shape', '甲{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv{\\pict 01}}}}}', ['甲'], ['unsupported']],
    ['a picture in the head of the page', '{\\header{\\pict 01}}甲', ['甲'], []],
    ['an embedded file', '甲{\\object{\\*\\objdata 01}{\\result{\\pict 01}}}', ['甲'], ['unsupported loses']],
    ['an equation', '甲{\\field{\\*\\fldinst EQ \\\\f(1,2)}{\\fldrslt}}', ['甲'], ['unsupported loses']],
    ['words behind the end', '甲}乙', ['甲'], ['damaged loses']],
  ])('%s', async (_, body, expected, troubles) => {
    const source = await read(body);
    expect(words(source)).toEqual(expected);
    expect(codes(source)).toEqual(troubles);
  });

  test('nothing behind the end but blanks and NUL', async () => {
    expect(await outcome(readRtf, bytesOf('{\\rtf1 a}\r\n\0\0'))).toBe('read');
  });
});

describe('files that cannot be read', () => {
  test.each([
    ['plain text', bytesOf('{rtf} a'), 'wrong-format'],
    ['nothing', new Uint8Array(), 'wrong-format'],
    ['no words', rtf(' '), 'empty'],
    ['a picture only', rtf('{\\pict 01}'), 'empty'],
    ['cut off before the text', bytesOf('{\\rtf1{\\fonttbl{\\f0 Arial;}'), 'damaged'],
    ['groups nested too deeply', rtf('{'.repeat(5_000)), 'damaged'],
    ['cut off', bytesOf('{\\rtf1 a\\par b'), 'read, damaged loses'],
    ['cut off in raw bytes', bytesOf('{\\rtf1 a\\bin999999999 b}'), 'read, damaged loses'],
    ['cut off in a note', bytesOf('{\\rtf1 a{\\footnote b'), 'read, damaged loses'],
    ['a word without end', bytesOf(`{\\rtf1 a\\${'x'.repeat(1_000)}}`), 'read'],
    [
      'absurd numbers',
      rtf(
        '甲\\itap999999999\\intbl\\uc999999999\\ls-5\\ilvl-1\\outlinelevel-3\\u999999999999?\\cellx-1\\cell 乙\\nestrow\\row',
      ),
      'read',
    ],
    [
      'ends of cells, rows and groups that never began',
      bytesOf('{\\rtf1\\row\\cell\\nestrow\\nestcell a}}}'),
      'read, damaged loses',
    ],
    ['bad hexadecimal', bytesOf("{\\rtf1 a\\'zz\\'"), 'read, damaged loses'],
  ])('%s', async (_, bytes, expected) => {
    expect(await outcome(readRtf, bytes)).toBe(expected);
  });

  test('more paragraphs than any document has', async () => {
    expect(await outcome(readRtf, rtf('甲\\par'.repeat(30)), { blocks: 20 })).toBe('too-large');
  });

  test('edges of cells by the thousand cost no time', async () => {
    const edges = Array.from({ length: 20_000 }, (_, at) => `\\cellx${at * 100}`).join('');
    const began = performance.now();
    await read(`\\trowd${edges}${'\\intbl a\\cell\\row'.repeat(20_000)}`);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a file of LibreOffice', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../fixtures/formats/numbered.rtf', import.meta.url)));

  test('reads as LibreOffice shows it', async () => {
    const source = await readRtf('numbered.rtf', bytes, defaultReading);
    expect(strayBlocks(source)).toEqual([]);
    expect(codes(source)).toEqual(['tracked-changes']);
    expect(source.text).toBe(
      readFileSync(new URL('../../fixtures/formats/numbered.txt', import.meta.url), 'utf8').trimEnd(),
    );
  });

  test('cut off anywhere, it says so', async () => {
    for (const part of tenths(bytes)) expect(await outcome(readRtf, part)).toMatch(/^wrong-format$|damaged/);
  });

  test('with other bytes in it, it ends in an error or is read', async () => {
    for (const part of spoiled(bytes)) expect(await outcome(readRtf, part)).toMatch(/^(?:wrong-format|damaged|read)/);
  });
});
