import type { IsoDate } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { Finding } from './finding.ts';

/** Why a finding does not count, and who answers for that. */
export interface Suppressed {
  readonly reason: string;
  readonly approver: string | null;
  /** The last day on which it holds; null: until it is taken back. */
  readonly expires: IsoDate | null;
  /** On what law or decision it rests. */
  readonly basis: string | null;
}

/** A finding that was there and does not count: somebody decided so, or the baseline knows it. */
export interface Decided {
  readonly finding: Finding;
  /** null: it stands in the baseline. */
  readonly suppressed: Suppressed | null;
}

/** A rule that did not run though it is there. What did not run has found nothing. */
export interface LeftOut {
  readonly rule: string;
  readonly reason: Bilingual;
}

/** What a draft says of itself to its reviewer: that a rule be not held against it, or be milder. */
export interface Request {
  readonly text: Bilingual;
  /** 1-based line of the file. */
  readonly line: number;
  /** Whether hefa.yaml lets a draft do that. */
  readonly granted: boolean;
}
