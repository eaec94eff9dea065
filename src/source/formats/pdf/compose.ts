import type { Block } from '../../source.ts';
import type { Line } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Cell, Table } from './tables.ts';

interface Composed {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where each page begins; one that holds no words begins with the next. */
  readonly starts: readonly number[];
}

/** Paragraphs as text; a word that a line or page end breaks is whole again. Cells of one row are held apart by a tab. */
export function composed(paragraphs: readonly Paragraph[], pages: number): Composed {
  const blocks: Block[] = [];
  const firsts: number[] = [];
  const tables = new Map<Table, number>();
  const pieces: string[] = [];
  let [length, last]: [number, Cell | undefined] = [0, undefined];
  for (const { lines } of paragraphs) {
    const joined = joinedLines(lines);
    if (joined.text === '') continue;
    const cell = lines[0]?.cell;
    if (length > 0) pieces.push(isBeside(last, cell) ? '\t' : '\n');
    const start = length === 0 ? 0 : length + 1;
    for (const [page, at] of joined.pages) firsts[page] ??= start + at;
    pieces.push(joined.text);
    length = start + joined.text.length;
    blocks.push({ ...kindOf(cell, tables), span: { start, end: length } });
    last = cell;
  }
  return { text: pieces.join(''), blocks, starts: filled(firsts, pages, length) };
}

function isBeside(last: Cell | undefined, next: Cell | undefined): boolean {
  return (
    last?.table !== undefined && last.table === next?.table && last.row === next.row && last.column !== next.column
  );
}

function kindOf(cell: Cell | undefined, tables: Map<Table, number>): Omit<Block, 'span'> {
  if (cell === undefined) return { kind: 'paragraph' };
  const table = tables.get(cell.table) ?? tables.size;
  tables.set(cell.table, table);
  return { kind: 'cell', table, row: cell.row, column: cell.column };
}

interface Joined {
  readonly text: string;
  /** Page, and where its words begin. */
  readonly pages: readonly (readonly [number, number])[];
}

function joinedLines(lines: readonly Line[]): Joined {
  const pages: (readonly [number, number])[] = [];
  const pieces: string[] = [];
  let [length, before] = [0, ''];
  for (const { text, page } of lines) {
    const words = text.trim();
    if (words === '') continue;
    const joint = jointOf(before, words);
    pieces.push(joint, words);
    if (pages.at(-1)?.[0] !== page) pages.push([page, length + joint.length]);
    length += joint.length + words.length;
    before = words;
  }
  return { text: pieces.join(''), pages };
}

/** Chinese runs on from line to line; words of other languages are held apart. */
function jointOf(before: string, after: string): string {
  return /[\w,.;:)%]$/.test(before) && /^[\w(]/.test(after) && !/\d$/.test(before) ? ' ' : '';
}

/** Pages without words begin where the next one does. */
function filled(firsts: readonly (number | undefined)[], pages: number, end: number): number[] {
  const starts: number[] = [];
  let next = end;
  for (let page = pages; page >= 1; page--) {
    next = Math.min(next, firsts[page] ?? next);
    starts.unshift(next);
  }
  starts[0] = 0;
  return starts;
}
