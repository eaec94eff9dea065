import type { Traced } from '../../source/formats/docx/compose.ts';
import type { Span } from '../../source/source.ts';
import { type Cut, cutAfter, cutBefore } from './cuts.ts';
import type { Atom, Child, Outline } from './outline.ts';
import { offsetIn } from './words-in-markup.ts';

/** Where a comment stands. */
export interface Anchor {
  readonly from: Cut;
  readonly to: Cut;
  /** False where it stands beside the words: at the mark of their note, at the shape that holds them. */
  readonly exact: boolean;
}

/** The draft as it is written down. */
export interface Written {
  readonly text: string;
  /** The document part, as text. */
  readonly markup: string;
  readonly outline: Outline;
  readonly trace: readonly Traced[];
  /** Where the note that holds an offset of its part is referred to in the document. */
  referenceOf(story: Traced['story'], offset: number): number | null;
}

interface Hold {
  readonly mark: Traced;
  readonly atom: Atom;
  readonly child: Child | null;
}

/** Where the words of a span stand; null where none of them can be found in the document. */
export function anchorOf(about: Span, draft: Written): Anchor | null {
  const span = trimmed(about, draft.text);
  const held = marksOf(span, draft).flatMap((mark) => holdOf(mark, draft) ?? []);
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return null;
  const from = cutBefore(draft.markup, first.atom, first.child, offsetOf(first, span.start, draft.markup));
  const to = cutAfter(draft.markup, last.atom, last.child, offsetOf(last, span.end, draft.markup));
  const exact = held.every(({ mark, child }) => mark.story === 'document' && child !== null && isBare(child, mark));
  // A text box is read behind its paragraph and may stand before it.
  if (to.at > from.at) return { from, to, exact };
  return {
    from: cutBefore(draft.markup, first.atom, first.child, null),
    to: cutAfter(draft.markup, first.atom, first.child, null),
    exact: false,
  };
}

/** The words of the span; where the reader made all of it itself, as the automatic 第一条, those that come next or came last. */
function marksOf({ start, end }: Span, { trace }: Written): readonly Traced[] {
  const first = firstFrom(trace, ({ at, length }) => at + length > start);
  const next = firstFrom(trace, ({ at }) => at >= end);
  return first < next ? trace.slice(first, next) : trace.slice(Math.min(next, trace.length - 1)).slice(0, 1);
}

function trimmed({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  const blank = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? { start, end } : { start: start + blank, end: start + blank + length };
}

function holdOf(mark: Traced, { outline, referenceOf }: Written): Hold | null {
  const offset = mark.story === 'document' ? mark.start : referenceOf(mark.story, mark.start);
  const atom = offset === null ? undefined : holding(outline.atoms, offset);
  if (atom === undefined || offset === null) return null;
  return { mark, atom, child: holding(atom.children, offset) ?? null };
}

/** The last that begins at or before the offset, where it ends behind it. */
function holding<T extends { readonly start: number; readonly end: number }>(
  stretches: readonly T[],
  offset: number,
): T | undefined {
  const found = stretches[firstFrom(stretches, ({ start }) => start > offset) - 1];
  return found && offset < found.end ? found : undefined;
}

/** Index of the first for which something holds that holds for all behind it; their number where there is none. */
function firstFrom<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether the words are all of the child, and not those of a shape in it. */
function isBare(child: Child, mark: Traced): boolean {
  return child.words !== null ? mark.start >= child.words.start : mark.start === child.start;
}

/** Where a character of the text stands in the markup, if that can be cut there. */
function offsetOf({ mark, child }: Hold, at: number, markup: string): number | null {
  if (mark.story !== 'document' || !child?.words || mark.start < child.words.start) return null;
  const index = Math.min(Math.max(at - mark.at, 0), mark.length);
  const offset = offsetIn(markup.slice(mark.start, mark.end), index, mark.length);
  return offset === null ? null : mark.start + offset;
}
