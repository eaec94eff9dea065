import type { Paragraph } from '../docx/paragraph.ts';
import type { Cell } from '../office/composer.ts';
import { type ParagraphEnds, type Properties, unknown } from './paragraphs.ts';

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
const SIGNS: ReadonlyMap<number, number> = new Map([
  [0x09, 0x09],
  [0x0b, 0x0a],
  [0x0c, 0x0a],
  [0x0e, 0x0a],
  [0x1e, 0x2d],
]);
/** More arguments at once than this a function may not take. */
const CHUNK = 8192;

/** Reads the paragraphs of one story after the other; tables and paragraphs are counted on. */
export class StoryReader {
  readonly #characters: Uint16Array;
  readonly #isLeftOut: Uint8Array;
  readonly #ends: ParagraphEnds;
  /** The words of the paragraph that is being read. */
  readonly #words: Uint16Array;
  #length = 0;
  #paragraphs = 0;
  #tables = 0;

  constructor(characters: Uint16Array, isLeftOut: Uint8Array, ends: ParagraphEnds) {
    this.#characters = characters;
    this.#isLeftOut = isLeftOut;
    this.#ends = ends;
    this.#words = new Uint16Array(characters.length);
  }

  /** The paragraphs of a part, in order. A deleted end of a paragraph joins it with the next one. */
  *read({ start, end }: Part): Generator<Read> {
    const place = new Place(() => this.#tables++);
    for (let number = start; number < end; number++) {
      if (this.#isLeftOut[number] === 1) continue;
      const code = this.#characters[number] as number;
      if (!this.#endsParagraph(number, code)) {
        const sign = code >= 0x20 ? code : SIGNS.get(code);
        if (sign !== undefined) this.#words[this.#length++] = sign;
        continue;
      }
      const properties = this.#ends.get(number) ?? unknown;
      const cell = place.next(properties, code === CELL_END);
      const text = this.#takeWords();
      // The mark at the end of a row stands alone, unless the end of the cell before it was deleted.
      if (!properties.rowEnd || text !== '')
        yield { paragraph: this.#paragraph(text, properties, cell), end: number + 1 };
    }
    if (this.#length > 0) yield { paragraph: this.#paragraph(this.#takeWords(), NOTHING, null), end };
  }

  /** A page break ends a paragraph where a section ends with it. */
  #endsParagraph(number: number, code: number): boolean {
    return code === PARAGRAPH_END || code === CELL_END || (code === PAGE_BREAK && this.#ends.has(number));
  }

  #takeWords(): string {
    const parts: string[] = [];
    for (let at = 0; at < this.#length; at += CHUNK) {
      parts.push(String.fromCharCode(...this.#words.subarray(at, Math.min(at + CHUNK, this.#length))));
    }
    this.#length = 0;
    return parts.join('');
  }

  #paragraph(text: string, { outline, list, level }: Properties, cell: Cell | null): Paragraph {
    this.#paragraphs++;
    const own = { outline, list, level };
    return { text, style: null, own, number: this.#paragraphs, cell, box: null, joined: false, boxed: [], marks: [] };
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
