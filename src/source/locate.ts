import type { Position, SourceMap } from './source.ts';

/**
 * Lines as editors count them: ended by LF, CRLF or a lone CR. The table is made when the first position is asked for:
 * a clean file needs none.
 */
export class LineTable {
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
export function lastAtOrBefore(values: readonly number[], wanted: number): number {
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
  };
}
