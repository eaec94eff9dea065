import type { Paragraph } from '../docx/story.ts';
import type { Cell } from '../docx/tables.ts';
import type { ParagraphEnds, Properties } from './paragraphs.ts';

/** A stretch of the characters of the file. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A paragraph, and the number of the character behind its end. */
export interface Read {
  readonly paragraph: Paragraph;
  readonly end: number;
}

const PARAGRAPH_END = 0x0d;
const CELL_END = 0x07;
const PAGE_BREAK = 0x0c;
const NOTHING: Properties = { outline: null, list: null, level: null, inTable: false, rowEnd: false };

/** Characters below U+0020 that are words; all others stand for notes, drawings and fields. Breaks of any kind begin a new line. */
const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x09, '\t'],
  [0x0b, '\n'],
  [0x0c, '\n'],
  [0x0e, '\n'],
  [0x1e, '-'],
]);

/** Reads the paragraphs of one story after the other; tables and paragraphs are counted on. */
export class StoryReader {
  readonly #characters: Uint16Array;
  readonly #isLeftOut: Uint8Array;
  readonly #ends: ParagraphEnds;
  #paragraphs = 0;
  #tables = 0;

  constructor(characters: Uint16Array, isLeftOut: Uint8Array, ends: ParagraphEnds) {
    this.#characters = characters;
    this.#isLeftOut = isLeftOut;
    this.#ends = ends;
  }

  /** The paragraphs of a part, in order. A deleted end of a paragraph joins it with the next one. */
  *read({ start, end }: Part): Generator<Read> {
    const place = new Place(() => this.#tables++);
    let text: string[] = [];
    for (let number = start; number < end; number++) {
      if (this.#isLeftOut[number] === 1) continue;
      const code = this.#characters[number] as number;
      if (!this.#endsParagraph(number, code)) {
        if (code >= 0x20) text.push(String.fromCharCode(code));
        else text.push(SIGNS.get(code) ?? '');
        continue;
      }
      const properties = this.#ends.get(number) ?? NOTHING;
      const cell = place.next(properties, code === CELL_END);
      // The mark at the end of a row stands alone.
      if (!properties.rowEnd) yield { paragraph: this.#paragraph(text, properties, cell), end: number + 1 };
      text = [];
    }
    if (text.length > 0) yield { paragraph: this.#paragraph(text, NOTHING, null), end };
  }

  /** A page break ends a paragraph where a section ends with it. */
  #endsParagraph(number: number, code: number): boolean {
    return code === PARAGRAPH_END || code === CELL_END || (code === PAGE_BREAK && this.#ends.has(number));
  }

  #paragraph(text: readonly string[], { outline, list, level }: Properties, cell: Cell | null): Paragraph {
    this.#paragraphs++;
    const own = { outline, list, level };
    return { text: text.join(''), style: null, own, number: this.#paragraphs, cell, joined: false, boxed: [] };
  }
}

/** Where in which table the reader is. The words of a table in a cell belong to the cell. */
class Place {
  readonly #newTable: () => number;
  #table: number | null = null;
  #row = 0;
  #column = 0;

  constructor(newTable: () => number) {
    this.#newTable = newTable;
  }

  /** The place of the paragraph that ends here; null outside tables. */
  next({ inTable, rowEnd }: Properties, endsCell: boolean): Cell | null {
    if (!inTable) {
      this.#table = null;
      return null;
    }
    if (this.#table === null) {
      this.#table = this.#newTable();
      this.#row = 0;
      this.#column = 0;
    }
    const cell = { table: this.#table, row: this.#row, column: this.#column };
    if (rowEnd) {
      this.#row++;
      this.#column = 0;
    } else if (endsCell) this.#column++;
    return cell;
  }
}
