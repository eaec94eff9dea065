import type { Bilingual } from '../errors.ts';
import type { Draft } from '../pool/message.ts';
import type { Found, Skipped } from '../source/find.ts';
import type { Trouble } from '../source/source.ts';
import type { AllClaims } from './records.ts';

/** Something to check. */
export interface Input extends Draft {
  /** What of a zip could not be opened: it stands in the report as a file of its own. */
  readonly troubles?: readonly Trouble[];
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly skipped: readonly Skipped[];
  /** A sentence for each named path that does not exist or names nothing. */
  readonly missing: readonly Bilingual[];
}

/** What one word of the line stands for. `packed`: drafts in zips. `isFile`: the line names it by itself. */
export type FoundPath = Found &
  Pick<Inputs, 'missing'> & { readonly packed?: readonly Input[]; readonly isFile?: boolean };

/** Looks into a zip: the paths of its files, and what of it cannot be read; null where it is one office document. */
export type LookInto = (zip: string) => Promise<{
  readonly members: readonly string[];
  readonly troubles: readonly Trouble[];
  readonly claims: AllClaims;
} | null>;
