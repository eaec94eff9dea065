import type { Wording } from './table.ts';

/** Less rights or more duties of the public: 优化营商环境条例 64, 行政处罚法 2, 9. */
export const rights: readonly Wording[] = [];
