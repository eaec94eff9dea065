import { describe, expect, test } from 'vitest';
import { readOfd } from '../../src/source/formats/ofd.ts';
import { defaultLimits, type Limits } from '../../src/source/limits.ts';
import type { Source } from '../../src/source/source.ts';
import { strayBlocks, words } from './blocks.ts';
import { element, LEFT, lines, type OfdParts, ofd, page, text } from './ofd.ts';

async function read(parts: OfdParts | readonly string[] | Uint8Array, changes: Partial<Limits> = {}): Promise<Source> {
  const bytes = parts instanceof Uint8Array ? parts : ofd(parts);
  const source = await readOfd('a.ofd', bytes, { ...defaultLimits, ...changes });
  expect(strayBlocks(source)).toEqual([]);
  return source;
}

const codes = ({ troubles }: Source) =>
  troubles.map(({ code, page: at, loses }) => `${code}${at === undefined ? '' : ` ${at}`}${loses ? ' loses' : ''}`);
const refusal = (code: string, zh: string) =>
  expect.objectContaining({ code, text: expect.objectContaining({ zh: expect.stringContaining(zh) }) });

const PICTURE = '<ofd:ImageObject ID="9" Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="8"/>';
/** 28 characters, as many as a line holds. */
const FULL = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙';
const indented = (label: string) => `　　${label}${FULL.slice(label.length, 26)}`;

