import type { MapData, Piece, Position, SourceMap, Span } from './source.ts';

/**
 * Lines as editors count them: ended by LF, CRLF or a lone CR. The table is made when the first position is asked for:
 * a clean file needs none.
 */
class LineTable {
  readonly #text: string;
  #starts: readonly number[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  positionAt(offset: number): Position {
    this.#starts ??= lineStarts(this.#text);
    const index = lastAtOrBefore(this.#starts, offset);
    return { line: index + 1, column: offset - (this.#starts[index] ?? 0) + 1, offset };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const ends = /\r\n?|\n/g;
  while (ends.test(text)) starts.push(ends.lastIndex);
  return starts;
}

/** Index of the last of the ascending `values` that is ≤ `wanted`; 0 where none is. */
function lastAtOrBefore(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] as number) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text is the file. */
export function identityMap(text: string): SourceMap {
  const lines = new LineTable(text);
  return {
    positionAt: (offset) => lines.positionAt(offset),
    pageAt: () => null,
    paragraphAt: () => null,
    isGenerated: () => false,
    data: { kind: 'identity' },
  };
}

/** Text from which markup was taken out. `pieces` stand in order and cover the text. */
export function piecewiseMap(file: string, pieces: readonly Piece[]): SourceMap {
  const lines = new LineTable(file);
  const starts = pieces.map((piece) => piece.at);
  const within = (piece: Piece, offset: number): number => Math.min(piece.file + offset - piece.at, piece.fileEnd);
  const startOf = (offset: number): number => {
    const piece = pieces[lastAtOrBefore(starts, offset)];
    if (piece === undefined) return 0;
    return piece.instead === null ? within(piece, offset) : piece.file;
  };
  // A span ends where its last character ends: the stars behind 第一条 in `**第一条** 为了` are no part of it.
  const endOf = (offset: number): number => {
    const piece = pieces[lastAtOrBefore(starts, offset - 1)];
    if (piece === undefined) return 0;
    return piece.instead === null ? within(piece, offset) : piece.fileEnd;
  };
  return {
    positionAt: (offset, edge) => lines.positionAt(edge === 'end' && offset > 0 ? endOf(offset) : startOf(offset)),
    pageAt: () => null,
    paragraphAt: () => null,
    isGenerated: () => false,
    data: { kind: 'pieces', file, pieces },
  };
}

/**
 * Text that was put together from paragraphs; positions count in it.
 *
 * @param starts where each paragraph begins, ascending
 * @param numbers what number it bears in its file
 * @param generated stretches that the reader made itself, ascending
 */
export function paragraphMap(
  text: string,
  starts: readonly number[],
  numbers: readonly (number | null)[],
  generated: readonly Span[],
): SourceMap {
  const firsts = generated.map((span) => span.start);
  return {
    ...identityMap(text),
    paragraphAt: (offset) => numbers[lastAtOrBefore(starts, offset)] ?? null,
    isGenerated(offset) {
      const span = generated[lastAtOrBefore(firsts, offset)];
      return span !== undefined && offset >= span.start && offset < span.end;
    },
    data: { kind: 'paragraphs', starts, numbers, generated },
  };
}

/**
 * Text that was put together from pages; positions count in it.
 *
 * @param starts where the text of each page begins, ascending: page 1 first, one entry a page even where it holds no text
 */
export function pagedMap(text: string, starts: readonly number[]): SourceMap {
  return {
    ...identityMap(text),
    pageAt: (offset) => (starts.length === 0 ? null : lastAtOrBefore(starts, offset) + 1),
    data: { kind: 'pages', starts },
  };
}

/** The map that was made of these values, for a text that comes from another thread. */
export function mapOf(text: string, data: MapData): SourceMap {
  switch (data.kind) {
    case 'identity':
      return identityMap(text);
    case 'pieces':
      return piecewiseMap(data.file, data.pieces);
    case 'paragraphs':
      return paragraphMap(text, data.starts, data.numbers, data.generated);
    case 'pages':
      return pagedMap(text, data.starts);
  }
}
