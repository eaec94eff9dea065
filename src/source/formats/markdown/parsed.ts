import type { Blockquote, Code, List, ListItem, Nodes, Paragraph, Table } from 'mdast';
import type { Limits } from '../../limits.ts';
import { eachLine } from '../../lines.ts';
import type { BlockKind } from '../../source.ts';
import { Collector } from './collector.ts';
import { inlineEdits } from './inline.ts';
import { afterBullet, afterQuoteMarks, heading, isAddress } from './marks.ts';
import { parse } from './parser.ts';
import { type Definitions, knownEdits, place } from './phrasing.ts';
import type { Edit, Run } from './run.ts';
import { hasBar } from './table.ts';

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
  readonly #collector: Collector;
  readonly #known: Edit[] = [];
  readonly #definitions: Definitions = new Map();

  constructor(file: string, base: number, limits: Limits) {
    this.#file = file;
    this.#base = base;
    this.#collector = new Collector(file, limits);
  }

  read(): Parsed {
    const root = parse(this.#file.slice(this.#base));
    this.#define(root);
    this.#children(root.children, { kind: 'paragraph', from: null });
    this.#known.sort((a, b) => a.start - b.start);
    return { runs: this.#collector.runs, editsOf: this.#editsOf() };
  }

  #define(node: Nodes): void {
    if (node.type === 'definition') this.#definitions.set(node.identifier, isAddress(node.url));
    else if ('children' in node) for (const child of node.children) this.#define(child);
  }

  #editsOf(): (run: Run) => readonly Edit[] {
    let first = 0;
    return (run) => {
      if (run.kind === 'code' || run.kind === 'comment') return [];
      if (this.#collector.byLines.has(run)) return inlineEdits(this.#file, run.start, run.end);
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
    if (around.from !== null)
      this.#collector.label(around.kind, around.from, node.type === 'thematicBreak' ? end : start);
    if (node.type === 'html') this.#collector.lines(start, end);
    else if (node.type === 'heading') {
      const found = heading(this.#file, start, end);
      if (found !== null) this.#collector.add('heading', found.start, found.end, found.level);
      this.#inline(node);
    } else if (node.type === 'definition' && !isAddress(node.url)) this.#collector.paragraph(around.kind, start, end);
  }

  #list(list: List, around: Around): void {
    for (const item of list.children) {
      const { start, end } = place(item, this.#base);
      const dash = list.ordered ? null : afterBullet(this.#file, start, this.#collector.lineEnd(start, end));
      const kept = dash === null;
      const kind = kept || around.kind !== 'paragraph' ? around.kind : 'list-item';
      this.#item(item, { kind, from: kept ? (around.from ?? start) : around.from }, around.kind);
    }
  }

  /** Only the line behind the dash is an item; a paragraph below it stands for itself, as its lines do. */
  #item(item: ListItem, around: Around, below: BlockKind): void {
    const [first, ...others] = item.children;
    if (first !== undefined) this.#node(first, around);
    else if (around.from !== null) this.#collector.label(around.kind, around.from, place(item, this.#base).end);
    this.#children(others, { kind: below, from: null });
  }

  #quotation(node: Blockquote, around: Around): void {
    const { start, end } = place(node, this.#base);
    const isQuoted = afterQuoteMarks(this.#file, start, this.#collector.lineEnd(start, end)) !== null;
    const quoted = around.kind === 'footnote' ? 'footnote' : 'quotation';
    const inner: Around = isQuoted
      ? { kind: quoted, from: around.from }
      : { kind: around.kind, from: around.from ?? start };
    this.#children(node.children, inner);
  }

  #paragraph(node: Paragraph, around: Around): void {
    const { start, end } = place(node, this.#base);
    this.#collector.paragraph(around.kind, around.from ?? start, end);
    this.#inline(node);
  }

  #table(node: Table, around: Around): void {
    if (around.from !== null) this.#collector.label(around.kind, around.from, place(node, this.#base).start);
    const table = this.#collector.table();
    for (const [row, line] of node.children.entries()) {
      const { start, end } = place(line, this.#base);
      // GFM takes the line below a table into it even without a bar: that line is the next article.
      if (!hasBar(this.#file, start, end)) {
        this.#collector.lines(start, place(node, this.#base).end);
        return;
      }
      this.#collector.row(start, end, table, row);
      for (const cell of line.children) this.#inline(cell);
    }
  }

  #code(node: Code, around: Around): void {
    const { start, end } = place(node, this.#base);
    if (around.from !== null) this.#collector.label(around.kind, around.from, start);
    const lines: [number, number][] = [];
    eachLine(this.#file, (from, to) => lines.push([afterQuoteMarks(this.#file, from, to) ?? from, to]), start, end);
    const [open, close] = [lines[0], lines.at(-1)].map((line) => this.#file.slice(...(line as [number, number])));
    const isClosed = lines.length > 1 && closesFence(open as string, close as string);
    if (!isClosed) this.#collector.lines(start, end);
    else for (const [lineStart, lineEnd] of lines.slice(1, -1)) this.#collector.add('code', lineStart, lineEnd);
  }

  #inline(node: Nodes): void {
    for (const edit of knownEdits(this.#file, node, this.#base, this.#definitions)) this.#known.push(edit);
  }
}

function closesFence(open: string, close: string): boolean {
  const fence = /^(?:`+|~+)/.exec(open)?.[0] ?? '';
  return close.startsWith(fence) && /^(?:`+|~+)$/.test(close);
}
