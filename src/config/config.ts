import type { Level } from '../document/document.ts';
import type { Bilingual, HefaError, Language } from '../errors.ts';
import type { Stage } from '../facts/facts.ts';
import type { PERIODS } from '../facts/periods.ts';
import type { Reading } from '../source/reading.ts';

/** How grave a finding of a rule is; off: the rule does not run. */
type Grade = 'off' | 'info' | 'warning' | 'error';

/** What is set for one rule. */
export interface RuleSetting {
  readonly severity?: Grade | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** A profile as hefa.yaml asks for it: by name, with values of one's own, or both. */
export interface OwnProfile {
  readonly name: string | null;
  readonly values: Readonly<Partial<Record<keyof typeof PERIODS, number>>>;
}

/** What drafts may decide of themselves. */
export interface Licence {
  readonly suppress: boolean;
  readonly override: boolean;
}

/** The configuration of a file: what the nearest hefa.yaml says, with defaults for all else. Paths are absolute. */
export interface Config {
  /** The file that it was read from; null where there is none. */
  readonly path: string | null;
  /** To which relative paths belong: the folder of the file; without one, the root of the repository or the folder asked for. */
  readonly folder: string;
  /** The folder above which nothing counts. */
  readonly root: string;
  readonly language: Language | null;
  readonly packs: Readonly<Record<string, 'on' | 'off'>>;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly ownRules: readonly string[];
  readonly ownLaw: readonly string[];
  /** null where the file says nothing of it. */
  readonly profile: OwnProfile | null;
  readonly stage: Stage | 'auto' | null;
  readonly level: Level | null;
  readonly ignore: readonly string[];
  /** null where there is no such file. One that the configuration names is there, or the reading of it fails. */
  readonly suppressions: string | null;
  readonly baseline: string | null;
  readonly drafts: Licence;
  readonly reader: Reading;
  /** Where in the file a key is set; null where it is not. */
  lineOf(path: readonly string[]): number | null;
  /** A mistake that only those find who know more than the file, with its place. */
  refuse(path: readonly string[], problem: Bilingual, key?: boolean): HefaError;
}
