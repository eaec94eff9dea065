import type { Bilingual } from '../errors.ts';
import type { Source, Span } from '../source/source.ts';
import type { Field } from './fields.ts';

/**
 * Divisions that carry a number. Articles style: 章 chapter, 节 section, 条 article, 款 paragraph, 项 item （一）, 目 subitem 1.
 * Outline style: 一、 part, （一） division, 1. point, （1） subpoint. A 款 has no written label; it is counted.
 */
export type DivisionKind =
  | 'chapter'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'item'
  | 'subitem'
  | 'part'
  | 'division'
  | 'point'
  | 'subpoint';

/** Containers without a number. `inner` is the 办法 inside a 关于印发《…》的通知; `front` holds title, number and addressees. */
type ContainerKind = 'document' | 'front' | 'body' | 'back' | 'inner' | 'attachment' | 'table';

/**
 * Leaves. Together they hold every character of the text but white space, each exactly once.
 * `text` and `cell` are what rules read; `contents` (a table of contents), `running` (page furniture, web page remains) and
 * `comment` are passed over.
 */
export type LeafKind =
  | 'title'
  | 'number'
  | 'status'
  | 'addressees'
  | 'label'
  | 'heading'
  | 'text'
  | 'cell'
  | 'signature'
  | 'date'
  | 'contents'
  | 'running'
  | 'comment';

export type NodeKind = DivisionKind | ContainerKind | LeafKind;

/** The number that a division bears. */
export interface Label {
  /** As written, without white space: 第十二条之一, （三）, 1. */
  readonly text: string;
  readonly number: number;
  /** 1 for 之一; 0 where there is none. */
  readonly sub: number;
  /** True for the automatic numbering of Word. */
  readonly generated: boolean;
}

/** A node of the tree. Children lie inside their parent, in order, without overlap. */
export interface Node {
  readonly kind: NodeKind;
  readonly span: Span;
  readonly label: Label | null;
  readonly parent: Node | null;
  readonly children: readonly Node[];
  /** Sentences of a `text`, `heading` or `cell` leaf; empty for all others. */
  readonly sentences: readonly Sentence[];
}

/** What a text is in the order of norms. Regulations and rules may lawfully set what a normative document may not. */
export type Level = '规范性文件' | '规章' | '地方性法规' | '行政法规或法律' | '内部文件' | '非公文';

export type Style = 'articles' | 'outline' | 'mixed' | 'plain';

export interface Structure {
  readonly style: Style;
  /** Articles of the body and of the documents inside it. */
  readonly articles: number;
  /** Top-level 一、二、三 of the body where it is an outline. */
  readonly parts: number;
}

/** A calendar date as ISO text, 2012-05-22. */
export type IsoDate = string;

/** What the head and the end of a document say of it. Unknown stays null, nothing is invented. */
export interface Identity {
  readonly title: string | null;
  /** 发文字号, as 泸市府规〔2026〕3号. */
  readonly number: string | null;
  readonly organ: string | null;
  readonly date: IsoDate | null;
  /** 办法, 通知, 意见 … of the text that sets the rules: that of the inner document where there is one. */
  readonly kind: string | null;
  readonly level: Level;
  readonly levelReasons: readonly Bilingual[];
  readonly addressees: string | null;
}

export interface Document extends Identity {
  readonly source: Source;
  readonly root: Node;
  /** Sentences of all leaves in the order of the text. */
  readonly sentences: readonly Sentence[];
  /** The 办法 inside a 关于印发《…》的通知, and other documents set into this one. */
  readonly inner: readonly InnerDocument[];
  readonly structure: Structure;
  /** Why the document counts as issued; empty for a draft. */
  readonly issued: readonly Bilingual[];
  /** What the page says of the document: 有效性：失效, 实施日期：2016-01-01. */
  readonly fields: readonly Field[];
}

/** A document in a document. Its node is of kind `inner` (or `attachment`). */
export interface InnerDocument {
  readonly title: string;
  readonly kind: string | null;
  readonly node: Node;
}

/**
 * A sentence as annotators read it. `text` is normalised: full-width digits and letters are half-width, half-width
 * punctuation beside Han characters is full-width (`,` → `，`, `(` → `（`), and white space between Han characters, line ends of
 * wrapped text included, is gone: so 罚　款 and 罚\n款 read 罚款. Spans of the source come from `spanOf`.
 * A sentence ends at 。！？ or where its leaf ends; ； and ： do not end it.
 */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly leaf: Node;
  /** 0-based among all sentences of the document. */
  readonly index: number;
  /** The span in the source of `text.slice(start, end)`. */
  spanOf(start: number, end: number): Span;
}
