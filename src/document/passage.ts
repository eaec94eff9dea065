import { isSpace } from '../source/lines.ts';
import type { Block, BlockKind, Source } from '../source/source.ts';
import { labelAt, type WrittenLabel } from './labels.ts';

/**
 * A run of text that stands by itself: a line, the lines of a wrapped paragraph, or a part of a line that holds a whole page.
 * It begins and ends with characters that are no white space.
 */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  /** Columns of white space before it on its line; a 汉字 and a full-width space take two. */
  readonly indent: number;
  /** The label with which it begins. */
  readonly label: WrittenLabel | null;
  /** True where it goes on with the sentence before, across a page number. */
  readonly continues: boolean;
}

/** One passage a line. A block of a format that keeps line ends inside (a Markdown paragraph) gives one for each line. */
export function passagesOf(source: Source): Passage[] {
  const { text } = source;
  const passages: Passage[] = [];
  for (const block of source.blocks) {
    let start = block.span.start;
    for (let at = text.indexOf('\n', start); at >= 0 && at < block.span.end; at = text.indexOf('\n', start)) {
      add(passages, text, block, start, at);
      start = at + 1;
    }
    add(passages, text, block, start, block.span.end);
  }
  return passages;
}

function add(passages: Passage[], text: string, block: Block, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start < end) passages.push(passage(text, block, start, end));
}

/** Cells, footnotes and quotations of the format bear numbers of their own; none of them divides the document. */
const NUMBERED: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'paragraph', 'list-item']);

/** A passage with its label read. */
export function passage(text: string, block: Block, start: number, end: number): Passage {
  const label = NUMBERED.has(block.kind) ? labelAt(text, behindMarks(text, start), end) : null;
  return {
    start,
    end,
    block,
    indent: indentOf(text, start),
    label: label && label.end <= end ? label : null,
    continues: false,
  };
}

/** Behind the signs with which Markdown marks a heading: `## 第一章 总则` is also found in text files. */
function behindMarks(text: string, start: number): number {
  let at = start;
  while (text[at] === '#') at += 1;
  return at > start && text[at] === ' ' ? at + 1 : start;
}

function indentOf(text: string, start: number): number {
  let columns = 0;
  for (let at = start - 1; at >= 0 && isSpace(text.charCodeAt(at)) && text[at] !== '\n'; at -= 1)
    columns += text[at] === '\u3000' ? 2 : 1;
  return columns;
}
