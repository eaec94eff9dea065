import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readOdt } from '../../src/source/formats/odt.ts';
import { defaultReading } from '../../src/source/reading.ts';
import type { Source } from '../../src/source/source.ts';
import { kinds, strayBlocks, words } from './blocks.ts';
import { content, h, list, listStyle, type OdtParts, openDocument, p, root, style, table } from './open-document.ts';
import { outcome, spoiled, tenths } from './truncations.ts';

async function read(parts: string | OdtParts): Promise<Source> {
  const source = await readOdt('a.odt', openDocument(parts), defaultReading);
  expect(strayBlocks(source)).toEqual([]);
  return source;
}

const codes = (source: Source) => source.troubles.map(({ code, loses }) => `${code}${loses ? ' loses' : ''}`);
const frame = (inner: string) => `<draw:frame>${inner}</draw:frame>`;
const box = (...texts: string[]) => frame(`<draw:text-box>${texts.map((text) => p(text)).join('')}</draw:text-box>`);
const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;

describe('paragraphs', () => {
  test.each([
    ['blank ones', p('甲') + p('') + p('　') + p('乙'), ['甲', '乙']],
    ['spans', p(`第一${span('x', '条')}　甲`), ['第一条　甲']],
    ['runs of white space are one blank', p('  甲 \n\t 乙 <text:span> 丙</text:span>'), ['甲 乙 丙']],
    ['blanks that are asked for', p('甲 <text:s text:c="2"/>乙<text:s/>丙'), ['甲   乙 丙']],
    ['a tab', p('甲<text:tab/>乙'), ['甲\t乙']],
    ['a break', p('第一条 甲<text:line-break/>第二条 乙'), ['第一条 甲', '第二条 乙']],
    ['a soft page break', p('甲<text:soft-page-break/>乙'), ['甲乙']],
    ['a link', p('见<text:a>办法</text:a>'), ['见办法']],
    ['a content control', p('见<loext:content-control>办法</loext:content-control>'), ['见办法']],
    ['a field', p('<text:date>2026年</text:date>起'), ['2026年起']],
    ['a comment', p('甲<office:annotation><text:p>意见</text:p></office:annotation>乙'), ['甲乙']],
    [
      'a reading above a character',
      p('<text:ruby><text:ruby-base>泸</text:ruby-base><text:ruby-text>lú</text:ruby-text></text:ruby>州'),
      ['泸州'],
    ],
    ['a visible section', `<text:section>${p('甲')}</text:section>`, ['甲']],
    ['signs of XML', p('甲&amp;乙&lt;丙&#x4e01;'), ['甲&乙<丙丁']],
    ['a box behind its anchor', p(`框前${box('框一', '框二')}框后`), ['框前框后', '框一', '框二']],
    ['a shape', p(`甲<draw:custom-shape>\n ${p('形内')}\n </draw:custom-shape>乙`), ['甲乙', '形内']],
    ['a box in a box', p(`甲${frame(`<draw:text-box>${p(`乙${box('丙')}`)}</draw:text-box>`)}`), ['甲', '乙', '丙']],
    ['a box on the page', box('框') + p('甲'), ['框', '甲']],
    ['name and description of a frame', p(`甲${frame('<svg:title>题</svg:title><svg:desc>述</svg:desc>')}`), ['甲']],
  ])('%s', async (_, body, expected) => {
    expect(words(await read(body))).toEqual(expected);
  });

  test('white space at the beginning of a paragraph is none, unless it is asked for', async () => {
    expect((await read(p(' 　甲') + p('<text:s/>乙'))).text).toBe('　甲\n 乙');
  });

  test('pieces of one paragraph bear its number; blank ones count, those of notes have none', async () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('注')}</text:note-body></text:note>`;
    const { map, text } = await read(`${p('甲')}${p('')}${p('乙<text:line-break/>丙')}${p(`丁${note}`)}${p('戊')}`);
    expect([...'甲乙丙丁戊注'].map((sign) => map.paragraphAt(text.indexOf(sign)))).toEqual([1, 3, 3, 4, 5, null]);
  });

  test('signs of the private area go by their font', async () => {
    const automatic = style('W', 'text', '', 'style:font-name="Wingdings"');
    expect(words(await read({ body: p(`${span('W', '\uf0fe')}同意\uf041`), automatic }))).toEqual(['☑同意□']);
  });
});

describe('lists', () => {
  const articles = listStyle('L', ['一, 二, 三, ...', '第', '条'], ['一, 二, 三, ...', '（', '）'], ['1', '', '.']);
  const legal = listStyle('D', ['1', '', '.'], ['1', '', '.', 'text:display-levels="2"']);
  const styles = articles + legal + listStyle('C', ['①, ②, ③, ...']);
  const two = list('L', [p('甲'), p('乙')]);
  test.each([
    ['one', two, ['第一条 甲', '第二条 乙']],
    [
      'levels',
      list('L', [p('甲') + list('', [p('子') + list('', [p('细')]), p('丑')]), p('乙') + list('', [p('寅')])]),
      ['第一条 甲', '（一） 子', '1. 细', '（二） 丑', '第二条 乙', '（一） 寅'],
    ],
    ['a new list begins anew', two + p('间') + list('L', [p('丙')]), ['第一条 甲', '第二条 乙', '间', '第一条 丙']],
    [
      'one goes on',
      two + p('间') + list('L', [p('丙')], 'text:continue-numbering="true"'),
      ['第一条 甲', '第二条 乙', '间', '第三条 丙'],
    ],
    [
      'one goes on behind another list, as Word means it',
      two + list('C', [p('间')]) + list('L', [p('丙')], 'text:continue-numbering="true"'),
      ['第一条 甲', '第二条 乙', '① 间', '第三条 丙'],
    ],
    [
      'one goes on with another by name',
      list('L', [p('甲')], 'xml:id="a"') + list('L', [p('间')]) + list('L', [p('乙')], 'text:continue-list="a"'),
      ['第一条 甲', '第一条 间', '第二条 乙'],
    ],
    [
      'a list inside begins anew',
      list('L', [p('甲') + list('', [p('子')]) + p('间') + list('', [p('丑')])]),
      ['第一条 甲', '（一） 子', '间', '（一） 丑'],
    ],
    [
      'a list in a bare item goes on',
      list('L', [p('甲') + list('', [p('子')])]) + list('L', [list('', [p('丑')])], 'text:continue-numbering="true"'),
      ['第一条 甲', '（一） 子', '（二） 丑'],
    ],
    [
      'a level that was passed over counts as begun',
      list('D', [list('', [p('甲'), p('乙')]), p('丙') + list('', [p('丁')])]),
      ['1.1. 甲', '1.2. 乙', '2. 丙', '2.1. 丁'],
    ],
    ['a list of another style inside', list('L', [p('甲') + list('C', [p('子')])]), ['第一条 甲', '1. 子']],
    [
      'start of an item',
      list('L', [`<text:list-item text:start-value="7">${p('甲')}</text:list-item>`, p('乙')]),
      ['第七条 甲', '第八条 乙'],
    ],
    [
      'a style for one item',
      list('L', [p('甲'), `<text:list-item text:style-override="C">${p('乙')}</text:list-item>`, p('丙')]),
      ['第一条 甲', '② 乙', '第三条 丙'],
    ],
    [
      'only the first paragraph of an item is numbered',
      list('L', [`<text:list-header>${p('题')}</text:list-header>`, p('甲') + p('续')]),
      ['题', '第一条 甲', '续'],
    ],
    ['an item without words counts', list('L', [p(''), p('乙')]), ['第一条', '第二条 乙']],
    ['an item without paragraph does not', list('L', ['', p('乙')]), ['第一条 乙']],
    ['several levels in one', list('D', [p('甲') + list('', [p('子'), p('丑')])]), ['1. 甲', '1.1. 子', '1.2. 丑']],
    [
      'a list does not reach into a box',
      list('L', [p(`甲${frame(`<draw:text-box>${p('框')}</draw:text-box>`)}`), p('乙')]),
      ['第一条 甲', '框', '第二条 乙'],
    ],
    [
      'a list in a box is one of its own',
      list('L', [p(`甲${frame(`<draw:text-box>${list('L', [p('框')])}</draw:text-box>`)}`), p('乙')]),
      ['第一条 甲', '第一条 框', '第二条 乙'],
    ],
    [
      'a paragraph that names its list',
      `<text:numbered-paragraph text:list-id="n" text:level="2" text:style-name="L">${p('甲')}</text:numbered-paragraph>`.repeat(
        2,
      ),
      ['（一） 甲', '（二） 甲'],
    ],
    ['a stored number is not read twice', list('L', [`<text:number>第一条</text:number>${p('甲')}`]), ['第一条 甲']],
  ])('%s', async (_, body, expected) => {
    expect(words(await read({ body, styles }))).toEqual(expected);
  });

  const tight =
    '<style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties>';
  test.each([
    ['一, 二, 三, ...', 110, '一百一十'],
    ['壹, 贰, 叁, ...', 12, '壹拾贰'],
    ['壹, 貳, 參, ...', 2, '貳'],
    ['甲, 乙, 丙, ...', 3, '丙'],
    ['子, 丑, 寅, ...', 3, '寅'],
    ['①, ②, ③, ...', 20, '⑳'],
    ['①, ②, ③, ...', 21, '㉑'],
    ['①, ②, ③, ...', 36, '㊱'],
    ['①, ②, ③, ...', 51, '51'],
    ['１, ２, ３, ...', 12, '１２'],
    ['1, 2, 3, ...', 12, '１２'],
    ['㊀, ㊁, ㊂, ...', 10, '㊉'],
    ['㈠, ㈡, ㈢, ...', 10, '㈩'],
    ['01, 02, 03, ...', 3, '03'],
    ['a', 28, 'ab'],
    ['A', 2, 'B'],
    ['i', 4, 'iv'],
    ['I', 9, 'IX'],
    ['1', 3, '3'],
  ])('the figure of %s for %i is %s', async (format, start, label) => {
    const styles = listStyle('L', [format, '', '', `text:start-value="${start}"`, tight]);
    expect(words(await read({ body: list('L', [p('。')]), styles }))).toEqual([`${label}。`]);
  });

  test('letters that repeat', async () => {
    const styles = listStyle('L', ['a', '', ')', 'text:start-value="28" style:num-letter-sync="true"']);
    expect(words(await read({ body: list('L', [p('甲')]), styles }))).toEqual(['bb) 甲']);
  });

  test('the pattern of a level stands above its prefix and suffix', async () => {
    const styles = listStyle(
      'L',
      ['一, 二, 三, ...', '第', '编'],
      ['1', '', '', 'loext:num-list-format="第%1%编之%2%"'],
    );
    expect(words(await read({ body: list('L', [list('', [p('甲')])]), styles }))).toEqual(['第一编之1 甲']);
  });

  test('automatic styles of content.xml stand above those of styles.xml, and labels are generated', async () => {
    const automatic = listStyle('L', ['1', '', '、']) + style('P', 'paragraph', 'style:list-style-name="L"');
    const source = await read({ body: list('', [p('甲', 'text:style-name="P"')]), styles, automatic });
    expect(source.text).toBe('1、 甲');
    expect([0, 1, 2, 3].map((at) => source.map.isGenerated(at))).toEqual([true, true, true, false]);
  });

  test('bullets are no labels', async () => {
    const bullet =
      '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>';
    const source = await read({ body: list('B', [p('甲')]) + list('', [p('乙')]), styles: bullet });
    expect(kinds(source)).toEqual(['list-item 甲', 'list-item 乙']);
  });

  test('numbers that cannot be made out are told of', async () => {
    const kana = listStyle('K', ['ア, イ, ウ, ...']);
    expect(codes(await read({ body: list('K', [p('甲')]), styles: kana }))).toEqual(['numbering-lost']);
    expect(codes(await read(list('none', [p('甲')])))).toEqual(['numbering-lost']);
  });
});

describe('headings', () => {
  const level = (at: number, prefix: string, suffix: string) =>
    `<text:outline-level-style text:level="${at}" style:num-format="一, 二, 三, ..." style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;
  const styles =
    `<text:outline-style style:name="Outline">${level(1, '第', '章')}${level(2, '第', '节')}</text:outline-style>` +
    style('Heading_20_2', 'paragraph', 'style:default-outline-level="2"') +
    style('Plain', 'paragraph', 'style:parent-style-name="Heading_20_2" style:list-style-name=""') +
    style('Title', 'paragraph', '') +
    style('T', 'paragraph', 'style:parent-style-name="Title"') +
    style('Loop', 'paragraph', 'style:parent-style-name="Loop"') +
    listStyle('L', ['1', '', '.']);
  test.each([
    [
      'the outline counts them',
      h('总则', 1) + h('甲', 2) + h('乙', 2) + h('罚则', 1) + h('丙', 2),
      [
        'heading1 第一章 总则',
        'heading2 第一节 甲',
        'heading2 第二节 乙',
        'heading1 第二章 罚则',
        'heading2 第一节 丙',
      ],
    ],
    [
      'a style that takes them out',
      h('甲', 2, 'text:style-name="Plain"') + h('乙', 2, 'text:style-name="Heading_20_2"'),
      ['heading2 甲', 'heading2 第一节 乙'],
    ],
    [
      'one that bears no number, one with a number of its own',
      h('序', 1, 'text:is-list-header="true"') + h('甲', 1, 'text:restart-numbering="true" text:start-value="5"'),
      ['heading1 序', 'heading1 第五章 甲'],
    ],
    [
      'in a list of the outline',
      h('甲', 2) + list('Outline', [list('', [h('乙', 2)])]) + list('L', [h('丙', 2)]),
      ['heading2 第一节 甲', 'heading2 第二节 乙', 'heading2 1. 丙'],
    ],
    ['the title', p('办法', 'text:style-name="T"'), ['heading1 办法']],
    ['a style that rests on itself', p('办法', 'text:style-name="Loop"'), ['paragraph 办法']],
  ])('%s', async (_, body, expected) => {
    expect(kinds(await read({ body, styles }))).toEqual(expected);
  });

  test('without an outline they have their level alone', async () => {
    expect(kinds(await read(h('总则', 3)))).toEqual(['heading3 总则']);
  });
});

