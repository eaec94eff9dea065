import { assertBlocks, type Limits } from '../../limits.ts';
import { eachLine } from '../../lines.ts';
import { paragraphMap } from '../../locate.ts';
import type { Block, SourceMap, Span } from '../../source.ts';
import type { Line } from './outline.ts';
import type { Cell, Table } from './tables.ts';

/** Puts lines together to text, blocks and map. Notes stand at the end. */
export function compose(lines: readonly Line[], limits: Limits): { text: string; blocks: Block[]; map: SourceMap } {
  assertBlocks(lines.length, limits);
  const composer = new Composer(dataTables(lines));
  for (const line of lines) if (!line.isNote) composer.add(line);
  for (const line of lines) if (line.isNote) composer.add(line);
  return composer.finish();
}

class Composer {
  readonly #data: ReadonlySet<Table>;
  readonly #numbers = new Map<Table, number>();
  readonly #blocks: Block[] = [];
  readonly #generated: Span[] = [];
  #text = '';
  #last: Cell | null = null;

  constructor(data: ReadonlySet<Table>) {
    this.#data = data;
  }

  add(line: Line): void {
    const cell = line.isNote ? null : this.#dataCell(line.cell);
    this.#separate(cell);
    const start = this.#text.length;
    this.#text += line.text;
    if (line.label > 0) this.#generated.push({ start, end: start + line.label });
    const block = this.#block(line, cell);
    // No line holds a line end, but for odd separators inside it.
    eachLine(line.text, (from, to) => this.#blocks.push({ ...block, span: { start: start + from, end: start + to } }));
  }

  finish(): { text: string; blocks: Block[]; map: SourceMap } {
    return { text: this.#text, blocks: this.#blocks, map: paragraphMap(this.#text, [], [], this.#generated) };
  }

  /** Paragraphs are held apart by line ends, cells of one row by a tab. */
  #separate(cell: Cell | null): void {
    const last = this.#last;
    const inRow = cell !== null && last !== null && cell.table === last.table && cell.row === last.row;
    if (this.#text !== '') this.#text += inRow && cell.column !== last.column ? '\t' : '\n';
    this.#last = cell;
  }

  #dataCell(innermost: Cell | null): Cell | null {
    for (let cell = innermost; cell !== null; cell = cell.outer) if (this.#data.has(cell.table)) return cell;
    return null;
  }

  #block({ heading, isItem, isNote }: Line, cell: Cell | null): Omit<Block, 'span'> {
    if (isNote) return { kind: 'footnote' };
    if (cell !== null) return { kind: 'cell', table: this.#numberOf(cell.table), row: cell.row, column: cell.column };
    if (heading !== null) return { kind: 'heading', level: heading };
    return { kind: isItem ? 'list-item' : 'paragraph' };
  }

  /** Tables count from 0, those that only arrange the page not among them. */
  #numberOf(table: Table): number {
    const known = this.#numbers.get(table);
    if (known !== undefined) return known;
    this.#numbers.set(table, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** What tells a table of data from one into which the page is set. */
interface Measure {
  readonly columns: Set<number>;
  readonly cells: Map<string, number>;
  size: number;
  articles: number;
}

/** A cell with more than this many characters, and most of its table, holds a text and no datum. */
const LONG_CELL = 400;

function dataTables(lines: readonly Line[]): Set<Table> {
  const measures = new Map<Table, Measure>();
  for (const { cell, text } of lines) {
    if (cell === null) continue;
    const measure = measures.get(cell.table) ?? { columns: new Set(), cells: new Map(), size: 0, articles: 0 };
    measures.set(cell.table, measure);
    measure.columns.add(cell.column);
    const place = `${cell.row}/${cell.column}`;
    measure.cells.set(place, (measure.cells.get(place) ?? 0) + text.length);
    measure.size += text.length;
    if (/^\s*第[一二三四五六七八九十百零〇\d]+条/.test(text)) measure.articles++;
  }
  const found = new Set<Table>();
  for (const [table, measure] of measures) if (!table.isLayout && isData(measure)) found.add(table);
  return found;
}

function isData({ columns, cells, size, articles }: Measure): boolean {
  const longest = [...cells.values()].reduce((most, length) => Math.max(most, length), 0);
  return columns.size > 1 && articles < 3 && !(longest > LONG_CELL && longest > size * 0.7);
}
