import { parseNumeral } from './numerals.ts';

/** A date as it stands in a text. `iso` is 2012-05-22; the span covers 二〇一二年五月二十二日. */
export interface WrittenDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const DIGIT = '[0-9０-９]';
const ZERO = '零〇○◯ＯOo0０';
/** 2012年5月22日, 二〇一二年五月二十二日, 2012 年 5 月 22 日, 二00一年二月二十日. */
const WRITTEN = `((?:${DIGIT}\\s?){4}|(?:[一二三四五六七八九${ZERO}]\\s?){4})\\s*年\\s*([0-9０-９正元一二三四五六七八九十]{1,2})\\s*月\\s*([0-9０-９一二三四五六七八九十廿卅]{1,3})\\s*日`;
/** 2014-03-20, 2014/3/20, 2014.3.20. */
const SHORT = `(${DIGIT}{4})[-/.－](${DIGIT}{1,2})[-/.－](${DIGIT}{1,2})(?!${DIGIT})`;

const DATE = new RegExp(`${WRITTEN}|${SHORT}`, 'g');
/** For those who cannot ask the calendar: what has the form of a date and nothing else. */
export const WHOLE_DATE = `^\\s*(?:${WRITTEN}|${SHORT})\\s*$`;

/** The first date at or after `from`; null where there is none. Dates that no calendar has (2月30日) are passed over. */
export function findDate(text: string, from = 0): WrittenDate | null {
  DATE.lastIndex = from;
  for (let match = DATE.exec(text); match; match = DATE.exec(text)) {
    const iso = isoOf(match[1] ?? match[4] ?? '', match[2] ?? match[5] ?? '', match[3] ?? match[6] ?? '');
    if (iso) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The last date of a text. */
export function lastDate(text: string): WrittenDate | null {
  let last: WrittenDate | null = null;
  for (let date = findDate(text); date; date = findDate(text, date.end)) last = date;
  return last;
}

/** The date that a text consists of, white space aside; null where there is anything else. */
export function wholeDate(text: string): string | null {
  const date = findDate(text);
  return date && text.slice(0, date.start).trim() === '' && text.slice(date.end).trim() === '' ? date.iso : null;
}

function isoOf(year: string, month: string, day: string): string | null {
  const y = parseNumeral(year);
  const m = month === '正' || month === '元' ? 1 : parseNumeral(month);
  const d = parseNumeral(day);
  if (y === null || m === null || d === null || y < 1900 || y > 2199 || m < 1 || m > 12) return null;
  if (d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
