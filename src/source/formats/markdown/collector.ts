import { assertBlocks, type Limits } from '../../limits.ts';
import { eachLine } from '../../lines.ts';
import type { BlockKind } from '../../source.ts';
import { readLines } from './line-reader.ts';
import { afterQuoteMarks, heading, isRule, isTextIndent } from './marks.ts';
import type { Run } from './run.ts';
import { cellRuns, trimmed } from './table.ts';

/** Gathers the runs of a parsed file, line by line. */
export class Collector {
  readonly runs: Run[] = [];
  /** Runs that the line reader made, of a stretch that the parser does not take apart. */
  readonly byLines = new Set<Run>();
  readonly #file: string;
  readonly #limits: Limits;
  #tables = 0;

  constructor(file: string, limits: Limits) {
    this.#file = file;
    this.#limits = limits;
  }

  add(kind: BlockKind, from: number, to: number, level?: number): void {
    const [start, end] = trimmed(this.#file, from, to);
    if (start >= end) return;
    this.runs.push(level === undefined ? { kind, start, end } : { kind, start, end, level });
    if (this.runs.length > this.#limits.blocks) assertBlocks(this.runs.length, this.#limits);
  }

  /** The lines of a paragraph. Each that follows the first stands for itself, but for the marks of a quotation before it. */
  paragraph(kind: BlockKind, start: number, end: number): void {
    const firstEnd = this.lineEnd(start, end);
    const take = (from: number, to: number): void => {
      const quoted = from < firstEnd ? null : afterQuoteMarks(this.#file, from, to);
      const below = kind === 'footnote' ? kind : quoted === null ? 'paragraph' : 'quotation';
      this.#line(from < firstEnd ? kind : below, quoted ?? from, to);
    };
    eachLine(this.#file, take, start, end);
  }

  /** Numbers before what is no paragraph; nested ones may stand on lines of their own. */
  label(kind: BlockKind, from: number, to: number): void {
    eachLine(this.#file, (start, end) => this.add(kind, start, end), from, to);
  }

  /** Leaves a stretch to the line reader. */
  lines(start: number, end: number): void {
    const before = this.#tables;
    for (const run of readLines(this.#file, start, end, this.#limits)) {
      const own = run.table === undefined ? run : { ...run, table: run.table + before };
      if (own.table !== undefined) this.#tables = own.table + 1;
      this.runs.push(own);
      this.byLines.add(own);
    }
  }

  /** Returns the number of the new table. */
  table(): number {
    return this.#tables++;
  }

  row(start: number, end: number, table: number, row: number): void {
    for (const run of cellRuns(this.#file, start, end, table, row)) this.runs.push(run);
  }

  /** Where the words of the line end that begins at `start`. */
  lineEnd(start: number, end: number): number {
    const line = /[^\r\n]*/y;
    line.lastIndex = start;
    line.test(this.#file);
    return trimmed(this.#file, start, Math.min(line.lastIndex, end))[1];
  }

  /** A line within a paragraph may still be a heading (`##第一章`) or a rule (====) to us. */
  #line(kind: BlockKind, start: number, end: number): void {
    const isMarked = '#=-_*'.includes(this.#file[start] as string) && !isTextIndent(this.#file, start);
    const found = isMarked ? heading(this.#file, start, end) : null;
    if (found !== null) this.add('heading', found.start, found.end, found.level);
    else if (!isMarked || !isRule(this.#file, start, end)) this.add(kind, start, end);
  }
}
