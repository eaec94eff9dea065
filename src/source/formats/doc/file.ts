import type { Compound } from './compound.ts';
import { type Fib, readFib } from './fib.ts';
import { type Piece, readPieces } from './pieces.ts';
import { damagedDoc } from './refusals.ts';
import { Text } from './text.ts';

/** The streams that make up a Word file, and what their heads say. */
export interface WordFile {
  readonly document: DataView;
  readonly table: DataView;
  /** Holds what is too large for its place: pictures, the properties of wide tables. */
  readonly data: DataView;
  readonly fib: Fib;
  readonly pieces: readonly Piece[];
  readonly text: Text;
  /**
   * Counts the bytes of changes that many pieces or paragraphs may share: a small file could have the same 64 kB read for each of them.
   *
   * @throws HefaError damaged
   */
  readonly spend: (bytes: number) => void;
}

/** What is read of shared changes, beside four times the size of the file; the widest tables need some 1 kB a row. */
const SHARED = 16 * 1024 * 1024;

/** @throws HefaError damaged, encrypted, unsupported */
export function openWordFile(compound: Compound): WordFile {
  const document = compound.read('WordDocument') ?? new Uint8Array();
  const fib = readFib(document);
  const table = compound.read(fib.table);
  if (table === null) throw damagedDoc();
  let left = SHARED + 4 * document.length;
  const pieces = readPieces(fib, document, viewOf(table));
  return {
    document: viewOf(document),
    table: viewOf(table),
    data: viewOf(compound.read('Data') ?? new Uint8Array()),
    fib,
    pieces,
    text: new Text(document, pieces),
    spend(bytes) {
      left -= bytes;
      if (left < 0) throw damagedDoc();
    },
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
