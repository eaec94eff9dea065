import type { IsoDate, Level, Sentence } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { Rank } from '../law/rank.ts';
import type { Standing } from '../law/standing.ts';
import type { Position, Span } from '../source/source.ts';
import type { Matter } from './matters.ts';
import type { DAYS, EVIDENCE_STATES, ISSUERS, POINT_STATES, POINTS, RECORD_KINDS, STEPS } from './procedure.ts';

/**
 * Where a fact or a finding stands: words of the text; something that is missing and has no words to point at; or entries of
 * the record of procedure, which is no part of the text (a step that was taken, but too early or with an adverse conclusion).
 */
export type Place =
  | { readonly span: Span }
  | { readonly absent: string; readonly near?: Span }
  | { readonly entries: readonly Step[] };

/** What all facts share. `fact` names its kind in `registry.ts`. */
interface Base {
  readonly place: Place;
  readonly sentence: Sentence | null;
  /** Where it stands in `sentence.text`, for the annotators that build on it. */
  readonly at: Span | null;
}

/** A reference to a source of law: 《行政处罚法》第十六条, 国发〔2010〕10号, 本办法第五条, 前款, 依法, 国家有关规定. */
export interface CitationFact extends Base {
  readonly fact: 'citation';
  /** named: a title or number; self: this document or a part of it; general: 依法, 国家有关规定, 法律法规. */
  readonly form: 'named' | 'self' | 'general';
  readonly title: string | null;
  readonly number: string | null;
  /** As written: 第十六条第二款. */
  readonly article: string | null;
  readonly rank: Rank;
  /**
   * `repealed-since`: in force when the document was made; `repealed-undated`: when that was is not known; `former`: the text itself speaks of it as of the past (原《…》,
   * 《…》同时废止). Not in the law data: unknown.
   */
  readonly status: CitedStatus;
  /** When it was repealed and what came after it, where that is known. */
  readonly repealedOn: IsoDate | null;
  readonly successor: string | null;
  /** Whether it names an article behind the last one of the version that was in force when the document was made. */
  readonly beyond: boolean;
  /** That last article; null where it is not known. */
  readonly last: string | null;
  /** basis: 依照/根据/按照 stands before it, so that it governs what follows; mention: anything else. */
  readonly role: 'basis' | 'mention';
}

/** Whether what is cited is in force on the day of the law data. */
type CitedStatus =
  | 'current'
  | 'repealed'
  | 'repealed-since'
  | 'repealed-undated'
  | 'former'
  | 'renamed'
  | 'not-yet-effective'
  | 'unknown';

/** Who is bound or acts. */
export type ActorKind = 'public' | 'organ' | 'official' | 'unknown';

export interface ActorFact extends Base {
  readonly fact: 'actor';
  readonly kind: ActorKind;
  readonly words: string;
}

/** 应当, 不得, 可以, 方可 … */
export interface ModalityFact extends Base {
  readonly fact: 'modality';
  readonly kind: 'must' | 'must-not' | 'may' | 'only-after';
}

/** The four that the opinion forbids a document to set, and 证明事项. */
export type MeasureKind = 'licence' | 'penalty' | 'coercion' | 'fee' | 'proof';

/**
 * What a sentence does with a measure. Only `creates` is a violation: the document itself sets the measure and names no
 * higher law for it in the same article. `cites` rests it on a higher law, named or general.
 */
export type Stance = 'creates' | 'cites' | 'forbids' | 'abolishes' | 'mentions';

/**
 * The basis that was found for a measure. `implied`: the text names none, but the law of the state demands what it asks for
 * (取得施工许可证后方可开工).
 */
export type BasisFound = 'named' | 'general' | 'implied' | 'self' | 'preamble' | 'none';

export type Confidence = 'high' | 'medium' | 'low';

/** A licence, penalty, coercive measure, fee or demand for a certificate that stands in a clause of the text. Its place is that clause. */
export interface MeasureFact extends Base {
  readonly fact: 'measure';
  readonly kind: MeasureKind;
  /** The form within its kind, as 罚款, 没收, 查封, 保证金. */
  readonly form: string;
  readonly stance: Stance;
  readonly target: ActorKind;
  /** Who is bound, in the words of the text; null where the text does not say. */
  readonly bound: string | null;
  readonly basis: BasisFound;
  /** Rank of the law by name that it rests on; null where none is named. */
  readonly basisRank: Rank | null;
  /** Whether a law of that rank may set the measure; null where none is named. */
  readonly standing: Standing | null;
  /** The words that name the measure, inside the clause. */
  readonly words: Span;
  readonly confidence: Confidence;
  /** Why in particular: who is bound, which measure, what basis was looked for and where. */
  readonly reasons: readonly Bilingual[];
}

/**
 * What a clause does with its matter. `cites`: it rests it on a higher law, named or general; `excepted`: it is one of the cases in
 * which the law allows it; `forbids` also holds what it abolishes or limits.
 */
