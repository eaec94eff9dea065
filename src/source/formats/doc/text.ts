import type { Piece } from './pieces.ts';
import { damagedDoc } from './refusals.ts';

/** Where Windows-1252 has characters that stand elsewhere in Unicode; □ for the five codes that it leaves free. */
const FROM_0X80 = '€□‚ƒ„…†‡ˆ‰Š‹Œ□Ž□□‘’“”•–—˜™š›œ□žŸ';

/**
 * The characters of all stories in their order (UTF-16 units). Properties of runs and paragraphs name offsets of the WordDocument
 * stream instead; `eachNumber` and `numberBefore` lead from there to the characters.
 */
export class Text {
  readonly characters: Uint16Array;
  /** In the order of the stream, which need not be that of the text. */
  readonly #pieces: readonly Piece[];
  /** How many characters may still be visited by offset: pages that name the same stretch over and over are no honest ones. */
  #left: number;

  /** @throws HefaError damaged where pieces overlap: a small file could name the same bytes any number of times */
  constructor(document: Uint8Array, pieces: readonly Piece[]) {
    this.#pieces = pieces.filter(({ start, end }) => end > start).sort((one, other) => one.start - other.start);
    if (this.#pieces.some(({ start }, index, all) => start < (all[index - 1]?.end ?? 0))) throw damagedDoc();
    this.#left = document.length * 8;
    const length = this.#pieces.reduce((sum, { start, end, width }) => sum + (end - start) / width, 0);
    this.characters = new Uint16Array(length);
    for (const piece of this.#pieces) this.#decode(document, piece);
  }

  /**
   * Visits the characters between two offsets of the stream.
   *
   * @throws HefaError damaged
   */
  eachNumber(start: number, end: number, visit: (number: number) => void): void {
    for (let index = this.#pieceAt(start); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index] as Piece;
      if (piece.start >= end) return;
      const skipped = Math.ceil(Math.max(0, start - piece.start) / piece.width);
      const count = Math.floor((Math.min(end, piece.end) - piece.start) / piece.width);
      this.#left -= Math.max(count - skipped, 0) + 1;
      if (this.#left < 0) throw damagedDoc();
      for (let at = skipped; at < count; at++) visit(piece.first + at);
    }
  }

  /** The number of the character that ends at an offset of the stream; null where no text stands there. */
  numberBefore(end: number): number | null {
    const piece = this.#pieces[this.#pieceAt(end - 1)];
    if (piece === undefined || piece.start > end - piece.width) return null;
    return piece.first + Math.floor((end - piece.start) / piece.width) - 1;
  }

  #decode(document: Uint8Array, { start, end, width, first }: Piece): void {
    for (let at = start, number = first; at < end; at += width, number++) {
      const low = document[at] as number;
      if (width === 2) this.characters[number] = low | ((document[at + 1] as number) << 8);
      else this.characters[number] = low >= 0x80 && low < 0xa0 ? FROM_0X80.charCodeAt(low - 0x80) : low;
    }
  }

  /** Index of the first piece that ends behind the offset. */
  #pieceAt(offset: number): number {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle] as Piece).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
