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
    manifest = '',
    type = TYPE,
  } = typeof parts === 'string' ? { body: parts } : parts;
  return zipSync({
    mimetype: strToU8(type),
    'META-INF/manifest.xml': strToU8(root('manifest:manifest', manifest)),
    'styles.xml': strToU8(root('office:document-styles', `<office:styles>${styles}</office:styles>`)),
    'content.xml': strToU8(content(`<office:text>${body}</office:text>`, automatic)),
    ...more,
  });
}

export function content(body: string, automatic = ''): string {
  const inner = `<office:automatic-styles>${automatic}</office:automatic-styles><office:body>${body}</office:body>`;
  return root('office:document-content', inner);
}

export function root(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${name} ${NAMESPACES}>${inner}</${name}>`;
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
  return `<table:table>${rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`).join('')}</table:table>`;
}
