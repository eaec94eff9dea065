import type { Document } from '../document/document.ts';
import type { DocumentFact, Fact } from '../facts/facts.ts';
import type { Coverage, Source, Trouble } from '../source/source.ts';
import type { Finding, Unjudged } from './finding.ts';

/** One checked file: what `check` makes and what reports read. */
export interface CheckedFile {
  readonly status: 'checked' | 'partial';
  readonly source: Source;
  readonly document: Document;
  readonly facts: readonly Fact[];
  readonly about: DocumentFact;
  /** The file that the record of procedure was read from: that of the draft for its front matter; null where no steps are recorded. */
  readonly record: string | null;
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
