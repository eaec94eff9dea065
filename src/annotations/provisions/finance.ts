import type { Wording } from './table.ts';

/** Public money: 机关事务管理条例, 机关团体建设楼堂馆所管理条例, 行政处罚法 74. */
export const finance: readonly Wording[] = [];
