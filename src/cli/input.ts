import type { Bilingual } from '../errors.ts';
import type { Found, Skipped } from '../source/find.ts';
import type { Trouble } from '../source/source.ts';

/** Something to check. `file` is where it lies on disk; null for standard input and for what is packed in a zip. */
export interface Input {
  readonly path: string;
  readonly file: string | null;
  /** The zip in which it is packed, and how it is taken out. */
  readonly zip?: string;
  readonly unpack?: () => Uint8Array;
  /** What of a zip could not be opened: it stands in the report as a file of its own. */
  readonly troubles?: readonly Trouble[];
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly skipped: readonly Skipped[];
  /** A sentence for each named path that does not exist or names nothing. */
  readonly missing: readonly Bilingual[];
}

/** What one word of the line stands for. `packed`: drafts in a zip. */
export type FoundPath = Found & Pick<Inputs, 'missing'> & { readonly packed?: readonly Input[] };
