import { type Attributes, numberOf } from '../../xml.ts';
import type { Cell } from '../office/composer.ts';

interface Table {
  readonly table: number;
  row: number;
  column: number;
  /** The column that follows. */
  next: number;
}

/** Where in which table the reader is; tables may stand in cells of others. */
export class Tables {
  readonly #open: Table[] = [];
  #count = 0;

  /** The cell that is open; null outside tables. */
  get cell(): Cell | null {
    const table = this.#open.at(-1);
    return table === undefined ? null : { table: table.table, row: table.row, column: table.column };
  }

  /** Returns whether the element belongs to tables. */
  open(name: string, attributes: Attributes): boolean {
    if (name === 'w:tbl') {
      this.#open.push({ table: this.#count++, row: -1, column: 0, next: 0 });
      return true;
    }
    const table = this.#open.at(-1);
    if (table === undefined) return false;
    if (name === 'w:tr') {
      table.row++;
      table.next = 0;
    } else if (name === 'w:tc') {
      table.column = table.next;
      table.next++;
    } else if (name === 'w:gridSpan') table.next = table.column + Math.max(1, numberOf(attributes) ?? 1);
    else if (name === 'w:gridBefore') table.next = numberOf(attributes) ?? 0;
    else return false;
    return true;
  }

  close(name: string): void {
    if (name === 'w:tbl') this.#open.pop();
  }
}
