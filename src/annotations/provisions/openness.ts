import type { Wording } from './table.ts';

/** What is kept from the public: 政府信息公开条例 5, 13-16, 20. */
export const openness: readonly Wording[] = [];
