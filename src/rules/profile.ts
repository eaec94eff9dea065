import type { IsoDate } from '../document/document.ts';
import { PERIODS } from '../facts/periods.ts';

export type ProfileValue = keyof typeof PERIODS;
/** Periods that differ between provinces. */
export const PROFILE_VALUES = Object.keys(PERIODS) as [ProfileValue, ...ProfileValue[]];

/** A value with the time in which it governs how a document is made. */
export interface DatedValue {
  /** null: what holds in this time was not verified. */
  readonly value: number | null;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** What holds in one place. Of several values for a day the first counts. */
export interface Profile {
  readonly name: string;
  readonly values: Readonly<Partial<Record<ProfileValue, readonly DatedValue[]>>>;
}

/** What is the same everywhere: none of these periods. */
export const NATIONAL: Profile = { name: 'national', values: {} };

/** The value for a document of a day; null where the profile has none for it. Without a day only a value for all time counts. */
export function valueOn({ values }: Profile, name: ProfileValue, day: IsoDate | null): number | null {
  const dated = values[name] ?? [];
  const [first] = dated;
  if (day === null) return first?.from === null && first.until === null ? first.value : null;
  return dated.find(({ from, until }) => (from ?? day) <= day && day <= (until ?? day))?.value ?? null;
}

/** Values of one's own, without limits in time. */
export type OwnValues = Readonly<Partial<Record<ProfileValue, number | undefined>>>;

/** With values of one's own, which hold for every document. The name tells that there are some: sichuan+. */
export function withOwn(profile: Profile, own: OwnValues): Profile {
  const told = Object.entries(own).filter(([, value]) => value !== undefined);
  const given = told.map(([name, value]) => [name, [{ value, from: null, until: null }]]);
  if (given.length === 0) return profile;
  return { name: `${profile.name}+`, values: { ...profile.values, ...Object.fromEntries(given) } };
}
