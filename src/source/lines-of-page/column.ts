import type { Line, Page } from './line.ts';

/** Where the text of the pages stands: the edges of full lines, the usual height of a character, and from line to line. */
interface Column {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly pitch: number;
}

/** A line as its column has it; lengths in heights of a character of the text. */
export interface Placed {
  readonly text: string;
  /** 0-based. */
  readonly page: number;
  /** From the left edge of the column. */
  readonly indent: number;
  /** By which it falls short of the right edge. */
  readonly short: number;
  /** Its height against that of the text. */
  readonly scale: number;
  /** From the line above it, against the usual; 0 for the first of a page. */
  readonly gap: number;
}

/** Odd and even pages are taken apart where there are enough of them: their margins may be mirrored for binding. */
export function placed(pages: readonly Page[]): Placed[][] {
  const all = columnOf(pages);
  const sides = [0, 1].map((side) => pages.filter((_, at) => at % 2 === side));
  const columns = sides.map((side) => (countLines(side) >= 20 ? columnOf(side) : all));
  return pages.map(({ lines }, page) => {
    const column = columns[page % 2] as Column;
    return lines.map((line, at) => place(line, lines[at - 1], page, column));
  });
}

function place(line: Line, above: Line | undefined, page: number, { left, right, size, pitch }: Column): Placed {
  return {
    text: line.text,
    page,
    indent: (line.left - left) / size,
    short: (right - line.right) / size,
    scale: line.size / size,
    gap: above === undefined ? 0 : (line.baseline - above.baseline) / pitch,
  };
}

function countLines(pages: readonly Page[]): number {
  return pages.reduce((sum, page) => sum + page.lines.length, 0);
}

function columnOf(pages: readonly Page[]): Column {
  const size = usualSize(pages);
  const lines = pages.flatMap((page) => page.lines.filter((line) => isText(line, size)));
  const left = leftEdge(
    lines.map((line) => line.left).sort((a, b) => a - b),
    size,
  );
  const found = rightEdge(lines, size);
  const width = pages.reduce((most, page) => Math.max(most, page.width), 0);
  return {
    size,
    left,
    right: found.isShared ? found.right : Math.max(found.right, width - Math.min(left, width * WIDEST_MARGIN)),
    pitch: usualPitch(pages, size),
  };
}

/** Share of the width of a page. */
const WIDEST_MARGIN = 0.2;
/** Heights of a character; a line that is no longer may be short for want of words. */
const LONG = 12;

/**
 * Where long lines end; a line of a table may reach into the margin. Where hardly any line is as long, the column may be wider:
 * its margins are then taken to be alike.
 */
function rightEdge(lines: readonly Line[], size: number): { right: number; isShared: boolean } {
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const right = rights[Math.floor(rights.length * 0.92)] ?? 0;
  const full = lines.filter((line) => line.right > right - 1.2 * size && line.right - line.left > LONG * size);
  return { right, isShared: full.length >= 2 };
}

const isText = (line: Line, size: number): boolean => Math.abs(line.size / size - 1) < 0.1;

/** The smallest left that some lines share: one line hanging out of the column does not make its edge. */
function leftEdge(lefts: readonly number[], size: number): number {
  const needed = Math.max(1, Math.ceil(lefts.length * 0.03));
  for (let at = 0; at + needed <= lefts.length; at++) {
    if ((lefts[at + needed - 1] as number) - (lefts[at] as number) < size / 2) return lefts[at] as number;
  }
  return lefts[0] ?? 0;
}

/** The height of most characters, in steps of 5 %. */
function usualSize(pages: readonly Page[]): number {
  const weights = new Map<number, number>();
  for (const { lines } of pages) {
    for (const { size, text } of lines) {
      const step = Math.round(Math.log(size) * 20);
      weights.set(step, (weights.get(step) ?? 0) + text.length);
    }
  }
  let [best, most] = [0, 0];
  for (const [step, weight] of weights) if (weight > most) [best, most] = [step, weight];
  return Math.exp(best / 20);
}

function usualPitch(pages: readonly Page[], size: number): number {
  const steps: number[] = [];
  for (const { lines } of pages) {
    for (let at = 1; at < lines.length; at++) {
      const [above, line] = [lines[at - 1] as Line, lines[at] as Line];
      if (isText(above, size) && isText(line, size)) steps.push(line.baseline - above.baseline);
    }
  }
  steps.sort((a, b) => a - b);
  return Math.max(steps[steps.length >> 1] ?? 0, size);
}