describe('a page', () => {
  test('becomes paragraphs, in the order of their places', async () => {
    const rows = [
      '^甲市规范性文件管理办法',
      '各区县人民政府：',
      indented('第一条　为了'),
      '规范甲事，制定本办法。',
      '　　第二条　本办法适用于甲市。',
      '　　（一）甲；',
      '>甲市人民政府',
      '>二〇二六年一月一日',
    ];
    const expected = [
      '甲市规范性文件管理办法',
      '各区县人民政府：',
      `第一条　为了${FULL.slice(6, 26)}规范甲事，制定本办法。`,
      '第二条　本办法适用于甲市。',
      '（一）甲；',
      '甲市人民政府',
      '二〇二六年一月一日',
    ];
    const source = await read([lines(...rows)]);
    expect(words(source)).toEqual(expected);
    expect(source).toMatchObject({ format: 'ofd', troubles: [], coverage: { unit: 'page', checked: 1, total: 1 } });
    const backwards = lines(...rows).match(/<ofd:TextObject.*?<\/ofd:TextObject>/g) ?? [];
    expect(words(await read([backwards.reverse().join('')]))).toEqual(expected);
  });

  const object = (attributes: string, code: string) =>
    `<ofd:TextObject ID="1" Boundary="28 40 150 8" Font="1" Size="5" ${attributes}>${code}</ofd:TextObject>`;
  const code = (attributes: string, characters: string) => `<ofd:TextCode ${attributes}>${characters}</ofd:TextCode>`;

  test.each([
    ['one object a character', [...'第一条'].map((one, at) => text(28 + at * 5.6, 40, one)).join(''), ['第一条']],
    ['a label held apart', text(28, 40, '第一条') + text(28 + 4 * 5.6, 40, '甲'), ['第一条　甲']],
    ['steps one by one', object('', code('X="0" Y="5" DeltaX="5 5 10"', '第一条甲')), ['第一条　甲']],
    ['steps in runs', object('', code('X="0" Y="5" DeltaX="g 2 5 10 G 2 5"', '第一条甲乙丙')), ['第一条　甲乙丙']],
    [
      'too few steps, and none',
      object('', code('X="0" Y="5" DeltaX="5"', '第一条甲')) + text(28, 60, '乙丙丁', { code: ' ' }),
      ['第一条甲', '乙丙丁'],
    ],
    ['absurd steps', object('', code('X="0" Y="5" DeltaX="g 99999999999 5 g x"', '第一条甲')), ['第一条甲']],
    ['steps that are no numbers', object('', code('X="0" Y="5" DeltaX="NaN Infinity g"', '第一条甲')), ['第一条甲']],
    [
      'two lines in one code',
      object('', code('X="0" Y="5" DeltaX="5 -5 5" DeltaY="0 8 0"', '甲，乙丙')),
      ['甲，', '乙丙'],
    ],
    ['one below the other', object('', code('X="0" Y="5" DeltaY="5 5"', '办法一')), ['办法一']],
    [
      'a second code that goes on',
      object('', code('X="0" Y="5" DeltaX="5"', '甲乙') + code('X="10"', '丙')),
      ['甲乙丙'],
    ],
    [
      'points made millimetres',
      object('CTM="0.3528 0 0 0.3528 0 0"', code('X="0" Y="14" DeltaX="5 5"', '第一条')),
      ['第一条'],
    ],
    ['a scale that spreads', object('CTM="2 0 0 2 0 0"', code('X="0" Y="5" DeltaX="5 10"', '第一条')), ['第一　条']],
    [
      'characters laid out by a program',
      object('', code('X="0" Y="5" DeltaX="g 3 5"', '\n      第一条甲\n    ')),
      ['第一条甲'],
    ],
    [
      'characters written by their numbers',
      object('', code('X="0" Y="5" DeltaX="g 4 5"', '\\7b2c一\\6761\\0020甲')),
      ['第一条 甲'],
    ],
    ['characters of four bytes', text(28, 40, '𠮷甲𠮷'), ['𠮷甲𠮷']],
    ['bold by printing twice', text(28, 40, '第一条') + text(28.2, 40, '第一条'), ['第一条']],
    [
      'bold character by character',
      [...'第一条'].flatMap((one, at) => [0, 0.2].map((by) => text(28 + by + at * 5.6, 40, one))).join(''),
      ['第一条'],
    ],
    ['narrow figures', text(28, 40, '2026', { code: 'DeltaX="g 3 2.8"' }) + text(28 + 4 * 2.8, 40, '年'), ['2026年']],
    ['words of Latin', text(28, 40, 'GB', { code: 'DeltaX="3.5"' }) + text(28 + 9, 40, 'T', { code: '' }), ['GB T']],
    [
      'a raised mark',
      text(28, 40, '甲乙') + text(28 + 11.2, 38, '①', { size: 3 }) + text(28 + 14.2, 40, '丙'),
      ['甲乙①丙'],
    ],
    ['columns', text(28, 40, '区县') + text(100, 40, '标准'), ['区县\t标准']],
    ['a symbol', text(28, 40, '\uf0b7甲'), ['□甲']],
    ['signs of XML', text(28, 40, '甲&amp;&lt;乙'), ['甲&<乙']],
    [
      'what fills a shape',
      `<ofd:PathObject><ofd:FillColor><ofd:Pattern><ofd:CellContent>${text(28, 40, '密')}</ofd:CellContent></ofd:Pattern></ofd:FillColor></ofd:PathObject>${text(28, 40, '甲')}`,
      ['甲'],
    ],
    [
      'blocks in one another',
      `<ofd:PageBlock><ofd:PageBlock>${text(28, 40, '甲')}</ofd:PageBlock></ofd:PageBlock>`,
      ['甲'],
    ],
    [
      'a whole page on its side',
      object('CTM="0 1 -1 0 0 0"', code('X="0" Y="0" DeltaX="g 2 5"', '第一条')) +
        object('CTM="0 1 -1 0 -10 0"', code('X="0" Y="0" DeltaX="g 2 5"', '第二条')),
      ['第一条', '第二条'],
    ],
    [
      'a whole page on its other side',
      [0, 10]
        .map((by) =>
          object(`CTM="0 -1 1 0 ${by} 0"`, code('X="0" Y="0" DeltaX="g 2 5"', by === 0 ? '第一条' : '第二条')),
        )
        .join(''),
      ['第一条', '第二条'],
    ],
    [
      'a whole page upside down',
      [0, -10]
        .map((by) =>
          object(`CTM="-1 0 0 -1 0 ${by}"`, code('X="0" Y="0" DeltaX="g 2 5"', by === 0 ? '第一条' : '第二条')),
        )
        .join(''),
      ['第一条', '第二条'],
    ],
    ['characters made narrow', object('HScale="0.5"', code('X="0" Y="5" DeltaX="2.5 7.5"', '第一条')), ['第一　条']],
    ['figures as wide as Han characters', text(28, 40, '2026年1月'), ['2026年1月']],
    [
      'raised and lowered signs',
      text(28, 38, '①', { size: 3 }) + text(31, 40, '甲乙') + text(42.2, 41, '2', { size: 3 }),
      ['①甲乙2'],
    ],
    [
      'characters turned one by one',
      object('CharDirection="90" ReadDirection="90"', code('X="0" Y="0" DeltaX="0 0" DeltaY="5 5"', '第一条')),
      ['第一条'],
    ],
  ])('%s', async (_, inner, expected) => {
    const source = await read([inner]);
    expect(words(source)).toEqual(expected);
    expect(source.troubles).toEqual([]);
  });

  test('words along its edge stand by themselves', async () => {
    const aside = object('CTM="0 1 -1 0 0 0"', code('X="0" Y="0" DeltaX="g 2 5"', '装订线'));
    expect(words(await read([lines(indented('第一条　'), '丙丁。') + aside]))).toEqual([
      '装订线',
      `第一条　${FULL.slice(4, 26)}丙丁。`,
    ]);
  });

  test('a watermark is left out, and said', async () => {
    const mark = object('CTM="0.7 0.7 -0.7 0.7 0 0"', code('X="0" Y="0" DeltaX="g 2 5"', '内部件'));
    const source = await read([lines('第一条　甲') + mark]);
    expect([words(source), codes(source)]).toEqual([['第一条　甲'], ['unsupported']]);
  });

  test('an older namespace, and paths in any spelling, are the same', async () => {
    const older = (bytes: Uint8Array) =>
      Buffer.from(Buffer.from(bytes).toString().replace('ofdspec.org/2016', 'ofdspec.org'));
    const content = older(page(lines('第一条　甲')));
    const document = (loc: string) =>
      older(element('Document', `<ofd:Pages><ofd:Page ID="1" BaseLoc="${loc}"/></ofd:Pages>`));
    for (const loc of [
      'Pages/P/Content.xml',
      '/Doc_0/Pages/P/Content.xml',
      './Pages/../pages/p/content.xml',
      'Doc_0/Pages/P/Content.xml',
      'Pages\\P\\Content.xml',
    ]) {
      const bytes = ofd([], { 'Doc_0/Document.xml': document(loc), 'Doc_0/Pages/P/Content.xml': content });
      expect(words(await read(bytes))).toEqual(['第一条　甲']);
    }
  });
});

