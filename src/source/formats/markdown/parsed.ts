import type { Blockquote, Code, List, ListItem, Nodes, Paragraph, Table } from 'mdast';
import { assertBlocks, type Limits } from '../../limits.ts';
import { eachLine } from '../../lines.ts';
import type { BlockKind } from '../../source.ts';
import { inlineEdits } from './inline.ts';
import { readLines } from './line-reader.ts';
import { afterBullet, afterQuoteMarks, heading, isAddress, isRule } from './marks.ts';
import { parse } from './parser.ts';
import { type Definitions, knownEdits, place } from './phrasing.ts';
import type { Edit, Run } from './run.ts';
import { cellRuns, hasBar, trimmed } from './table.ts';

export interface Parsed {
  readonly runs: readonly Run[];
  readonly editsOf: (run: Run) => readonly Edit[];
}

/** The way through Markdown whose marks reach over lines or stand in one another: runs and edits from the tree of the parser. */
export function readParsed(file: string, bodyStart: number, limits: Limits): Parsed {
  return new TreeReader(file, bodyStart, limits).read();
}

/** What stands around a leaf: its kind, and where its first line begins if that is before the leaf (a number, `3.`). */
interface Around {
  readonly kind: BlockKind;
  readonly from: number | null;
}

class TreeReader {
  readonly #file: string;
  readonly #base: number;
  readonly #limits: Limits;
  readonly #runs: Run[] = [];
  readonly #known: Edit[] = [];
  /** Runs that the line reader made, of a stretch that the parser does not take apart. */
  readonly #byLines = new Set<Run>();
  readonly #definitions: Definitions = new Map();
  #tables = 0;

  constructor(file: string, base: number, limits: Limits) {
    this.#file = file;
    this.#base = base;
    this.#limits = limits;
  }

