import { describe, expect, test } from 'vitest';
import { HefaError } from '../../src/errors.ts';
import { readPdf } from '../../src/source/formats/pdf.ts';
import { defaultLimits, type Limits } from '../../src/source/limits.ts';
import type { Source } from '../../src/source/source.ts';
import { kinds, strayBlocks, words } from './blocks.ts';
import { coded, type FontName, grid, type PdfPage, type PdfParts, pdf, set, stream } from './pdf-file.ts';

async function read(parts: PdfParts | readonly PdfPage[], limits: Partial<Limits> = {}): Promise<Source> {
  const source = await readPdf('a.pdf', pdf(parts), { ...defaultLimits, ...limits });
  expect(strayBlocks(source)).toEqual([]);
  return source;
}

const codes = ({ troubles }: Source) =>
  troubles.map(({ code, loses, page }) => `${code}${loses ? ' loses' : ''}${page === undefined ? '' : ` ${page}`}`);

async function failure(input: PdfParts | readonly PdfPage[] | Uint8Array, limits: Partial<Limits> = {}) {
  const bytes = input instanceof Uint8Array ? input : pdf(input);
  return readPdf('a.pdf', bytes, { ...defaultLimits, ...limits }).then(
    () => 'read',
    (error: unknown) => (error instanceof HefaError ? error.code : error),
  );
}

const line = (text: string, x = 112, y = 700) => ({ text, x, y });

describe('fonts that are not in the file', () => {
  const ARTICLE = '第一条 为了规范市场秩序，制定本办法（试行）。';
  test.each(['ucs2', 'gbk', 'mapped'] as FontName[])('%s', async (font) => {
    const source = await read([{ words: [{ ...line(ARTICLE), font }] }]);
    expect(words(source)).toEqual([ARTICLE]);
    expect(codes(source)).toEqual([]);
  });

  test.each([
    ['unmapped', '其他字体'],
    ['no-map', '其他字体的文字'],
  ] as [FontName, string][])('%s: what cannot be made out is told of and left out', async (font, text) => {
    const source = await read([
      { words: [line(ARTICLE), { ...line(text, 112, 600), font }] },
      { words: [line(ARTICLE)] },
    ]);
    expect(words(source)).toEqual([ARTICLE, ARTICLE]);
    expect(codes(source)).toEqual(['undecodable loses 1']);
    expect(source.coverage).toEqual({ unit: 'page', checked: 1, total: 2 });
    expect(await failure([{ words: [{ ...line(ARTICLE), font }] }])).toBe('undecodable');
  });

  test('columns of vertical writing', async () => {
    const font = 'gbk-vertical';
    const columns = [
      { text: LONG, x: 500, y: 760, font },
      { text: '拨款。', x: 470, y: 760, font },
    ] as const;
    expect((await read([{ words: columns }])).text).toBe(`${LONG}拨款。`);
  });
});

describe('characters', () => {
  test.each([
    ['radicals of the same look', '⻚⾯⼀⻓', '页面一长'],
    ['signs of Wingdings', '\uf0fe同意\uf0a8', '☑同意□'],
    ['no-break spaces and marks without width', '甲\u00a0乙\u200b丙', '甲 乙丙'],
    ['a full-width space may become a plain one', '第一条　为了', '第一条 为了'],
  ])('%s', async (_, text, expected) => {
    expect((await read([{ words: [{ ...line(text), font: 'mapped' }] }])).text).toBe(expected);
  });

  test('private ones are told of', async () => {
    const source = await read([{ words: [{ ...line('王\ue123'), font: 'mapped' }] }]);
    expect([source.text, ...codes(source)]).toEqual(['王\ufffd', 'replacement-characters loses 1']);
  });
});

