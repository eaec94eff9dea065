import type { Document, Sentence } from '../document/document.ts';
import type { Span } from '../source/source.ts';

/** A span with the whole of the sentences that it touches; the span itself where it touches none. */
export function contextOf(span: Span, { sentences }: Pick<Document, 'sentences'>): Span {
  const first = firstBehind(sentences, span.start);
  let [start, end] = [span.start, span.end];
  for (let at = first; at < sentences.length; at++) {
    const touched = (sentences[at] as Sentence).span;
    if (touched.start >= span.end) break;
    start = Math.min(start, touched.start);
    end = Math.max(end, touched.end);
  }
  return { start, end };
}

/** The first sentence that ends behind a place. */
function firstBehind(sentences: readonly Sentence[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
