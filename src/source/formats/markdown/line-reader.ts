import { assertBlocks, type Limits } from '../../limits.ts';
import { eachLine } from '../../lines.ts';
import type { BlockKind } from '../../source.ts';
import { afterBullet, afterQuoteMarks, heading, isRule, isTextIndent } from './marks.ts';
import type { Run } from './run.ts';
import { cellRuns, delimiterCells, hasBar, splitRow, trimmed } from './table.ts';

/**
 * The normal way through Markdown: a draft is lines, and what a line is shows at its beginning. Indented lines are ordinary
 * paragraphs (Chinese paragraphs are indented), a line of dashes makes no heading of the one above it, `3.` is part of the text.
 */
export function readLines(file: string, from: number, to: number, limits: Limits): Run[] {
  return new LineReader(file, from, to, limits).read();
}

/** A line without the white space around it. */
interface Line {
  readonly start: number;
  readonly end: number;
}

class LineReader {
  readonly #file: string;
  readonly #lines: Line[] = [];
  readonly #runs: Run[] = [];
  #tables = 0;
  /** Fences of at least this length are never closed in what follows, by their mark. */
  readonly #unclosed: Record<string, number> = { '`': 11, '~': 11 };

  constructor(file: string, from: number, to: number, limits: Limits) {
    this.#file = file;
    const take = (start: number, end: number): void => {
      if (this.#lines.push({ start, end }) > limits.blocks) assertBlocks(this.#lines.length, limits);
    };
    eachLine(file, take, from, to);
  }

  read(): Run[] {
    for (let index = 0; index < this.#lines.length; ) index = this.#take(index, this.#lines[index] as Line);
    return this.#runs;
  }

  /** Reads a line; returns the index of the next. */
  #take(index: number, line: Line): number {
    const first = this.#file[line.start] as string;
    if (first === '`' || first === '~') return this.#fence(index, line) ?? this.#plain(index, line);
    return this.#table(index, line) ?? this.#plain(index, line);
  }

  #plain(index: number, line: Line): number {
    this.#marked(line);
    return index + 1;
  }

  #marked({ start, end }: Line): void {
    const run = markedRun(this.#file, start, end);
    if (run !== null) this.#push(run.kind, run.start, run.end, run.level);
  }

  #push(kind: BlockKind, from: number, to: number, level?: number): void {
    const [start, end] = trimmed(this.#file, from, to);
    if (start < end) this.#runs.push(level === undefined ? { kind, start, end } : { kind, start, end, level });
  }

  /** ``` to ```. A fence that is never closed is none: it would swallow the rest of the draft. */
  #fence(index: number, { start, end }: Line): number | null {
    const mark = this.#file[start] as string;
    const length = runLength(this.#file, start, end);
    const info = this.#file.slice(start + length, end);
    if (length < 3 || length >= (this.#unclosed[mark] as number) || info.includes(mark)) return null;
    let close = index + 1;
    while (close < this.#lines.length && !this.#closesFence(this.#lines[close] as Line, mark, length)) close++;
    if (close === this.#lines.length) {
      this.#unclosed[mark] = length;
      return null;
    }
    for (const line of this.#lines.slice(index + 1, close)) this.#push('code', line.start, line.end);
    return close + 1;
  }

  #closesFence({ start, end }: Line, mark: string, length: number): boolean {
    return this.#file[start] === mark && end - start >= length && runLength(this.#file, start, end) === end - start;
  }

  /** A row, the row of dashes below it with as many cells, and all lines with a bar that follow at once. */
  #table(index: number, line: Line): number | null {
    const below = this.#lines[index + 1];
    if (below === undefined || !'|:-'.includes(this.#file[below.start] as string)) return null;
    if (!hasBar(this.#file, line.start, line.end) || this.#following(index) === null) return null;
    const cells = delimiterCells(this.#file, below.start, below.end);
    if (cells === 0 || splitRow(this.#file, line.start, line.end).length !== cells) return null;
    const table = this.#tables++;
    this.#row(line, table, 0);
    let last = index + 1;
    for (let row = 1; ; row++) {
      const next = this.#following(last);
      if (next === null || !hasBar(this.#file, next.start, next.end)) return last + 1;
      this.#row(next, table, row);
      last++;
    }
  }

  #row({ start, end }: Line, table: number, row: number): void {
    for (const run of cellRuns(this.#file, start, end, table, row)) this.#runs.push(run);
  }

  /** The next line, unless a blank one stands between. */
  #following(index: number): Line | null {
    const next = this.#lines[index + 1];
    if (next === undefined) return null;
    const gap = this.#file.slice((this.#lines[index] as Line).end, next.start);
    return (gap.match(/\r\n?|\n/g)?.length ?? 0) > 1 ? null : next;
  }
}

function runLength(file: string, start: number, end: number): number {
  let at = start;
  while (at < end && file[at] === file[start]) at++;
  return at - start;
}

/** A line by the mark at its beginning; null for a line that is only drawn. */
function markedRun(file: string, start: number, end: number): Run | null {
  const first = isTextIndent(file, start) ? '' : (file[start] as string);
  if (first === '#') {
    const found = heading(file, start, end);
    if (found !== null) return { kind: 'heading', ...found };
  }
  const isRuled = first !== '' && '-*+_='.includes(first);
  if (isRuled && isRule(file, start, end)) return null;
  const bullet = isRuled ? afterBullet(file, start, end) : null;
  const content = bullet ?? (first === '>' ? afterQuoteMarks(file, start, end) : null);
  if (content === null) return { kind: 'paragraph', start, end };
  return isRule(file, content, end) ? null : { kind: bullet === null ? 'quotation' : 'list-item', start: content, end };
}
