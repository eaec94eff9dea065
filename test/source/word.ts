import { strToU8, type Zippable, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a Word file as inner XML; what is left out is not in the file. */
export interface WordParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
}

/** The bytes of a small but whole .docx. */
export function word(parts: string | WordParts, more: Zippable = {}): Uint8Array {
  const { body, ...others } = typeof parts === 'string' ? { body: parts } : parts;
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(['document', ...Object.keys(others)])),
    '_rels/.rels': strToU8(relationships([['officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8(part('document', `<w:body>${body}</w:body>`)),
    'word/_rels/document.xml.rels': strToU8(relationships(Object.keys(others).map((type) => [type, `${type}.xml`]))),
  };
  for (const [type, inner] of Object.entries(others)) files[`word/${type}.xml`] = strToU8(part(type, inner));
  return zipSync({ ...files, ...more });
}

/** A paragraph; `properties` is the inside of `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Properties of a paragraph in list `list` at `level` (from 0). */
export function listed(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A definition with one level after the other; each is [format, text, more]. */
export function abstractList(id: number, ...levels: (readonly [string, string, string?])[]): string {
  const inner = levels.map(
    ([format, text, more = ''], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>`;
}

export function list(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

export function table(...rows: (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${cell}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

export function part(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${inner}</w:${name}>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const inner = targets.map(
    ([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${inner.join('')}</Relationships>`;
}

function contentTypes(names: readonly string[]): string {
  const type = (name: string): string =>
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${name === 'document' ? 'document.main' : name}+xml`;
  const inner = names.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${type(name)}"/>`);
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rels}${inner.join('')}</Types>`;
}
