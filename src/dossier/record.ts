import type { IsoDate } from '../document/document.ts';
import type { RecordKind, Stage, Step } from '../facts/facts.ts';
import type { HeadKey } from './heads.ts';
import type { EntryLayout } from './layout.ts';

type Path = readonly PropertyKey[];

/** What a record tells of one entry. */
export interface ToldEntry {
  readonly layout: EntryLayout;
  /** As it is written; of several files all of them. */
  readonly words: string;
  /** Of an entry that holds a day. */
  readonly date: IsoDate | null;
  /** Files that it names, relative to the record. */
  readonly files: readonly string[];
  /** Keys that lead to it in the YAML. */
  readonly path: Path;
}

/** What a record tells of one step, or of one case among several. */
export interface ToldStep {
  readonly step: Step;
  /** The number or name of a case. */
  readonly item: string | null;
  /** Whether anything was done, or only the circumstances are told. */
  readonly taken: boolean;
  readonly entries: readonly ToldEntry[];
  /** Entries that the form has and the record does not tell. */
  readonly untold: readonly EntryLayout[];
  readonly path: Path;
}

/** A record of procedure as it is written, every key known. */
export interface ProcedureRecord {
  readonly kind: RecordKind;
  readonly stage: Stage | null;
  readonly heads: Readonly<Partial<Record<HeadKey, { readonly key: string; readonly words: string }>>>;
  /** Whether it speaks of steps at all, if only to say that there were none. */
  readonly recorded: boolean;
  readonly steps: readonly ToldStep[];
}