describe('tables', () => {
  test('cell by cell; covered and repeated cells keep their place', async () => {
    const wide = `<table:table-cell table:number-columns-spanned="2">${p('甲')}</table:table-cell><table:covered-table-cell/>`;
    const empty = '<table:table-cell table:number-columns-repeated="2"/>';
    const source = await read(p('前') + table([wide, p('乙')], [empty, p('丙') + p('丁')]) + p('后'));
    expect(kinds(source)).toEqual([
      'paragraph 前',
      'cell0/0/0 甲',
      'cell0/0/2 乙',
      'cell0/1/2 丙',
      'cell0/1/2 丁',
      'paragraph 后',
    ]);
    expect(source.text).toBe('前\n甲\t乙\n丙\n丁\n后');
  });

  test('a table in a cell, and a list in one', async () => {
    const styles = listStyle('L', ['1', '', '.']);
    const body = table([p('甲') + table([p('乙'), p('丙')]) + p('丁'), list('L', [p('戊')])]);
    expect(kinds(await read({ body, styles }))).toEqual([
      'cell0/0/0 甲',
      'cell1/0/0 乙',
      'cell1/0/1 丙',
      'cell0/0/0 丁',
      'cell0/0/1 1. 戊',
    ]);
  });

  test('a table of one column is a frame around ordinary paragraphs', async () => {
    expect(kinds(await read(table([p('第一条 甲')], [h('罚则', 1)])))).toEqual([
      'paragraph 第一条 甲',
      'heading1 罚则',
    ]);
  });

  test('a million repeated rows are one', async () => {
    const row = `<table:table-row table:number-rows-repeated="999999999"><table:table-cell>${p('甲')}</table:table-cell><table:table-cell>${p('乙')}</table:table-cell></table:table-row>`;
    expect(words(await read(`<table:table>${row}</table:table>`))).toEqual(['甲', '乙']);
  });
});

