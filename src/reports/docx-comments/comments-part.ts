import type { IsoDate } from '../../document/document.ts';
import { type Root, withMore } from './root.ts';

/** One paragraph of a comment: a label in bold letters, and words. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly date: IsoDate;
  readonly lines: readonly Line[];
}

/** A part of comments without any. */
export function noComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`;
}

/** The part of comments with more of them. What is in it stays as it is. */
export function withComments(markup: string, root: Root, comments: readonly Comment[]): string {
  return withMore(markup, root, comments.map((one) => commentXml(one, root.prefix, root.declared)).join(''));
}

function commentXml({ id, author, date, lines }: Comment, w: string, declared: string): string {
  const paragraphs = lines.map((line, at) => paragraphXml(line, w, at === 0));
  return `<${w}comment${declared} ${w}id="${id}" ${w}author="${escaped(author)}" ${w}date="${escaped(date)}T00:00:00Z" ${w}initials="hefa">${paragraphs.join('')}</${w}comment>`;
}

function paragraphXml({ label, text }: Line, w: string, isFirst: boolean): string {
  const reference = isFirst ? `<${w}r><${w}annotationRef/></${w}r>` : '';
  const bold = label === '' ? '' : runXml(label, w, `<${w}rPr><${w}b/></${w}rPr>`);
  return `<${w}p>${reference}${bold}${runXml(text, w, '')}</${w}p>`;
}

function runXml(text: string, w: string, properties: string): string {
  return `<${w}r>${properties}<${w}t xml:space="preserve">${escaped(text)}</${w}t></${w}r>`;
}

/** Characters that XML does not allow, even as references. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
