import { compound, type Folder } from './compound.ts';

/** A change of properties: code and operand, as they stand in a file. */
export type Sprm = readonly number[];

export const half = (code: number, ...operand: number[]): Sprm => [code & 0xff, code >> 8, ...operand];
export const DELETED = half(0x0800, 1);
export const INSERTED = half(0x0801, 1);
export const HIDDEN = half(0x083c, 1);
export const IN_TABLE = half(0x2416, 1);
export const ROW_END = [...IN_TABLE, ...half(0x2417, 1)];
export const inList = (list: number, level = 0): Sprm => [...half(0x460b, list, 0), ...half(0x260a, level)];

/** A stretch of text with what holds for it; `¶` ends a paragraph, `¦` a cell. */
export interface Run {
  readonly text: string;
  readonly run?: Sprm;
  /** Of the paragraph that ends with the run. */
  readonly paragraph?: Sprm;
  /** Index of its style. */
  readonly style?: number;
  /** One byte a character. */
  readonly narrow?: boolean;
  /** Properties of the whole piece, as quickly saved files have them. */
  readonly piece?: Sprm;
}

export interface Style {
  readonly changes?: Sprm;
  readonly base?: number;
  /** Number of a built-in style: 1 is heading 1. */
  readonly builtIn?: number;
}

export interface Extras {
  /** Those behind the standard style, which says nothing. */
  readonly styles?: readonly Style[];
  /** Characters of the stories behind the body, by their offset in the head. */
  readonly stories?: Readonly<Record<number, number>>;
  /** More in the table stream, by the offset in the head of what leads there. */
  readonly tables?: Readonly<Record<number, Uint8Array>>;
  /** The pieces in the file from last to first: the order of the text is another. */
  readonly reversed?: boolean;
  readonly change?: (head: DataView) => void;
  readonly streams?: Folder;
}

export const FOOTNOTES = 0x50;
export const HEADERS = 0x54;
export const COMMENTS = 0x5c;
export const ENDNOTES = 0x60;
export const BOXES = 0x64;

const TEXT = 0x400;
const PAGE = 512;

interface Placed extends Run {
  readonly units: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** So many runs have their properties on one page. */
const RUNS = 28;

/** The bytes of an old Word file: each run is a piece of its own, with pages of properties for runs and then for paragraphs. */
export function oldWord(runs: readonly (string | Run)[], extras: Extras = {}): Uint8Array {
  const placed = place(
    runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
    extras.reversed ?? false,
  );
  const behind = Math.ceil((Math.max(...placed.map(({ end }) => end), TEXT) + 1) / PAGE);
  const sorted = [...placed].sort((one, other) => one.start - other.start);
  const pages = Array.from({ length: Math.ceil(sorted.length / RUNS) }, (_, at) =>
    sorted.slice(at * RUNS, (at + 1) * RUNS),
  );
  const document = new Uint8Array((behind + 2 * pages.length) * PAGE);
  const view = new DataView(document.buffer);
  for (const { units, narrow, start } of placed) {
    for (const [at, unit] of units.entries()) {
      if (narrow) view.setUint8(start + at, unit);
      else view.setUint16(start + at * 2, unit, true);
    }
  }
  for (const [at, runs] of pages.entries()) {
    writePage(view, behind + at, runs, 1, ({ run = [] }) => (run.length === 0 ? null : [run.length, ...run]));
    writePage(view, behind + pages.length + at, runs, 13, ({ paragraph = [], style = 0 }) => {
      const changes = [style, 0, ...paragraph];
      return changes.length % 2 === 1 ? [(changes.length + 1) / 2, ...changes] : [0, changes.length / 2, ...changes];
    });
  }
  writeHead(view, placed, extras);
  const tables = {
    162: styleSheet([{}, ...(extras.styles ?? [])]),
    418: pieceTable(placed),
    250: pageTable(behind, pages),
    258: pageTable(behind + pages.length, pages),
    ...extras.tables,
  };
  const table = writeTables(view, tables);
  extras.change?.(view);
  return compound({ WordDocument: document, '1Table': table, ...extras.streams });
}

function place(runs: readonly Run[], reversed: boolean): Placed[] {
  let at = TEXT;
  const placed: Placed[] = [];
  for (const [index, run] of [...runs.entries()][reversed ? 'reverse' : 'slice']()) {
    const spelled = run.text.replaceAll('¶', '\r').replaceAll('¦', '\u0007');
    const units = Array.from({ length: spelled.length }, (_, index) => spelled.charCodeAt(index));
    const end = at + units.length * (run.narrow ? 1 : 2);
    placed[index] = { ...run, units, start: at, end };
    at = end + (end % 2);
  }
  return placed;
}

/** A page of properties: where each stretch begins, where its changes stand, and these from the end of the page. */
function writePage(
  view: DataView,
  page: number,
  runs: readonly Placed[],
  width: number,
  changes: (run: Placed) => readonly number[] | null,
): void {
  const start = page * PAGE;
  let free = PAGE - 2;
  for (const [index, run] of runs.entries()) {
    view.setUint32(start + index * 4, run.start, true);
    view.setUint32(start + index * 4 + 4, run.end, true);
    const bytes = changes(run);
    if (bytes === null) continue;
    free = (free - bytes.length) & ~1;
    for (const [at, byte] of bytes.entries()) view.setUint8(start + free + at, byte);
    view.setUint8(start + (runs.length + 1) * 4 + index * width, free / 2);
  }
  view.setUint8(start + PAGE - 1, runs.length);
}

function writeHead(view: DataView, placed: readonly Placed[], { stories = {} }: Extras): void {
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0xc1, true);
  view.setUint16(10, 0x0200, true);
  const others = Object.values(stories).reduce((sum, count) => sum + count, 0);
  view.setUint32(0x4c, placed.reduce((sum, { units }) => sum + units.length, 0) - others, true);
  for (const [at, count] of Object.entries(stories)) view.setUint32(Number(at), count, true);
}

