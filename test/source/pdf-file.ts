import { deflateSync } from 'node:zlib';

/** How the words of a page are coded: see `FONTS`. */
export type FontName = 'ucs2' | 'gbk' | 'gbk-vertical' | 'mapped' | 'unmapped' | 'no-map' | 'latin';

/** Words at a place: points from the left and from the foot of the page. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: FontName;
  /** The matrix in front of x and y: `0 1 -1 0` is turned by a quarter. */
  readonly matrix?: string;
}

/** A page: words, and raw steps of drawing behind them (`q 595 0 0 842 0 0 cm /Im Do Q`). */
export interface PdfPage {
  readonly words: readonly Words[];
  readonly steps?: string;
  /** What lies over the page: `<< /Type /Annot … >>`. */
  readonly over?: string;
}

export interface PdfParts {
  readonly pages: readonly PdfPage[];
  readonly packed?: boolean;
  /** More objects, from number 100 on. */
  readonly objects?: readonly string[];
  readonly trailer?: string;
  /** More entries among the things to draw: `/B 100 0 R`. */
  readonly resources?: string;
  /** Instead of the pages, the children of the page tree. */
  readonly kids?: string;
  /** What the page tree says of the number of pages, where that is not the truth. */
  readonly count?: number;
}

const GB1 = '<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>';
const IDENTITY = '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';

/** None is embedded. Half of an em for figures and letters, one em for Chinese. */
const FONTS: Readonly<Record<FontName, string>> = {
  ucs2: composite('UniGB-UCS2-H', GB1),
  gbk: composite('GBK-EUC-H', GB1),
  'gbk-vertical': composite('GBK-EUC-V', GB1),
  mapped: composite('Identity-H', IDENTITY, '/ToUnicode 5 0 R'),
  unmapped: composite('Identity-H', IDENTITY),
  'no-map': composite('90ms-RKSJ-H', '<< /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>'),
  latin: '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
};
const NAMES = Object.keys(FONTS) as FontName[];

function composite(encoding: string, system: string, more = ''): string {
  const descriptor =
    '<< /Type /FontDescriptor /FontName /STSong /Flags 6 /FontBBox [0 -200 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>';
  const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong /CIDSystemInfo ${system} /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor ${descriptor} >>`;
  return `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} ${more} /DescendantFonts [${descendant}] >>`;
}

/** Says of every code of `mapped` that it is the Unicode character of that number. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
4 beginbfrange <0020> <00FF> <0020> <2010> <9FFF> <2010> <E000> <F8FF> <E000> <FF00> <FFEF> <FF00> endbfrange
endcmap end end`;

/** The bytes of a small but whole PDF. */
export function pdf(parts: PdfParts | readonly PdfPage[]): Uint8Array {
  const {
    pages,
    packed = true,
    objects = [],
    trailer = '',
    resources = '',
    kids,
    count,
  }: PdfParts = 'pages' in parts ? parts : { pages: parts };
  const children = kids ?? pages.map((_, at) => `${10 + 2 * at} 0 R`).join(' ');
  const fonts = NAMES.map((name, at) => `/F${at} ${FONTS[name]}`).join(' ');
  const all = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Kids [${children}] /Count ${count ?? pages.length} >>`],
    [3, `<< /Font << ${fonts} >> /XObject << /Im 4 0 R ${resources} >> >>`],
    [
      4,
      stream(
        '/Type /XObject /Subtype /Image /Width 40 /Height 50 /ColorSpace /DeviceGray /BitsPerComponent 8',
        '\0'.repeat(2_000),
      ),
    ],
    [5, stream('', TO_UNICODE)],
  ]);
  for (const [at, page] of pages.entries()) {
    const box = '/MediaBox [0 0 595 842] /Resources 3 0 R';
    all.set(
      10 + 2 * at,
      `<< /Type /Page /Parent 2 0 R ${box} /Annots [${page.over ?? ''}] /Contents ${11 + 2 * at} 0 R >>`,
    );
    all.set(11 + 2 * at, stream('', contentOf(page), packed));
  }
  for (const [at, object] of objects.entries()) all.set(100 + at, object);
  return file(all, trailer);
}

export function stream(dictionary: string, content: string, packed = false): string {
  const bytes = packed ? deflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
  const filter = packed ? '/Filter /FlateDecode' : '';
  return `<< ${dictionary} ${filter} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
}

