import { type Attributes, numberOf } from '../../xml.ts';
import type { Cell } from '../office/composer.ts';

interface Table {
  readonly table: number;
  row: number;
  column: number;
  /** The row and the column that follow. */
  nextRow: number;
  nextColumn: number;
}

/** A spreadsheet in the text may claim a million empty cells in one. */
const MOST_REPEATED = 16_384;

const CELL = new Set(['table:table-cell', 'table:covered-table-cell']);

/** Where in which table the reader is; tables may stand in cells of others. */
export class Tables {
  readonly #open: Table[] = [];
  #count = 0;

  /** The cell that is open; null outside tables. */
  get cell(): Cell | null {
    const table = this.#open.at(-1);
    return table === undefined ? null : { table: table.table, row: table.row, column: table.column };
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table:table') this.#open.push({ table: this.#count++, row: 0, column: 0, nextRow: 0, nextColumn: 0 });
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'table:table-row') {
      table.row = table.nextRow;
      table.nextRow += repeated(attributes, 'number-rows-repeated');
      table.nextColumn = 0;
    } else if (CELL.has(name)) {
      // What a wide cell covers stands behind it as covered cells.
      table.column = table.nextColumn;
      table.nextColumn += repeated(attributes, 'number-columns-repeated');
    }
  }

  close(name: string): void {
    if (name === 'table:table') this.#open.pop();
  }
}

function repeated(attributes: Attributes, name: string): number {
  return Math.min(Math.max(numberOf(attributes, name) ?? 1, 1), MOST_REPEATED);
}
