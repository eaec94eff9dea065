import type { Cell } from '../office/composer.ts';

interface MutableCell {
  readonly table: number;
  readonly row: number;
  column: number;
}

interface Table {
  readonly table: number;
  row: number;
  column: number;
  cell: MutableCell | null;
  /** The cells of the row that is open. */
  cells: MutableCell[];
  readonly rows: { readonly cells: readonly MutableCell[]; readonly edges: readonly number[] }[];
}

/** Word nests some twenty. */
const DEEPEST = 30;
/** Right edges of cells nearer than this (in twentieths of a point) are one: rows drawn by hand are never quite even. */
const SAME_EDGE = 60;
/** Word allows 63. */
const MOST_COLUMNS = 200;

/** Where in which table the reader is. RTF knows no tables, only paragraphs that say how deep in one they stand. */
export class Tables {
  readonly #ids: { next: number };
  #open: Table[] = [];
  /** Right edges of the cells of the row (`\cellx`). */
  #edges: number[] = [];

  /** @param ids shared by all tables of the file */
  constructor(ids: { next: number }) {
    this.#ids = ids;
  }

  startRow(): void {
    this.#edges = [];
  }

  edge(at: number): void {
    if (this.#edges.length < MOST_COLUMNS) this.#edges.push(at);
  }

  /** The cell of a paragraph at this depth; 0 ends all tables. */
  cellAt(depth: number): Cell | null {
    while (this.#open.length > depth) this.#close();
    while (this.#open.length < Math.min(depth, DEEPEST))
      this.#open.push({ table: this.#ids.next++, row: 0, column: 0, cell: null, cells: [], rows: [] });
    const table = this.#open.at(-1);
    if (table === undefined) return null;
    if (table.cell === null) {
      table.cell = { table: table.table, row: table.row, column: table.column };
      table.cells.push(table.cell);
    }
    return table.cell;
  }

  endCell(depth: number): void {
    while (this.#open.length > depth) this.#close();
    const table = this.#open.at(-1);
    if (table === undefined) return;
    table.cell = null;
    table.column++;
  }

  endRow(depth: number): void {
    while (this.#open.length > depth) this.#close();
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, edges: this.#edges });
    table.row++;
    table.column = 0;
    table.cell = null;
    table.cells = [];
  }

  /** Cells are counted within their row so far; a wide one counts for the columns that it covers. */
  #close(): void {
    const table = this.#open.pop();
    if (table === undefined) return;
    const grid = gridOf(new Set(table.rows.map(({ edges }) => edges)));
    if (grid.length > MOST_COLUMNS) return;
    for (const { cells, edges } of table.rows) {
      let least = 0;
      for (const cell of cells) {
        const left = cell.column === 0 ? undefined : edges[cell.column - 1];
        if (left !== undefined) cell.column = grid.findLastIndex((edge) => edge <= left) + 1;
        cell.column = Math.max(cell.column, least);
        least = cell.column + 1;
      }
    }
  }
}

function gridOf(rows: ReadonlySet<readonly number[]>): number[] {
  const edges = new Set<number>();
  for (const row of rows) for (const edge of row) edges.add(edge);
  const grid: number[] = [];
  for (const edge of [...edges].sort((a, b) => a - b))
    if (edge - (grid.at(-1) ?? -Infinity) > SAME_EDGE) grid.push(edge);
  return grid;
}
