import type { Cell } from './tables.ts';

/** A paragraph of the page, or a piece of one between line breaks. */
export interface Line {
  readonly text: string;
  /** Length of the number that stands before an item of a list: no word of the file. */
  readonly label: number;
  /** Characters that lead to other pages, white space not counted. */
  readonly linked: number;
  readonly heading: number | null;
  readonly isItem: boolean;
  readonly isNote: boolean;
  readonly cell: Cell | null;
}

/** A part of the page with the lines [start, end) in it. */
export interface Part {
  readonly isFurniture: boolean;
  readonly start: number;
  end: number;
  readonly parts: Part[];
}

/** All that a page shows, in order, and how it is divided. */
export interface Outline {
  readonly lines: readonly Line[];
  readonly whole: Part;
  /** Number of the line before which each picture stands; the same for embedded files and hidden words. */
  readonly pictures: readonly number[];
  readonly viewers: readonly number[];
  readonly hidden: readonly number[];
  readonly frames: number;
  readonly isTracked: boolean;
}
