import { assertBlocks, type Limits } from '../../limits.ts';
import { eachLine, isLineEnd, isSpace } from '../../lines.ts';
import { identityMap, piecewiseMap } from '../../locate.ts';
import type { Block, Piece, SourceMap } from '../../source.ts';
import type { Edit, Run } from './run.ts';

export interface Extracted {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly map: SourceMap;
}

/**
 * Text, blocks and map of a Markdown file. White space between runs stays as it is, markup between them goes; cells of
 * one row are held apart by a tab.
 *
 * @param editsOf the inline markup of a run, in order
 */
export function assemble(
  file: string,
  bodyStart: number,
  runs: readonly Run[],
  editsOf: (run: Run) => readonly Edit[],
  limits: Limits,
): Extracted {
  const builder = new Builder(file, limits);
  let at = bodyStart;
  for (const run of runs) {
    builder.gap(at, run.start);
    builder.run(run, editsOf(run));
    at = run.end;
  }
  builder.gap(at, file.length);
  return builder.finish();
}

class Builder {
  readonly #file: string;
  readonly #limits: Limits;
  readonly #pieces: Piece[] = [];
  readonly #placed: { run: Run; start: number; end: number; whole: boolean }[] = [];
  #length = 0;

  constructor(file: string, limits: Limits) {
    this.#file = file;
    this.#limits = limits;
  }

  gap(start: number, end: number): void {
    const { bar, blank } = survey(this.#file, start, end);
    if (blank) this.#keep(start, end);
    else if (!this.#keepLineEnds(start, end) && this.#length > 0 && bar !== null) this.#replace(bar, bar + 1, '\t');
  }

  #keepLineEnds(start: number, end: number): boolean {
    const before = this.#length;
    for (let at = start; at < end; at++) if (isLineEnd(this.#file.charCodeAt(at))) this.#keep(at, at + 1);
    return this.#length > before;
  }

  run(run: Run, edits: readonly Edit[]): void {
    const start = this.#length;
    let at = run.start;
    for (const edit of edits) {
      this.#keep(at, edit.start);
      if (edit.text === null) this.#keep(edit.start, edit.end);
      else this.#replace(edit.start, edit.end, edit.text);
      at = edit.end;
    }
    this.#keep(at, run.end);
    this.#placed.push({ run, start, end: this.#length, whole: edits.length === 0 });
    if (this.#placed.length > this.#limits.blocks) assertBlocks(this.#placed.length, this.#limits);
  }

  finish(): Extracted {
    const [first] = this.#pieces;
    const same = this.#pieces.length === 1 && first?.file === 0 && this.#length === this.#file.length;
    const text = same ? this.#file : this.#pieces.map((piece) => this.#words(piece)).join('');
    const map = same ? identityMap(text) : piecewiseMap(this.#file, this.#pieces);
    return { text, blocks: this.#blocks(text), map };
  }

  /** A `<br>` makes two blocks of one run; a mark removed at its edge may leave white space there. */
  #blocks(text: string): Block[] {
    const blocks: Block[] = [];
    for (const { run, start, end, whole } of this.#placed) {
      if (whole) blocks.push(blockOf(run, start, end));
      else eachLine(text, (from, to) => blocks.push(blockOf(run, from, to)), start, end);
    }
    assertBlocks(blocks.length, this.#limits);
    return blocks;
  }

  #words(piece: Piece): string {
    return piece.instead ?? this.#file.slice(piece.file, piece.fileEnd);
  }

  #keep(start: number, end: number): void {
    if (start >= end) return;
    const last = this.#pieces.at(-1);
    if (last !== undefined && last.fileEnd === start && last.instead === null) last.fileEnd = end;
    else this.#pieces.push({ at: this.#length, file: start, fileEnd: end, instead: null });
    this.#length += end - start;
  }

  #replace(start: number, end: number, instead: string): void {
    if (instead === '') return;
    this.#pieces.push({ at: this.#length, file: start, fileEnd: end, instead });
    this.#length += instead.length;
  }
}

function blockOf({ kind, level, table, row, column }: Run, start: number, end: number): Block {
  const span = { start, end };
  if (level !== undefined) return { kind, span, level };
  if (table === undefined || row === undefined || column === undefined) return { kind, span };
  return { kind, span, table, row, column };
}

function survey(file: string, start: number, end: number): { blank: boolean; bar: number | null } {
  let blank = true;
  for (let at = start; at < end; at++) {
    const code = file.charCodeAt(at);
    if (code === 0x7c) return { blank: false, bar: at };
    if (!isSpace(code)) blank = false;
  }
  return { blank, bar: null };
}
