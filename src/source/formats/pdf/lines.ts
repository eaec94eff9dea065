import { closeUp } from './characters.ts';
import type { Run } from './runs.ts';
import type { Cell } from './tables.ts';

/** A line of print. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  /** 1-based. */
  readonly page: number;
  /** Where it stands in a table. */
  readonly cell?: Cell;
}

interface Draft {
  readonly runs: Run[];
  left: number;
  right: number;
  readonly y: number;
  size: number;
}

/** How far (in ems) pieces of one line may stand apart though they were not drawn one after the other. */
const NEAR = 2;

/** Runs of one page, all turned the same way, put together to lines in the order in which the page is read. */
export function linesOf(runs: readonly Run[], page: number): Line[] {
  const drafts: Draft[] = [];
  for (const run of runs) {
    const line = lineFor(run, drafts);
    if (line === undefined)
      drafts.push({ runs: [run], left: run.x, right: run.x + run.width, y: run.y, size: run.size });
    else add(run, line);
  }
  return sideBySide(inReadingOrder(drafts)).map((draft) => lineOf(draft, page));
}

function add(run: Run, line: Draft): void {
  line.runs.push(run);
  line.left = Math.min(line.left, run.x);
  line.right = Math.max(line.right, run.x + run.width);
  line.size = Math.max(line.size, run.size);
}

/** How many lines back a stray piece (the figures, drawn after the words) is looked for: no page has more. */
const BACK = 200;
/** No line of print has more pieces, and a hostile one would take minutes. */
const PIECES = 2_000;

function lineFor(run: Run, drafts: readonly Draft[]): Draft | undefined {
  const least = Math.max(0, drafts.length - BACK);
  for (let at = drafts.length - 1; at >= least; at--) {
    const draft = drafts[at];
    if (draft !== undefined && isOnLine(run, draft) && isBeside(run, draft)) return draft;
  }
  return undefined;
}

/** The mark of a note stands a little higher and is smaller. */
function isOnLine(run: { readonly y: number; readonly size: number }, { y, size }: Draft): boolean {
  const apart = Math.abs(run.y - y);
  return apart <= 0.25 * Math.max(run.size, size) || (run.size < 0.75 * size && run.y < y && apart <= 0.6 * size);
}

function isBeside(run: Run, { left, right, size, runs }: Draft): boolean {
  const most = NEAR * Math.max(size, run.size);
  if (runs.length > PIECES) return false;
  if (run.x > right + most || run.x + run.width < left - most) return false;
  if (run.x >= right - size) return true;
  return !runs.some(({ x, width }) => Math.min(x + width, run.x + run.width) - Math.max(x, run.x) > 0.5 * size);
}

/**
 * The order of drawing is that of reading in what Word and WPS write, for columns and boxes too. Where a line was drawn
 * after one that stands below it, the page was put together otherwise, and the lines are read from top to bottom.
 */
function inReadingOrder(drafts: readonly Draft[]): readonly Draft[] {
  const jumps = drafts.some((draft, at) => {
    const before = drafts[at - 1];
    return before !== undefined && draft.y < before.y - 0.5 * before.size && overlaps(before, draft);
  });
  if (!jumps) return drafts;
  return [...drafts].sort((one, other) => (isOnLine(one, other) ? one.left - other.left : one.y - other.y));
}

function overlaps(one: Draft, other: Draft): boolean {
  return Math.min(one.right, other.right) > Math.max(one.left, other.left);
}

/** 甲方　　乙方: pieces far apart on one line, read one after the other. */
function sideBySide(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before !== undefined && isOnLine(draft, before) && draft.left >= before.right) {
      for (const run of draft.runs) add(run, before);
    } else joined.push(draft);
  }
  return joined;
}

function lineOf({ runs, left, right, y }: Draft, page: number): Line {
  const sorted = runs.toSorted((one, other) => one.x - other.x);
  return { text: closeUp(textOf(sorted)), left, right, y, size: sizeOf(runs), page };
}

/** The size in which most of the line is set. */
function sizeOf(runs: readonly Run[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of runs) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

function textOf(runs: readonly Run[]): string {
  const gap = isSpacedOut(runs) ? () => '' : gapBetween;
  return runs.map((run, at) => gap(runs[at - 1], run) + run.text).join('');
}

/** 东 莞 市 人 民 政 府 令: letters of a heading, all as far apart. */
function isSpacedOut(runs: readonly Run[]): boolean {
  if (runs.length < 4 || runs.some(({ text }) => [...text.trim()].length !== 1)) return false;
  const gaps = runs.slice(1).map((run, at) => gapOf(runs[at], run));
  return Math.max(...gaps) - Math.min(...gaps) < 0.3;
}

/** In ems of the smaller of both. */
function gapOf(before: Run | undefined, run: Run): number {
  return before === undefined ? 0 : (run.x - before.x - before.width) / Math.min(before.size, run.size);
}

/** Less room than this between Chinese characters is no space, but the setting of the line. */
const SPACE = 0.35;
const LATIN_SPACE = 0.15;

function gapBetween(before: Run | undefined, run: Run): string {
  const gap = gapOf(before, run);
  if (before === undefined || before.text.endsWith(' ') || run.text.startsWith(' ')) return '';
  const latin = /[A-Za-z,.;:)]$/.test(before.text) && /^[A-Za-z(]/.test(run.text);
  if (gap < (latin ? LATIN_SPACE : SPACE)) return '';
  return gap < 1.5 ? ' ' : '　';
}
