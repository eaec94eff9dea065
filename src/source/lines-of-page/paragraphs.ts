import { type Placed, placed } from './column.ts';
import { indents, joins } from './joins.ts';
import type { Page } from './line.ts';

/** The words of a paragraph on one page. */
export interface Part {
  /** 0-based. */
  readonly page: number;
  readonly text: string;
}

/** A paragraph, in one part for each page that it stands on. */
export type Paragraph = readonly Part[];

/** Puts lines together to paragraphs. One may go on over the end of a page; the pages of all parts ascend. */
export function paragraphsOf(pages: readonly Page[]): Paragraph[] {
  const lines = placed(pages);
  const byIndent = indents(lines.flat());
  const paragraphs: Part[][] = [];
  let open: Part[] | null = null;
  let last: Placed | null = null;
  for (const [page, { asides }] of pages.entries()) {
    for (const line of lines[page] as Placed[]) {
      if (open !== null && last !== null && joins(last, line, byIndent)) append(open, line);
      else {
        open = [{ page, text: line.text }];
        paragraphs.push(open);
      }
      last = line;
    }
    // Before the last paragraph of the page, that it may go on; behind it, where it comes from an earlier page.
    const mayGoOn = open !== null && open[0]?.page === page;
    paragraphs.splice(paragraphs.length - (mayGoOn ? 1 : 0), 0, ...asides.map(({ text }) => [{ page, text }]));
    if (asides.length > 0 && !mayGoOn) open = null;
  }
  return paragraphs;
}

function append(parts: Part[], line: Placed): void {
  const last = parts[parts.length - 1] as Part;
  // Words of Latin are broken at a blank, which is not printed.
  const blank = /[A-Za-z,.;]$/.test(last.text) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
  if (last.page === line.page) parts[parts.length - 1] = { ...last, text: last.text + blank + line.text };
  else parts.push({ page: line.page, text: blank + line.text });
}
