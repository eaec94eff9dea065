import library from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALENDAR } from '../../src/chinese/calendar.ts';
import { daysBetween, isWorkingDay, workingDays } from '../../src/chinese/working-days.ts';

/** 放假 and 上班 as the notices name them, weekends within a holiday included. Written from the notices, not from the library. */
const NOTICES = [
  {
    notice: '国办发明电〔2023〕7号',
    year: 2024,
    days: 366,
    off: `01-01  02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17  04-04 04-05 04-06  05-01 05-02 05-03 05-04 05-05  06-10
      09-15 09-16 09-17  10-01 10-02 10-03 10-04 10-05 10-06 10-07`,
    worked: '02-04 02-18  04-07  04-28 05-11  09-14  09-29 10-12',
  },
  {
    notice: '国办发明电〔2024〕12号',
    year: 2025,
    days: 365,
    off: `01-01  01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04  04-04 04-05 04-06  05-01 05-02 05-03 05-04 05-05
      05-31 06-01 06-02  10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08`,
    worked: '01-26 02-08  04-27  09-28 10-11',
  },
  {
    notice: '国办发明电〔2025〕7号',
    year: 2026,
    days: 365,
    off: `01-01 01-02 01-03  02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23  04-04 04-05 04-06
      05-01 05-02 05-03 05-04 05-05  06-19 06-20 06-21  09-25 09-26 09-27  10-01 10-02 10-03 10-04 10-05 10-06 10-07`,
    worked: '01-04  02-14 02-28  05-09  09-20 10-10',
  },
];

describe('every day as the notice has it', () => {
  test.each(NOTICES)('$year, $notice', ({ year, days, off, worked }) => {
    const dates = datesOf(year);
    expect(dates).toHaveLength(days);
    const [isOff, isWorked] = [new Set(off.split(/\s+/)), new Set(worked.split(/\s+/))];
    const expected = dates.filter((date) => {
      const day = date.slice(5);
      return isWorked.has(day) || (!isWeekend(date) && !isOff.has(day));
    });
    expect(dates.filter(isWorkingDay)).toEqual(expected);
  });
});

describe('the table', () => {
  const holidays: Readonly<Record<string, string>> = library.holidays;
  const years = Object.keys(CALENDAR).map(Number);

  test('has the years of which the library holds the notice', () => {
    expect(years).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect(new Set(Object.keys(holidays).map((date) => Number(date.slice(0, 4))))).toEqual(new Set(years));
  });

  test('agrees with the library on every day but one, which the library has wrong', () => {
    const inLibrary = (date: string): boolean => date in library.workdays || (!isWeekend(date) && !(date in holidays));
    const dates = years.flatMap(datesOf);
    expect(dates).toHaveLength(8401);
    // 国办发明电〔2005〕35号，一：12月31日（星期六）上班。
    expect(dates.filter((date) => isWorkingDay(date) !== inLibrary(date))).toEqual(['2005-12-31']);
  });

  test('lists weekdays as off and weekend days as worked, each once and in order', () => {
    for (const year of years) {
      const { off = '', worked = '' } = CALENDAR[year] ?? {};
      const turned = (isIt: (date: string) => boolean): string =>
        datesOf(year)
          .filter(isIt)
          .map((date) => date.slice(5))
          .join(' ');
      expect(off).toBe(turned((date) => !isWeekend(date) && isWorkingDay(date) === false));
      expect(worked).toBe(turned((date) => isWeekend(date) && isWorkingDay(date) === true));
    }
  });

  test('gives no more days off than the law does: what a notice moves, it takes from a weekend', () => {
    const count = (list: 'off' | 'worked'): number =>
      Object.values(CALENDAR).reduce((sum, year) => sum + year[list].split(' ').length, 0);
    // 全国年节及纪念日放假办法: 10 days a year up to 2007, 11 up to 2024, 13 since; 2015-09-03 (国发明电〔2015〕1号); and in
    // 2020 two days more of Spring Festival (国办发明电〔2020〕1号): 31 January off, 1 February no longer worked.
    expect(count('off') - count('worked')).toBe(4 * 10 + 17 * 11 + 2 * 13 + 1 + 2);
  });
});

describe('workingDays', () => {
  test.each([
    ['a week', '2026-03-02', '2026-03-09', 5],
    ['the day after a Friday', '2026-03-06', '2026-03-07', 0],
    ['the first day is not counted, the last is', '2026-03-02', '2026-03-03', 1],
    ['over New Year, with a Sunday that is worked', '2025-12-30', '2026-01-05', 3],
    ['onto a Sunday that is worked', '2026-01-03', '2026-01-04', 1],
    ['over Spring Festival, with two Saturdays that are worked', '2026-02-13', '2026-02-28', 6],
    ['over the National Day', '2025-09-30', '2025-10-11', 3],
    ['over a leap day', '2024-02-28', '2024-03-01', 2],
    ['onto the Saturday that the notice of the next year makes worked', '2018-12-28', '2019-01-02', 2],
    ['a year', '2024-12-31', '2025-12-31', 248],
    ['from the last day of a year that is not known', '2003-12-31', '2004-01-02', 1],
  ])('%s', (_, from, to, expected) => {
    expect(workingDays(from, to)).toBe(expected);
  });

  test.each([
    ['the same day', '2026-03-02', '2026-03-02'],
    ['the wrong way round', '2026-03-09', '2026-03-02'],
    ['the wrong way round, out of a year that is not known', '2030-03-09', '2026-03-02'],
  ])('%s is 0', (_, from, to) => {
    expect(workingDays(from, to)).toBe(0);
  });

  test.each([
    ['2030', '2030-03-04', '2030-03-08'],
    ['2003', '2003-03-03', '2003-03-07'],
    ['out of 2003 into 2004', '2003-12-30', '2004-01-05'],
    ['out of 2026 into 2027', '2026-12-28', '2027-01-01'],
    ['from before all years to behind them', '2001-01-01', '2030-01-01'],
  ])('%s is not known', (_, from, to) => {
    expect(workingDays(from, to)).toBeNull();
  });

  test('is the number of days of which isWorkingDay says so', () => {
    const dates = datesOf(2005).concat(datesOf(2006));
    const index = fc.integer({ min: 0, max: dates.length - 1 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const counted = dates.slice(a + 1, b + 1).filter(isWorkingDay).length;
        expect(workingDays(dates[a] as string, dates[b] as string)).toBe(counted);
      }),
    );
  });
});

test('isWorkingDay knows no day of a year without a notice', () => {
  for (const date of ['2003-12-31', '2027-01-01', '2030-03-04', '1949-10-01']) expect(isWorkingDay(date)).toBeNull();
});

test.each([
  ['2026-03-01', '2026-03-31', 30],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-03-31', '2026-03-01', -30],
  ['2026-03-01', '2026-03-01', 0],
  ['1991-04-13', '1991-04-15', 2],
  ['2003-12-31', '2030-01-01', 9498],
])('daysBetween %s and %s', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each(['2026-02-30', '2026-13-01', '2026-3-1', '2026', '2026-03-01T08:00', '二〇二六年三月一日', ''])(
  '%j is no ISO date',
  (date) => {
    for (const read of [
      isWorkingDay,
      (text: string) => workingDays(text, text),
      (text: string) => daysBetween(text, text),
    ])
      expect(() => read(date)).toThrow(RangeError);
  },
);

function datesOf(year: number): string[] {
  const first = Date.UTC(year, 0, 1);
  return Array.from({ length: 366 }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10)).filter(
    (date) => date.startsWith(String(year)),
  );
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
