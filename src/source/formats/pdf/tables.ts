import { connected, Groups } from './groups.ts';
import type { Rule } from './rules.ts';

/** The place of a cell on its page; `row` and `column` are those of its upper left corner. */
export interface Cell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly right: number;
}

/** Lines that meet and close in at least two cells. */
export class Table {
  readonly top: number;
  readonly #columns: readonly number[];
  readonly #rows: readonly number[];
  readonly #cells: readonly Cell[];

  private constructor(rules: readonly Rule[], columns: readonly number[], rows: readonly number[]) {
    this.top = rows[0] ?? 0;
    this.#columns = columns;
    this.#rows = rows;
    this.#cells = this.#divide(rules);
  }

  /** Null where the lines are only a box, or none at all. */
  static of(rules: readonly Rule[]): Table | null {
    const columns = distinct(rules.filter(({ level }) => !level));
    const rows = distinct(rules.filter(({ level }) => level));
    if (columns.length < 2 || rows.length < 2 || columns.length * rows.length > LARGEST) return null;
    const table = new Table(rules, columns, rows);
    return new Set(table.#cells).size > 1 ? table : null;
  }

  /** The cell around a point; undefined outside of the table. */
  cellAt(x: number, y: number): Cell | undefined {
    const [column, row] = [lastBelow(this.#columns, x), lastBelow(this.#rows, y)];
    const width = this.#columns.length - 1;
    return column < 0 || row < 0 || column >= width ? undefined : this.#cells[row * width + column];
  }

  /** The cell of each field of the grid, row by row: fields without a line between them are one. */
  #divide(rules: readonly Rule[]): Cell[] {
    const [width, height] = [this.#columns.length - 1, this.#rows.length - 1];
    const groups = new Groups(width * height);
    for (let field = 0; field < width * height; field++) {
      const [column, row] = [field % width, Math.floor(field / width)];
      const [x, y] = [middle(this.#columns, column), middle(this.#rows, row)];
      if (column + 1 < width && !isRuled(rules, false, this.#columns[column + 1] ?? 0, y))
        groups.join(field, field + 1);
      if (row + 1 < height && !isRuled(rules, true, this.#rows[row + 1] ?? 0, x)) groups.join(field, field + width);
    }
    const cells: Cell[] = [];
    for (const fields of groups.all()) {
      const cell = this.#cellOf(fields, width);
      for (const field of fields) cells[field] = cell;
    }
    return cells;
  }

  #cellOf(fields: readonly number[], width: number): Cell {
    const columns = fields.map((field) => field % width);
    return {
      table: this,
      row: Math.floor(Math.min(...fields) / width),
      column: Math.min(...columns),
      left: this.#columns[Math.min(...columns)] ?? 0,
      right: this.#columns[Math.max(...columns) + 1] ?? 0,
    };
  }
}

/** Fields of a grid; no table of a page has more. */
const LARGEST = 20_000;
/** How far lines that meet may miss one another. */
const NEAR = 3;

/** The tables of a page, from above. */
export function tablesOf(rules: readonly Rule[]): Table[] {
  const lines = joinedRules(rules);
  if (lines.length > MANY) return [];
  const tables = connected(lines, meet).flatMap((group) => Table.of(group) ?? []);
  return tables.toSorted((one, other) => one.top - other.top);
}

const MANY = 1_500;

/** Cells are drawn one by one: their sides put together to whole lines. */
function joinedRules(rules: readonly Rule[]): Rule[] {
  const joined: { level: boolean; at: number; from: number; to: number }[] = [];
  const sorted = rules.toSorted(
    (one, other) => Number(one.level) - Number(other.level) || Math.round(one.at - other.at) || one.from - other.from,
  );
  for (const rule of sorted) {
    const before = joined.findLast(
      ({ level, at, from, to }) =>
        level === rule.level && Math.abs(at - rule.at) < NEAR && rule.from <= to + NEAR && rule.to >= from - NEAR,
    );
    if (before === undefined) joined.push({ ...rule });
    else {
      before.from = Math.min(before.from, rule.from);
      before.to = Math.max(before.to, rule.to);
    }
  }
  return joined;
}

function meet(one: Rule, other: Rule): boolean {
  if (one.level === other.level) return false;
  return holds(one, other.at) && holds(other, one.at);
}

function holds({ from, to }: Rule, at: number): boolean {
  return at > from - NEAR && at < to + NEAR;
}

function isRuled(rules: readonly Rule[], level: boolean, at: number, along: number): boolean {
  return rules.some((rule) => rule.level === level && Math.abs(rule.at - at) < NEAR && holds(rule, along));
}

function distinct(rules: readonly Rule[]): number[] {
  const sorted = rules.map(({ at }) => at).toSorted((one, other) => one - other);
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? at) >= NEAR);
}

function middle(lines: readonly number[], index: number): number {
  return ((lines[index] ?? 0) + (lines[index + 1] ?? 0)) / 2;
}

/** Index of the last value below; −1 where none is. */
function lastBelow(values: readonly number[], wanted: number): number {
  return values.findLastIndex((value) => value <= wanted);
}
