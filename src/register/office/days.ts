import { wholeDate } from '../../chinese/dates.ts';
import { dayAfter } from '../../chinese/terms.ts';
import type { IsoDate } from '../../document/document.ts';

/** Days of programs of tables: 42430 is 1 March 2016. What lies before 1950 or behind 2100 is another number. */
const FIRST = 18_264;
const LAST = 73_415;
const SINCE = '1899-12-30';
const FROM_1904 = 1462;

/** The day that a workbook holds as a number of days. */
export function dayOfSerial(value: string, from1904 = false): IsoDate | null {
  const days = Math.floor(Number(value)) + (from1904 ? FROM_1904 : 0);
  return value !== '' && days >= FIRST && days <= LAST ? dayAfter(SINCE, { months: 0, days }) : null;
}

/** 2016-3-1, 2016/3/1, 2016年3月1日, 2016.3.1, 20160301, 42430; a time of day behind it does not matter. */
export function dayIn(words: string): IsoDate | null {
  const plain = words.replace(/[\sT]\d{1,2}:\d{2}.*$/u, '').trim();
  const eight = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(plain);
  if (eight) return wholeDate(eight.slice(1).join('-'));
  return wholeDate(plain) ?? (/^\d{5}(?:\.\d+)?$/.test(plain) ? dayOfSerial(plain) : null);
}
