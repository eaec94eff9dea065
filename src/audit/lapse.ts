import { dayAfter } from '../chinese/terms.ts';
import type { IsoDate } from '../document/document.ts';
import type { LapseFact } from '../facts/facts.ts';
import type { Entry } from '../register/entry.ts';
import { type Profile, valueOn } from '../rules/profile.ts';

/** The last day on which a document says that it holds; null where it does not say, or says it by an event. */
export function lastDayOf({ validity, effective, date, known }: Entry): IsoDate | null {
  if (known?.until) return known.until;
  if (validity === null) return null;
  if (validity.until !== null) return validity.until;
  const begin = known?.effective ?? effective?.date ?? date;
  return validity.months === null || begin === null ? null : dayAfter(begin, { months: validity.months, days: -1 });
}

/** Why a document does not hold any more by what it says of itself. */
export function lapseOf(entry: Entry, asOf: IsoDate, profile: Profile): LapseFact | null {
  const { validity, marked } = entry;
  const last = lastDayOf(entry);
  if (last !== null) return last < asOf ? lapse('validity', last, validity?.quote ?? '') : null;
  if (marked !== null) return lapse('marked', null, marked.quote);
  if (validity?.event) return lapse('event', null, validity.event);
  const year = entry.annual ? lastYearIn(entry.title ?? '') : null;
  // A school year ends in the summer of the next one.
  if (year !== null && `${year + 1}-09-01` <= asOf) return lapse('annual', `${year}-12-31`, `${year}年`);
  return entry.trial ? trialOf(entry, asOf, profile) : null;
}

function trialOf({ effective, date, title }: Entry, asOf: IsoDate, profile: Profile): LapseFact | null {
  const begin = effective?.date ?? date;
  const years = begin === null ? null : valueOn(profile, 'trialValidityYears', begin);
  if (begin === null || years === null) return null;
  const last = dayAfter(begin, { months: years * 12, days: -1 });
  return last < asOf ? lapse('trial', last, title ?? '') : null;
}

function lastYearIn(title: string): number | null {
  const years = [...title.matchAll(/(?:19|20)\d\d/gu)].map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

/** What the text says of itself is sure; when an event is over, and whether a yearly matter goes on, people know. */
const SURE = { validity: 'high', marked: 'high', trial: 'medium', annual: 'medium', event: 'low' } as const;

function lapse(by: LapseFact['by'], on: IsoDate | null, words: string): LapseFact {
  return { fact: 'lapse', by, on, words, confidence: SURE[by], place: { absent: '效力' }, sentence: null, at: null };
}
