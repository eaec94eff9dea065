import type { IsoDate, Level } from '../document/document.ts';
import type { Known } from '../document/known.ts';
import type { Bilingual } from '../errors.ts';
import type { CitationFact, Confidence } from '../facts/facts.ts';
import type { Severity } from '../rules/rule.ts';
import type { Coverage, Trouble } from '../source/source.ts';

/** Words of a document, with the clause in which they stand (null where it has no divisions there). */
export interface Noted {
  readonly clause: string | null;
  readonly quote: string;
}

/** A source of law that the document names: once for each place. */
export interface Cited
  extends Noted,
    Pick<CitationFact, 'title' | 'number' | 'article' | 'rank' | 'status' | 'repealedOn' | 'successor' | 'role'> {}

/** Another document that this one repeals or amends. Title or number is known, often both. */
export interface Named extends Noted {
  readonly title: string | null;
  /** 发文字号. */
  readonly number: string | null;
  /** False where only some of its provisions are meant: 《…》第五条同时废止, 与本办法不一致的. */
  readonly whole: boolean;
}

/** 有效期5年; 有效期至2021年2月28日; 执行至疫情结束. Exactly one of the three is known, or none where the words are not understood. */
export interface Validity extends Noted {
  readonly months: number | null;
  /** The last day on which it holds. */
  readonly until: IsoDate | null;
  /** What it is tied to, in its words. */
  readonly event: string | null;
}

/** When it takes effect. `issued`: 自发布之日起施行, so that the day is that of the document; `event`: a day that nobody can tell from the text. */
export interface Effective extends Noted {
  readonly by: 'day' | 'issued' | 'event';
  readonly date: IsoDate | null;
}

/** A sentence that fixes figures: `key` is a digest of that sentence with the figures masked. */
export interface Figured extends Noted {
  readonly key: string;
  readonly figures: readonly string[];
}

/** What a rule found, as short as a ledger needs it: its bases, its reason and its advice are those of the rule. */
export interface Ruling {
  readonly rule: string;
  readonly category: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly clause: string | null;
  readonly message: Bilingual;
}

/** Why a text is not judged as a normative document, or how its level was recognised. */
interface Levelled {
  readonly level: Level;
  readonly levelReasons: readonly Bilingual[];
}

/**
 * What a collection keeps of one document: plain values, some kilobytes, without its text. What the text does not say is null,
 * never invented.
 */
export interface Entry extends Levelled {
  readonly path: string;
  readonly status: 'checked' | 'partial';
  readonly troubles: readonly Trouble[];
  readonly coverage: Coverage | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly organ: string | null;
  readonly date: IsoDate | null;
  readonly kind: string | null;
  readonly effective: Effective | null;
  readonly validity: Validity | null;
  /** 试行 or 暂行 stands in its title. */
  readonly trial: boolean;
  /** Its title names the year or season that it is about. */
  readonly annual: boolean;
  /** What the page around the text says of its force: 已废止, 失效. */
  readonly marked: Noted | null;
  readonly affectsPublic: boolean;
  readonly affectsPublicReasons: readonly Bilingual[];
  readonly cites: readonly Cited[];
  readonly repeals: readonly Named[];
  readonly amends: readonly Named[];
  readonly figured: readonly Figured[];
  /** sha256 of its normalised body: two documents of the same digest say the same. */
  readonly digest: string;
  /** MinHash of its body; the share of equal places is about the share of the text that two documents share. Empty for a body of a few words. */
  readonly sketch: readonly number[];
  readonly rulings: readonly Ruling[];
  /** What the office's own register told: it stands above instead of what the text says, but for the days of its force. */
  readonly known: Known | null;
}

/** A file of which nothing is known. */
export interface Unread {
  readonly path: string;
  readonly status: 'unchecked';
  readonly troubles: readonly Trouble[];
}
