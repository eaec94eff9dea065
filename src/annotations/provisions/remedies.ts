import type { Wording } from './table.ts';

/** Legal remedy: 行政复议法 10, 11, 24, 53; 行政诉讼法 13. */
export const remedies: readonly Wording[] = [];