function file(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let body = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, body.length);
    body += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const entries = [...offsets].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 1\n0000000000 65535 f \n${entries.join('')}`;
  const end = `trailer\n<< /Size ${Math.max(...objects.keys()) + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + end, 'latin1');
}

function contentOf({ words, steps = '' }: PdfPage): string {
  const shown = words.map(({ text, x, y, size = 16, font = 'ucs2', matrix = '1 0 0 1' }) => {
    const place = `/F${NAMES.indexOf(font)} ${size} Tf ${matrix} ${x} ${y} Tm`;
    return `BT ${place} <${coded(text, font).toString('hex')}> Tj ET`;
  });
  return [...shown, steps].join('\n');
}

/** Lines between all columns and all rows. */
export function grid(columns: readonly number[], rows: readonly number[]): string {
  const [left, right, top, foot] = [columns.at(0), columns.at(-1), rows.at(0), rows.at(-1)];
  return [
    ...columns.map((x) => `${x} ${top} m ${x} ${foot} l S`),
    ...rows.map((y) => `${left} ${y} m ${right} ${y} l S`),
  ].join('\n');
}

export function coded(text: string, font: FontName): Buffer {
  if (font === 'latin') return Buffer.from(text, 'latin1');
  if (font === 'gbk' || font === 'gbk-vertical' || font === 'no-map') return gbk(text);
  return Buffer.from(text, 'utf16le').swap16();
}

/** Node can read GBK but not write it. */
function gbk(text: string): Buffer {
  return Buffer.concat([...text].map((character) => Buffer.from(GBK.get(character) ?? [character.charCodeAt(0)])));
}

const GBK = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gbk');
for (let high = 0xa1; high < 0xf8; high++) {
  for (let low = 0xa1; low < 0xff; low++) GBK.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
}

/** How `set` prints: 28 characters of 16 points a line, the first line of a paragraph two characters in. */
const MEASURE = 28;
const [LEFT, TOP, LEADING, ROWS, SIZE] = [80, 740, 28, 22, 16];

/** Sets paragraphs as Word does: 版心 of 28 by 22 characters, a number at the foot of each page. */
export function set(paragraphs: readonly string[], more: Partial<Words> = {}): PdfPage[] {
  const rows = paragraphs.flatMap(rowsOf);
  const pages: PdfPage[] = [];
  for (let at = 0; at < rows.length; at += ROWS) {
    const words = rows.slice(at, at + ROWS).map(({ text, indent }, row) => {
      // The binding: even pages stand further to the left.
      const left = pages.length % 2 === 0 ? LEFT : LEFT - 24;
      return { text, x: left + indent * SIZE, y: TOP - row * LEADING, ...more };
    });
    words.push({ text: `— ${pages.length + 1} —`, x: 270, y: 60, ...more });
    pages.push({ words });
  }
  return pages;
}

/** No mark that ends a phrase stands first in a line: the character before it goes with it. */
function rowsOf(paragraph: string): { text: string; indent: number }[] {
  const characters = [...paragraph];
  const rows: { text: string; indent: number }[] = [];
  while (characters.length > 0) {
    const indent = rows.length === 0 ? 2 : 0;
    let length = MEASURE - indent;
    while (/[，。；：、）》”]/u.test(characters[length] ?? '')) length--;
    rows.push({ text: characters.splice(0, length).join(''), indent });
  }
  return rows;
}
