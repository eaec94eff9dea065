import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HefaError } from '../../src/errors.ts';
import { NATIONAL, PROFILE_VALUES, type ProfileValue, valueOn, withOwn } from '../../src/rules/profile.ts';
import { loadProfiles } from '../../src/rules/profile-load.ts';
import { readProfiles } from '../../src/rules/profile-text.ts';
import { resolved } from '../../src/rules/shipped-profile.ts';

const shipped = await loadProfiles();
const named = (name: string) => {
  const own = shipped.find((one) => one.name === name);
  if (!own) throw new Error(`no profile ${name}`);
  return resolved(own, shipped);
};

describe('the profiles that ship', () => {
  test('are those of the country, the province and the city, each after the one it extends', () => {
    expect(shipped.map(({ name, extends: parent }) => [name, parent])).toEqual([
      ['national', null],
      ['sichuan', 'national'],
      ['luzhou', 'sichuan'],
    ]);
  });

  test.each<[string, ProfileValue, string | null, number | null]>([
    ['national', 'filingDays', '2009-01-01', null],
    ['national', 'consultationDays', null, null],
    ['sichuan', 'filingDays', '2010-07-31', null],
    ['sichuan', 'filingDays', '2010-08-01', 15],
    ['sichuan', 'filingDays', '2022-02-28', 15],
    ['sichuan', 'filingDays', '2022-03-01', null],
    ['sichuan', 'filingDays', null, null],
    ['sichuan', 'validityYears', '2015-06-01', 5],
    ['sichuan', 'trialValidityYears', '2015-06-01', 2],
    ['sichuan', 'validityYears', '2026-11-23', null],
    ['sichuan', 'consultationDays', '2015-06-01', null],
    ['luzhou', 'filingDays', '2010-09-01', 15],
    ['luzhou', 'filingDays', '2010-10-18', 15],
    ['luzhou', 'filingDays', '2026-11-23', null],
    ['luzhou', 'validityYears', '2015-06-01', 5],
    ['luzhou', 'trialValidityYears', '2022-03-01', null],
  ])('%s: %s of a document of %s is %s', (name, value, day, expected) => {
    expect(valueOn(named(name), value, day)).toBe(expected);
  });

  test('a check without a profile has the values of the whole country', () => {
    for (const value of PROFILE_VALUES)
      for (const day of [null, '1999-01-01', '2010-01-01', '2016-05-01', '2026-11-23'])
        expect([value, day, valueOn(named('national'), value, day)]).toEqual([
          value,
          day,
          valueOn(NATIONAL, value, day),
        ]);
  });

  test('every value rests on a clause that says the number, every other says what to look up', () => {
    for (const { values } of shipped)
      for (const { value, basis, note } of Object.values(values).flat()) {
        if (value === null) expect(note?.zh).toMatch(/请查|没有规定/);
        else expect(basis?.quote).toMatch(new RegExp(`${value}(?:日|年)`));
      }
  });
});

const law = new URL('../../../shared/law/bases.yaml', import.meta.url);

describe.skipIf(!existsSync(law))(
  'quotes of the profiles, word for word (skipped where the law is not at hand)',
  () => {
    const bases = shipped.flatMap(({ values }) => Object.values(values).flat()).flatMap(({ basis }) => basis ?? []);
    const collected = existsSync(law)
      ? (parse(readFileSync(law, 'utf8')) as { id: string; quote: string; title: string; verified: boolean }[])
      : [];
    test.each(bases.map((basis) => [basis.id, basis] as const))('%s', (id, { title, quote }) => {
      const source = collected.find((one) => one.id === id);
      expect(source).toMatchObject({ title, quote, verified: true });
    });
  },
);

describe('values of one’s own', () => {
  test('hold for every document, and the name tells of them', () => {
    const own = withOwn(named('sichuan'), { filingDays: 30 });
    expect(own.name).toBe('sichuan+');
    expect([null, '2009-01-01', '2015-01-01', '2026-11-23'].map((day) => valueOn(own, 'filingDays', day))).toEqual([
      30, 30, 30, 30,
    ]);
    expect(valueOn(own, 'validityYears', '2015-01-01')).toBe(5);
    expect(withOwn(NATIONAL, {})).toBe(NATIONAL);
  });
});

const BASIS = 'title: 规定\nstatus: 现行有效\nclauses:\n  - { id: city-1, article: 第一条, quote: 三十日。 }\n';
const TOP = 'title: 全国\nen: all\nvalues: {}\n';

async function mistakes(files: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hefa-profiles-'));
  for (const [path, text] of Object.entries({ 'basis/city.yaml': BASIS, 'profiles/top.yaml': TOP, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const error = await readProfiles(folder).catch((one: unknown) => one);
  if (error instanceof HefaError) return error.text.zh;
  return JSON.stringify(error);
}

describe('a profile file', () => {
  const city = (values: string, more = '') => ({
    'profiles/city.yaml': `title: 市\nen: city\nextends: top\n${more}values:\n  filingDays:\n${values}`,
  });

  test('is read with the clause that it rests on', async () => {
    expect(await mistakes(city('    - { value: 30, from: 2020-01-01, basis: city-1 }\n'))).toContain('三十日');
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a number without a clause', city('    - { value: 30 }\n'), /city\.yaml:6:7 写明数值的，须有 basis/],
    ['a clause that is not there', city('    - { value: 30, basis: city-2 }\n'), /city\.yaml:6:27 .*是否想写“city-1”/],
    ['no number and no note', city('    - { value: null }\n'), /city\.yaml:6:7 没有数值的/],
    ['a day that the calendar has not', city('    - { value: 1, basis: city-1, from: 2023-02-29 }\n'), /不是日期/],
    [
      'an end before its beginning',
      city('    - { value: 1, basis: city-1, from: 2023-02-02, until: 2022-01-01 }\n'),
      /until 早于 from/,
    ],
    [
      'two values for one day',
      city(
        '    - { value: 1, basis: city-1, until: 2022-01-01 }\n    - { value: 2, basis: city-1, from: 2022-01-01 }\n',
      ),
      /city\.yaml:7:7 与前一项的时间重叠/,
    ],
    ['an unknown key', city('    - { value: 1, basis: city-1, til: 2022-01-01 }\n'), /未知的键“til”/],
    ['a note in one language', city('    - { value: null, note: 请查 }\n'), /note 和 en 要一起写/],
    [
      'a profile that is not there',
      { 'profiles/city.yaml': 'title: 市\nen: city\nextends: tap\nvalues: {}\n' },
      /city\.yaml:3:10 没有地方配置“tap”，是否想写“top”/,
    ],
    [
      'a circle',
      { 'profiles/top.yaml': `${TOP}extends: city\n`, 'profiles/city.yaml': `${TOP}extends: top\n` },
      /互相继承/,
    ],
  ])('%s is told with its place', async (_, files, words) => {
    expect(await mistakes(files)).toMatch(words);
  });
});
