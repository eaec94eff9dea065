import type { Wording } from './table.ts';

/** Sanctions of officials and accountability: 公务员法 15, 公职人员政务处分法 6, 7. */
export const staff: readonly Wording[] = [];