test('footnotes and then endnotes stand at the end', async () => {
  const note = (kind: string, text: string) =>
    `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}${p('续')}</text:note-body></text:note>`;
  const source = await read(p(`甲${note('endnote', '尾')}乙${note('footnote', '脚')}。`) + p('丙'));
  expect(kinds(source)).toEqual([
    'paragraph 甲乙。',
    'paragraph 丙',
    'footnote 脚',
    'footnote 续',
    'footnote 尾',
    'footnote 续',
  ]);
});

describe('what is not read is said', () => {
  const automatic =
    style('H', 'text', '', 'text:display="none"') +
    style('S', 'text', '', 'text:display="true"') +
    style('PH', 'paragraph', '', 'text:display="none"');
  const region = (kind: string, inner = '') =>
    `<text:tracked-changes><text:changed-region><text:${kind}>${inner}</text:${kind}></text:changed-region></text:tracked-changes>`;
  const image = '<draw:image><office:binary-data>QUJD</office:binary-data></draw:image>';
  test.each([
    ['a plain draft', p('甲'), ['甲'], []],
    ['an insertion', region('insertion') + p('甲<text:change-start/>乙'), ['甲乙'], ['tracked-changes']],
    ['a deletion', region('deletion', p('删')) + p('甲<text:change/>乙'), ['甲乙'], ['tracked-changes']],
    ['changes of format alone', region('format-change') + p('甲'), ['甲'], []],
    ['hidden words', p(`甲${span('H', `乙${span('S', '丙')}`)}`), ['甲丙'], ['unsupported loses']],
    ['a hidden paragraph', p('甲') + p('乙', 'text:style-name="PH"'), ['甲'], ['unsupported loses']],
    [
      'a hidden section',
      `${p('甲')}<text:section text:display="none">${p('乙')}</text:section>`,
      ['甲'],
      ['unsupported loses'],
    ],
    ['an empty hidden section', `${p('甲')}<text:section text:display="none">${p(' ')}</text:section>`, ['甲'], []],
    [
      'a paragraph hidden by a field',
      p('甲') + p('乙<text:hidden-paragraph text:is-hidden="true"/>'),
      ['甲'],
      ['unsupported loses'],
    ],
    [
      'a field of hidden text',
      p('甲<text:hidden-text text:is-hidden="true">乙</text:hidden-text>'),
      ['甲'],
      ['unsupported loses'],
    ],
    ['a picture', p(`甲${frame(image + image)}`), ['甲'], ['unsupported']],
    ['a chart and its picture', p(`甲${frame(`<draw:object/>${image}`)}`), ['甲'], ['unsupported loses']],
    ['a formula', p('甲<math:math>a</math:math>'), ['甲'], ['unsupported loses']],
    ['a form field', p('甲<draw:control/>'), ['甲'], ['unsupported loses']],
  ])('%s', async (_, body, expected, troubles) => {
    const source = await read({ body, automatic });
    expect(words(source)).toEqual(expected);
    expect(codes(source)).toEqual(troubles);
  });

  test('headers and footers are left out, and their styles are not those of the text', async () => {
    const inner = `<office:styles/><office:automatic-styles>${style('P1', 'paragraph', '', 'text:display="none"')}</office:automatic-styles><office:master-styles><style:master-page><style:header>${p('页眉')}</style:header></style:master-page></office:master-styles>`;
    const bytes = openDocument(p('甲', 'text:style-name="P1"'), {
      'styles.xml': strToU8(root('office:document-styles', inner)),
    });
    expect(words(await readOdt('a.odt', bytes, defaultReading))).toEqual(['甲']);
  });
});

