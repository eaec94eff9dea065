import type { Cell } from '../office/composer.ts';
import type { ParagraphProperties } from './styles.ts';

/** Where words of a paragraph stand in the markup: those of one text element, or the one element that a sign comes from. */
export interface Mark {
  /** Offset in the text of the paragraph. */
  readonly at: number;
  readonly length: number;
  /** In the part, as text. */
  readonly start: number;
  readonly end: number;
}

/** A paragraph as Word has it, without its automatic number. A line feed stands for a break inside it. */
export interface Paragraph {
  text: string;
  style: string | null;
  readonly own: ParagraphProperties;
  /** 1-based among all paragraphs of the part. */
  readonly number: number;
  readonly cell: Cell | null;
  /** The text box in which it stands, by number. */
  readonly box: number | null;
  /** Its mark was deleted under tracked changes: it runs on into the next one. */
  joined: boolean;
  /** Of text boxes that are anchored in it. */
  readonly boxed: Paragraph[];
  readonly marks: Mark[];
}
