import { CALENDAR } from './calendar.ts';

const DAY = 86_400_000;

/** By year (2026), the days (05-09) that the notice turns round: weekdays that are off, weekend days that are worked. */
const TURNED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(CALENDAR).map(([year, { off, worked }]) => [year, new Set(`${off} ${worked}`.split(' '))]),
);

/**
 * Working days after `from` up to and including `to`, both ISO dates (2026-03-01): 0 where `to` is not later than `from`.
 * Null where one of the days that are counted lies in a year of which no notice is known; `from` itself is not counted.
 */
export function workingDays(from: string, to: string): number | null {
  const last = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) {
    const isWorked = isWorkedOn(day);
    if (isWorked === null) return null;
    if (isWorked) count += 1;
  }
  return count;
}

/** Is this ISO date worked, by the notice of its year? Null where no notice of that year is known. */
export function isWorkingDay(date: string): boolean | null {
  return isWorkedOn(dayNumber(date));
}

/** Calendar days from one ISO date to another: 1 from today to tomorrow, negative where `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function isWorkedOn(day: number): boolean | null {
  const date = new Date(day * DAY);
  const iso = date.toISOString();
  const turned = TURNED.get(iso.slice(0, 4));
  if (!turned) return null;
  const isWeekday = date.getUTCDay() % 6 !== 0;
  return isWeekday !== turned.has(iso.slice(5, 10));
}

/** Days since 1970-01-01, in UTC, so that no time zone and no summer time moves a date. */
function dayNumber(date: string): number {
  const time = Date.parse(date);
  // 2026-02-30 would be read as 2 March, and 2026-3-1 in local time.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
    throw new RangeError(`no ISO date: ${date}`);
  return time / DAY;
}
