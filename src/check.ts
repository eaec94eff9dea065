import type { Document, IsoDate, Level } from './document/document.ts';
import type { Bilingual } from './errors.ts';
import type { DocumentFact, Fact, Stage } from './facts/facts.ts';
import type { Finding, Unjudged } from './findings/finding.ts';
import type { RuleSet } from './rules/rule.ts';
import type { Coverage, Source, Trouble } from './source/source.ts';

/** What a check needs besides the source. Nothing is read from disk or clock here. */
export interface CheckOptions {
  readonly rules: RuleSet;
  /** The day whose law measures what a document says. */
  readonly asOf: IsoDate;
  readonly stage: Stage | 'auto';
  /** Judge every text as a document of this level. */
  readonly as: Level | null;
}

/** One checked file. */
export interface CheckedFile {
  readonly status: 'checked' | 'partial';
  readonly source: Source;
  readonly document: Document;
  readonly facts: readonly Fact[];
  readonly about: DocumentFact;
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
}

/** A file of which nothing could be checked. */
export interface UncheckedFile {
  readonly status: 'unchecked';
  readonly path: string;
  readonly troubles: readonly Trouble[];
  readonly coverage: Coverage | null;
}

export type FileResult = CheckedFile | UncheckedFile;
export type { Bilingual };
