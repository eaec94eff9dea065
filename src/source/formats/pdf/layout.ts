import { type Line, linesOf } from './lines.ts';
import type { Rule } from './rules.ts';
import type { Run } from './runs.ts';
import { type Cell, type Table, tablesOf } from './tables.ts';

/** The words of a page that stand in tables, and those that do not. */
export interface Layout {
  readonly body: readonly Line[];
  readonly tables: readonly TableLines[];
}

export interface TableLines {
  readonly top: number;
  readonly lines: readonly Line[];
}

/** @param runs of one page, all upright */
export function layOut(runs: readonly Run[], rules: readonly Rule[], page: number): Layout {
  const tables = tablesOf(rules);
  const cells = new Map<Cell, Run[]>();
  const body: Run[] = [];
  for (const run of runs) {
    const cell = cellOf(run, tables);
    if (cell === undefined) body.push(run);
    else cells.set(cell, [...(cells.get(cell) ?? []), run]);
  }
  return { body: linesOf(body, page), tables: tables.map((table) => tableLines(table, cells, page)) };
}

function cellOf({ x, y, width, size }: Run, tables: readonly Table[]): Cell | undefined {
  for (const table of tables) {
    const cell = table.cellAt(x + width / 2, y - 0.35 * size);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** Row by row. A table with words in its first column only is a frame around them. */
function tableLines(table: Table, cells: ReadonlyMap<Cell, readonly Run[]>, page: number): TableLines {
  const own = [...cells].filter(([cell]) => cell.table === table);
  const isFrame = own.every(([{ column }]) => column === 0);
  const sorted = own.toSorted(([one], [other]) => one.row - other.row || one.column - other.column);
  const lines = sorted.flatMap(([cell, runs]) =>
    linesOf(runs, page).map((line) => (isFrame ? line : { ...line, cell })),
  );
  return { top: table.top, lines };
}

/** Each table stands in front of the first line below its upper edge. */
export function woven(body: readonly Line[], tables: readonly TableLines[]): Line[] {
  const woven = [...body];
  for (const { top, lines } of tables) {
    const below = woven.findIndex(({ y }) => y > top);
    woven.splice(below < 0 ? woven.length : below, 0, ...lines);
  }
  return woven;
}
