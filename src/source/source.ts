import type { Bilingual, ErrorCode } from '../errors.ts';

/** A run of text: UTF-16 offsets into `Source.text`, `end` exclusive. Made once by whoever read the text, never searched for. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'cell' | 'footnote' | 'quotation' | 'code' | 'comment';

/**
 * A run of text that the format itself sets apart: one line of a text file, one paragraph of a Word file, one table cell.
 * Blocks stand in the order of the text, do not overlap and hold every character of `Source.text` but white space.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Heading level from 1, where the format knows it. */
  readonly level?: number;
  /** 0-based place of a cell; cells of one table share `table`. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

/** What could not be read, or what an officer should know about how the text was read. */
export interface Trouble {
  readonly code:
    | ErrorCode
    | 'numbering-lost'
    | 'tracked-changes'
    | 'replacement-characters'
    | 'not-a-document'
    | 'internal';
  readonly text: Bilingual;
  /** 1-based; the text names it as well. */
  readonly page?: number;
  /** True where part of the text is missing because of it: the file is then `partial`, never clean. */
  readonly loses: boolean;
}

/** A place in the file as its reader counts it: lines and columns from 1 (UTF-16 units), offset from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** What a map is made of, as plain values: a source that was read in a worker comes back as these (see locate.ts). */
export type MapData =
  | { readonly kind: 'identity' }
  | { readonly kind: 'pieces'; readonly file: string; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'paragraphs';
      readonly starts: readonly number[];
      readonly numbers: readonly (number | null)[];
      readonly generated: readonly Span[];
    }
  | { readonly kind: 'pages'; readonly starts: readonly number[] };

/** A stretch of extracted text and the stretch [file, fileEnd) of the file it comes from. */
export interface Piece {
  /** Offset in the text. */
  readonly at: number;
  readonly file: number;
  fileEnd: number;
  /** What stands in the text instead (a tab for the bar of a table); null where it is the file's own words. */
  readonly instead: string | null;
}

/** Leads an offset of `Source.text` back to the file. For Word and the like, positions count in the extracted text. */
export interface SourceMap {
  /** For the end of a span ask with `'end'`: markup that follows it in the file (`**第一条** 为了`) is then no part of it. */
  positionAt(offset: number, edge?: 'start' | 'end'): Position;
  /** 1-based page, where the format has pages. */
  pageAt(offset: number): number | null;
  /** 1-based number of the Word paragraph, where the format has paragraphs of its own. */
  paragraphAt(offset: number): number | null;
  /** True for text that the reader made itself: the automatic 第一条 of Word has no run in the file. */
  isGenerated(offset: number): boolean;
  readonly data: MapData;
}

type Format = 'markdown' | 'text' | 'docx' | 'doc' | 'odt' | 'rtf' | 'pdf' | 'ofd' | 'html';

/** What share of the file was read. */
export interface Coverage {
  readonly unit: 'page' | 'part' | 'paragraph';
  readonly checked: number;
  readonly total: number;
}

/** The YAML head of a Markdown file. It is no part of `Source.text`. */
export interface FrontMatter {
  readonly yaml: string;
  /** 1-based line of the file on which the YAML begins. */
  readonly line: number;
}

/**
 * A file as text. All that comes later works on `text` alone: markup is gone from it (the stars of `**第一条**`, the
 * pipes of a table), so that no later room needs to know the format; `map` leads back.
 */
export interface Source {
  /** As it is shown: with `/` on every system; `<stdin>` or the name given for it. */
  readonly path: string;
  readonly format: Format;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly map: SourceMap;
  readonly troubles: readonly Trouble[];
  readonly coverage: Coverage | null;
  readonly frontMatter: FrontMatter | null;
}