describe('lines', () => {
  test.each([
    [
      'pieces of one line',
      [line('东莞'), line('2014', 144), line('年第', 179), line('3', 213), line('号', 223)],
      ['东莞2014年第3号'],
    ],
    ['letters far apart', [...'市人民政府令'].map((letter, at) => line(letter, 100 + 40 * at)), ['市人民政府令']],
    ['words far apart', [line('市'), line('长', 160)], ['市　长']],
    ['a label', [line('第一条'), line('为了', 176)], ['第一条 为了']],
    ['a figure behind a label', [line('第一条 2012年')], ['第一条 2012年']],
    ['drawn twice for bold type', [line('总则'), line('总则', 112.4), line('总则', 112, 500)], ['总则', '总则']],
    [
      'figures drawn after the words',
      [line('共'), line('项', 150), line('二、甲', 112, 650), line('12', 130)],
      ['共12项', '二、甲'],
    ],
    ['lines drawn from the foot up', [line('二、乙', 112, 600), line('一、甲', 112, 650)], ['一、甲', '二、乙']],
    ['the mark of a note', [line('办法'), { ...line('①', 144, 708), size: 8 }], ['办法①']],
    [
      'two columns',
      [line('甲。', 80), line('乙。', 80, 650), line('丙。', 320), line('丁。', 320, 650)],
      ['甲。', '乙。', '丙。', '丁。'],
    ],
    ['turned by a quarter', [{ ...line('附表', 300, 300), matrix: '0 1 -1 0' }], ['附表']],
    [
      'words of another language',
      [line('Article 1 Purpose and'), line('scope of these rules.', 112, 672)],
      ['Article 1 Purpose and', 'scope of these rules.'],
    ],
  ])('%s', async (_, shown, expected) => {
    expect(words(await read([{ words: shown }]))).toEqual(expected);
  });

  test('boxes in place of characters that the fonts of a server do not have', async () => {
    const box = { ...line('各'.repeat(28)), font: 'mapped' } as const;
    expect(await failure([{ words: [box] }])).toBe('undecodable');
    const source = await read([{ words: [line('甲。'), { ...box, y: 600 }] }]);
    expect([source.text, ...codes(source)]).toEqual(['甲。', 'undecodable loses 1']);
  });

  test('what stands askew is a watermark', async () => {
    const source = await read([{ words: [line('甲'), { ...line('内部资料', 200, 400), matrix: '0.7 0.7 -0.7 0.7' }] }]);
    expect([source.text, ...codes(source)]).toEqual(['甲', 'unsupported']);
  });
});

/** Without any commas, so that lines end in the middle of a sentence. */
const LONG = '各级人民政府应当加强对城市公共租赁住房工作的组织领导并将所需经费列入本级财政预算';
const DRAFT = [
  '第一条 为了规范市场秩序，根据有关法律、法规，结合本市实际，制定本办法。',
  `第二条 ${LONG}，${LONG}。`,
  `${LONG.repeat(9)}。`,
  '第三条 有下列情形之一的，由市住房和城乡建设主管部门责令限期改正，逾期不改的，依照本办法第十二条的规定予以处理：',
  '（一）转借、转租的；',
  '（二）改变用途，且不符合第八条、第九条规定的；',
  '一、总体要求',
  '1.提高认识。各单位应当高度重视。',
  `附件：${LONG}`,
];

