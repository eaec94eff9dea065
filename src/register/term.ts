import { parseNumeral } from '../chinese/numerals.ts';
import { addressOf } from '../document/address.ts';
import type { Document, IsoDate, Node } from '../document/document.ts';
import type { DateFact, Fact } from '../facts/facts.ts';
import type { Effective, Noted, Validity } from './entry.ts';

/** 自发布之日起施行, 自印发之日起30日后施行, 自公布之日起满六个月后施行. */
const BY_ISSUE = /(?:发布|公布|颁布|印发|下发|发文|签发|发出|行文|下达)(?:之?日|时)?(?:起|后)?/u;
const DELAY = /(?:起|后)(?:满|第)?([\d一二三四五六七八九十]{1,3})(?:个)?(日|天|月|年)(?:后|起|内)?/u;
/** 有效期5年, 试行期为二年, 自印发之日起5年内有效. */
const LENGTH = /([\d一二三四五六七八九十两]{1,3})个?(年|月)/u;

/** When the document says that it takes effect: the last such clause outside of its attachments, which is that of what it issues. */
export function effectiveOf(document: Document, facts: readonly Fact[]): Effective | null {
  const fact = own(facts, 'effective').at(-1);
  if (!fact) return null;
  const noted = notedAt(fact, document);
  if (fact.date !== null) return { ...noted, by: 'day', date: fact.date };
  if (!BY_ISSUE.test(noted.quote)) return { ...noted, by: 'event', date: null };
  const delay = DELAY.exec(noted.quote);
  const date = document.date && (delay ? after(document.date, delay[1] ?? '', delay[2] ?? '') : document.date);
  return { ...noted, by: 'issued', date };
}

/** Until when it holds. */
export function validityOf(document: Document, facts: readonly Fact[]): Validity | null {
  const found = own(facts, 'expires');
  const fact = found.findLast(({ date }) => date !== null) ?? found.at(-1);
  if (!fact) return null;
  const noted = notedAt(fact, document);
  if (fact.date !== null) return { ...noted, months: null, until: fact.date, event: null };
  const [, number = '', unit] = LENGTH.exec(noted.quote) ?? [];
  const count = number === '两' ? 2 : parseNumeral(number);
  if (count) return { ...noted, months: unit === '年' ? count * 12 : count, until: null, event: null };
  return { ...noted, months: null, until: null, event: noted.quote };
}

function own(facts: readonly Fact[], kind: DateFact['kind']): DateFact[] {
  return facts.filter((fact): fact is DateFact => {
    return fact.fact === 'date' && fact.kind === kind && fact.sentence !== null && !isAttached(fact.sentence.leaf);
  });
}

function isAttached(leaf: Node): boolean {
  for (let at: Node | null = leaf; at; at = at.parent) if (at.kind === 'attachment') return true;
  return false;
}

function notedAt({ place }: DateFact, document: Document): Noted {
  const span = 'span' in place ? place.span : { start: 0, end: 0 };
  const quote = document.source.text.slice(span.start, span.end).replace(/\s*\n\s*/gu, '');
  return { clause: addressOf(span.start, document), quote };
}

function after(day: IsoDate, number: string, unit: string): IsoDate | null {
  const count = parseNumeral(number);
  if (!count) return null;
  if (unit === '日' || unit === '天') return addDays(day, count);
  return addMonths(day, unit === '年' ? count * 12 : count);
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of a later month; the last day of a month that has no such day. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
