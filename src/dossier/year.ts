import { parseNumeral } from '../chinese/numerals.ts';

/** For the JSON schema too. */
export const YEAR = '^\\s*([0-9０-９]{4}|[一二三四五六七八九零〇○]{4})\\s*年?\\s*度?\\s*$';
const WHOLE = new RegExp(YEAR, 'u');

/** 2025, 2025年, 二〇二五年度 → 2025; null where it is no year. */
export function yearOf(words: string): number | null {
  const year = parseNumeral(WHOLE.exec(words)?.[1] ?? '');
  return year !== null && year >= 1949 && year <= 2199 ? year : null;
}
