import { strToU8, type Zippable, zipSync } from 'fflate';

const OFD = 'http://www.ofdspec.org/2016';

/** Parts of an OFD file as inner XML. Pages are the inside of their layer, or null for a page that the file lacks. */
export interface OfdParts {
  readonly pages: readonly (string | null)[];
  /** By number: the inside of the layer. */
  readonly templates?: Readonly<Record<string, string>>;
  /** The inside of `Res`. */
  readonly resources?: string;
  /** More of `Document`, of `OFD`. */
  readonly document?: string;
  readonly ofd?: string;
}

/** The bytes of a small but whole .ofd of A4 pages. `more` replaces parts or adds some. */
export function ofd(parts: OfdParts | readonly string[], more: Zippable = {}): Uint8Array {
  const {
    pages,
    templates = {},
    resources,
    document = '',
    ofd: root = '',
  } = 'pages' in parts ? parts : { pages: parts };
  const body =
    '<ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>';
  const list = pages.map((_, at) => `<ofd:Page ID="${at + 10}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('');
  const known = Object.keys(templates).map(
    (id) => `<ofd:TemplatePage ID="${id}" BaseLoc="Tpls/Tpl_${id}/Content.xml"/>`,
  );
  const common = `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${resources === undefined ? '' : '<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>'}${known.join('')}</ofd:CommonData>`;
  const files: Zippable = {
    'OFD.xml': element('OFD', body + root, ' Version="1.0" DocType="OFD"'),
    'Doc_0/Document.xml': element('Document', `${common}<ofd:Pages>${list}</ofd:Pages>${document}`),
  };
  if (resources !== undefined) files['Doc_0/PublicRes.xml'] = element('Res', resources);
  for (const [id, inner] of Object.entries(templates)) files[`Doc_0/Tpls/Tpl_${id}/Content.xml`] = page(inner);
  for (const [at, inner] of pages.entries())
    if (inner !== null) files[`Doc_0/Pages/Page_${at}/Content.xml`] = page(inner);
  return zipSync({ ...files, ...more });
}

/** A page whose layer holds `inner`; an element `Template` in it is lifted out to where it belongs. */
export function page(inner: string, before = ''): Uint8Array {
  const templates = inner.match(/<ofd:Template [^>]*\/>/g)?.join('') ?? '';
  const rest = inner.replace(/<ofd:Template [^>]*\/>/g, '');
  return element('Page', `${before}${templates}<ofd:Content><ofd:Layer ID="2">${rest}</ofd:Layer></ofd:Content>`);
}

export function element(name: string, inner: string, attributes = ''): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="${OFD}"${attributes}>${inner}</ofd:${name}>`,
  );
}

export interface TextOptions {
  readonly size?: number;
  /** More attributes of the object, of its code. */
  readonly object?: string;
  readonly code?: string;
  /** Before the code: `CGTransform`. */
  readonly inner?: string;
}

/** A text object whose first character stands with its left foot at x, y (millimetres). Each character advances by the size. */
export function text(x: number, y: number, words: string, options: TextOptions = {}): string {
  const { size = SIZE, object = '', code, inner = '' } = options;
  const steps = [...words].length - 1;
  const deltas = code ?? (steps > 0 ? `DeltaX="g ${steps} ${size}"` : '');
  return `<ofd:TextObject ID="1" Boundary="${x} ${y - size} 150 ${size * 1.2}" Font="3" Size="${size}" ${object}>${inner}<ofd:TextCode X="0" Y="${size}" ${deltas}>${words}</ofd:TextCode></ofd:TextObject>`;
}

/** The text of official documents: 三号 on A4, 28 characters a line. */
const SIZE = 5.6;
export const LEFT = 28;
const PITCH = 10;
const FIRST = 45;

/**
 * Lines one below the other. A line that begins with full-width spaces is set in by so many characters; ^ stands for the
 * middle of the page, > for its right edge.
 */
export function lines(...rows: readonly string[]): string {
  return rows.map((row, at) => text(startOf(row), FIRST + at * PITCH, row.replace(/^[　^>]+/, ''))).join('');
}

function startOf(row: string): number {
  const width = [...row.replace(/^[　^>]+/, '')].length * SIZE;
  if (row.startsWith('^')) return 105 - width / 2;
  if (row.startsWith('>')) return LEFT + 28 * SIZE - width;
  return LEFT + (/^　*/.exec(row)?.[0].length ?? 0) * SIZE;
}
