import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { HefaError } from '../errors.ts';
import type { Limits } from './limits.ts';

/** What a reader of one part hears. Names carry the usual prefix (`w:p`) whatever the file itself calls the namespace. */
export interface Listener {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * One that asks where it is heard as well: `start` and `end` are offsets in the part as text (`xmlText`), of the tag or of the
 * words as they are written there. The closing tag of an empty element (`<w:br/>`) has no length.
 */
export interface PlacedListener {
  open?(name: string, attributes: Attributes, start: number, end: number): void;
  close?(name: string, start: number, end: number): void;
  text?(text: string, start: number, end: number): void;
}

/** Attribute values by local name (`val`), or null. */
export type Attributes = (name: string) => string | null;

/** Namespaces by their usual prefix; the second of each is that of strict Open XML. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a:'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a:'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x:'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office:'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text:'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table:'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style:'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw:'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:'],
  ['http://www.ofdspec.org/2016', 'ofd:'],
]);

/**
 * Reads one XML part from beginning to end. Documents of Office never hold a document type, so one is refused with all
 * that could hide in it.
 *
 * @throws HefaError damaged
 */
export function readXml(bytes: Uint8Array, part: string, limits: Limits, listener: PlacedListener): void {
  const namespaces = new Namespaces();
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  const names: string[] = [];
  let last = 0;
  const goOn = (): void => {
    last = parser.position;
  };
  parser.on('error', (error) => {
    throw damagedPart(part, error);
  });
  parser.on('doctype', () => {
    throw damagedPart(part);
  });
  parser.on('opentag', (tag) => {
    namespaces.take(tag);
    const name = namespaces.nameOf(tag.name);
    if (names.push(name) > limits.xmlDepth) throw damagedPart(part);
    listener.open?.(name, attributesOf(tag), last, parser.position);
    goOn();
  });
  parser.on('closetag', () => {
    listener.close?.(names.pop() as string, last, parser.position);
    goOn();
  });
  // Text is heard when the tag behind it has begun.
  parser.on('text', (text) => {
    listener.text?.(text, last, parser.position - 1);
    last = parser.position - 1;
  });
  parser.on('cdata', (text) => {
    listener.text?.(text, last, parser.position);
    goOn();
  });
  for (const passed of ['xmldecl', 'comment', 'processinginstruction'] as const) parser.on(passed, goOn);
  for (const piece of decoded(bytes, part)) parser.write(piece);
  parser.close();
}

/** Prefixes as the file declares them. Redeclaring one with another meaning further down is allowed but never done. */
class Namespaces {
  readonly #usual = new Map<string, string>();
  readonly #names = new Map<string, string>();

  take({ attributes }: SaxesTagPlain): void {
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
      this.#usual.set(prefix, PREFIXES.get(attributes[name] as string) ?? `${prefix}?:`);
      this.#names.clear();
    }
  }

  nameOf(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const usual = (this.#usual.get(colon < 0 ? '' : name.slice(0, colon)) ?? '?:') + name.slice(colon + 1);
    this.#names.set(name, usual);
    return usual;
  }
}

function attributesOf({ attributes }: SaxesTagPlain): Attributes {
  return (wanted) => {
    for (const name in attributes) {
      if (name === wanted || (name.endsWith(wanted) && name[name.length - wanted.length - 1] === ':')) {
        return attributes[name] as string;
      }
    }
    return null;
  };
}

/** Bytes that are text at a time: as one string a part of many megabytes would stand in the memory three times over. */
const PIECE = 1 << 20;

/** A part as text. @throws HefaError damaged */
export function xmlText(bytes: Uint8Array, part: string): string {
  return [...decoded(bytes, part)].join('');
}

function* decoded(bytes: Uint8Array, part: string): Generator<string> {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw damagedPart(part, error);
  }
}

function damagedPart(part: string, cause?: unknown): HefaError {
  const text = {
    zh: `文件内容已损坏（${part}）；请用 Word 打开修复并另存后再检查`,
    en: `the content of the file is damaged (${part}); open it in Word, repair and save it, and try again`,
  };
  return new HefaError('damaged', text, { cause });
}

/** An on/off element: `<w:vanish/>` and `w:val="1"` are on, `w:val="0"` and "false" are off. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off'].includes(attributes('val') ?? '');
}

/** A whole number in `w:val`, or null. */
export function numberOf(attributes: Attributes, name = 'val'): number | null {
  const value = attributes(name);
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}
