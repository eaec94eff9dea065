import { dayAfter } from '../chinese/terms.ts';
import type { IsoDate } from '../document/document.ts';
import type { Decision } from '../register/decision.ts';
import type { Entry } from '../register/entry.ts';
import { type Profile, valueOn } from '../rules/profile.ts';

/**
 * The day by which a document is to be cleaned up again, counted from what the office last decided of it, else from the document itself; null where
 * the place sets no interval, or neither day is known.
 */
export function reviewDueOf(
  { date }: Entry,
  decided: Decision | null,
  profile: Profile,
  asOf: IsoDate,
): IsoDate | null {
  const from = decided?.on ?? date;
  const years = valueOn(profile, 'reviewYears', asOf);
  return from === null || years === null ? null : dayAfter(from, { months: years * 12, days: 0 });
}