describe('pages', () => {
  const number = (at: number) => text(100, 285, `—${at}—`);
  const head = text(80, 20, '甲市人民政府公报');

  test('a paragraph goes on over the end of a page; heads and page numbers are gone; each place has its page', async () => {
    const source = await read([
      head + lines('　　第一条　甲。', indented('第二条　')) + number(1),
      head + lines('丙丁。', '　　第三条　乙。') + number(2),
      `${head}${number(3)}`,
      head + lines('　　第四条　丙。') + number(4),
    ]);
    expect(words(source)).toEqual([
      '第一条　甲。',
      `第二条　${FULL.slice(4, 26)}丙丁。`,
      '第三条　乙。',
      '第四条　丙。',
    ]);
    const pages = ['第一条', '丙丁', '第三条', '第四条'].map((words_) =>
      source.map.pageAt(source.text.lastIndexOf(words_)),
    );
    expect(pages).toEqual([1, 2, 2, 4]);
    expect(source.coverage).toEqual({ unit: 'page', checked: 4, total: 4 });
  });

  test('a template of several pages is their stationery, one of a single page is read', async () => {
    const use = (id: number, order = 'Background') => `<ofd:Template TemplateID="${id}" ZOrder="${order}"/>`;
    const templates = { 1: text(LEFT, 100, '保密'), 2: text(LEFT, 30, '甲市人民政府文件'), 3: text(LEFT, 200, '附注') };
    const source = await read({
      pages: [use(1) + use(2) + lines('甲'), use(1) + use(3, 'Foreground') + lines('乙')],
      templates,
    });
    expect(words(source)).toEqual(['甲市人民政府文件', '甲', '乙', '附注']);
    expect(source.troubles).toEqual([]);
  });

  test('drawings of the resources are read where they are used', async () => {
    const unit = (id: number, inner: string) =>
      `<ofd:CompositeGraphicUnit ID="${id}" Width="10" Height="10"><ofd:Content>${inner}</ofd:Content></ofd:CompositeGraphicUnit>`;
    const use = (id: number, boundary: string) =>
      `<ofd:CompositeObject ID="1" ResourceID="${id}" Boundary="${boundary}"/>`;
    const resources = `<ofd:CompositeGraphicUnits>${unit(1, use(2, '0 10 0 0') + text(28, 40, '甲'))}${unit(2, text(28, 40, '乙'))}${unit(3, use(3, '0 0 0 0') + text(28, 60, '丙'))}</ofd:CompositeGraphicUnits>`;
    expect(words(await read({ pages: [use(1, '0 0 9 9')], resources }))).toEqual(['甲', '乙']);
    const circle = await read({ pages: [use(3, '0 0 9 9') + use(7, '0 0 9 9')], resources });
    expect([words(circle), codes(circle)]).toEqual([['丙'], ['damaged 1 loses']]);
  });
});

