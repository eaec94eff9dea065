import { isSpace } from '../../lines.ts';
import type { Run } from './run.ts';

/** `| --- | :-: |`: the line that makes a table of the one above it. Returns the number of its cells, 0 where it is none. */
export function delimiterCells(file: string, start: number, end: number): number {
  if (!'|:-'.includes(file[start] as string)) return 0;
  const cells = splitRow(file, start, end);
  if (cells.length === 1 && file[start] !== '|' && file[end - 1] !== '|') return 0;
  return cells.every(([from, to]) => isDelimiter(file, from, to)) ? cells.length : 0;
}

function isDelimiter(file: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  if (file[from] === ':') from++;
  if (to > from && file[to - 1] === ':') to--;
  for (let at = from; at < to; at++) if (file[at] !== '-') return false;
  return to > from;
}

/** Cells of a row as [start, end) without their padding; an empty cell has no length. `\|` is a bar within a cell. */
export function splitRow(file: string, start: number, end: number): [number, number][] {
  const cells: [number, number][] = [];
  let from = file[start] === '|' ? start + 1 : start;
  for (let at = from; at < end; at++) {
    if (file[at] === '\\') at++;
    else if (file[at] === '|') {
      cells.push(trimmed(file, from, at));
      from = at + 1;
    }
  }
  if (from < end) cells.push(trimmed(file, from, end));
  return cells;
}

/** One run a cell that holds something. */
export function cellRuns(file: string, start: number, end: number, table: number, row: number): Run[] {
  return splitRow(file, start, end).flatMap(([from, to], column) =>
    from < to ? [{ kind: 'cell' as const, start: from, end: to, table, row, column }] : [],
  );
}

export function hasBar(file: string, start: number, end: number): boolean {
  return file.slice(start, end).includes('|');
}

/** [start, end) without white space at either end. */
export function trimmed(file: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && isSpace(file.charCodeAt(from))) from++;
  while (to > from && isSpace(file.charCodeAt(to - 1))) to--;
  return [from, to];
}
