import type { IsoDate } from '../document/document.ts';
import type { Rank } from './rank.ts';

/** reused: repealed, and a later instrument bears the title; replaced-same-title: the successor bears it; partly-repealed: it lives on. */
export const ENDINGS = ['repealed', 'replaced', 'replaced-same-title', 'reused', 'renamed', 'partly-repealed'] as const;

/** What is known of an instrument. Not in the data means unknown: never that it does not exist or has another rank. */
export interface Statute {
  /** Without 中华人民共和国. */
  readonly title: string;
  readonly rank: Rank;
  readonly status: 'current' | 'repealed' | 'not-yet-effective' | 'unknown-status';
  readonly effective: IsoDate | null;
  /** Number of the last article of the version in force; null = not known. */
  readonly articles: number | null;
  /** The day of which this is true; 2025-04 where only the month is known. */
  readonly asOf: string;
  /** Days on which its versions were published, oldest first, also of one that is not yet in force; empty where there is one only, or none is known. */
  readonly versions: readonly IsoDate[];
  /** db: the National Law Database; LawRefBook: the collection of that name; own: a row of the user. */
  readonly source: 'db' | 'LawRefBook' | 'own';
  /** Where the user read it; null for what ships. */
  readonly origin: string | null;
}

/** What became of a title. */
export interface Ending {
  readonly kind: (typeof ENDINGS)[number];
  readonly on: IsoDate | null;
  readonly successor: string | null;
  /** The words that say so, and where they were read; null where the database only marks it. */
  readonly words: string | null;
  readonly source: string;
}
