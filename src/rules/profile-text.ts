import { z } from 'zod';
import type { Bilingual } from '../errors.ts';
import { ALWAYS, type Refuser, refuse } from '../yaml/issue.ts';
import { mistakesError } from '../yaml/mistake.ts';
import { type Reading, readYaml } from '../yaml/read.ts';
import { type RuleFile, readBases } from './compile.ts';
import { filesOf } from './load.ts';
import { PROFILE_VALUES } from './profile.ts';
import type { Basis } from './rule.ts';
import { isoDate } from './schema.ts';
import { lineOf, type ShippedProfile, type ShippedValue } from './shipped-profile.ts';

/* Only the build and a run from the sources come here: what is built reads the JSON that was made of it. */

type Bases = ReadonlyMap<string, Basis>;

/**
 * Reads the profiles of a folder of rules: a file a profile, which rests on the quotes of the same folder.
 *
 * @throws HefaError `bad-rules` with every mistake and its place
 */
export async function readProfiles(folder: string): Promise<readonly ShippedProfile[]> {
  const { bases, mistakes } = await readBases(filesOf(folder, 'basis'));
  const files = filesOf(folder, 'profiles');
  const names = files.map(nameOf);
  const readings: (Reading<ShippedProfile> & { mistakes: null })[] = [];
  for (const file of files) {
    const reading = await readYaml(file, profileSchema(nameOf(file), names, bases));
    if (reading.mistakes) mistakes.push(...reading.mistakes);
    else readings.push(reading);
  }
  const profiles = readings.map(({ value }) => value);
  const circle = mistakes.length > 0 ? undefined : readings.find(({ value }) => isCircle(lineOf(value, profiles)));
  if (circle) mistakes.push(circle.mistakeAt(['extends'], CIRCLE));
  if (mistakes.length > 0) throw mistakesError('bad-rules', mistakes);
  return fromTheTop(profiles);
}

function nameOf({ id }: RuleFile): string {
  return id.slice(id.indexOf('/') + 1);
}

const CIRCLE: Bilingual = { zh: '地方配置互相继承', en: 'The profiles extend each other in a circle' };

/** The last of a line extends nothing. */
function isCircle(line: readonly ShippedProfile[]): boolean {
  return line.at(-1)?.extends !== null;
}

/** The whole country first, then what extends it. */
function fromTheTop(profiles: readonly ShippedProfile[]): ShippedProfile[] {
  const depth = (one: ShippedProfile): number => lineOf(one, profiles).length;
  return [...profiles].sort((a, b) => depth(a) - depth(b));
}

const text = z.string().min(1);

const valueText = z.strictObject({
  value: z.int().min(1).nullable(),
  from: isoDate().nullable().default(null),
  until: isoDate().nullable().default(null),
  basis: text.optional(),
  note: text.optional(),
  en: text.optional(),
});
type ValueText = z.output<typeof valueText>;

function profileSchema(name: string, names: readonly string[], bases: Bases): z.ZodType<ShippedProfile> {
  const value = valueText
    .superRefine((one, context) => refuseValue(one, context, bases), ALWAYS)
    .transform((one) => shippedValue(one, bases));
  const values = Object.fromEntries(PROFILE_VALUES.map((key) => [key, z.array(value).min(1).optional()]));
  return z
    .strictObject({
      title: text,
      en: text,
      extends: text.optional(),
      values: z.strictObject(values).superRefine((all, context) => refuseOverlaps(all, context), ALWAYS),
    })
    .superRefine((profile, context) => refuseParent(profile.extends, name, names, context), ALWAYS)
    .transform(({ title, en, extends: parent, values: own }) => ({
      name,
      title: { zh: title, en },
      extends: parent ?? null,
      values: own as ShippedProfile['values'],
    }));
}

function shippedValue({ value, from, until, basis, note, en }: ValueText, bases: Bases): ShippedValue {
  const words: Bilingual | null = note === undefined ? null : { zh: note, en: en ?? note };
  return { value, from, until, basis: (basis === undefined ? null : bases.get(basis)) ?? null, note: words };
}

/** A number rests on a clause; where there is none, the officer is told what to look up. */
function refuseValue(one: Partial<ValueText>, context: Refuser, bases: Bases): void {
  const { value, basis, note, en, from, until } = one;
  if (typeof value === 'number' && basis === undefined)
    refuse(context, [], { zh: '写明数值的，须有 basis', en: 'A value rests on a basis' });
  if (value === null && note === undefined)
    refuse(context, [], {
      zh: '没有数值的，须在 note 写明应当查什么',
      en: 'Without a value, note says what to look up',
    });
  if ((note === undefined) !== (en === undefined))
    refuse(context, [], { zh: 'note 和 en 要一起写', en: 'note and en go together' });
  if (typeof basis === 'string' && !bases.has(basis))
    refuse(
      context,
      ['basis'],
      { zh: `rules/basis 中没有依据“${basis}”`, en: `There is no basis "${basis}" in rules/basis` },
      { choice: { got: basis, among: [...bases.keys()] } },
    );
  if (typeof from === 'string' && typeof until === 'string' && until < from)
    refuse(context, ['until'], { zh: 'until 早于 from', en: 'until is before from' });
}

/** Of two values for one day nobody knows which holds. */
function refuseOverlaps(all: unknown, context: Refuser): void {
  for (const [name, dated] of Object.entries((all ?? {}) as Record<string, Partial<ValueText>[] | undefined>)) {
    if (!Array.isArray(dated)) continue;
    dated.forEach((one, i) => {
      const overlaps = dated.slice(0, i).some((other) => begin(one) <= end(other) && begin(other) <= end(one));
      if (overlaps)
        refuse(context, [name, i], { zh: '与前一项的时间重叠', en: 'Its time overlaps with that of one before' });
    });
  }
}

const begin = ({ from }: Partial<ValueText>): string => from ?? '0000-00-00';
const end = ({ until }: Partial<ValueText>): string => until ?? '9999-99-99';

/** Files are read in any order: their names alone tell whether there is one. */
function refuseParent(parent: unknown, name: string, names: readonly string[], context: Refuser): void {
  if (typeof parent !== 'string') return;
  const among = names.filter((one) => one !== name);
  if (!among.includes(parent))
    refuse(
      context,
      ['extends'],
      { zh: `没有地方配置“${parent}”`, en: `There is no profile "${parent}"` },
      { choice: { got: parent, among } },
    );
}
