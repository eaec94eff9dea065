import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/source/formats/docx.ts';
import { defaultReading } from '../../src/source/reading.ts';
import type { Source } from '../../src/source/source.ts';
import { kinds, strayBlocks, words } from './blocks.ts';
import { p, r, table, type WordParts, word } from './word.ts';

function read(parts: string | WordParts): Source {
  const source = readDocx('a.docx', word(parts), defaultReading);
  expect(strayBlocks(source)).toEqual([]);
  return source;
}

const codes = (source: Source) => source.troubles.map(({ code, loses }) => `${code}${loses ? ' loses' : ''}`);

const BOX = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
const run = (inner: string) => `<w:r>${inner}</w:r>`;

describe('paragraphs', () => {
  test.each([
    ['runs', `<w:p>${r('第一')}${r('条　甲')}</w:p>`, ['第一条　甲']],
    ['blank ones', p('甲') + p('') + p('　') + p('乙'), ['甲', '乙']],
    [
      'a break',
      `<w:p>${r('第一条 甲')}${run('<w:br/>')}${r('第二条 乙')}${run('<w:cr/>')}${r('丙')}</w:p>`,
      ['第一条 甲', '第二条 乙', '丙'],
    ],
    ['a page break', `<w:p>${r('甲')}${run('<w:br w:type="page"/>')}${r('乙')}</w:p>`, ['甲', '乙']],
    ['a tab', `<w:p>${r('甲')}${run('<w:tab/>')}${r('乙')}</w:p>`, ['甲\t乙']],
    ['tab stops are no tabs', p('甲', '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), ['甲']],
    ['a hyphen that does not break', `<w:p>${r('2012')}${run('<w:noBreakHyphen/>')}${r('05')}</w:p>`, ['2012-05']],
    ['a soft hyphen', `<w:p>${r('罚')}${run('<w:softHyphen/>')}${r('款')}</w:p>`, ['罚款']],
    ['line ends in the XML', `<w:p>${run('<w:t>甲\n  乙</w:t>')}</w:p>`, ['甲   乙']],
    ['a symbol', `<w:p>${run('<w:sym w:font="Wingdings" w:char="F0FE"/>')}${r('同意')}</w:p>`, ['☑同意']],
    [
      'an unknown symbol',
      `<w:p>${run('<w:sym w:font="Own" w:char="F041"/>')}${run('<w:sym w:font="宋体" w:char="7B2C"/>')}</w:p>`,
      ['□第'],
    ],
    ['a link', `<w:p>${r('见')}<w:hyperlink>${r('办法')}</w:hyperlink></w:p>`, ['见办法']],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/><w:placeholder>${p('提示')}</w:placeholder></w:sdtPr><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt>`,
      ['甲'],
    ],
    [
      'hidden text',
      `<w:p>${run('<w:rPr><w:vanish/></w:rPr><w:t>隐</w:t>')}${run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t>')}</w:p>`,
      ['显'],
    ],
    ['hidden mark only', `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('甲')}</w:p>`, ['甲']],
    ['a formula', `<w:p>${r('按')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`, ['按a+b']],
    [
      'a reading above a character',
      `<w:p>${run(`<w:ruby><w:rt>${r('lú')}</w:rt><w:rubyBase>${r('泸')}</w:rubyBase></w:ruby>`)}${r('州')}</w:p>`,
      ['泸州'],
    ],
    ['signs of XML', p('甲&amp;乙&lt;丙&#x4e01;'), ['甲&乙<丙丁']],
  ])('%s', (_, body, expected) => {
    expect(words(read(body))).toEqual(expected);
  });

  test('pieces of one paragraph bear its number; blank ones count', () => {
    const { map, text } = read(
      `${p('甲')}${p('')}<w:p>${r('乙')}${run('<w:br/>')}${r('丙')}</w:p>${table([p('丁'), p('戊')])}`,
    );
    expect([...'甲乙丙丁戊'].map((sign) => map.paragraphAt(text.indexOf(sign)))).toEqual([1, 3, 3, 4, 5]);
    expect(map.positionAt(text.indexOf('乙'))).toEqual({ line: 3, column: 1, offset: 3 });
    expect(map.isGenerated(0)).toBe(false);
  });
});

describe('fields', () => {
  const char = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const code = (text: string) => run(`<w:instrText>${text}</w:instrText>`);
  test.each([
    [
      'a result is read, a code is not',
      `<w:p>${r('见')}${char('begin')}${code('REF x')}${char('separate')}${r('第三条')}${char('end')}${r('。')}</w:p>`,
      ['见第三条。'],
    ],
    [
      'a field in the code of another',
      `<w:p>${char('begin')}${code('IF ')}${char('begin')}${code('PAGE')}${char('separate')}${r('7')}${char('end')}${char('separate')}${r('甲')}${char('end')}</w:p>`,
      ['甲'],
    ],
    ['a field without result', `<w:p>${r('甲')}${char('begin')}${code('XE')}${char('end')}${r('乙')}</w:p>`, ['甲乙']],
    [
      'a number in a circle',
      `<w:p>${char('begin')}${code('EQ \\o\\ac(○,')}${code('11)')}${char('end')}${r('甲')}</w:p>`,
      ['⑪甲'],
    ],
    [
      'a sign by its code, in the code of another field',
      `<w:p>${char('begin')}${code('IF ')}${char('begin')}${code('SYMBOL 168 \\f "Wingdings"')}${char('end')}${char('separate')}${r('甲')}${char('end')}${char('begin')}${code('SYMBOL 168 \\f "Wingdings"')}${char('separate')}${char('end')}</w:p>`,
      ['甲□'],
    ],
    [
      'a sign by its code and as a result',
      `<w:p>${char('begin')}${code('SYMBOL 65')}${char('separate')}${r('A')}${char('end')}${r('甲')}</w:p>`,
      ['A甲'],
    ],
    ['a simple field', `<w:p><w:fldSimple w:instr="DATE">${r('2026年')}</w:fldSimple></w:p>`, ['2026年']],
    [
      'a field over paragraphs',
      `<w:p>${char('begin')}${code('TOC')}${char('separate')}${r('第一章')}</w:p><w:p>${r('第二章')}${char('end')}</w:p>${p('甲')}`,
      ['第一章', '第二章', '甲'],
    ],
    [
      'a field that is cut through hides nothing behind its paragraph',
      `<w:p>${char('begin')}${code('REF')}</w:p>${p('第一条 甲')}`,
      ['第一条 甲'],
    ],
  ])('%s', (_, body, expected) => {
    expect(words(read(body))).toEqual(expected);
  });

  test.each(['EQ \\f(1,2)', 'FORMDROPDOWN', 'LISTNUM', `EQ \\o(${'a'.repeat(300)},b)`])(
    'words that cannot be made out: %s',
    (words) => {
      const source = read(`<w:p>${r('甲')}${char('begin')}${code(words)}${char('end')}</w:p>`);
      expect(source.text).toBe('甲');
      expect(source.troubles).toMatchObject([{ code: 'unsupported', loses: true }]);
    },
  );
});

describe('tracked changes', () => {
  const deleted = (text: string) => `<w:del>${run(`<w:delText>${text}</w:delText>`)}</w:del>`;
  test.each([
    ['an insertion', `<w:p>${r('处以')}<w:ins>${r('罚款')}</w:ins></w:p>`, ['处以罚款']],
    ['a deletion', `<w:p>${r('处以')}${deleted('罚款')}${r('警告')}</w:p>`, ['处以警告']],
    ['a move', `<w:p><w:moveFrom>${r('甲')}</w:moveFrom>${r('乙')}<w:moveTo>${r('甲')}</w:moveTo></w:p>`, ['乙甲']],
    [
      'a deleted end of a paragraph',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('第一条 甲')}</w:p>${p('乙')}${p('丙')}`,
      ['第一条 甲乙', '丙'],
    ],
    ['a deleted paragraph', `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${deleted('甲')}</w:p>${p('乙')}`, ['乙']],
    [
      'a deleted end before a table',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('甲')}</w:p>${table([p('乙'), p('丙')])}`,
      ['甲', '乙', '丙'],
    ],
    [
      'a text box in a deleted paragraph at the end',
      `${p('甲')}<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run(BOX)}</w:p>`,
      ['甲', '框内'],
    ],
    ['a deleted end at the end', `${p('甲')}<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('乙')}</w:p>`, ['甲', '乙']],
  ])('%s', (_, body, expected) => {
    const source = read(body);
    expect(words(source)).toEqual(expected);
    expect(codes(source)).toEqual(['tracked-changes']);
  });

  const inserted = '<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>';
  test.each([
    ['an insertion is not read', `<w:p>${r('处以')}<w:ins>${r('罚款')}</w:ins>${r('警告')}</w:p>`, ['处以警告']],
    ['a deletion is', `<w:p>${r('处以')}${deleted('罚款')}</w:p>`, ['处以罚款']],
    [
      'a move stands where it stood',
      `<w:p><w:moveFrom>${r('甲')}</w:moveFrom>${r('乙')}<w:moveTo>${r('甲')}</w:moveTo></w:p>`,
      ['甲乙'],
    ],
    ['an inserted end of a paragraph', `${inserted}${r('第一条 甲')}</w:p>${p('乙')}`, ['第一条 甲乙']],
    ['a deleted end', `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('甲')}</w:p>${p('乙')}`, ['甲', '乙']],
  ])('before the changes: %s', (_, body, expected) => {
    const source = readDocx('a.docx', word({ body }), { ...defaultReading, revisions: 'original' });
    expect(words(source)).toEqual(expected);
    expect(source.troubles.map(({ text }) => text.zh)).toEqual(['文稿含修订痕迹，按修订前的文字检查']);
  });

  test('properties of before a change do not count', () => {
    const before = '<w:outlineLvl w:val="9"/><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>';
    expect(kinds(read(p('甲', before)))).toEqual(['paragraph 甲']);
  });
});

describe('text boxes and alternatives', () => {
  const choice = (requires: string, inner: string) => `<mc:Choice Requires="${requires}">${inner}</mc:Choice>`;
  const fallback = (inner: string) => `<mc:Fallback>${inner}</mc:Fallback>`;
  const alternatives = (inner: string) =>
    `<w:p>${r('框前')}${run(`<mc:AlternateContent>${inner}</mc:AlternateContent>`)}${r('框后')}</w:p>`;
  const shape = `<w:drawing><wps:txbx>${BOX}</wps:txbx></w:drawing>`;
  const old = `<w:pict><v:shape><v:textbox>${BOX}</v:textbox></v:shape></w:pict>`;
  test.each([
    ['once, behind its anchor', alternatives(choice('wps', shape) + fallback(old)), ['框前框后', '框内']],
    [
      'the fallback, where no choice is understood',
      alternatives(choice('xyz', shape) + fallback(old)),
      ['框前框后', '框内'],
    ],
    [
      'the first of two choices',
      alternatives(choice('wps', shape) + choice('wpg', shape) + fallback(old)),
      ['框前框后', '框内'],
    ],
    ['the old kind alone', `<w:p>${run(old)}</w:p>`, ['框内']],
    [
      'one in another',
      `<w:p>${r('甲')}${run(`<w:pict><w:txbxContent><w:p>${r('乙')}${run(`<w:pict>${BOX}</w:pict>`)}</w:p></w:txbxContent></w:pict>`)}</w:p>`,
      ['甲', '乙', '框内'],
    ],
  ])('%s', (_, body, expected) => {
    expect(words(read(body))).toEqual(expected);
  });

  test('a paragraph in a box has properties of its own', () => {
    const heading = p('框内', '<w:outlineLvl w:val="0"/>');
    expect(
      kinds(read(`<w:p>${r('甲')}${run(`<w:pict><w:txbxContent>${heading}</w:txbxContent></w:pict>`)}</w:p>`)),
    ).toEqual(['paragraph 甲', 'heading1 框内']);
  });
});

describe('tables', () => {
  test('cell by cell, held apart by tabs and line ends', () => {
    const source = read(p('前') + table([p('区县'), p('标准')], [p('江阳') + p('龙马潭'), p('一百元')]) + p('后'));
    expect(source.text).toBe('前\n区县\t标准\n江阳\n龙马潭\t一百元\n后');
    expect(kinds(source)).toEqual([
      'paragraph 前',
      'cell0/0/0 区县',
      'cell0/0/1 标准',
      'cell0/1/0 江阳',
      'cell0/1/0 龙马潭',
      'cell0/1/1 一百元',
      'paragraph 后',
    ]);
  });

  test('a wide cell counts for the columns that it covers; empty cells and rows keep their place', () => {
    const wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>';
    expect(kinds(read(table([wide + p('甲'), p('乙')], [p(''), p(''), p('丙')])))).toEqual([
      'cell0/0/0 甲',
      'cell0/0/2 乙',
      'cell0/1/2 丙',
    ]);
  });

  test('a table in a cell', () => {
    const inner = table([p('丙'), p('丁')]);
    expect(kinds(read(table([p('甲'), p('乙') + inner + p('戊')], [p('己'), p('庚')])))).toEqual([
      'cell0/0/0 甲',
      'cell0/0/1 乙',
      'cell1/0/0 丙',
      'cell1/0/1 丁',
      'cell0/0/1 戊',
      'cell0/1/0 己',
      'cell0/1/1 庚',
    ]);
  });

  test('a table of one column is a frame around ordinary paragraphs', () => {
    const heading = p('第一章', '<w:outlineLvl w:val="1"/>');
    expect(kinds(read(table([heading + p('第一条 甲')], [p('第二条 乙')])))).toEqual([
      'heading2 第一章',
      'paragraph 第一条 甲',
      'paragraph 第二条 乙',
    ]);
  });
});

describe('headings', () => {
  const style = (id: string, inner: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"${more}>${inner}</w:style>`;
  const styles = [
    style('a', '<w:name w:val="Normal"/>', ' w:default="1"'),
    style('1', '<w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    style('x', '<w:name w:val="章"/><w:basedOn w:val="1"/>'),
    style('y', '<w:name w:val="节"/><w:basedOn w:val="x"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    style('z', '<w:name w:val="正文二"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    style('t', '<w:name w:val="Title"/>'),
    style('h3', '<w:name w:val="heading 3"/>'),
    style('loop', '<w:name w:val="l"/><w:basedOn w:val="loop"/>'),
  ].join('');
  test.each([
    ['of the style', p('甲', '<w:pStyle w:val="1"/>'), 'heading1 甲'],
    ['inherited', p('甲', '<w:pStyle w:val="x"/>'), 'heading1 甲'],
    ['changed below', p('甲', '<w:pStyle w:val="y"/>'), 'heading2 甲'],
    ['taken back', p('甲', '<w:pStyle w:val="z"/>'), 'paragraph 甲'],
    ['the title', p('甲', '<w:pStyle w:val="t"/>'), 'heading1 甲'],
    ['by name only', p('甲', '<w:pStyle w:val="h3"/>'), 'heading3 甲'],
    ['of the paragraph itself', p('甲', '<w:outlineLvl w:val="2"/>'), 'heading3 甲'],
    ['none of the paragraph itself', p('甲', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'), 'paragraph 甲'],
    ['a style that rests on itself', p('甲', '<w:pStyle w:val="loop"/>'), 'paragraph 甲'],
    ['a style that does not exist', p('甲', '<w:pStyle w:val="?"/>'), 'paragraph 甲'],
  ])('%s', (_, body, expected) => {
    expect(kinds(read({ body, styles }))).toEqual([expected]);
  });
});

test('footnotes and endnotes stand at the end, without the lines above them', () => {
  const line = `<w:footnote w:type="separator" w:id="-1">${p('——')}</w:footnote>`;
  const source = read({
    body: `<w:p>${r('第一条 甲')}${run('<w:footnoteReference w:id="1"/>')}${r('。')}</w:p>`,
    footnotes: `${line}<w:footnote w:id="1"><w:p>${run('<w:footnoteRef/>')}${r('脚注')}</w:p></w:footnote>`,
    endnotes: `<w:endnote w:id="1">${p('尾注')}</w:endnote>`,
  });
  expect(kinds(source)).toEqual(['paragraph 第一条 甲。', 'footnote 脚注', 'footnote 尾注']);
  expect(source.map.paragraphAt(source.text.indexOf('脚注'))).toBeNull();
});

describe('what is not read is said', () => {
  test.each([
    [
      'a diagram',
      '<w:drawing><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic></w:drawing>',
      'unsupported loses',
    ],
    [
      'a new kind of chart',
      '<w:drawing><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/drawing/2014/chartex"/></a:graphic></w:drawing>',
      'unsupported loses',
    ],
    ['words in the shape of a picture', '<w:pict><v:textpath string="罚款"/></w:pict>', 'unsupported loses'],
    ['an embedded file', '<w:object/>', 'unsupported loses'],
    ['hidden text', '<w:rPr><w:vanish/></w:rPr><w:t>隐</w:t>', 'unsupported loses'],
    ['a picture', '<w:drawing><a:blip/></w:drawing>', 'unsupported'],
  ])('%s', (_, inner, code) => {
    expect(codes(read(`${p('甲')}<w:p>${run(inner)}</w:p>`))).toEqual([code]);
  });

  test('notes that the file speaks of and does not hold', () => {
    const rels = 'word/_rels/document.xml.rels';
    const whole = word({ body: p('甲'), footnotes: '' });
    const without = word(p('甲'), { [rels]: unzipSync(whole)[rels] as Uint8Array });
    expect(codes(readDocx('a.docx', without, defaultReading))).toEqual(['damaged loses']);
  });

  test('nothing for a plain draft', () => {
    expect(read(p('第一条 甲')).troubles).toEqual([]);
  });
});

test('other names of the namespace, and the strict one, are the same to it', () => {
  const strict = (name: string) =>
    `<${name}document xmlns${name ? ':' : ''}${name.slice(0, -1)}="http://purl.oclc.org/ooxml/wordprocessingml/main"><${name}body><${name}p><${name}r><${name}t>第一条 甲</${name}t></${name}r></${name}p></${name}body></${name}document>`;
  for (const name of ['', 'ns0:']) {
    const bytes = word(p('不读'), { 'word/document.xml': new TextEncoder().encode(strict(name)) });
    expect(words(readDocx('a.docx', bytes, defaultReading))).toEqual(['第一条 甲']);
  }
});
