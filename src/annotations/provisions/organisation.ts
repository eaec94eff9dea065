import type { Wording } from './table.ts';

/** Who issues, who leads, which bodies are set up: 行政处罚法 17, 行政许可法 22. */
export const organisation: readonly Wording[] = [];