export type ProvisionStance = 'provides' | 'cites' | 'forbids' | 'excepted' | 'mentions';

/** A clause on a matter of `matters.ts`. Its place is that clause. */
export interface ProvisionFact extends Base {
  readonly fact: 'provision';
  readonly matter: Matter;
  readonly stance: ProvisionStance;
  /** Who is bound or treated. */
  readonly target: ActorKind;
  readonly basis: BasisFound;
  /** The words that say it. */
  readonly words: string;
  readonly confidence: Confidence;
}

/** Words of a lexicon of the user stand in a clause. Its place is that clause. */
export interface TermFact extends Base {
  readonly fact: 'term';
  readonly lexicon: string;
  readonly stance: ProvisionStance;
  readonly target: ActorKind;
  readonly basis: BasisFound;
  readonly words: string;
}

export interface DateFact extends Base {
  readonly fact: 'date';
  readonly kind: 'effective' | 'expires' | 'issued' | 'other';
  readonly date: IsoDate | null;
}

export type Step = keyof typeof STEPS;
export type Point = keyof typeof POINTS;
export type PointState = keyof typeof POINT_STATES;
export type EvidenceState = keyof typeof EVIDENCE_STATES;
export type Days = keyof typeof DAYS;
export type RecordKind = keyof typeof RECORD_KINDS;
export type Issuer = keyof typeof ISSUERS;

