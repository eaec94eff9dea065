import { attribute, type Element } from './parse.ts';

/** A table of the page. Whether it holds data or only arranges the page shows when all of it is known. */
export interface Table {
  /** In the order of the page. */
  readonly number: number;
  row: number;
  /** The column that follows. */
  next: number;
  /** For each column, the first row that is free again: cells reach down into later rows. */
  readonly free: number[];
  /** Holds another table, or says itself that it only arranges. */
  isLayout: boolean;
}

/** A place in a table; columns count what wide and tall cells cover. */
export interface Cell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly outer: Cell | null;
}

/** No table of a document is wider; a cell may claim any width. */
const WIDEST = 1000;

/** The tables and cells that are open while a page is walked through. */
export class Tables {
  readonly #open: Table[] = [];
  readonly #cells: (Cell | null)[] = [];
  #count = 0;

  get cell(): Cell | null {
    return this.#cells.at(-1) ?? null;
  }

  openTable(element: Element): void {
    const outer = this.cell;
    if (outer !== null) outer.table.isLayout = true;
    const isLayout = /^(?:presentation|none)$/i.test(attribute(element, 'role') ?? '');
    this.#open.push({ number: this.#count++, row: -1, next: 0, free: [], isLayout });
  }

  closeTable(): void {
    this.#open.pop();
  }

  openRow(): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    table.row++;
    table.next = 0;
  }

  openCell(element: Element): void {
    const table = this.#open.at(-1);
    const outer = this.cell;
    if (table === undefined) return void this.#cells.push(outer);
    while (table.next < WIDEST && (table.free[table.next] ?? 0) > table.row) table.next++;
    const column = table.next;
    this.#cells.push({ table, row: table.row, column, outer });
    const width = Math.min(span(element, 'colspan'), WIDEST);
    const free = table.row + span(element, 'rowspan');
    table.next = column + width;
    for (let at = column; at < Math.min(table.next, WIDEST); at++) table.free[at] = free;
  }

  closeCell(): void {
    this.#cells.pop();
  }
}

function span(element: Element, name: string): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10);
  return value >= 1 && value <= 65_534 ? value : 1;
}
