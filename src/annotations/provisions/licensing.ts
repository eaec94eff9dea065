import type { Wording } from './table.ts';

/** Conditions, time limits and handing down of licences: 行政许可法 16, 22-24, 42. */
export const licensing: readonly Wording[] = [];
