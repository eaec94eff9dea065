import { type Fib, STORIES } from './fib.ts';
import { damagedDoc } from './refusals.ts';

/** A stretch of the text as it stands in the WordDocument stream: [start, end) in bytes, one or two a character. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly width: 1 | 2;
  /** Number of its first character in the text. */
  readonly first: number;
  /** Offsets in the table stream of properties that hold for all of it; both 0 where there are none. */
  readonly from: number;
  readonly to: number;
}

/** One byte a character: Windows-1252. The offset is then doubled. */
const NARROW = 0x40000000;
const PROPERTIES = 1;
const TABLE = 2;
const PIECE_SIZE = 8;

/**
 * The pieces of the text, in its order, each as long as it says.
 *
 * @throws HefaError damaged where a piece lies beyond the file, or where there are too few of them for the stories
 */
export function readPieces(fib: Fib, document: Uint8Array, table: DataView): Piece[] {
  const { at, count, properties } = findTable(fib, table);
  const pieces: Piece[] = [];
  let first = 0;
  for (let index = 0; index < count; index++) {
    const length = table.getUint32(at + (index + 1) * 4, true) - table.getUint32(at + index * 4, true);
    const entry = at + (count + 1) * 4 + index * PIECE_SIZE;
    const offset = table.getUint32(entry + 2, true);
    const width = (offset & NARROW) === 0 ? 2 : 1;
    const start = width === 2 ? offset : (offset & (NARROW - 1)) / 2;
    const end = start + length * width;
    if (length < 0 || !Number.isInteger(start) || end > document.length) throw damagedDoc();
    // An odd value leads to properties of quickly saved files; an even one is a change in itself, of looks almost always.
    const change = table.getUint16(entry + 6, true);
    const { from, to } = ((change & 1) === 1 ? properties[change >> 1] : undefined) ?? { from: 0, to: 0 };
    pieces.push({ start, end, width, first, from, to });
    first += length;
  }
  if (first < STORIES.reduce((sum, story) => sum + fib.characters[story], 0)) throw damagedDoc();
  return pieces;
}

interface PieceTable {
  readonly at: number;
  readonly count: number;
  readonly properties: readonly { from: number; to: number }[];
}

/** The piece table stands behind properties that only quickly saved files have. */
function findTable({ pieces }: Fib, table: DataView): PieceTable {
  const behind = pieces.at + pieces.size;
  const properties: { from: number; to: number }[] = [];
  let at = pieces.at;
  if (behind > table.byteLength) throw damagedDoc();
  while (at + 3 <= behind && table.getUint8(at) === PROPERTIES) {
    const next = at + 3 + table.getUint16(at + 1, true);
    properties.push({ from: at + 3, to: Math.min(next, behind) });
    at = next;
  }
  if (at + 5 > behind || table.getUint8(at) !== TABLE) throw damagedDoc();
  const size = table.getUint32(at + 1, true);
  if (at + 5 + size > behind || size < 16) throw damagedDoc();
  return { at: at + 5, count: Math.floor((size - 4) / (4 + PIECE_SIZE)), properties };
}
