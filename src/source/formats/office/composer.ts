import { assertBlocks, assertCharacters, type Limits } from '../../limits.ts';
import { eachLine } from '../../lines.ts';
import { paragraphMap } from '../../locate.ts';
import type { Block, SourceMap } from '../../source.ts';

/** A place in a table; columns count what a wide cell covers, and may be settled only when the table ends. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** What an office program shows before a paragraph: 第一条 with the blank behind it. */
export interface Label {
  readonly text: string;
  /** A list without numbers. */
  readonly bullet: boolean;
}

/** A paragraph of an office file. A line feed in its text stands for a break inside it. */
export interface Passage {
  text: string;
  readonly label: Label | null;
  /** Heading level from 1. */
  readonly level: number | null;
  readonly cell: Cell | null;
  /** 1-based among the paragraphs of the document; null for those of notes. */
  readonly number: number | null;
  /** Of text boxes that are anchored in it. */
  readonly boxed: Passage[];
  readonly isNote: boolean;
}

type Placed = Pick<Passage, 'cell' | 'level' | 'isNote' | 'label'> & { readonly start: number; readonly end: number };

/** Puts the paragraphs of an office file together to text, blocks and map; labels are marked as generated. */
export class Composer {
  readonly #limits: Limits;
  readonly #parts: string[] = [];
  readonly #placed: Placed[] = [];
  readonly #numbers: (number | null)[] = [];
  readonly #generated: { start: number; end: number }[] = [];
  /** Tables with words beyond their first column. */
  readonly #tables = new Set<number>();
  #length = 0;
  #last: Cell | null = null;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /**
   * The paragraph and then its text boxes.
   *
   * @returns where the words of the paragraph begin in the text, behind its label; null where they are none
   * @throws HefaError too-large
   */
  add(passage: Passage): number | null {
    const start = this.#place(passage);
    for (const boxed of passage.boxed) this.add(boxed);
    return start;
  }

  /** @throws HefaError too-large */
  finish(): { text: string; blocks: Block[]; map: SourceMap } {
    const text = this.#parts.join('');
    for (const { cell } of this.#placed) if (cell !== null && cell.column > 0) this.#tables.add(cell.table);
    const blocks: Block[] = [];
    for (const placed of this.#placed) {
      const block = this.#block(placed);
      eachLine(text, (start, end) => blocks.push({ ...block, span: { start, end } }), placed.start, placed.end);
    }
    assertBlocks(blocks.length, this.#limits);
    const starts = this.#placed.map(({ start }) => start);
    return { text, blocks, map: paragraphMap(text, starts, this.#numbers, this.#generated) };
  }

  #place({ label, text, cell, level, number, isNote }: Passage): number | null {
    const words = (label?.text ?? '') + text;
    if (words === '' && cell !== null) return null;
    this.#separate(cell);
    const start = this.#length;
    this.#append(words);
    if (label !== null && label.text !== '') this.#generated.push({ start, end: start + label.text.length });
    this.#numbers.push(number);
    this.#placed.push({ start, end: this.#length, cell, level, isNote, label });
    if (this.#placed.length > this.#limits.blocks) assertBlocks(this.#placed.length, this.#limits);
    return this.#length - text.length;
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
    // What is far too long is not put together first.
    if (this.#length > this.#limits.characters) assertCharacters(this.#length, this.#limits);
  }

  /** A table with words in its first column only is a frame: whole drafts are pasted into one, and their articles are no cells. */
  #block({ cell, level, isNote, label }: Placed): Omit<Block, 'span'> {
    if (isNote) return { kind: 'footnote' };
    if (cell !== null && this.#tables.has(cell.table)) return { kind: 'cell', ...cell };
    if (level !== null) return { kind: 'heading', level };
    return { kind: label?.bullet ? 'list-item' : 'paragraph' };
  }
}