function pieceTable(placed: readonly Placed[]): Uint8Array {
  const properties = placed.filter(({ piece }) => piece !== undefined);
  const head = properties.flatMap(({ piece = [] }) => [1, piece.length & 0xff, piece.length >> 8, ...piece]);
  const size = 4 + placed.length * 12;
  const table = new Uint8Array(head.length + 5 + size);
  table.set(head);
  const view = new DataView(table.buffer, head.length);
  view.setUint8(0, 2);
  view.setUint32(1, size, true);
  let number = 0;
  for (const [index, run] of placed.entries()) {
    number += run.units.length;
    view.setUint32(5 + (index + 1) * 4, number, true);
    const at = 5 + (placed.length + 1) * 4 + index * 8;
    view.setUint32(at + 2, run.narrow ? (run.start * 2) | 0x40000000 : run.start, true);
    if (run.piece !== undefined) view.setUint16(at + 6, properties.indexOf(run) * 2 + 1, true);
  }
  return table;
}

/** Where the runs of each page begin, where the last ones end, and the numbers of the pages. */
function pageTable(first: number, pages: readonly (readonly Placed[])[]): Uint8Array {
  const starts = pages.map((runs) => (runs[0] as Placed).start);
  return new Uint8Array(new Uint32Array([...starts, first * PAGE, ...pages.map((_, at) => first + at)]).buffer);
}

function writeTables(view: DataView, tables: Readonly<Record<number, Uint8Array>>): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const [offset, bytes] of Object.entries(tables)) {
    view.setUint32(Number(offset), at, true);
    view.setUint32(Number(offset) + 4, bytes.length, true);
    parts.push(bytes);
    at += bytes.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

function styleSheet(styles: readonly Style[]): Uint8Array {
  const each = styles.flatMap(({ changes = [], base = 0xfff, builtIn = 0 }) => {
    const head = [builtIn, 0, 1 | ((base & 0xf) << 4), base >> 4, 0, 0, 0, 0, 0, 0];
    const style = [...head, 1, 0, 0x4e, 0, 0, 0, 2 + changes.length, 0, 0, 0, ...changes];
    return [style.length, 0, ...style, ...(style.length % 2 === 1 ? [0] : [])];
  });
  return new Uint8Array([18, 0, styles.length, 0, 10, 0, ...Array(14).fill(0), ...each]);
}
