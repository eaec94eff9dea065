import type { Line } from './lines.ts';
import type { Page } from './pages.ts';
import type { Frame, Part } from './paragraphs.ts';

/** The pages in order, each with its margins; words that are turned against the rest of their page come behind it. */
export function partsOf(pages: readonly Page[]): Part[] {
  const frames = framesOf(pages);
  return pages.flatMap(({ lines, turned, width }, at) => [
    { lines, frame: frames[at] ?? widest(lines, width) },
    ...turned.map((way) => ({ lines: way, frame: ownFrame(way, 0) ?? widest(way, 0) })),
  ]);
}

/**
 * The margins of each page. Left and right pages differ (the binding), and a page with few lines shows none: it takes those
 * of its neighbours on the same side.
 */
function framesOf(pages: readonly Page[]): Frame[] {
  const own = pages.map(({ lines, width }) => ownFrame(lines, width));
  const measure = median(own.flatMap((frame) => (frame === null ? [] : [frame.right - frame.left])));
  const whole = own.map((frame) => (frame !== null && frame.right - frame.left > 0.93 * measure ? frame : null));
  return pages.map(({ lines, width }, at) => whole[at] ?? neighbour(whole, at, lines) ?? widest(lines, width));
}

/** No text is narrower than this share of its page; a few short lines may begin and end at the same places. */
const NARROWEST = 0.4;

/** Null where no two lines begin, or none end, at the same place. */
function ownFrame(all: readonly Line[], width: number): Frame | null {
  const lines = all.filter(({ cell }) => cell === undefined);
  const left = lines.map((line) => line.left).filter((x, _, all) => shared(x, all));
  const right = lines.map((line) => line.right).filter((x, _, all) => shared(x, all));
  const frame = { left: Math.min(...left), right: Math.max(...right) };
  return frame.right - frame.left > NARROWEST * width ? frame : null;
}

/** Half a character: punctuation hangs and is pressed. */
const SAME = 8;

function shared(x: number, all: readonly number[]): boolean {
  return all.filter((other) => Math.abs(other - x) < SAME).length > 1;
}

/** The nearest page of the same side, then the nearest of all, if its margins hold these lines. */
function neighbour(frames: readonly (Frame | null)[], at: number, lines: readonly Line[]): Frame | null {
  for (const step of [2, 1]) {
    for (let apart = step; apart < frames.length + step; apart += step) {
      for (const frame of [frames[at - apart], frames[at + apart]]) {
        if (
          frame &&
          lines.every(({ cell, left, right }) => cell || (left > frame.left - SAME && right < frame.right + 2 * SAME))
        )
          return frame;
      }
    }
  }
  return null;
}

/** Where nothing tells: as far as the lines reach, and on the right at least as far as on the left. */
function widest(lines: readonly Line[], width: number): Frame {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  return { left, right: lines.reduce((most, line) => Math.max(most, line.right), width - left) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
