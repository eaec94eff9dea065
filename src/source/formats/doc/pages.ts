import type { Stretch } from './fib.ts';
import { damagedDoc } from './refusals.ts';

/** A stretch of the WordDocument stream and where in it the changes that hold for it stand. */
export interface Formatted {
  readonly start: number;
  readonly end: number;
  /** Offsets of the row of changes; both 0 where there is none. */
  readonly from: number;
  readonly to: number;
  /** Index of the paragraph style; 0 for runs. */
  readonly style: number;
}

const PAGE = 512;
const MOST_RUNS = 101;
const MOST_PARAGRAPHS = 29;

/**
 * Visits the properties of all runs, or of all paragraphs, in the order of the file. They stand in pages of 512 bytes, to which a
 * table in the table stream leads.
 *
 * @throws HefaError damaged
 */
export function eachFormatted(
  kind: 'runs' | 'paragraphs',
  document: DataView,
  table: DataView,
  { at, size }: Stretch,
  visit: (formatted: Formatted) => void,
): void {
  const pages = Math.floor((size - 4) / 8);
  if (pages < 1 || pages * PAGE > document.byteLength || at + size > table.byteLength) throw damagedDoc();
  for (let index = 0; index < pages; index++) {
    const number = table.getUint32(at + (pages + 1 + index) * 4, true) & 0x3fffff;
    const start = number * PAGE;
    if (start + PAGE > document.byteLength) throw damagedDoc();
    if (kind === 'runs') eachRun(document, start, visit);
    else eachParagraph(document, start, visit);
  }
}

function eachRun(document: DataView, page: number, visit: (formatted: Formatted) => void): void {
  const count = document.getUint8(page + PAGE - 1);
  if (count > MOST_RUNS) throw damagedDoc();
  for (let index = 0; index < count; index++) {
    const at = document.getUint8(page + (count + 1) * 4 + index) * 2;
    const size = at === 0 ? 0 : document.getUint8(page + at);
    visit({ ...bounds(document, page, index), ...within(page, at + 1, size), style: 0 });
  }
}

function eachParagraph(document: DataView, page: number, visit: (formatted: Formatted) => void): void {
  const count = document.getUint8(page + PAGE - 1);
  if (count > MOST_PARAGRAPHS) throw damagedDoc();
  for (let index = 0; index < count; index++) {
    let at = document.getUint8(page + (count + 1) * 4 + index * 13) * 2;
    let size = 0;
    if (at !== 0) {
      // In words, without half a word; or 0, and then in whole words.
      const words = document.getUint8(page + at++);
      size = words === 0 ? document.getUint8(page + Math.min(at++, PAGE - 1)) * 2 : words * 2 - 1;
    }
    const hasStyle = size >= 2 && at + 2 <= PAGE;
    const style = hasStyle ? document.getUint16(page + at, true) : 0;
    visit({ ...bounds(document, page, index), ...within(page, at + 2, size - 2), style });
  }
}

function bounds(document: DataView, page: number, index: number): { start: number; end: number } {
  return {
    start: document.getUint32(page + index * 4, true),
    end: document.getUint32(page + (index + 1) * 4, true),
  };
}

function within(page: number, at: number, size: number): { from: number; to: number } {
  if (size <= 0 || at >= PAGE) return { from: 0, to: 0 };
  return { from: page + at, to: page + Math.min(at + size, PAGE) };
}