  read(): Parsed {
    const root = parse(this.#file.slice(this.#base));
    this.#define(root);
    this.#children(root.children, { kind: 'paragraph', from: null });
    this.#known.sort((a, b) => a.start - b.start);
    return { runs: this.#runs, editsOf: this.#editsOf() };
  }

  #define(node: Nodes): void {
    if (node.type === 'definition') this.#definitions.set(node.identifier, isAddress(node.url));
    else if ('children' in node) for (const child of node.children) this.#define(child);
  }

  #editsOf(): (run: Run) => readonly Edit[] {
    let first = 0;
    return (run) => {
      if (run.kind === 'code' || run.kind === 'comment') return [];
      if (this.#byLines.has(run)) return inlineEdits(this.#file, run.start, run.end);
      while (first < this.#known.length && (this.#known[first] as Edit).end <= run.start) first++;
      const known: Edit[] = [];
      for (let at = first; at < this.#known.length && (this.#known[at] as Edit).start < run.end; at++) {
        const { start, end, text } = this.#known[at] as Edit;
        known.push({ start: Math.max(start, run.start), end: Math.min(end, run.end), text });
      }
      return inlineEdits(this.#file, run.start, run.end, known);
    };
  }

  /** The number before the first child belongs to its first line. */
  #children(nodes: readonly Nodes[], around: Around): void {
    let from = around.from;
    for (const node of nodes) {
      this.#node(node, { kind: around.kind, from });
      from = null;
    }
  }

  #node(node: Nodes, around: Around): void {
    if (node.type === 'list') this.#list(node, around);
    else if (node.type === 'blockquote') this.#quotation(node, around);
    else if (node.type === 'footnoteDefinition') this.#children(node.children, { kind: 'footnote', from: null });
    else if (node.type === 'paragraph') this.#paragraph(node, around);
    else if (node.type === 'table') this.#table(node, around);
    else if (node.type === 'code') this.#code(node, around);
    else this.#leaf(node, around);
  }

  #leaf(node: Nodes, around: Around): void {
    const { start, end } = place(node, this.#base);
    // `1. ______` leaves a blank to be filled in.
    if (around.from !== null) this.#push(around.kind, around.from, node.type === 'thematicBreak' ? end : start);
    if (node.type === 'html') this.#lines(start, end);
    else if (node.type === 'heading') {
      const found = heading(this.#file, start, end);
      if (found !== null) this.#push('heading', found.start, found.end, found.level);
      this.#inline(node);
    } else if (node.type === 'definition' && !isAddress(node.url)) this.#text(start, end, { ...around, from: null });
  }

  #list(list: List, around: Around): void {
    for (const item of list.children) {
      const { start, end } = place(item, this.#base);
      const dash = list.ordered ? null : afterBullet(this.#file, start, this.#lineEnd(start, end));
      const kept = dash === null;
      const kind = kept || around.kind !== 'paragraph' ? around.kind : 'list-item';
      this.#item(item, { kind, from: kept ? (around.from ?? start) : around.from }, around.kind);
    }
  }

  /** Only the line behind the dash is an item; a paragraph below it stands for itself, as its lines do. */
  #item(item: ListItem, around: Around, below: BlockKind): void {
    const [first, ...others] = item.children;
    if (first !== undefined) this.#node(first, around);
    else if (around.from !== null) this.#push(around.kind, around.from, place(item, this.#base).end);
    this.#children(others, { kind: below, from: null });
  }

  #quotation(node: Blockquote, around: Around): void {
    const { start, end } = place(node, this.#base);
    const isQuoted = afterQuoteMarks(this.#file, start, this.#lineEnd(start, end)) !== null;
    const quoted = around.kind === 'footnote' ? 'footnote' : 'quotation';
    const inner: Around = isQuoted
      ? { kind: quoted, from: around.from }
      : { kind: around.kind, from: around.from ?? start };
    this.#children(node.children, inner);
  }

  #paragraph(node: Paragraph, around: Around): void {
    const { start, end } = place(node, this.#base);
    const first = around.from ?? start;
    // A number on a line of its own: the paragraph begins below it.
    if (around.from !== null && this.#lineEnd(first, end) < start) {
      this.#push(around.kind, first, start);
      this.#text(start, end, { ...around, from: null });
    } else this.#text(first, end, around);
    this.#inline(node);
  }

  /** The lines of a paragraph. Each that follows the first stands for itself, but for the marks of a quotation before it. */
  #text(start: number, end: number, around: Around): void {
    let isFirst = true;
    eachLine(
      this.#file,
      (from, to) => {
        const quoted = isFirst ? null : afterQuoteMarks(this.#file, from, to);
        const kind = isFirst || around.kind === 'footnote' ? around.kind : quoted === null ? 'paragraph' : 'quotation';
        this.#line(kind, quoted ?? from, to);
        isFirst = false;
      },
      start,
      end,
    );
  }

  #line(kind: BlockKind, start: number, end: number): void {
    const found = this.#file[start] === '#' ? heading(this.#file, start, end) : null;
    if (found !== null) this.#push('heading', found.start, found.end, found.level);
    else if (!'=-_*'.includes(this.#file[start] ?? ' ') || !isRule(this.#file, start, end))
      this.#push(kind, start, end);
  }

  #table(node: Table, around: Around): void {
    if (around.from !== null) this.#push(around.kind, around.from, place(node, this.#base).start);
    const table = this.#tables++;
    for (const [row, line] of node.children.entries()) {
      const { start, end } = place(line, this.#base);
      // GFM takes the line below a table into it even without a bar: that line is the next article.
      if (!hasBar(this.#file, start, end)) {
        this.#lines(start, place(node, this.#base).end);
        return;
      }
      this.#runs.push(...cellRuns(this.#file, start, end, table, row));
      for (const cell of line.children) this.#inline(cell);
    }
  }

  #code(node: Code, around: Around): void {
    const { start, end } = place(node, this.#base);
    if (around.from !== null) this.#push(around.kind, around.from, start);
    const lines: [number, number][] = [];
    eachLine(this.#file, (from, to) => lines.push([afterQuoteMarks(this.#file, from, to) ?? from, to]), start, end);
    const [open, close] = [lines[0], lines.at(-1)].map((line) => this.#file.slice(...(line as [number, number])));
    const isClosed = lines.length > 1 && closesFence(open as string, close as string);
    if (!isClosed) this.#lines(start, end);
    else for (const [lineStart, lineEnd] of lines.slice(1, -1)) this.#push('code', lineStart, lineEnd);
  }

  #lines(start: number, end: number): void {
    const runs = readLines(this.#file, start, end, this.#limits);
    const tables = this.#tables;
    for (const run of runs) {
      const own = run.table === undefined ? run : { ...run, table: run.table + tables };
      this.#tables = Math.max(this.#tables, (own.table ?? -1) + 1);
      this.#runs.push(own);
      this.#byLines.add(own);
    }
  }

  #inline(node: Nodes): void {
    this.#known.push(...knownEdits(this.#file, node, this.#base, this.#definitions));
  }

  #push(kind: BlockKind, from: number, to: number, level?: number): void {
    const [start, end] = trimmed(this.#file, from, to);
    if (start >= end) return;
    this.#runs.push(level === undefined ? { kind, start, end } : { kind, start, end, level });
    if (this.#runs.length > this.#limits.blocks) assertBlocks(this.#runs.length, this.#limits);
  }

  #lineEnd(start: number, end: number): number {
    const line = /[^\r\n]*/y;
    line.lastIndex = start;
    line.test(this.#file);
    return trimmed(this.#file, start, Math.min(line.lastIndex, end))[1];
  }
}

function closesFence(open: string, close: string): boolean {
  const fence = /^(?:`+|~+)/.exec(open)?.[0] ?? '';
  return close.startsWith(fence) && /^(?:`+|~+)$/.test(close);
}
