import type { CheckOptions } from '../check.ts';
import type { Known } from '../document/known.ts';
import type { PlacedClaims } from '../dossier/claims.ts';
import type { Bilingual, ErrorCode } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import type { CheckedFile, UncheckedFile } from '../findings/result.ts';
import type { OwnLaw } from '../law/own.ts';
import type { Entry, Unread } from '../register/entry.ts';
import type { RuleSet } from '../rules/rule.ts';
import type { NamedBytes } from '../source/read.ts';
import type { Reading } from '../source/reading.ts';
import type { MapData, Source, Trouble } from '../source/source.ts';
import type { Memo } from './cache/memo.ts';

/** The bytes of a draft that are already here: from standard input, or of a file, whose records lie beside it. */
type Loaded = NamedBytes & { readonly file?: string };

/** Where the bytes of a draft are: on disk, in a zip on disk, or already here. */
export type Origin = { readonly file: string } | { readonly zip: string; readonly member: string } | Loaded;

/** A draft: the path under which it is shown, and where it is had from. */
export interface Draft {
  readonly path: string;
  readonly origin: Origin;
  /** What the register of its office says of it. */
  readonly known?: Known | null;
}

/** By what a draft is read and judged. */
export interface Terms {
  readonly options: CheckOptions;
  readonly reading: Reading;
}

/** A draft to be checked, and how. */
export interface Job {
  readonly draft: Draft;
  readonly terms: Terms;
}

/** What a check needs besides rules and law, which a worker has from its start. */
export type Judging = Pick<CheckOptions, 'asOf' | 'stage' | 'as' | 'profile'>;

/** What a worker is asked to do. */
export type Task =
  | { readonly kind: 'read'; readonly draft: Draft; readonly reading: Reading }
  | {
      readonly kind: 'check' | 'enter';
      readonly draft: Draft;
      readonly reading: Reading;
      readonly judging: Judging;
      /** With a cache: what is known of the text, packed. What is learned comes with the reply. */
      readonly recall?: { readonly layer: Uint8Array | null };
    }
  | { readonly kind: 'list'; readonly zip: string; readonly reading: Reading };

/** A source as plain values: functions do not pass between threads. */
export type PlainSource = Omit<Source, 'map'> & { readonly map: MapData };

/** The rule of a finding is known on both sides by its id. */
type PlainFinding = Omit<Finding, 'rule'> & { readonly rule: string };

export type PlainFile = Omit<CheckedFile, 'source' | 'findings'> & {
  readonly source: PlainSource;
  readonly findings: readonly PlainFinding[];
};

/** What is in a zip; null where it is one office document, which is a zip as well. */
export type Listing = {
  readonly members: readonly string[];
  readonly troubles: readonly Trouble[];
  /** What its records claim of the files around them, by the paths of the records. */
  readonly claims: ReadonlyMap<string, PlacedClaims>;
} | null;

/** What a worker answers. A known error is a value too, for its class is lost on the way. */
export type Reply =
  | { readonly source: PlainSource }
  | { readonly file: PlainFile | UncheckedFile; readonly memo?: Memo }
  | { readonly entry: Entry | Unread; readonly memo?: Memo }
  | { readonly listing: Listing }
  | { readonly refusal: { readonly code: ErrorCode; readonly text: Bilingual } };

/** What a worker is given when it starts. */
export interface Equipment {
  readonly rules: RuleSet;
  readonly ownLaw: OwnLaw;
}
