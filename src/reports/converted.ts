import type { Document, Node } from '../document/document.ts';
import { leavesOf } from '../document/node.ts';
import type { Block } from '../source/source.ts';
import { oneLine, printable } from './sanitise.ts';

/** Levels of headings; divisions that are not named here are told by their bold label. */
const LEVELS: Readonly<Partial<Record<Node['kind'], number>>> = { chapter: 2, section: 3, part: 2, division: 3 };

/**
 * What hefa saw, as Markdown: the title and the headings of chapters as headings, each article, paragraph and item as a paragraph with
 * its label in bold, tables as tables. Page furniture and comments, which no rule reads, are left out.
 */
export function convertedMarkdown(document: Document): string {
  const writer = new Writer(document);
  for (const leaf of leavesOf(document.root)) writer.add(leaf);
  return writer.finish();
}

class Writer {
  readonly #document: Document;
  readonly #cells: ReadonlyMap<number, Block>;
  readonly #paragraphs: string[] = [];
  #label = '';
  #wasTitle = false;
  #rows: string[][] = [];
  #table: number | null = null;

  constructor(document: Document) {
    this.#document = document;
    const cells = document.source.blocks.filter((block) => block.kind === 'cell');
    this.#cells = new Map(cells.map((block) => [block.span.start, block]));
  }

  add(leaf: Node): void {
    if (leaf.kind === 'running' || leaf.kind === 'comment') return;
    const text = this.#textOf(leaf);
    if (leaf.kind === 'cell') {
      this.#addCell(leaf, text);
      return;
    }
    this.#endTable();
    if (leaf.kind === 'label') {
      this.#label += this.#isHeading(leaf) ? `${text}　` : `**${text}**　`;
      return;
    }
    const last = this.#paragraphs.at(-1);
    if (leaf.kind === 'title' && this.#wasTitle && last !== undefined) {
      // A title that runs over two lines, or （征求意见稿） below it.
      this.#paragraphs[this.#paragraphs.length - 1] = `${last}${text}`;
      return;
    }
    this.#wasTitle = leaf.kind === 'title';
    const level = leaf.kind === 'title' ? 1 : leaf.kind === 'heading' ? (LEVELS[leaf.parent?.kind ?? 'text'] ?? 0) : 0;
    this.#paragraphs.push(`${level > 0 ? `${'#'.repeat(level)} ` : ''}${this.#label}${text}`);
    this.#label = '';
  }

  finish(): string {
    this.#endTable();
    if (this.#label) this.#paragraphs.push(this.#label);
    return `${this.#paragraphs.join('\n\n')}\n`;
  }

  /** 第一章 before its heading is part of the heading. */
  #isHeading(label: Node): boolean {
    const next = label.parent?.children[(label.parent?.children.indexOf(label) ?? 0) + 1];
    return next?.kind === 'heading' && LEVELS[label.parent?.kind ?? 'text'] !== undefined;
  }

  /** Lines that a page or a narrow file broke are whole again. */
  #textOf({ span }: Node): string {
    return oneLine(printable(this.#document.source.text.slice(span.start, span.end)).trim());
  }

  #addCell({ span }: Node, text: string): void {
    const block = this.#cells.get(span.start);
    if (block?.table !== this.#table) this.#endTable();
    this.#table = block?.table ?? null;
    const row = block?.row ?? this.#rows.length;
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row] ?? [];
    const column = block?.column ?? cells.length;
    while (cells.length < column) cells.push('');
    cells[column] = text.replaceAll('|', '｜');
  }

  #endTable(): void {
    const rows = this.#rows.filter((row) => row.length > 0);
    this.#rows = [];
    this.#table = null;
    const [head, ...body] = rows;
    if (!head) return;
    const width = Math.max(...rows.map((row) => row.length));
    const line = (row: readonly string[]) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`;
    this.#paragraphs.push([line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n'));
  }
}
