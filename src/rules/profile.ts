import type { IsoDate } from '../document/document.ts';

/** Periods that differ between provinces. */
export const PROFILE_VALUES = ['consultationDays', 'filingDays', 'validityYears', 'trialValidityYears'] as const;
export type ProfileValue = (typeof PROFILE_VALUES)[number];

/** A value with the time in which it governs how a document is made. */
export interface DatedValue {
  readonly value: number;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** What holds in one place. */
export interface Profile {
  readonly name: string;
  readonly values: Readonly<Partial<Record<ProfileValue, readonly DatedValue[]>>>;
}

export const NATIONAL: Profile = { name: 'national', values: {} };

/** The value for a document of a day; null where the profile has none for it. */
export function valueOn({ values }: Profile, name: ProfileValue, day: IsoDate | null): number | null {
  const found = (values[name] ?? []).find(({ from, until }) =>
    day === null ? from === null && until === null : (from ?? day) <= day && day <= (until ?? day),
  );
  return found?.value ?? null;
}
