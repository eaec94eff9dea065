import { assertBlocks, type Limits } from '../../limits.ts';
import { eachLine } from '../../lines.ts';
import { paragraphMap } from '../../locate.ts';
import type { Block, SourceMap } from '../../source.ts';
import type { Counters } from './counters.ts';
import type { Paragraph } from './story.ts';
import type { Styles } from './styles.ts';
import type { Cell } from './tables.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly paragraph: Paragraph;
  readonly isNote: boolean;
  /** A list without numbers. */
  readonly bullet: boolean;
}

/** Puts paragraphs together to text, blocks and map; automatic numbers become text and are marked as made here. */
export class Composer {
  readonly #styles: Styles;
  readonly #counters: Counters;
  readonly #limits: Limits;
  readonly #parts: string[] = [];
  readonly #placed: Placed[] = [];
  readonly #starts: number[] = [];
  readonly #numbers: (number | null)[] = [];
  readonly #generated: { start: number; end: number }[] = [];
  /** Tables with words beyond their first column. */
  readonly #tables = new Set<number>();
  #length = 0;
  #last: Cell | null = null;

  constructor(styles: Styles, counters: Counters, limits: Limits) {
    this.#styles = styles;
    this.#counters = counters;
    this.#limits = limits;
  }

  /** @param isNote a footnote or endnote; those have no paragraph number of their own in the document */
  add(paragraph: Paragraph, isNote: boolean): void {
    const numbered = this.#counters.next(paragraph.own, paragraph.style);
    const label = numbered === null ? '' : numbered.label + numbered.suffix;
    if (label + paragraph.text === '' && paragraph.cell !== null) return;
    this.#separate(paragraph.cell);
    const start = this.#length;
    this.#starts.push(start);
    this.#numbers.push(isNote ? null : paragraph.number);
    this.#append(label + paragraph.text);
    if (numbered !== null && label !== '') this.#generated.push({ start, end: start + label.length });
    this.#placed.push({ start, end: this.#length, paragraph, isNote, bullet: numbered?.bullet ?? false });
    if (paragraph.cell !== null && paragraph.cell.column > 0) this.#tables.add(paragraph.cell.table);
    if (this.#placed.length > this.#limits.blocks) assertBlocks(this.#placed.length, this.#limits);
  }

  finish(): { text: string; blocks: Block[]; map: SourceMap } {
    const text = this.#parts.join('');
    const blocks: Block[] = [];
    for (const { start, end, paragraph, bullet, isNote } of this.#placed) {
      const block = this.#block(paragraph, isNote, bullet);
      eachLine(text, (from, to) => blocks.push({ ...block, span: { start: from, end: to } }), start, end);
    }
    assertBlocks(blocks.length, this.#limits);
    return { text, blocks, map: paragraphMap(text, this.#starts, this.#numbers, this.#generated) };
  }

  /** Paragraphs are held apart by line ends, cells of one row by a tab. */
  #separate(cell: Cell | null): void {
    const last = this.#last;
    const inRow = cell !== null && last !== null && cell.table === last.table && cell.row === last.row;
    if (this.#placed.length > 0) this.#append(inRow && cell.column !== last.column ? '\t' : '\n');
    this.#last = cell;
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** A table with words in its first column only is a frame: whole drafts are pasted into one, and their articles are no cells. */
  #block({ cell, own, style }: Paragraph, isNote: boolean, bullet: boolean): Omit<Block, 'span'> {
    if (isNote) return { kind: 'footnote' };
    if (cell !== null && this.#tables.has(cell.table)) return { kind: 'cell', ...cell };
    const outline = own.outline ?? this.#styles.of(style).outline ?? 9;
    if (outline < 9) return { kind: 'heading', level: outline + 1 };
    return { kind: bullet ? 'list-item' : 'paragraph' };
  }
}
