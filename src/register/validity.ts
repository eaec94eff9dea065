import { lastDate } from '../chinese/dates.ts';
import { dayAfter, findTerm } from '../chinese/terms.ts';
import type { Document, IsoDate } from '../document/document.ts';
import { fieldsNamed } from '../document/fields.ts';
import type { DateFact, Fact } from '../facts/facts.ts';
import type { Validity } from './entry.ts';
import { clauseAt, notedAt } from './noted.ts';
import { isOwn } from './own.ts';

const FIELD = /^(?:失效日期|有效期)$/;

/** How long the document says that it holds; else what the page says. `begins` is the day on which it takes effect. */
export function validityOf(document: Document, facts: readonly Fact[], begins: IsoDate | null): Validity | null {
  const own = facts.filter(
    (fact): fact is DateFact =>
      fact.fact === 'date' &&
      fact.kind === 'expires' &&
      fact.sentence !== null &&
      isOwn(fact.sentence, fact.at?.start ?? 0),
  );
  const last = own.findLast(({ date }) => date !== null) ?? own.at(-1);
  return last ? validityFrom(last, document, begins) : validityOfPage(document);
}

function validityFrom(fact: DateFact, document: Document, begins: IsoDate | null): Validity {
  const { words, span } = clauseAt(fact);
  return { ...notedAt(span, document), ...lengthOf(fact.date, words, begins) };
}

type Length = Pick<Validity, 'months' | 'until' | 'event'>;

function lengthOf(date: IsoDate | null, words: string, begins: IsoDate | null): Length {
  if (date !== null) return { months: null, until: lastDay(date, words), event: null };
  const term = findTerm(words.replace(/^.*?(?:期限?|间|试行|暂行|起)(?=.*\d|.*[一二三四五六七八九十两半])/u, ''));
  if (term === null) return { months: null, until: null, event: words };
  if (Number.isInteger(term.months) && term.days === 0) return { months: term.months, until: null, event: null };
  const until = begins && dayAfter(begins, { ...term, days: term.days - 1 });
  return { months: null, until, event: until === null ? words : null };
}

/** 2015年1月1日废止: that day it holds no more. The last of a month is meant as the last day, whatever the words. */
function lastDay(date: IsoDate, words: string): IsoDate {
  const before = dayAfter(date, { months: 0, days: -1 });
  const isLastOfMonth = dayAfter(date, { months: 0, days: 1 }).endsWith('-01');
  return !isLastOfMonth && /日起?(?:自动|自行)?(?:废止|失效|终止|停止)/u.test(words) ? before : date;
}

function validityOfPage({ fields }: Document): Validity | null {
  for (const { name, value } of fieldsNamed(fields, FIELD)) {
    const date = lastDate(value);
    const term = date ? null : findTerm(value);
    if (!date && !term?.months) continue;
    const quote = `${name}：${value}`;
    return { clause: null, quote, months: term?.months ?? null, until: date?.iso ?? null, event: null };
  }
  return null;
}
