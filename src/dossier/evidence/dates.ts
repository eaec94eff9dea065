import { findDate } from '../../chinese/dates.ts';
import { matches } from '../../chinese/matches.ts';
import { parseNumeral } from '../../chinese/numerals.ts';
import type { IsoDate } from '../../document/document.ts';
import type { Span } from '../../source/source.ts';

/** A day that a paper names. Where it does not tell the year (4月20日), that of the date before it, else after it. */
export interface PaperDate extends Span {
  readonly iso: IsoDate | null;
  /** 04-20 */
  readonly monthDay: string;
  readonly yearTold: boolean;
}

/**
 * What a paper says of the day of its step. silent: it is of the kind that bears that day and does not; agrees: it bears it, or nobody would
 * look for it there; else the date that is another.
 */
export type DaySeen = 'agrees' | 'silent' | PaperDate;

/** 自3月1日至3月31日; 于3月31日前; 自3月1日起三十日内. */
export interface Period {
  readonly from: PaperDate | null;
  readonly to: PaperDate | null;
  /** 3月31日前: the last day may be the one before. */
  readonly before: boolean;
}

const NUMBER = '[0-9０-９一二三四五六七八九十廿卅]';
/** 4月20日, 31日: what a date in front of it leaves out. */
const MONTH_DAY = new RegExp(
  `(?=${NUMBER})(?<![0-9０-９〇零○一二三四五六七八九]\\s{0,4}年\\s{0,4}|[0-9０-９一二三四五六七八九十])(${NUMBER}{1,2})\\s{0,4}月\\s{0,4}(${NUMBER}{1,3})\\s{0,4}日`,
  'gu',
);
/** 2026年3月1日至31日; 3月1日上午9时至31日; 2026.3.1-3.31. */
const LAST_DAY = new RegExp(
  `^[^，。；\\n]{0,10}?(?:至|到|[—–－~～-]{1,2})\\s*(?:(${NUMBER}{1,2})[.．/](?=${NUMBER}{1,2}(?!${NUMBER}|[.．/年月]))|(?=${NUMBER}{1,3}\\s*日))(${NUMBER}{1,3})(?:\\s*日)?`,
  'du',
);

/** All days of a text in order. 4月20号 is 4月20日. */
export function datesOf(written: string): readonly PaperDate[] {
  const text = written.replace(/(月\s{0,4}[0-9０-９]{1,2}\s{0,4})号/gu, '$1日');
  const full: PaperDate[] = [];
  for (let found = findDate(text); found; found = findDate(text, found.end))
    full.push({ iso: found.iso, monthDay: found.iso.slice(5), yearTold: true, start: found.start, end: found.end });
  const short = matches(MONTH_DAY, text).flatMap((match) => {
    const monthDay = monthDayOf(match[1] ?? '', match[2] ?? '');
    const span = { start: match.index, end: match.index + match[0].length };
    return monthDay === null ? [] : [{ iso: null, monthDay, yearTold: false, ...span }];
  });
  const told = withYears(inOrder([...full, ...short]));
  return inOrder([...told, ...told.flatMap((date, at) => lastDay(text, date, told[at + 1]))]);
}

function monthDayOf(month: string, day: string): string | null {
  const [m, d] = [parseNumeral(month), parseNumeral(day)];
  if (m === null || d === null || m < 1 || m > 12 || d < 1 || d > 31) return null;
  return `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function inOrder(dates: readonly PaperDate[]): PaperDate[] {
  return [...dates].sort((a, b) => a.start - b.start);
}

function withYears(dates: readonly PaperDate[]): readonly PaperDate[] {
  let year = dates.find(({ iso }) => iso !== null)?.iso?.slice(0, 4) ?? null;
  return dates.map((date) => {
    if (date.iso !== null) year = date.iso.slice(0, 4);
    return date.iso === null && year !== null ? { ...date, iso: `${year}-${date.monthDay}` } : date;
  });
}

function lastDay(text: string, date: PaperDate, next: PaperDate | undefined): PaperDate[] {
  const match = LAST_DAY.exec(text.slice(date.end, date.end + 24));
  const monthDay = match && monthDayOf(match[1] ?? date.monthDay.slice(0, 2), match[2] ?? '');
  if (!match || !monthDay) return [];
  const [first] = match.indices?.[1] ?? match.indices?.[2] ?? [0];
  const [start, end] = [date.end + first, date.end + match[0].length];
  if (next && next.start < end) return [];
  const iso = date.iso && `${date.iso.slice(0, 4)}-${monthDay}`;
  return [{ iso, monthDay, yearTold: date.yearTold, start, end }];
}

const UNTIL = /^[^，。；\n]{0,14}?(?:至|到|[—–－~～-]{1,2})[^，。；\n]{0,6}$/u;
const SINCE = /^\s*(?:[零\d：:时上下午]{0,8})起(?!草|步|点|诉)/u;
const BEFORE = /^[^，。；\n]{0,12}?(?:前|止|截止|为止)/u;
const ENDS =
  /(?:截止|截至|止于|期限至|结束)[^，。；\n]{0,10}$|(?:即日|今日|公告之日|发布之日|公布之日)起?(?:至|到)[^，。；\n]{0,4}$/u;

/** The periods that a text tells of, from its dates. */
export function periodsOf(text: string, dates: readonly PaperDate[]): readonly Period[] {
  const periods: Period[] = [];
  for (let at = 0; at < dates.length; at++) {
    const [date, next] = [dates[at] as PaperDate, dates[at + 1]];
    const behind = text.slice(date.end, date.end + 16);
    if (next && UNTIL.test(text.slice(date.end, next.start))) {
      periods.push({ from: date, to: next, before: false });
      at++;
    } else if (ENDS.test(text.slice(Math.max(0, date.start - 16), date.start)))
      periods.push({ from: null, to: date, before: false });
    else if (SINCE.test(behind)) periods.push({ from: date, to: null, before: false });
    else if (BEFORE.test(behind)) periods.push({ from: null, to: date, before: true });
  }
  return periods;
}

/** Is it this day? A day without its year is, whatever the year. */
export function isDay({ iso, monthDay, yearTold }: PaperDate, day: IsoDate): boolean {
  return iso === day || (!yearTold && monthDay === day.slice(5));
}
