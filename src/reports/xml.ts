import { wellFormed } from './sanitise.ts';

/** One element: its attributes, then text or elements in it. An attribute that is null is left out. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | null>>;
  readonly content?: string | readonly Element[];
}

/** A document of its own, two spaces of indent. White space of a text stands as it is, as it means something there. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, '').join('\n')}\n`;
}

function elementLines({ name, attributes = {}, content = [] }: Element, indent: string): string[] {
  const given = Object.entries(attributes).filter((one): one is [string, string | number] => one[1] !== null);
  const open = `${indent}<${name}${given.map(([key, value]) => ` ${key}="${attribute(String(value))}"`).join('')}`;
  if (content.length === 0) return [`${open}/>`];
  if (typeof content === 'string') return [`${open}>${escapedXml(content)}</${name}>`];
  return [`${open}>`, ...content.flatMap((one) => elementLines(one, `${indent}  `)), `${indent}</${name}>`];
}

/** What XML 1.0 forbids in any form, even as a reference; and U+FFFE, U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it stands in an element, without what XML forbids. */
export function escapedXml(text: string): string {
  return wellFormed(text)
    .replace(FORBIDDEN, '')
    .replace(/[&<>"'\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A reader would make spaces of line ends and tabs in an attribute. */
function attribute(text: string): string {
  return escapedXml(text).replace(/[\t\n]/g, (char) => `&#${char.charCodeAt(0)};`);
}
