import { isSpace } from '../../lines.ts';

/**
 * What is a mark and what is a drafter's own sign. CommonMark alone would eat too much of a Chinese draft: page numbers
 * (`- 12 -`), blanks to be filled in (`__年__月`), sums (`5*3*2`). Both readers ask here, so that they agree.
 */

/** Hashes alone, before white space, or before what begins a heading: nobody who writes `##第一章` means anything else. */
const HEADING = /(#{1,6})(?:[ \t\u3000]+|(?=[\p{Script=Han}《（“\r\n])|$)/uy;
const BULLET = /[-*+][ \t]+/y;
const PAGE_NUMBER = /^[-*][ \t]*\d+[ \t]*[-*]$/;

/** Level and content of a heading; closing hashes are marks as well. */
export function heading(
  file: string,
  start: number,
  end: number,
): { level: number; start: number; end: number } | null {
  HEADING.lastIndex = start;
  const match = HEADING.exec(file);
  if (match === null) return null;
  let close = end;
  while (file[close - 1] === '#') close--;
  const closes = close < end && close > HEADING.lastIndex && /[ \t\u3000]/.test(file[close - 1] as string);
  return { level: (match[1] as string).length, start: Math.min(HEADING.lastIndex, end), end: closes ? close : end };
}

/** Where the content of `- 条目` begins; null where the dash is none: `- 12 -` is the number of a page. */
export function afterBullet(file: string, start: number, end: number): number | null {
  BULLET.lastIndex = start;
  if (!BULLET.test(file) || BULLET.lastIndex >= end) return null;
  const content = BULLET.lastIndex;
  return PAGE_NUMBER.test(file.slice(start, end)) ? null : content;
}

/** Where the content of `> 引文` begins; null where `>` compares: >50%, >=3. */
export function afterQuoteMarks(file: string, start: number, end: number): number | null {
  let at = start;
  while (file[at] === '>' && at < end && !/[\d=.]/.test(file[at + 1] ?? '')) {
    at++;
    while (at < end && (file[at] === ' ' || file[at] === '\t')) at++;
  }
  return at > start ? at : null;
}

/** `---`, `***`, `* * *`, and the line of `====` that pandoc sets under a title: lines that are drawn, not read. */
export function isRule(file: string, start: number, end: number): boolean {
  const mark = file.charCodeAt(start);
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = file.charCodeAt(at);
    if (code === mark) count++;
    else if (code !== 0x20 && code !== 0x09) return false;
  }
  return count >= 3 && (mark === 0x2d || mark === 0x2a || mark === 0x5f || mark === 0x3d);
}

/** What a link leads to: an address or a file. 国发[2012](试行) is no link. */
export function isAddress(destination: string): boolean {
  return (
    destination === '' ||
    /^(?:[a-z][a-z0-9+.-]*:|\.{0,2}\/|#|www\.)/i.test(destination) ||
    /\.[a-z0-9]{2,5}(?:[?#][^\s]*)?$/i.test(destination)
  );
}

/** A full-width space before it makes a sign a word: 　　* 注 is a paragraph, indented as Chinese paragraphs are. */
export function isTextIndent(file: string, start: number): boolean {
  let at = start - 1;
  while (file[at] === ' ' || file[at] === '\t') at--;
  const before = file.charCodeAt(at);
  return at >= 0 && isSpace(before) && before > 0x20;
}
