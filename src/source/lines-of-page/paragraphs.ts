import { type Placed, placed } from './column.ts';
import { indents, joins } from './joins.ts';
import type { Page } from './line.ts';

/** The words of a paragraph on one page. */
interface Part {
  /** 0-based. */
  readonly page: number;
  readonly text: string;
}

/** A paragraph, in one part for each page that it stands on. */
export type Paragraph = readonly Part[];

/** A part while lines are added to it. */
interface Growing {
  readonly page: number;
  readonly lines: string[];
}

/** Puts lines together to paragraphs. One may go on over the end of a page; the pages of all parts ascend. */
export function paragraphsOf(pages: readonly Page[]): Paragraph[] {
  const lines = placed(pages);
  const byIndent = indents(lines.flat());
  const paragraphs: Growing[][] = [];
  let open: Growing[] | null = null;
  let last: Placed | null = null;
  for (const [page, { asides }] of pages.entries()) {
    for (const line of lines[page] as Placed[]) {
      if (open !== null && last !== null && joins(last, line, byIndent)) append(open, last, line);
      else {
        open = [{ page, lines: [line.text] }];
        paragraphs.push(open);
      }
      last = line;
    }
    if (asides.length === 0) continue;
    // Before the last paragraph of the page, that it may go on; behind it, where it comes from an earlier page.
    const held = open !== null && open[0]?.page === page ? paragraphs.pop() : undefined;
    for (const { text } of asides) paragraphs.push([{ page, lines: [text] }]);
    if (held === undefined) open = null;
    else paragraphs.push(held);
  }
  return paragraphs.map((parts) => parts.map((part) => ({ page: part.page, text: part.lines.join('') })));
}

function append(parts: Growing[], last: Placed, line: Placed): void {
  const part = parts[parts.length - 1] as Growing;
  // Words of Latin are broken at a blank, which is not printed.
  const blank = /[A-Za-z,.;]$/.test(last.text) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
  if (part.page === line.page) part.lines.push(blank, line.text);
  else parts.push({ page: line.page, lines: [blank, line.text] });
}
