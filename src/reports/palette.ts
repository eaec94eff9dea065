type Style = (text: string) => string;

/** How a report dresses its words: plain functions, so that reports know no terminal and no colour library. */
export interface Palette {
  readonly error: Style;
  readonly warning: Style;
  readonly info: Style;
  /** Titles and clauses. */
  readonly strong: Style;
  /** What is read last: labels, rule ids. */
  readonly faint: Style;
  /** The words that a finding means, in their sentence. */
  readonly marked: Style;
  /** Stand around the marked words where nothing else sets them apart. */
  readonly brackets: readonly [open: string, close: string] | null;
}

const asIs: Style = (text) => text;

/** No colour: the marked words stand in 【】. */
export const PLAIN: Palette = {
  error: asIs,
  warning: asIs,
  info: asIs,
  strong: asIs,
  faint: asIs,
  marked: asIs,
  brackets: ['【', '】'],
};
