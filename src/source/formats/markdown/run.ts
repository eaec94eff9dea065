import type { Block } from '../../source.ts';

/**
 * A stretch of one line of a Markdown file that holds text: what stands between the marks of its block. Offsets count in
 * the file. Runs stand in order and do not overlap; all that is not white space between them is markup.
 */
export interface Run extends Omit<Block, 'span'> {
  readonly start: number;
  readonly end: number;
}

/** Replaces [start, end) of the file by `text`: '' removes a mark, a line feed stands for `<br>`; null keeps what is there, unread. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}
