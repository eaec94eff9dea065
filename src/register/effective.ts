import { findDate } from '../chinese/dates.ts';
import { dayAfter, findTerm } from '../chinese/terms.ts';
import type { Document, IsoDate } from '../document/document.ts';
import { fieldsNamed } from '../document/fields.ts';
import type { DateFact, Fact } from '../facts/facts.ts';
import type { Effective } from './entry.ts';
import { clauseAt, notedAt } from './noted.ts';
import { isOwn } from './own.ts';

const FIELD = /^(?:实施日期|实施时间|施行日期|生效日期)$/;
/** What the day of the document is the day of. */
const ISSUED = /发布|公布|颁布|印发|下发|发文|签发|发出|成文|发行|行文|下达|批准|通过/u;

/** When it takes effect: what its text says of the whole, at the end before what the notice says; else what the page says. */
export function effectiveOf(document: Document, facts: readonly Fact[]): Effective | null {
  const own = facts.filter(
    (fact): fact is DateFact =>
      fact.fact === 'date' &&
      fact.kind === 'effective' &&
      fact.sentence !== null &&
      isOwn(fact.sentence, fact.at?.start ?? 0),
  );
  const last = own.at(-1);
  return last ? effectiveFrom(last, document) : effectiveOfPage(document);
}

function effectiveFrom(fact: DateFact, document: Document): Effective {
  const { span } = clauseAt(fact);
  const words = wordsOf(fact);
  const noted = notedAt(span, document);
  if (fact.date !== null) return { ...noted, by: 'day', date: fact.date };
  if (findDate(words) !== null || !ISSUED.test(words)) return { ...noted, by: 'event', date: null };
  return { ...noted, by: 'issued', date: document.date && countedFrom(document.date, words) };
}

function wordsOf({ sentence, at }: DateFact): string {
  return sentence && at ? sentence.text.slice(at.start, at.end) : '';
}

/** 自发布之日起施行, 自发布之日起30日后施行, 自发布之次日起, 自发布次月1日起. */
function countedFrom(issued: IsoDate, words: string): IsoDate {
  if (/次日/u.test(words)) return dayAfter(issued, { months: 0, days: 1 });
  if (/次月/u.test(words)) return dayAfter(`${issued.slice(0, 7)}-01`, { months: 1, days: 0 });
  const behind = /(?:起|后)([^，。]*?)(?:后|起|内)?[^，。后起内]*$/u.exec(words)?.[1] ?? '';
  const term = findTerm(behind);
  return term ? dayAfter(issued, term) : issued;
}

function effectiveOfPage({ fields }: Document): Effective | null {
  for (const { name, value } of fieldsNamed(fields, FIELD)) {
    const date = findDate(value);
    if (date) return { clause: null, quote: `${name}：${value}`, by: 'day', date: date.iso };
  }
  return null;
}
