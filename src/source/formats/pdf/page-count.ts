import type { Pdf } from './pdfjs.ts';

/** Objects that call themselves pages, by their number, each with its generation. */
export type PageObjects = Map<number, number>;

const PAGE = /\/Type\s{0,9}\/Page(?![A-Za-z])/;
const OBJECT_OR_PAGE = /(\d{1,9})[ \t\r\n]{1,9}(\d{1,5})[ \t\r\n]{1,9}obj\b|\/Type\s{0,9}\/Page(?![A-Za-z])/g;

/** Far more than the pages of any document; the rest would only fill the memory. */
const MOST_FOUND = 50_000;

/** Takes the pages out of what stands between the streams of a file: `12 0 obj << /Type /Page … >> endobj`. */
export function takePages(text: string, pages: PageObjects): void {
  let object: [number, number] | null = null;
  for (const [found, number, generation] of text.matchAll(OBJECT_OR_PAGE)) {
    if (!found.startsWith('/')) object = [Number(number), Number(generation)];
    else if (object !== null && pages.size < MOST_FOUND) pages.set(...object);
  }
}

/** The same for objects that are packed together: a list of their numbers and places, then one behind the other. */
export function takePackedPages(head: string, content: string, pages: PageObjects): void {
  const first = Number(/\/First\s{1,9}(\d{1,9})/.exec(head)?.[1] ?? 0);
  const places = [...content.slice(0, first).matchAll(/(\d{1,9})\s{1,9}(\d{1,9})/g)];
  for (const [at, [, number, place]] of places.entries()) {
    const [start, end] = [Number(place), Number(places[at + 1]?.[2] ?? content.length)];
    if (start < end && pages.size < MOST_FOUND && PAGE.test(content.slice(first + start, first + end)))
      pages.set(Number(number), 0);
  }
}

/** A file that was changed again and again holds some pages that it uses no more. */
const MOST_ASKED = 1_000;

/**
 * True where pages stand in the tree of pages behind the last one that its count tells of: pdf.js believes the count, and would
 * never come to them. Other programs show them.
 */
export async function hasPagesBehind(pdf: Pdf, objects: PageObjects): Promise<boolean> {
  if (objects.size <= pdf.numPages) return false;
  const unread = new Map(objects);
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number).catch(() => null);
    unread.delete(page?.ref?.num ?? -1);
  }
  for (const [num, gen] of [...unread].slice(-MOST_ASKED)) {
    const index = await pdf.getPageIndex({ num, gen }).catch(() => -1);
    if (index >= Math.max(pdf.numPages, 0)) return true;
  }
  return false;
}
