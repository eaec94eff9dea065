import type { Bilingual } from '../errors.ts';
import { type DatedValue, PROFILE_VALUES, type Profile, type ProfileValue } from './profile.ts';
import type { Basis } from './rule.ts';

/** A value as it ships: with the clause that sets it, or why none is set and where to look it up. */
export interface ShippedValue extends DatedValue {
  readonly basis: Basis | null;
  readonly note: Bilingual | null;
}

/** A profile as it ships: of its own only what differs from the one it extends. */
export interface ShippedProfile {
  readonly name: string;
  readonly title: Bilingual;
  readonly extends: string | null;
  readonly values: Readonly<Partial<Record<ProfileValue, readonly ShippedValue[]>>>;
}

/** The values of a profile before those of the ones that it extends, so that it hides theirs where it speaks itself. */
export function resolved(own: ShippedProfile, all: readonly ShippedProfile[]): Profile {
  const line = lineOf(own, all);
  const valuesOf = (name: ProfileValue): DatedValue[] =>
    line.flatMap(({ values }) => (values[name] ?? []).map(({ value, from, until }) => ({ value, from, until })));
  return { name: own.name, values: Object.fromEntries(PROFILE_VALUES.map((name) => [name, valuesOf(name)])) };
}

/** A profile and all that it extends; a circle is followed once. */
export function lineOf(own: ShippedProfile, all: readonly ShippedProfile[]): ShippedProfile[] {
  const others = all.filter(({ name }) => name !== own.name);
  const above = others.find(({ name }) => name === own.extends);
  return above === undefined ? [own] : [own, ...lineOf(above, others)];
}
