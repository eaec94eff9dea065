/**
 * A piece of text where its page has it: a character or a run of them. Any unit of length, x to the right and y downwards,
 * turned so that the text runs to the right.
 */
export interface Piece {
  readonly text: string;
  readonly left: number;
  /** Where it ends: `left` and what the text advances by. */
  readonly right: number;
  readonly baseline: number;
  /** The height of its characters, which is the width of a Han character. */
  readonly size: number;
}

/** What stands on one baseline, from left to right, with the blanks that a reader sees in it. Never blank, never with blank ends. */
export type Line = Piece;

/** The lines of one page from top to bottom. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Lines that run in another direction than the page: words beside a table, along an edge. */
  readonly asides: readonly Line[];
}
