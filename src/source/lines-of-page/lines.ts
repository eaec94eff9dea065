import type { Line, Piece } from './line.ts';
import { isSquare } from './widths.ts';

interface Row {
  baseline: number;
  size: number;
  readonly pieces: Piece[];
}

/** Raised and lowered signs (the mark of a footnote, m²) stand off the baseline by less than this share of the height. */
const OFF_BASELINE = 0.4;

/** Puts the pieces of a page together to lines, in the order in which they are read. The order of the pieces says nothing. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row === undefined || piece.baseline - row.baseline > OFF_BASELINE * Math.max(row.size, piece.size)) {
      rows.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] });
      continue;
    }
    row.pieces.push(piece);
    // The largest characters bear the line: a raised mark comes before them.
    if (piece.size > row.size) [row.baseline, row.size] = [piece.baseline, piece.size];
  }
  return rows.map(lineOf).filter((line): line is Line => line !== null);
}

function lineOf({ baseline, pieces }: Row): Line | null {
  const sorted = withoutDoubles(pieces.sort((a, b) => a.left - b.left));
  const first = sorted.findIndex((piece) => piece.text.trim() !== '');
  if (first < 0) return null;
  const last = sorted.findLastIndex((piece) => piece.text.trim() !== '');
  const parts: string[] = [];
  for (let at = first; at <= last; at++) {
    const piece = sorted[at] as Piece;
    if (at > first) parts.push(blankBetween(sorted[at - 1] as Piece, piece));
    parts.push(piece.text);
  }
  const [left, right] = [(sorted[first] as Piece).left, (sorted[last] as Piece).right];
  return { text: parts.join('').trim(), left, right, baseline, size: usualSize(sorted.slice(first, last + 1)) };
}

/** Bold type is sometimes the same character printed twice, a hair's breadth apart. */
function withoutDoubles(sorted: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of sorted) {
    const before = kept.at(-1);
    const isDouble =
      before !== undefined &&
      before.text === piece.text &&
      piece.left - before.left < 0.1 * piece.size &&
      Math.abs(piece.baseline - before.baseline) < 0.1 * piece.size;
    if (!isDouble) kept.push(piece);
  }
  return kept;
}

/** Gaps in heights of a character: spread lines of Han stay below the first, words of Latin above the second. */
const HAN_GAP = 0.7;
const WORD_GAP = 0.2;
/** Wider ones hold columns apart. */
const COLUMN_GAP = 4;

function blankBetween(before: Piece, after: Piece): string {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return '';
  const gap = (after.left - before.right) / Math.max(before.size, after.size);
  if (gap > COLUMN_GAP) return '\t';
  const isHan = isSquare(lastOf(before.text)) || isSquare(after.text);
  if (isHan) return gap < HAN_GAP ? '' : '\u3000'.repeat(Math.max(1, Math.round(gap)));
  return gap > WORD_GAP ? ' ' : '';
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) as string;
}

/** The size of most of its characters: a large initial or a raised mark does not make the line. */
function usualSize(pieces: readonly Piece[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of pieces) weights.set(size, (weights.get(size) ?? 0) + text.trim().length);
  let [best, most] = [0, -1];
  for (const [size, weight] of weights) if (weight > most) [best, most] = [size, weight];
  return best;
}
