import type { Span } from '../source/source.ts';
import type { Node } from './document.ts';

/**
 * A sentence as annotators read it. `text` is normalised: full-width digits and letters are half-width, half-width
 * punctuation beside Han characters is full-width (`,` → `，`, `(` → `（`), and white space between Han characters, line ends of
 * wrapped text included, is gone: so 罚　款 and 罚\n款 read 罚款. Spans of the source come from `spanOf`.
 * A sentence ends at 。！？ or where its leaf ends; ； and ： do not end it.
 */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly leaf: Node;
  /** 0-based among all sentences of the document. */
  readonly index: number;
  /** The span in the source of `text.slice(start, end)`. */
  spanOf(start: number, end: number): Span;
}