describe('what is not read is said, with its page', () => {
  const glyphs = (characters: string) =>
    text(28, 60, characters, {
      inner:
        '<ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="2"><ofd:Glyphs>7 8</ofd:Glyphs></ofd:CGTransform>',
    });
  const curves =
    '<ofd:PathObject ID="4" Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 B 1 1 2 2 3 3</ofd:AbbreviatedData></ofd:PathObject>';
  test.each<[string, string | null, string[], number]>([
    ['a picture', PICTURE, ['unsupported 2 loses'], 1],
    ['words as curves', curves.repeat(50), ['unsupported 2 loses'], 1],
    ['glyphs without characters', glyphs(''), ['unsupported 2 loses'], 1],
    ['glyphs with a stand-in', glyphs('¤¤'), ['unsupported 2 loses'], 1],
    ['glyphs of the private area', glyphs('\ue001\ue002'), ['unsupported 2 loses'], 1],
    ['a missing page', null, ['damaged 2 loses'], 1],
    [
      'a drawing that is missing',
      '<ofd:CompositeObject ID="1" ResourceID="1" Boundary="0 0 9 9"/>',
      ['damaged 2 loses'],
      1,
    ],
    ['a template that is missing', `<ofd:Template TemplateID="7"/>${lines('乙')}`, ['damaged 2 loses'], 2],
    ['some glyphs among words', lines('乙') + glyphs('¤丙'), ['replacement-characters 2 loses'], 2],
    ['hidden text', lines('乙') + text(28, 60, '隐', { object: 'Visible="false"' }), ['unsupported 2 loses'], 2],
    ['a picture among words', lines('乙') + PICTURE, ['unsupported'], 2],
    ['an empty page', '', [], 2],
    ['a ruler on an empty page', curves.repeat(2), [], 2],
    ['a scan with its text behind it', PICTURE + text(28, 60, '乙', { object: 'Visible="false"' }), ['unsupported'], 2],
    ['glyphs with their characters', glyphs('乙'), [], 2],
  ])('%s', async (_, inner, expected, checked) => {
    const source = await read({ pages: [lines('甲'), inner] });
    expect([codes(source), source.coverage?.checked]).toEqual([expected, checked]);
    expect(words(source)[0]).toBe('甲');
  });

  test('a page that breaks off is read to there', async () => {
    const whole = page(lines('第一条　甲', '第二条　乙'));
    const cut = whole.subarray(0, Buffer.from(whole).indexOf('第二条'));
    const source = await read(ofd([lines('前言'), ''], { 'Doc_0/Pages/Page_1/Content.xml': cut }));
    expect([words(source), codes(source), source.coverage]).toEqual([
      ['前言', '第一条　甲'],
      ['damaged 2 loses'],
      { unit: 'page', checked: 1, total: 2 },
    ]);
  });

  test('other documents and attachments', async () => {
    const body = '<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>';
    const list = element(
      'Attachments',
      '<ofd:Attachment ID="1" Name="a"/><ofd:Attachment ID="2" Name="b" Visible="false"/>',
    );
    const parts = {
      pages: [lines('甲')],
      ofd: body,
      document: '<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>',
    };
    const { troubles } = await read(ofd(parts, { 'Doc_0/Attachs/Attachments.xml': list }));
    expect(troubles.map(({ text: { zh }, loses }) => [zh.slice(0, 12), loses])).toEqual([
      ['文件中另有 1 个文档没', true],
      ['文件带有 1 个附件，附', true],
    ]);
  });

  test('the current one of several versions is read', async () => {
    const body =
      '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Versions><ofd:Version ID="1" Index="1" BaseLoc="V1.xml"/><ofd:Version ID="2" Index="2" Current="true" BaseLoc="Doc_0/V2.xml"/></ofd:Versions></ofd:DocBody>';
    const document = element('Document', '<ofd:Pages><ofd:Page ID="1" BaseLoc="New.xml"/></ofd:Pages>');
    const bytes = ofd([lines('旧')], {
      'OFD.xml': element('OFD', body),
      'Doc_0/V2.xml': element('DocVersion', '<ofd:DocRoot>/Doc_0/New/Document.xml</ofd:DocRoot>'),
      'Doc_0/New/Document.xml': document,
      'Doc_0/New/New.xml': page(lines('新')),
    });
    expect(words(await read(bytes))).toEqual(['新']);
  });
});

