import type { Wording } from './table.ts';

/** How applications are received and answered: 优化营商环境条例 36, 行政许可法 32. */
export const services: readonly Wording[] = [];
