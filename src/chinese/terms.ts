import { parseNumeral } from './numerals.ts';

/** A length of time as a document counts it: 五年 and 18个月 in months, 30日 in days. */
export interface Term {
  readonly months: number;
  readonly days: number;
}

const TERM = /(半|[\d零〇一二三四五六七八九十百两]{1,5})(?:周|个)?(年半|年|月|工作日|日|天)/u;

/** The first length of time in the words; null where there is none. */
export function findTerm(words: string): Term | null {
  const [, count = '', unit = ''] = TERM.exec(words) ?? [];
  const number = count === '半' ? 0.5 : parseNumeral(count);
  if (number === null || number === 0) return null;
  if (unit === '月') return { months: number, days: 0 };
  if (unit.startsWith('年')) return { months: number * 12 + (unit === '年半' ? 6 : 0), days: 0 };
  return { months: 0, days: Math.floor(number) };
}

/** The day that lies so far behind a day. 31 January and one month is the last day of February. */
export function dayAfter(iso: string, { months, days }: Term): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last) + days)).toISOString().slice(0, 10);
}
