import type { Limits } from '../../source/limits.ts';
import { readXml } from '../../source/xml.ts';
import { dayOfSerial } from './days.ts';
import type { Shared } from './shared-strings.ts';
import type { Row } from './table.ts';

interface Workbook {
  readonly limits: Limits;
  readonly shared: Shared;
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** No register is wider; a cell far out would cost a row of empty ones. */
const MOST_COLUMNS = 256;

/** What is known of a cell when it ends. */
interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

/** The rows of one sheet that hold anything. */
export function readSheet(bytes: Uint8Array, part: string, workbook: Workbook): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let number = 0;
  let cell: Cell | null = null;
  let value = '';
  let takes = false;
  readXml(bytes, part, workbook.limits, {
    open(element, attributes) {
      if (element === 'x:row') {
        number = Number(attributes('r')) || number + 1;
        cells = [];
      } else if (element === 'x:c') {
        const column = columnOf(attributes('r')) ?? cells.length;
        cell = { column, type: attributes('t') ?? 'n', style: Number(attributes('s')) };
        value = '';
      } else if (element === 'x:f') value = '';
      takes = element === 'x:v' || (element === 'x:t' && cell !== null);
    },
    text(words) {
      if (takes) value += words;
    },
    close(element) {
      takes = false;
      if (element === 'x:c' && cell !== null) {
        if (cell.column < MOST_COLUMNS) cells[cell.column] = shown(value, cell, workbook);
        cell = null;
      } else if (element === 'x:row' && cells.some((words) => words !== '')) {
        rows.push({ number, cells: Array.from(cells, (words) => words ?? '') });
      }
    },
  });
  return rows;
}

/** B12 → 1. A column beyond those of any program is none. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell as one reads it. */
function shown(value: string, { type, style }: Cell, { shared, dates, from1904 }: Workbook): string {
  if (type === 's') return shared.at(value).trim();
  if (type === 'b') return value === '1' ? '是' : '否';
  // #N/A of a formula says nothing.
  if (type === 'e') return '';
  if (type === 'd') return value.slice(0, 10);
  if (type === 'n' && dates.has(style)) return dayOfSerial(value, from1904) ?? value;
  return value.trim();
}
