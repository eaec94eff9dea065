import type { Bilingual } from '../errors.ts';
import type { Confidence, Place, Spot } from '../facts/facts.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import type { Span } from '../source/source.ts';

/** Another place that belongs to a finding, in this source or in another. */
export interface Related {
  readonly path: string;
  readonly place: Place;
  readonly clause: string | null;
  /** Where that is in a file other than the draft; null where the place says it. */
  readonly spot: Spot | null;
  readonly message: Bilingual;
}

/** One violation, or one thing to verify. What is shown follows `conventions.md`. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly place: Place;
  /** 第十二条第二款 or 二、（一）2.; null where the text has no divisions at the place. */
  readonly clause: string | null;
  /** Title of the inner document that the place lies in. */
  readonly inner: string | null;
  /** The exact words of the text at the place; null for an absence. */
  readonly quote: string | null;
  /** The sentences in which the place stands, as one span; null for an absence. */
  readonly context: Span | null;
  readonly message: Bilingual;
  readonly why: Bilingual;
  readonly advice: Bilingual;
  readonly related: readonly Related[];
  readonly fingerprint: string;
}

/** What could not be judged, and why: neither clean nor a finding. */
export interface Unjudged {
  readonly rule: string;
  readonly reason: Bilingual;
  /** True where the reason settles it: the rule did not bind then, or does not bind yet. */
  readonly settled?: boolean;
}
