import type { Document, Identity } from '../document/document.ts';
import type { DocumentFact, EvidenceFact, Fact, PointFact, StepFact } from '../facts/facts.ts';
import type { LeftOut } from '../rules/rule.ts';
import type { Coverage, Source, Trouble } from '../source/source.ts';
import type { Decided, Request } from './decision.ts';
import type { Finding, Unjudged } from './finding.ts';

/** What the head and the end of a document say of it, and how it is built. */
type Heading = Identity & Pick<Document, 'structure' | 'issued'>;

export type ProcedureFact = StepFact | PointFact | EvidenceFact;

/** What of the facts reports tell of procedure: as plain values. */
export function procedureFacts(facts: readonly Fact[]): ProcedureFact[] {
  return facts.flatMap((fact): ProcedureFact[] =>
    fact.fact === 'step' || fact.fact === 'point' || fact.fact === 'evidence'
      ? [{ ...fact, sentence: null, at: null }]
      : [],
  );
}

/** `line`: an option of the command; `config`: hefa.yaml. */
export type Teller = 'line' | 'config';

export interface Told {
  readonly stage: Teller | null;
  readonly level: Teller | null;
}

/** One checked file as reports read it: values that can pass between threads, but for the map of the source. */
export interface CheckedFile {
  readonly status: 'checked' | 'partial';
  readonly source: Source;
  readonly document: Heading;
  /** How many sentences it has. */
  readonly sentences: number;
  readonly about: DocumentFact;
  /** What the record or the text tells of procedure, without sentences. */
  readonly steps: readonly ProcedureFact[];
  /** The file that the record of procedure was read from: that of the draft for its front matter; null where no steps are recorded. */
  readonly record: string | null;
  /** What is open: what counts. */
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
  /** What was found as well, and about which somebody has decided: in the order of the text. */
  readonly decided: readonly Decided[];
  /** Rules that did not run because of the line or the configuration. */
  readonly leftOut: readonly LeftOut[];
  /** Who said at which stage it is, and of which level; null where that was recognised. */
  readonly told: Told;
  /** What the draft asks of its reviewer, granted or not. */
  readonly requests: readonly Request[];
}

/** What a check makes before anybody has decided anything. */
export const UNDECIDED: Pick<CheckedFile, 'decided' | 'leftOut' | 'requests' | 'told'> = {
  decided: [],
  leftOut: [],
  requests: [],
  told: { stage: null, level: null },
};

/** A checked file with all that was seen in it: what `check` makes. */
export interface CheckedDocument extends CheckedFile {
  readonly document: Document;
  readonly facts: readonly Fact[];
}

/** A file of which nothing could be checked. */
export interface UncheckedFile {
  readonly status: 'unchecked';
  readonly path: string;
  readonly troubles: readonly Trouble[];
  readonly coverage: Coverage | null;
}

export type FileResult = CheckedFile | UncheckedFile;