describe('files that are refused', () => {
  const parts = (more: Record<string, Uint8Array>) => ofd([lines('甲')], more);
  test.each<[string, Uint8Array, string, string]>([
    ['a list of encryptions', parts({ 'Encryptions.xml': element('Encryptions', '') }), 'encrypted', '解除加密'],
    [
      'encryption told of in OFD.xml',
      ofd({ pages: [lines('甲')], ofd: '<ofd:EncryptInfo/>' }),
      'encrypted',
      '解除加密',
    ],
    ['pictures only', ofd([PICTURE, PICTURE]), 'empty', 'OCR'],
    ['glyphs only', ofd([text(28, 40, '¤¤')]), 'unsupported', '字形'],
    ['blank pages', ofd(['', '']), 'empty', '没有文字'],
    ['no pages', ofd([]), 'empty', '没有文字'],
    ['no page that is there', ofd({ pages: [null, null] }), 'damaged', 'OFD 阅读软件'],
    ['no document', parts({ 'OFD.xml': element('OFD', '') }), 'damaged', 'OFD 阅读软件'],
    [
      'a document that is not there',
      parts({ 'OFD.xml': element('OFD', '<ofd:DocBody><ofd:DocRoot>x</ofd:DocRoot></ofd:DocBody>') }),
      'damaged',
      'OFD 阅读软件',
    ],
    ['a document that is no XML', parts({ 'Doc_0/Document.xml': Buffer.from('x') }), 'damaged', 'OFD 阅读软件'],
    ['no zip', Buffer.from('PK'), 'damaged', 'OFD 阅读软件'],
    ['a zip of something else', Buffer.from(zip()), 'wrong-format', '不是 OFD'],
  ])('%s', async (_, bytes, code, zh) => {
    await expect(read(bytes)).rejects.toEqual(refusal(code, zh));
  });

  test.each<[string, Partial<Limits>]>([
    ['pages', { pages: 1 }],
    ['paragraphs', { blocks: 1 }],
    ['bytes', { inflatedBytes: 1000 }],
    ['parts', { zipEntries: 2 }],
  ])('too many %s', async (_, changes) => {
    await expect(read([lines('甲', '乙'), lines('丙')], changes)).rejects.toMatchObject({
      code: 'too-large',
      text: { zh: expect.not.stringContaining('Word') },
    });
  });

  test('drawings that use each other four times over, nineteen deep', async () => {
    const use = (id: number) => `<ofd:CompositeObject ID="1" ResourceID="${id}" Boundary="0 0 9 9"/>`;
    const units = Array.from(
      { length: 19 },
      (_, at) => `<ofd:CompositeGraphicUnit ID="${at}">${use(at + 1).repeat(4)}</ofd:CompositeGraphicUnit>`,
    );
    await expect(read({ pages: [use(0)], resources: units.join('') })).rejects.toEqual(
      refusal('too-large', '文字多得'),
    );
  });

  test('one page that is named ten thousand times', async () => {
    const list = '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(9_000);
    const document = element('Document', `<ofd:Pages>${list}</ofd:Pages>`);
    const big = page(`<!--${'甲'.repeat(100_000)}-->${lines('甲')}`);
    const bytes = ofd([''], { 'Doc_0/Document.xml': document, 'Doc_0/Pages/Page_0/Content.xml': big });
    await expect(read(bytes, { inflatedBytes: 20_000_000 })).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('no file costs more than its size', () => {
  const MANY = 100_000;
  test.each<[string, () => readonly string[]]>([
    ['characters in one code', () => [text(28, 40, '甲'.repeat(MANY), { code: '' })]],
    ['blanks in one code', () => [lines('甲') + text(28, 60, `${' '.repeat(MANY)}乙`, { code: '' })]],
    ['dots in one code', () => [text(28, 40, `甲${'.'.repeat(MANY)}乙`, { code: '' })]],
    ['steps', () => [text(28, 40, '甲乙', { code: `DeltaX="${'5 '.repeat(MANY)}"` })]],
    [
      'lines of one paragraph',
      () => [
        Array.from(
          { length: 100_000 },
          (_, at) =>
            `<ofd:TextObject Boundary="0 ${at * 9} 9 9" Size="5"><ofd:TextCode>${FULL}</ofd:TextCode></ofd:TextObject>`,
        ).join(''),
      ],
    ],
    [
      'lines beside the text',
      () => [
        lines(FULL) +
          `<ofd:TextObject Boundary="0 0 9 9" CTM="0 1 -1 0 0 0" Size="5">${Array.from({ length: 130_000 }, (_, at) => `<ofd:TextCode X="0" Y="${at * 9}">甲</ofd:TextCode>`).join('')}</ofd:TextObject>`,
      ],
    ],
    [
      'elements in one another, by the hundred',
      () => [`${'<ofd:PageBlock>'.repeat(900)}${lines('甲')}${'</ofd:PageBlock>'.repeat(900)}`],
    ],
  ])(
    'hundreds of thousands of %s',
    async (_, pages) => {
      const source = await read(pages());
      expect(source.text).toContain('甲');
    },
    20_000,
  );

  test('deeper nesting is broken', async () => {
    const deep = `${lines('甲')}${'<ofd:PageBlock>'.repeat(5_000)}`;
    expect(codes(await read([deep]))).toEqual(['damaged 1 loses']);
  });
});

test('absurd places and sizes cost no more than their characters', async () => {
  const absurd = ['1e308', '-1e308', 'NaN', '1e-320', '0'].flatMap((value) => [
    text(28, 40, '乙丙', { object: `CTM="${value} ${value} ${value} ${value} ${value} ${value}"` }),
    `<ofd:TextObject Boundary="${value} ${value} 1 1" Size="${value}"><ofd:TextCode X="${value}" Y="${value}" DeltaX="${value}" DeltaY="${value}">丁戊</ofd:TextCode></ofd:TextObject>`,
  ]);
  const source = await read([lines('甲'), absurd.join('')]);
  expect(words(source)[0]).toBe('甲');
  expect(source.troubles.some(({ loses }) => loses)).toBe(true);
});

test('cut off or broken anywhere: a sentence, or a source that says what it lacks', async () => {
  const whole = ofd({
    pages: [lines('第一条　甲'), lines('第二条　乙') + PICTURE],
    templates: { 1: lines('丙') },
    resources: '',
  });
  const outcome = async (bytes: Uint8Array): Promise<string> => {
    try {
      const source = await read(bytes);
      return source.text === '第一条　甲\n第二条　乙\n' ? 'whole' : codes(source).join();
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  };
  for (let tenth = 0; tenth < 10; tenth++)
    expect(await outcome(whole.subarray(0, Math.floor((whole.length * tenth) / 10)))).toBe('damaged');
  for (let at = 0; at < whole.length; at += 7) {
    const changed = Uint8Array.from(whole);
    changed[at] = (changed[at] as number) ^ 0xff;
    expect(await outcome(changed)).toMatch(
      /^(?:whole|damaged|encrypted|too-large|unsupported|wrong-format|empty|.*loses.*)$/,
    );
  }
});

function zip(): Uint8Array {
  return ofd([], { 'OFD.xml': new Uint8Array() }).map((byte, at, all) =>
    all[at] === 0x4f && all[at + 1] === 0x46 ? 0x58 : byte,
  );
}
