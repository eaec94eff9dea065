import type { Suppressed } from '../config/suppressions.ts';
import type { Bilingual } from '../errors.ts';
import type { Finding } from './finding.ts';

/** A finding that was there and does not count: somebody decided so, or the baseline knows it. */
export interface Decided {
  readonly finding: Finding;
  /** null: it stands in the baseline. */
  readonly suppressed: Suppressed | null;
}

/** What a draft says of itself to its reviewer: that a rule be not held against it, or be milder. */
export interface Request {
  readonly text: Bilingual;
  /** 1-based line of the file. */
  readonly line: number;
  /** Whether hefa.yaml lets a draft do that. */
  readonly granted: boolean;
}
