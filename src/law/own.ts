import type { Ending, Statute } from './law.ts';
import type { Organ } from './organs.ts';

/** What a user knows of the law beside what ships: it goes before it. Plain values, which pass to workers. */
export interface OwnLaw {
  readonly statutes: readonly Statute[];
  readonly endings: readonly OwnEnding[];
  readonly organs: readonly OwnOrgan[];
}

/** What became of a title, as the user says. */
export interface OwnEnding extends Ending {
  readonly title: string;
}

/** An old name of an organ; null: a name that is none, whatever the shipped table says. */
export interface OwnOrgan {
  readonly name: string;
  readonly organ: Organ | null;
}

export const NO_OWN_LAW: OwnLaw = { statutes: [], endings: [], organs: [] };
