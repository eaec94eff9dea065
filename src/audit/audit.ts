import type { IsoDate } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { Confidence } from '../facts/facts.ts';
import type { Decision, Verdict } from '../register/decision.ts';
import type { Entry, Noted, Ruling, Unread } from '../register/entry.ts';
import type { RuleSet } from '../rules/rule.ts';

/** Another document of the collection. */
export interface Other {
  readonly path: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly date: IsoDate | null;
  /** The words that say so, in the other document or in this one; null where it shows without words. */
  readonly words: Noted | null;
}

/** Why a document does not hold any more. */
export interface Lapse {
  /** validity: its term is over; event: it was tied to an event; annual: the year of its title is over. */
  readonly by: 'validity' | 'event' | 'annual';
  /** The first day on which it did not hold; null where it depends on an event. */
  readonly on: IsoDate | null;
}

/** One reason for a conclusion: a finding that argues for it. */
export interface Reason {
  /** Id of the rule. */
  readonly code: string;
  readonly clause: string | null;
  readonly quote: string | null;
  /** Ids of its bases. */
  readonly basis: readonly string[];
  readonly text: Bilingual;
  readonly argues: Verdict;
}

export interface Conclusion {
  readonly proposed: Verdict;
  /** Strongest first. Empty where it is kept. */
  readonly reasons: readonly Reason[];
  readonly confidence: Confidence;
  readonly decided: Decision | null;
}

/** Where a document belongs that is no object of the cleanup. */
export type Apart = '规章' | '地方性法规' | '行政法规或法律' | '内部文件' | '非公文';

/** One document of the collection with all that was found. */
export interface Row {
  readonly entry: Entry;
  /** Register fields that the office's own register told, over what the text says. */
  readonly overridden: readonly string[];
  readonly effective: IsoDate | null;
  /** The last day on which it holds. */
  readonly until: IsoDate | null;
  readonly lapsed: Lapse | null;
  readonly repealedBy: Other | null;
  readonly supersededBy: Other | null;
  readonly amendedBy: readonly Other[];
  readonly duplicates: readonly Other[];
  /** Findings in the document, then those that show only across documents. */
  readonly rulings: readonly Ruling[];
  /** null where it is no object of the cleanup. */
  readonly conclusion: Conclusion | null;
  readonly apart: Apart | null;
}

/** A whole collection, audited. Rows in the order of their paths. */
export interface Audit {
  readonly asOf: IsoDate;
  readonly lawAsOf: IsoDate;
  readonly lawDigest: string;
  readonly rules: RuleSet;
  readonly profile: string;
  readonly rows: readonly Row[];
  readonly unread: readonly Unread[];
  readonly skipped: number;
}
