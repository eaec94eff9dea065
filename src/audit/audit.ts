import type { IsoDate, Level } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { Confidence, LapseFact, RelationFact } from '../facts/facts.ts';
import type { Decision, Verdict } from '../register/decision.ts';
import type { Cited, Entry, Ruling, Unread } from '../register/entry.ts';
import type { Rule } from '../rules/rule.ts';

/** One reason for a conclusion: a finding that argues for it. */
export interface Reason {
  /** Id of the rule. */
  readonly code: string;
  readonly clause: string | null;
  /** Ids of its bases. */
  readonly basis: readonly string[];
  readonly text: Bilingual;
  readonly argues: Verdict;
  readonly confidence: Confidence;
}

/** What is proposed for a document; people decide. */
export interface Conclusion {
  readonly proposed: Verdict;
  /** Those for the proposal first; empty where it is kept. */
  readonly reasons: readonly Reason[];
  readonly confidence: Confidence;
}

/** One document of the collection with all that was found. */
export interface Row {
  readonly entry: Entry;
  /** The last day on which it says that it holds. */
  readonly until: IsoDate | null;
  readonly lapse: LapseFact | null;
  readonly relations: readonly RelationFact[];
  /** Documents that it names and the collection does not hold. */
  readonly absent: readonly Cited[];
  /** By when it is to be cleaned up again; null where the place sets no interval (profile). */
  readonly reviewDue: IsoDate | null;
  /** Findings in the document, then those that show only across documents. */
  readonly rulings: readonly Ruling[];
  /** null where it is no object of the cleanup: a regulation, an internal paper, news. */
  readonly conclusion: Conclusion | null;
  /** What the office decided: it goes before what is proposed. */
  readonly decided: Decision | null;
}

/** One document as the last audit left it. */
export interface LastDocument {
  readonly path: string;
  readonly title: string | null;
  readonly number: string | null;
  /** What the office decided, else what was proposed; null: no object of the cleanup, or not read. */
  readonly verdict: Verdict | null;
  readonly decided: Decision | null;
}

/** What is otherwise than in the last audit. */
export interface Changes {
  /** Day of the last audit. */
  readonly since: IsoDate;
  readonly added: readonly Row[];
  readonly gone: readonly LastDocument[];
  readonly changed: readonly { readonly row: Row; readonly from: Verdict | null; readonly to: Verdict | null }[];
}

/** A whole collection, audited. Rows in the order of their paths. */
export interface Audit {
  readonly asOf: IsoDate;
  readonly law: { readonly asOf: IsoDate; readonly digest: string };
  readonly rules: { readonly packs: readonly string[]; readonly digest: string; readonly rules: readonly Rule[] };
  readonly profile: string;
  readonly rows: readonly Row[];
  readonly unread: readonly Unread[];
  /** How many files were passed over. */
  readonly skipped: number;
  /** null where no earlier audit was named. */
  readonly changes: Changes | null;
}

/** What a cleanup is about; everything else is listed apart. */
export const OBJECT: Level = '规范性文件';
