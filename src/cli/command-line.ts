import type { Session } from './session.ts';

/** The work of a command; resolves to its exit code. */
type Work = (session: Session) => Promise<number>;

/** Takes the work of the command that was called: what it needs is loaded only then. */
export type Start = (work: Work) => Promise<void>;

/** How drafts are read, as it stands on the line. */
export interface ReadingWords {
  readonly revisions?: string;
  readonly office?: string;
  readonly limit?: readonly string[];
  readonly stdinFilename?: string;
  /** A file; false: none. */
  readonly config?: string | boolean;
}

/** The options of `hefa check` as they stand on the line. */
export interface CacheWords {
  readonly cache?: boolean;
  /** A folder. */
  readonly cacheLocation?: string;
  readonly workers?: string;
  /** No word of the line: of commands that keep what they made unless told otherwise. */
  readonly keeps?: true;
}

export interface CheckWords extends ReadingWords, CacheWords {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly exitZero?: true;
  readonly failOnUnchecked?: true;
  readonly failOnStale?: true;
  /** A file; false: none. */
  readonly baseline?: string | boolean;
  readonly since?: string;
  readonly rule?: readonly string[];
  readonly rules?: string;
  /** Files. */
  readonly law?: readonly string[];
  readonly asOf?: string;
  readonly as?: string;
  readonly stage?: string;
  readonly profile?: string;
  readonly stdin?: true;
  readonly watch?: true;
  readonly lang?: string;
  readonly color: boolean;
  readonly verbose?: true;
}

/** The options of `hefa audit`. */
export interface AuditWords extends CheckWords {
  readonly register?: readonly string[];
  /** A file. */
  readonly compare?: string;
  /** 2/4: the second of four parts. */
  readonly shard?: string;
}

/** The options of `hefa rules`, `hefa explain` and `hefa coverage`. */
export interface RuleWords {
  readonly format?: string;
  readonly pack?: string;
  readonly category?: string;
  readonly severity?: string;
  readonly basis?: string;
  readonly rules?: string;
  readonly lang?: string;
  readonly color: boolean;
}

/** The options of `hefa outline`, `hefa inspect` and `hefa convert`. */
export interface ViewWords extends ReadingWords {
  readonly format?: string;
  readonly lang?: string;
  readonly color: boolean;
}

/** The options of `hefa init dossier`. */
export interface InitWords {
  readonly kind?: string;
  readonly output?: string;
  readonly lang?: string;
}
