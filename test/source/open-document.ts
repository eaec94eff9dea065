import { strToU8, type Zippable, zipSync } from 'fflate';

const NAMESPACES = ['office', 'text', 'table', 'style', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    'xmlns:math="http://www.w3.org/1998/Math/MathML"',
  )
  .join(' ');

const TYPE = 'application/vnd.oasis.opendocument.text';

/** LibreOffice opens no file whose manifest does not say what is in it, and reads one without a version as one of 2005. */
const MANIFEST = [
  ['/', TYPE],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml'],
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('');

/** Only where they are there, LibreOffice gives styles what they rest on. */
const MASTERS = '<office:master-styles/>';

/** Parts of an OpenDocument text as inner XML. */
export interface OdtParts {
  readonly body: string;
  /** Styles of styles.xml. */
  readonly styles?: string;
  /** Automatic styles of content.xml. */
  readonly automatic?: string;
  readonly manifest?: string;
  readonly type?: string;
}

/** The bytes of a small but whole .odt. */
export function openDocument(parts: string | OdtParts, more: Zippable = {}): Uint8Array {
  const {
    body,
    styles = '',
    automatic = '',
    manifest = MANIFEST,
    type = TYPE,
  } = typeof parts === 'string' ? { body: parts } : parts;
  return zipSync({
    mimetype: strToU8(type),
    'META-INF/manifest.xml': strToU8(root('manifest:manifest', manifest)),
    'styles.xml': strToU8(root('office:document-styles', `<office:styles>${styles}</office:styles>${MASTERS}`)),
    'content.xml': strToU8(content(`<office:text>${body}</office:text>`, automatic)),
    ...more,
  });
}

export function content(body: string, automatic = ''): string {
  const inner = `<office:automatic-styles>${automatic}</office:automatic-styles><office:body>${body}</office:body>`;
  return root('office:document-content', inner);
}

export function root(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${name} ${NAMESPACES} office:version="1.3" manifest:version="1.3">${inner}</${name}>`;
}

/** A paragraph. */
export function p(text: string, attributes = ''): string {
  return `<text:p ${attributes}>${text}</text:p>`;
}

export function h(text: string, level: number, attributes = ''): string {
  return `<text:h text:outline-level="${level}" ${attributes}>${text}</text:h>`;
}

/** A list; each item is its inner XML. */
export function list(style: string, items: readonly string[], attributes = ''): string {
  const name = style === '' ? '' : `text:style-name="${style}"`;
  return `<text:list ${name} ${attributes}>${items.map((inner) => item(inner)).join('')}</text:list>`;
}

/** Items that are whole already (with attributes of their own) pass through. */
function item(inner: string): string {
  return /^<text:list-(?:item|header)\b/.test(inner) ? inner : `<text:list-item>${inner}</text:list-item>`;
}

/** A list style; each level is [format, prefix, suffix, more attributes, inner XML]. */
export function listStyle(name: string, ...levels: (readonly [string, string?, string?, string?, string?])[]): string {
  const inner = levels.map(
    ([format, prefix = '', suffix = '', more = '', properties = ''], at) =>
      `<text:list-level-style-number text:level="${at + 1}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}" ${more}>${properties}</text:list-level-style-number>`,
  );
  return `<text:list-style style:name="${name}">${inner.join('')}</text:list-style>`;
}

export function style(name: string, family: string, attributes: string, text = ''): string {
  return `<style:style style:name="${name}" style:family="${family}" ${attributes}><style:text-properties ${text}/></style:style>`;
}

export function table(...rows: (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => (cell.startsWith('<table:') ? cell : `<table:table-cell>${cell}</table:table-cell>`)).join('');
  // LibreOffice drops the cells of columns that are not told of.
  const columns = `<table:table-column table:number-columns-repeated="${Math.max(1, ...rows.map((row) => row.length))}"/>`;
  return `<table:table>${columns}${rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`).join('')}</table:table>`;
}
