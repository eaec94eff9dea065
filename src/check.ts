import type { IsoDate, Level } from './document/document.ts';
import type { Stage } from './facts/facts.ts';
import type { RuleSet } from './rules/rule.ts';

export type { CheckedFile, FileResult, UncheckedFile } from './findings/result.ts';

/** What a check needs besides the source. Nothing is read from disk or clock here. */
export interface CheckOptions {
  readonly rules: RuleSet;
  /** The day whose law measures what a document says. */
  readonly asOf: IsoDate;
  readonly stage: Stage | 'auto';
  /** Judge every text as a document of this level. */
  readonly as: Level | null;
}