/** Where something stands in a file other than the draft. */
export interface Spot {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

/** What facts of a record share: where the record tells it, and which of several cases it belongs to. */
interface Recorded extends Base {
  readonly step: Step;
  /** Number or name of the case, where a record lists several of a kind. */
  readonly item: string | null;
  /** null where it is told by the text itself. */
  readonly spot: Spot | null;
}

/** A step that was taken: recorded in the dossier, or told by the text itself (已经市政府常务会议审议通过). */
export interface StepFact extends Recorded {
  readonly fact: 'step';
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly days: Days;
  readonly source: 'dossier' | 'text';
  readonly evidence: string | null;
  /** What a review concluded, where the record says so in one of the known ways. */
  readonly conclusion?: 'lawful' | 'unlawful' | 'to-amend';
}

/** One particular of a step of the record: told, and how it is understood, or `untold` of a step that was taken. */
export interface PointFact extends Recorded {
  readonly fact: 'point';
  readonly point: Point;
  readonly state: PointState;
  readonly date: IsoDate | null;
  /** As the record writes it; null where it is not told. */
  readonly words: string | null;
}

/** A document that the record names for a step, held against what the record says; or the lack of any. */
export interface EvidenceFact extends Recorded {
  readonly fact: 'evidence';
  readonly state: EvidenceState;
  /** The file as the record names it; null where none is named. */
  readonly name: string | null;
  /** What the record says and what the document says, where they differ. */
  readonly said: string | null;
  readonly found: string | null;
  /** The place in the document. */
  readonly seen: Spot | null;
  /** Why it could not be read; null where it was, or is not there. */
  readonly why: Bilingual | null;
}

export type IssuerKind = 'organ' | 'internal-division' | 'coordinating-body' | 'command-organ' | 'unknown';

/** Who issues the document. There is none where neither title nor signature names anybody. */
export interface IssuerFact extends Base {
  readonly fact: 'issuer';
  readonly kind: IssuerKind;
  readonly name: string;
}

/** 起草, 送审, 审议, 发布, 清理: how far a document has come. */
export type Stage = 'draft' | 'review' | 'discussion' | 'issued' | 'archive';

/** A list of numbered divisions: where it runs on, its first label; where it does not, the label that breaks it. */
export interface NumberingFact extends Base {
  readonly fact: 'numbering';
  readonly of: 'part' | 'chapter' | 'section' | 'article' | 'division' | 'item' | 'subitem' | 'point';
  /** skips: 第五条 after 第三条; repeats: 第三条 after 第三条. */
  readonly runs: 'on' | 'skips' | 'repeats';
  readonly label: string;
  /** The label before it; null where the list runs on. */
  readonly before: string | null;
}

/** A reference to a part of this document: 本办法第五条, 前款, 本条第（三）项, 附件2. */
export interface ReferenceFact extends Base {
  readonly fact: 'reference';
  readonly of: 'chapter' | 'article' | 'paragraph' | 'item' | 'attachment';
  readonly words: string;
  /** Whether the document has what it names. */
  readonly resolves: boolean;
  /** What there is instead: the last article, how many 款 … */
  readonly there: string;
}

/** An organ by a name that it bears no more. Told once a document, at the first place. */
export interface AgencyFact extends Base {
  readonly fact: 'agency';
  readonly name: string;
  readonly successor: string;
  /** Of the change. */
  readonly year: string;
  readonly certainty: 'renamed' | 'followed' | 'perhaps';
  /** acts: it is spoken of as an organ of the day; past: 原市工商局, 2008年市工商局; maker: of an instrument that bears its name. */
  readonly role: 'acts' | 'past' | 'maker';
  /** Whether the document was made before the change or after it; a draft is made today. */
  readonly made: 'before' | 'after' | 'unknown';
  /** At how many places it stands. */
  readonly times: string;
}

/** Why a document of a collection does not hold any more, by its own words. Its place is the whole document. */
export interface LapseFact extends Base {
  readonly fact: 'lapse';
  /**
   * validity: its term is over; event: it was tied to an event, of which only people know; annual: the year of its title is over; trial: it is
   * a trial, says no end, and the longest time of the place is over; marked: the page around it says so.
   */
  readonly by: 'validity' | 'event' | 'annual' | 'trial' | 'marked';
  /** Its last day; null where that is not known. */
  readonly on: IsoDate | null;
  /** The words that say so. */
  readonly words: string;
  readonly confidence: Confidence;
}

/** What another document of the collection does to this one. Its place is the whole document. */
export interface RelationFact extends Base {
  readonly fact: 'relation';
  /**
   * repealed, amended: by a clause of the other; superseded: by a later one of the same title; repeated: its words are those of an earlier
   * one; repeated-mostly: nearly; basis-gone: it rests on one that does not hold any more;
   * figures-differ: another document in force of the same organ fixes other figures in the same words.
   */
  readonly of: 'repealed' | 'amended' | 'superseded' | 'repeated' | 'repeated-mostly' | 'basis-gone' | 'figures-differ';
  /** Title and number of the other. */
  readonly other: string;
  readonly on: IsoDate | null;
  readonly words: string;
  readonly confidence: Confidence;
}

/** A short name at the place where it is given or used: （以下简称《条例》）, 《条例》第五条. */
export interface ShortNameFact extends Base {
  readonly fact: 'short-name';
  /**
   * given, given-otherwise: it is defined, here for another thing than before; used: behind its definition; used-early: before it;
   * implied: it has none, but one full title alone can be meant; undefined: it has none, and several or no title can be meant.
   */
  readonly state: 'given' | 'given-otherwise' | 'used' | 'used-early' | 'implied' | 'undefined';
  readonly name: string;
  /** What it stands for, where that is known; of `given-otherwise` what it stood for before. */
  readonly meaning: string | null;
}

/** Two figures of the text for one thing. */
export interface FigureFact extends Base {
  readonly fact: 'figure';
  /** items: 下列三种情形 and what is listed; amount: 壹万元（10000元）. */
  readonly of: 'items' | 'amount';
  readonly agrees: boolean;
  readonly said: string;
  readonly found: string;
}

/** A clause that says who interprets the document. */
export interface InterpretationFact extends Base {
  readonly fact: 'interpretation';
  /** division: an internal division of an organ (法规科); other: an organ that did not issue the document. */
  readonly by: 'issuer' | 'other' | 'division' | 'unknown';
  readonly who: string;
}

/** Whether the document says from when and until when it holds. There is exactly one of each. */
interface ValidityFact extends Base {
  readonly fact: 'validity';
  readonly of: 'begins' | 'ends';
  readonly stated: boolean;
  /** Does its title call it 试行 or 暂行? */
  readonly trial: boolean;
  /** Does its title name the year that it is about? Its matter then ends with that year: 2016年招生工作规定. */
  readonly annual: boolean;
}

/** An older document of the same name shows in the text. */
export interface ReplacementFact extends Base {
  readonly fact: 'replacement';
  readonly words: string;
  /** Is there a clause that repeals? */
  readonly repeals: boolean;
}

/** What is true of the whole document. There is exactly one. */
export interface DocumentFact extends Base {
  readonly fact: 'document';
  readonly level: Level;
  readonly kind: string | null;
  readonly stage: Stage;
  readonly affectsPublic: boolean;
  readonly affectsPublicReasons: readonly Bilingual[];
  readonly date: IsoDate | null;
  /** Is there a record of procedure at all? */
  readonly dossier: boolean;
  /** What the record is kept of. */
  readonly record: RecordKind;
  /** Was the stage told, by the record or on the line, or is it only guessed? */
  readonly stageTold: boolean;
  /** Does it touch what businesses do? */
  readonly business: boolean;
  readonly issuedBy: Issuer;
  /** Does the record give a reason why it could not wait, or must be kept secret? */
  readonly urgent: boolean;
  readonly secret: boolean;
}

export type Fact =
  | CitationFact
  | ActorFact
  | ModalityFact
  | MeasureFact
  | ProvisionFact
  | TermFact
  | DateFact
  | StepFact
  | PointFact
  | EvidenceFact
  | NumberingFact
  | ReferenceFact
  | ShortNameFact
  | FigureFact
  | InterpretationFact
  | ValidityFact
  | ReplacementFact
  | AgencyFact
  | LapseFact
  | RelationFact
  | IssuerFact
  | DocumentFact;

export type FactKind = Fact['fact'];
export type FactOf<K extends FactKind> = Extract<Fact, { fact: K }>;