describe('files that cannot be read', () => {
  const encrypted =
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
  const body = p('甲');
  const deep = `${'<text:section>'.repeat(2_000)}${'</text:section>'.repeat(2_000)}`;
  test.each([
    ['a password', openDocument({ body, manifest: encrypted }), 'encrypted'],
    ['a spreadsheet', openDocument({ body, type: 'application/vnd.oasis.opendocument.spreadsheet' }), 'wrong-format'],
    ['an e-book', openDocument({ body, type: 'application/epub+zip' }), 'wrong-format'],
    [
      'no text in the body',
      openDocument(body, { 'content.xml': strToU8(content('<office:spreadsheet/>')) }),
      'wrong-format',
    ],
    ['no words', openDocument(p(' ')), 'empty'],
    ['a picture only', openDocument(p('<draw:image/>')), 'empty'],
    ['broken XML', openDocument(body, { 'content.xml': strToU8('<office:document-content><a>') }), 'damaged'],
    ['XML nested too deeply', openDocument(deep), 'damaged'],
    ['no zip', strToU8('第一条'), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await outcome(readOdt, bytes)).toBe(code);
  });

  test('a template is a text; so is a file without its type', async () => {
    const template = openDocument({ body, type: 'application/vnd.oasis.opendocument.text-template' });
    expect(await outcome(readOdt, template)).toBe('read');
    expect(await outcome(readOdt, openDocument({ body, type: '' }))).toBe('read');
  });

  test('absurd numbers', async () => {
    const spaces = '<text:s text:c="999999999"/>'.repeat(50);
    const styles = listStyle('L', ['一, 二, 三, ...', '第'.repeat(10_000), '条', 'text:display-levels="999999999"']);
    const item = `<text:list-item text:start-value="999999999">${p(`甲${spaces}乙`)}</text:list-item>`;
    const source = await read({ body: list('L', [item]) + h('丙', 999_999_999), styles });
    expect(source.text.length).toBeLessThan(1_100_000);
    expect(source.blocks.at(-1)?.level).toBe(10);
  });

  test('more paragraphs than any document has', async () => {
    expect(await outcome(readOdt, openDocument(p('甲').repeat(30)), { blocks: 20 })).toBe('too-large');
  });

  test('a bomb', async () => {
    const bytes = openDocument(p('甲'.repeat(100_000)));
    expect(await outcome(readOdt, bytes, { ratioFloor: 1_000, ratio: 10 })).toBe('too-large');
  });
});

describe('a file of LibreOffice', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../fixtures/formats/numbered.odt', import.meta.url)));

  test('reads as LibreOffice shows it', async () => {
    const source = await readOdt('numbered.odt', bytes, defaultReading);
    expect(strayBlocks(source)).toEqual([]);
    expect(codes(source)).toEqual(['tracked-changes']);
    expect(source.text).toBe(
      readFileSync(new URL('../../fixtures/formats/numbered.txt', import.meta.url), 'utf8').trimEnd(),
    );
  });

  test('cut off anywhere, it is damaged', async () => {
    for (const part of tenths(bytes)) expect(await outcome(readOdt, part)).toBe('damaged');
  });

  test('with other bytes in it, it ends in an error or is read', async () => {
    const outcomes = await Promise.all(spoiled(bytes).map((part) => outcome(readOdt, part)));
    for (const found of outcomes) expect(found).toMatch(/^(?:damaged|too-large|wrong-format|read)/);
    expect(outcomes).toContain('damaged');
  });
});