describe('paragraphs', () => {
  test('are put together from lines, across page breaks and shifting margins', async () => {
    const draft = Array.from({ length: 6 }, () => DRAFT).flat();
    const source = await read(set(draft));
    expect(words(source)).toEqual(draft);
    expect(codes(source)).toEqual([]);
    expect(source.coverage?.total).toBeGreaterThan(5);
  });

  test('of every length', async () => {
    const draft = Array.from({ length: 90 }, (_, at) => `第${at + 100}条 ${LONG.repeat(3).slice(0, at + 4)}。`);
    expect(words(await read(set(draft)))).toEqual(draft);
  });

  test.each([
    [
      'a title in the middle',
      [
        ['关于印发办法', 256],
        ['的通知', 280],
      ],
      ['关于印发办法的通知'],
    ],
    [
      'a number under a title',
      [
        ['甲市人民政府文件', 240],
        ['甲府〔2016〕8号', 248],
      ],
      ['甲市人民政府文件', '甲府〔2016〕8号'],
    ],
    [
      'a heading over an article',
      [
        ['第一章 总则', 250],
        [`第一条 ${LONG.slice(0, 20)}`, 112],
      ],
      ['第一章 总则', `第一条 ${LONG.slice(0, 20)}`],
    ],
  ] as [string, [string, number][], string[]][])('%s', async (_, lines, expected) => {
    const body = set([LONG.repeat(3)])[0]?.words ?? [];
    const title = lines.map(([text, x], at) => ({ text, x, y: 800 - 22 * at }));
    expect(words(await read([{ words: [...title, ...body] }])).slice(0, -1)).toEqual(expected);
  });

  test('bear the page on which they begin, and each word its own', async () => {
    const draft = set(Array.from({ length: 3 }, () => LONG.repeat(12)));
    const source = await read(draft);
    const pages = Array.from({ length: source.text.length }, (_, at) => source.map.pageAt(at));
    expect([...new Set(pages)]).toEqual([1, 2, 3]);
    for (const page of [2, 3]) {
      const first = draft[page - 1]?.words[0]?.text ?? 'none';
      expect(source.text.startsWith(first, pages.indexOf(page))).toBe(true);
    }
  });
});

