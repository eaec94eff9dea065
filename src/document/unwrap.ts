import { isHan } from '../chinese/punctuation.ts';
import type { Passage } from './passage.ts';
import { isRunning } from './running.ts';
import { isTitle } from './titles.ts';

/**
 * Joins lines that were broken at a fixed width (text out of a PDF), and lines that break off in mid-sentence. Page
 * numbers in between stay passages of their own; what goes on behind one is marked as `continues`.
 */
export function unwrap(text: string, passages: readonly Passage[]): Passage[] {
  const width = wrapWidth(text, passages);
  const joined: Passage[] = [];
  let last = -1;
  for (const next of passages) {
    const previous = joined[last];
    if (isRunning(text.slice(next.start, Math.min(next.end, next.start + 50)))) {
      joined.push(next);
      continue;
    }
    if (!previous || !goesOn(text, previous, next, width)) joined.push(next);
    else if (last === joined.length - 1) joined[last] = { ...previous, end: next.end };
    else joined.push({ ...next, continues: true });
    last = joined.length - 1;
  }
  return joined;
}

const STOPS = /[。；：！？;:!?]["”’』」）)】]?$/;
/** No line of its own begins with these. */
const CLOSERS = /^[，。、；：！？）》”’】]/;
/** Columns by which a full line may miss the width: a long word or a bracket does not stand at the end of a line. */
const SLACK = 6;
/** A paragraph of wrapped text begins this far in, or not at all. */
const DEEPEST_INDENT = 4;

function goesOn(text: string, previous: Passage, next: Passage, wrap: number): boolean {
  if (next.label || previous.block.kind !== 'paragraph' || next.block.kind !== 'paragraph') return false;
  if (CLOSERS.test(text[next.start] as string)) return true;
  const line = lastLine(text, previous);
  const width =
    columns(line) +
    (text.slice(previous.start, previous.end).includes('\n') ? 0 : Math.min(previous.indent, DEEPEST_INDENT));
  return wrap > 0 && width >= wrap - 2 * SLACK ? fills(line, width, next, wrap) : breaksOff(text, line, previous, next);
}

/** The line reaches the width: what stands below without indent goes on with it. */
function fills(line: string, width: number, next: Passage, wrap: number): boolean {
  if (STOPS.test(line)) return width >= wrap - SLACK && next.indent < 2;
  return next.indent < 2 || (next.indent <= DEEPEST_INDENT && /，/.test(line));
}

/** The line ends in mid-sentence, and the next one ends a sentence: 「…合理确定公办初中」 / 「的招生规模。」 */
function breaksOff(text: string, line: string, previous: Passage, next: Passage): boolean {
  if (STOPS.test(line) || next.indent > previous.indent || !/[一-龥A-Za-z0-9，、,]$/.test(line)) return false;
  if (!STOPS.test(text.slice(next.end - 2, next.end)) || isTitle(line)) return false;
  const width = columns(line);
  // A heading would bear a label, or hold no comma.
  return (!previous.label && width >= 40 && /，/.test(line)) || (width >= 60 && /[，。、,]/.test(line));
}

function lastLine(text: string, { start, end }: Passage): string {
  const words = text.slice(Math.max(start, end - 400), end);
  return words.slice(words.lastIndexOf('\n') + 1).trim();
}

const [NARROWEST, WIDEST] = [40, 110];

/**
 * The width in columns at which lines were broken, 0 where they were not: many lines of nearly one width that break off
 * in mid-sentence, and hardly any longer ones.
 */
function wrapWidth(text: string, passages: readonly Passage[]): number {
  const widths = new Uint32Array(WIDEST + 1);
  let [longer, lines] = [0, 0];
  for (const { start, end, block, indent } of passages) {
    if (block.kind !== 'paragraph') continue;
    lines += 1;
    if (end - start > WIDEST) longer += 1;
    else if (!STOPS.test(text.slice(end - 2, end))) {
      const width = columns(text.slice(start, end)) + Math.min(indent, DEEPEST_INDENT);
      if (width > WIDEST) longer += 1;
      else widths[width] = (widths[width] ?? 0) + 1;
    }
  }
  let [best, most] = [0, 0];
  for (let width = NARROWEST; width <= WIDEST; width += 1) {
    const near = widths.subarray(width - SLACK, width + 1).reduce((sum, count) => sum + count, 0);
    if (near >= most && (widths[width] ?? 0) > 0) [best, most] = [width, near];
  }
  return most >= 5 && most * 6 >= lines && longer * 10 <= lines ? best : 0;
}

function columns(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    width += isHan(code) || code > 0x2000 ? 2 : 1;
  }
  return width;
}
