import type { Bilingual } from '../errors.ts';
import type { RecordKind, Spot, Stage } from '../facts/facts.ts';
import type { Source } from '../source/source.ts';
import type { ProcedureRecord, ToldEntry, ToldStep } from './record.ts';

/** An entry with its place in the record. */
export type LocatedEntry = ToldEntry & { readonly spot: Spot };
export type LocatedStep = Omit<ToldStep, 'entries'> & {
  readonly entries: readonly LocatedEntry[];
  readonly spot: Spot;
};

/** What lies under the name of a document that a record names. */
export type Exhibit =
  | { readonly status: 'read'; readonly source: Source }
  /** own: the draft itself or the record, which prove nothing of how the draft was made. */
  | { readonly status: 'missing' | 'empty' | 'own' }
  /** It is there and nobody could read it, wholly or at all; `text` says why. */
  | { readonly status: 'unread'; readonly text: Bilingual };

/** The record of procedure of one draft, of a decision, or of the year of an organ. */
export interface Dossier {
  readonly kind: RecordKind;
  /** The file that it was read from, as it is shown: the draft itself where it stands in its front matter. */
  readonly path: string;
  readonly stage: Stage | null;
  /** Whether steps are recorded at all; a front matter may tell the stage and nothing else. */
  readonly recorded: boolean;
  readonly heads: ProcedureRecord['heads'];
  /** Steps that were taken, or of which circumstances are told, in the order of the form. */
  readonly steps: readonly LocatedStep[];
  /** The documents that it names, by name as the record writes it. */
  readonly exhibits: ReadonlyMap<string, Exhibit>;
}
