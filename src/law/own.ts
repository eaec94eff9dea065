import type { NamedOrgan } from './organs.ts';
import type { Ending, Statute } from './statute.ts';

/** What a user knows of the law beside what ships: it goes before it. Plain values, which pass to workers. */
export interface OwnLaw {
  readonly statutes: readonly Statute[];
  readonly endings: readonly OwnEnding[];
  readonly organs: readonly NamedOrgan[];
}

/** What became of a title, as the user says. */
export interface OwnEnding extends Ending {
  readonly title: string;
}

export const NO_OWN_LAW: OwnLaw = { statutes: [], endings: [], organs: [] };