describe('tables', () => {
  const COLUMNS = [80, 130, 330, 528];
  const ROWS = [600, 570, 510, 480];
  const WORDS = [
    line('下表：', 112, 640),
    line('序号', 88, 580),
    line('项目', 210, 580),
    line('标准', 410, 580),
    line('1', 100, 540),
    line('占用设施架设线缆、安装', 138, 550),
    line('其他设施的', 138, 522),
    line('每杆100元', 380, 540),
    line('2', 100, 488),
    line('景观灯', 138, 488),
    line('免费', 410, 488),
    line('第四条 施行。', 112, 440),
  ];
  const CELLS = [
    'paragraph 下表：',
    'cell0/0/0 序号',
    'cell0/0/1 项目',
    'cell0/0/2 标准',
    'cell0/1/0 1',
    'cell0/1/1 占用设施架设线缆、安装其他设施的',
    'cell0/1/2 每杆100元',
    'cell0/2/0 2',
    'cell0/2/1 景观灯',
    'cell0/2/2 免费',
    'paragraph 第四条 施行。',
  ];
  const boxes = COLUMNS.slice(1).flatMap((right, at) =>
    ROWS.slice(1).map((foot, row) => {
      const [left = 0, top = 0] = [COLUMNS[at], ROWS[row]];
      return `${left + 0.5} ${foot + 0.5} ${right - left - 1} ${top - foot - 1} re S`;
    }),
  );
  const bars = [
    ...COLUMNS.map((x) => `${x} 480 0.5 120 re f`),
    ...ROWS.flatMap((y) =>
      COLUMNS.slice(1).map((right, at) => `${COLUMNS[at]} ${y} ${right - (COLUMNS[at] ?? 0)} 0.5 re f`),
    ),
  ];
  test.each([
    ['lines', grid(COLUMNS, ROWS)],
    ['a box for each cell', boxes.join(' ')],
    ['bars', bars.join(' ')],
    [
      'a scaled drawing',
      `q 0.1 0 0 0.1 0 0 cm ${grid(
        COLUMNS.map((x) => x * 10),
        ROWS.map((y) => y * 10),
      )} Q`,
    ],
  ])('ruled by %s', async (_, steps) => {
    const source = await read([{ words: WORDS, steps }]);
    expect(kinds(source)).toEqual(CELLS);
    expect(source.text).toContain('\n2\t景观灯\t免费\n第四条');
  });

  test('drawn column by column, or from the foot up, are read row by row', async () => {
    const source = await read([{ words: WORDS.toReversed(), steps: grid(COLUMNS, ROWS) }]);
    expect(kinds(source).slice(1, 4)).toEqual(CELLS.slice(1, 4));
  });

  test('cells that reach over columns and rows', async () => {
    // No line between 项目 and 标准 in the first row, none between the first column of both others.
    const steps =
      '80 600 m 528 600 l 528 480 l 80 480 l 80 600 l S 80 570 m 528 570 l S 130 510 m 528 510 l S 130 600 m 130 480 l S 330 570 m 330 480 l S';
    const source = await read([{ words: WORDS, steps }]);
    expect(kinds(source).slice(1, -1)).toEqual([
      'cell0/0/0 序号',
      'cell0/0/1 项目　标准',
      'cell0/1/0 1',
      'cell0/1/0 2',
      ...CELLS.slice(5, 7),
      'cell0/2/1 景观灯',
      'cell0/2/2 免费',
    ]);
  });

  test.each([
    ['a frame around the page', '40 40 515 760 re S'],
    ['rules under a heading', '80 600 m 528 600 l S 80 480 m 528 480 l S'],
    ['a drawing of many lines', grid(COLUMNS, ROWS).repeat(900)],
  ])('%s is none', async (_, steps) => {
    expect((await read([{ words: WORDS, steps }])).blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  test('a table of one column is a frame around its words', async () => {
    const steps = grid([80, 528], [760, 600, 480]);
    const source = await read([{ words: set([LONG.repeat(2)])[0]?.words.slice(0, -1) ?? [], steps }]);
    expect(kinds(source)).toEqual([`paragraph ${LONG.repeat(2)}`]);
  });
});

describe('page numbers and running heads', () => {
  const pages = (make: (page: number) => readonly string[]): PdfPage[] =>
    [1, 2, 3, 4].map((page) => ({
      words: [
        { text: `正文${'甲乙丙丁'.charAt(page - 1)}。`, x: 112, y: 600 },
        ...make(page).map((text, at) => ({ text, x: 200, y: at === 0 ? 50 : 800 })),
      ],
    }));
  const BODY = ['正文甲。', '正文乙。', '正文丙。', '正文丁。'];
  test.each([
    ['—2—', (page: number) => [`—${page}—`]],
    ['- 2 -', (page: number) => [`- ${page} -`]],
    ['第2页', (page: number) => [`第${page}页`]],
    ['第 2 页 共 4 页', (page: number) => [`第 ${page} 页 共 4 页`]],
    ['2/4', (page: number) => [`${page}/4`]],
    ['a gazette', (page: number) => [`${page}`, `甲市人民政府公报 2016年第${page}期`]],
  ])('%s', async (_, make) => {
    expect(words(await read(pages(make)))).toEqual(BODY);
  });

  test('words that stand once, or in the middle of the page, stay', async () => {
    const last = pages((page) => (page === 4 ? ['抄送：各单位。'] : []));
    expect(words(await read(last))).toEqual([...BODY, '抄送：各单位。']);
    const same = [1, 2, 3, 4].map(() => ({ words: [{ text: '同上。', x: 112, y: 400 }] }));
    expect(words(await read(same))).toEqual(['同上。', '同上。', '同上。', '同上。']);
  });

  test('what the file itself calls an artifact', async () => {
    const steps = '/Artifact <</Type /Pagination>> BDC BT /F0 16 Tf 1 0 0 1 200 780 Tm <75324e59> Tj ET EMC';
    expect(words(await read([{ words: [line('甲。')], steps }]))).toEqual(['甲。']);
  });
});

describe('pages that are pictures', () => {
  const SCAN = 'q 595 0 0 842 0 0 cm /Im Do Q';
  const TEXT = { words: set([LONG.repeat(3)])[0]?.words ?? [] };
  test.each([
    ['a scan', { words: [], steps: SCAN }, ['unsupported loses 2'], 1],
    ['a scan with a page number', { words: [{ text: '—2—', x: 280, y: 50 }], steps: SCAN }, ['unsupported loses 2'], 1],
    ['a seal under the words', { ...TEXT, steps: 'q 100 0 0 100 350 200 cm /Im Do Q' }, ['unsupported'], 2],
    [
      'words drawn as curves',
      { words: [], steps: '10 10 m 20 20 30 20 40 10 c S '.repeat(100) },
      ['unsupported loses 2'],
      1,
    ],
    ['a blank page', { words: [], steps: 'q 0 0 595 842 re W n Q' }, [], 2],
    ['a page of which nothing is there', { words: [] }, ['empty loses 2'], 1],
    [
      'a recognised scan',
      {
        words: [],
        steps: `${SCAN} BT 3 Tr /F0 9 Tf 1 0 0 1 90 700 Tm <${coded(LONG.repeat(2), 'ucs2').toString('hex')}> Tj ET`,
      },
      ['unsupported'],
      2,
    ],
  ] as [string, PdfPage, string[], number][])('%s', async (_, page, expected, checked) => {
    const source = await read([TEXT, page]);
    expect(codes(source)).toEqual(expected);
    expect(source.coverage).toEqual({ unit: 'page', checked, total: 2 });
  });

  test.each([
    ['a field filled in', '/Subtype /Widget /FT /Tx /T (a) /V (ten)', ['unsupported loses 1']],
    ['an empty field', '/Subtype /Widget /FT /Tx /T (a) /V ()', []],
    ['a text box', '/Subtype /FreeText /Contents (ten) /DA (/F0 12 Tf)', ['unsupported loses 1']],
    ['a comment', '/Subtype /Text /Contents (why?)', []],
    ['a link', '/Subtype /Link /A << /S /URI /URI (http://localhost/) >>', []],
  ])('%s over the page', async (_, over, expected) => {
    expect(codes(await read([{ ...TEXT, over: `<< /Type /Annot /Rect [100 100 200 120] ${over} >>` }]))).toEqual(
      expected,
    );
  });

  test('nothing but pictures', async () => {
    expect(await failure([{ words: [], steps: SCAN }])).toBe('empty');
    expect(await failure([{ words: [] }])).toBe('empty');
  });
});

describe('broken and hostile files', () => {
  const whole = pdf(set(Array.from({ length: 3 }, () => LONG.repeat(12))));
  /** Never a crash, and never fewer words without a trouble. */
  const outcome = async (bytes: Uint8Array): Promise<unknown> => {
    try {
      const { text, troubles } = await readPdf('a.pdf', bytes, defaultLimits);
      if (troubles.some(({ loses }) => loses)) return 'told of';
      return text === (await readPdf('a.pdf', whole, defaultLimits)).text ? 'whole' : `clean, but ${text.length}`;
    } catch (error) {
      return error instanceof HefaError ? 'refused' : error;
    }
  };

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('cut off at %s tenths', async (tenths) => {
    expect(await outcome(whole.subarray(0, Math.floor((whole.length * tenths) / 10)))).toMatch(/^(?:told of|refused)$/);
  });

  test.each(Array.from({ length: 25 }, (_, at) => at))('garbage at %s of 25 parts', async (part) => {
    const bytes = Buffer.from(whole);
    const at = Math.floor((whole.length * part) / 25);
    bytes.fill('\x9d(<<', at, at + 60, 'latin1');
    expect(await outcome(bytes)).toMatch(/^(?:told of|refused|whole)$/);
  });

  // pdf.js reads on to the end for the bracket that is missing, and says nothing of what it passes over.
  const OPEN_WORDS = Array.from(
    { length: 60 },
    (_, at) => `BT /F0 8 Tf 1 0 0 1 112 ${680 - 10 * at} Tm <7b2c6761> Tj ET `,
  ).join('');
  test.each([
    ['a list', '[ '],
    ['a dictionary', '/P << /MCID 0 BDC '],
    ['a string', 'BT /F6 14 Tf ( Tj ET '],
    ['a list in a string of its own', '[ (a) '],
  ])('%s that a page never closes', async (_, opening) => {
    for (const packed of [true, false]) {
      const source = await read({ pages: [{ words: [line('甲。')], steps: opening + OPEN_WORDS }], packed });
      expect(codes(source)).toEqual(['damaged loses']);
    }
  });

  test.each([
    ['a list', 'BT /F6 14 Tf 1 0 0 1 300 700 Tm [ (a) -20 (b) ] TJ ET '],
    ['a string with brackets', 'BT /F6 14 Tf 1 0 0 1 300 700 Tm (a [ << \\( b) Tj ET '],
    ['a dictionary', '/P << /MCID 0 >> BDC EMC '],
    ['a comment', '% [ << (\n'],
  ])('%s that a page closes', async (_, closed) => {
    const source = await read([{ words: [line('甲。')], steps: closed + OPEN_WORDS }]);
    expect(codes(source)).toEqual([]);
  });

  const ONE: PdfPage[] = [{ words: [line('甲。')] }];
  const forms = (calls: number, inner: string): string[] =>
    Array.from({ length: 30 }, (_, at) =>
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F0 3 0 R >> /XObject << /A ${101 + at} 0 R >> >>`,
        at === 29 ? inner : '/A Do '.repeat(calls),
      ),
    );
  test.each([
    ['no PDF at all', Buffer.from('%PDF-1.4\n第一条'), 'damaged'],
    ['an empty file', Buffer.from(''), 'damaged'],
    ['a page tree that is its own child', pdf({ pages: ONE, objects: [], kids: '2 0 R' }), 'damaged'],
    ['a bomb', pdf({ pages: [{ words: [], steps: ' '.repeat(40_000_000) }] }), 'too-large'],
    [
      'forms that call one another and draw lines',
      pdf({ pages: [{ words: [], steps: '/B Do' }], resources: '/B 100 0 R', objects: forms(8, '0 0 m 1 1 l S') }),
      'too-large',
    ],
    [
      'forms that call one another and hold words',
      pdf({ pages: [{ words: [], steps: '/B Do' }], resources: '/B 100 0 R', objects: forms(8, 'BT (a) Tj ET') }),
      'too-large',
    ],
    [
      'a form that calls itself',
      pdf({
        pages: [{ words: [], steps: '/B Do' }],
        resources: '/B 100 0 R',
        objects: [
          stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /B 100 0 R >> >>', '/B Do'),
        ],
      }),
      'empty',
    ],
    [
      'a password',
      pdf({
        pages: ONE,
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<41> <41>]`,
      }),
      'encrypted',
    ],
    [
      'a font with more widths than characters',
      pdf({ pages: ONE, objects: ['<< /W [1 99999999999 500] >>'] }),
      'damaged',
    ],
    ['absurd places', pdf([{ words: [{ ...line('甲。'), x: 1e300, y: -1e300, size: 1e300 }] }]), 'empty'],
  ] as [string, Uint8Array, string][])(
    '%s',
    async (_, bytes, code) => {
      expect(await failure(bytes)).toBe(code);
    },
    60_000,
  );

  test('limits', async () => {
    const pages = set(Array.from({ length: 3 }, () => LONG.repeat(12)));
    expect(await failure(pages, { pages: 2 })).toBe('too-large');
    expect(await failure(pages, { blocks: 2 })).toBe('too-large');
    expect(await failure({ pages, packed: false }, { inflatedBytes: 2_000 })).toBe('too-large');
    expect(await failure(pages, { inflatedBytes: 5_000 })).toBe('too-large');
    expect(await failure(pages, { pages: 3, blocks: 3 })).toBe('read');
  });
});
