import type { Wording } from './table.ts';

/** Competition: 公平竞争审查条例 8-12. */
export const market: readonly Wording[] = [];
