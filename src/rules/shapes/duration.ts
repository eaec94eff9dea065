import { daysBetween, isWorkingDay, workingDays } from '../../chinese/working-days.ts';
import type { IsoDate } from '../../document/document.ts';
import type { Bilingual } from '../../errors.ts';
import type { Fact, Point, PointFact, PointState, Step } from '../../facts/facts.ts';
import { REGISTRY } from '../../facts/registry.ts';
import { PROFILE_VALUES, type ProfileValue, valueOn } from '../profile.ts';
import { byCase } from './accompany.ts';
import type { Breach, Gap, Measure, Shape, Zod } from './shape.ts';
import { holds, type Where, whereOption } from './where.ts';

interface End {
  readonly step: Step;
  readonly point: Point;
}

/** A point with the state that counts. */
type Told = End & { readonly state: PointState };

type Limit = number | { readonly profile: ProfileValue };

interface Options {
  readonly from: End;
  readonly to: End;
  readonly unit: 'days' | 'working-days';
  /** both-ends: the first day counts, as of 3月1日至3月30日; after-first: it does not, as of 收到之日起五日内. */
  readonly counting: 'both-ends' | 'after-first';
  readonly atLeast?: Limit;
  readonly atMost?: Limit;
  /** What must be there besides: a period that the public was told of, leave to take longer. */
  readonly provided?: Where;
  /** A point which, where it is told, lets any time pass: a reason for a shorter period. Of several any one. */
  readonly unless?: readonly Told[];
  /** A last day on which nobody works gives way to the next working day: 民事诉讼法 85, 民法典 203. */
  readonly rolls: boolean;
  /** What is still open is measured to the day of the check. */
  readonly open: boolean;
}

/** The time between two days of the record must be neither shorter nor longer than it says. Of several cases each is measured. */
export const duration: Shape = {
  options: optionsOf,
  facts: ['point'],
  showsFact: true,
  words: ['days', 'limit', 'fromDate', 'toDate'],
  judge(facts, options, measure) {
    return byCase(facts).flatMap((group) => judgeCase(group, options as unknown as Options, measure));
  },
};

function optionsOf(z: Zod) {
  const own = {
    step: z.enum(Object.keys(REGISTRY.point.step) as [Step, ...Step[]]),
    point: z.enum(Object.keys(REGISTRY.point.point) as [Point, ...Point[]]),
  };
  const end = z.strictObject(own);
  const states = Object.keys(REGISTRY.point.state) as [PointState, ...PointState[]];
  const told = z.strictObject({ ...own, state: z.enum(states).default('told') });
  const limit = z.union([z.int().min(1), z.strictObject({ profile: z.enum(PROFILE_VALUES) })]);
  return z.strictObject({
    from: end,
    to: end,
    unit: z.enum(['days', 'working-days']),
    counting: z.enum(['both-ends', 'after-first']),
    atLeast: limit.optional(),
    atMost: limit.optional(),
    provided: whereOption(z).optional(),
    unless: z.union([told.transform((one) => [one]), z.array(told).min(1)]).optional(),
    rolls: z.boolean().default(false),
    open: z.boolean().default(false),
  });
}

function judgeCase(facts: readonly Fact[], options: Options, measure: Measure): readonly (Breach | Gap)[] {
  const [first, last] = [told(facts, options.from), told(facts, options.to)];
  const excuses = (one: Told): boolean => told(facts, one)?.state === one.state;
  if (options.unless?.some(excuses)) return [];
  if (options.provided && !facts.some((fact) => holds(fact, options.provided as Where))) return [];
  const [least, most] = [limitOf(options.atLeast, measure), limitOf(options.atMost, measure)];
  if (least === null && most === null) return [];
  const end = last?.date ?? (options.open ? measure.asOf : null);
  if (!first?.date || end === null) return undated(facts, options);
  // Another fault, and told by the rule on the days of the record.
  if (end < first.date) return [];
  if (least === 'unset' || most === 'unset') return [UNSET];
  const period = { first, last: last ?? first, from: first.date, to: end };
  return measured(period, [least, most], options);
}

interface Period {
  readonly first: PointFact;
  readonly last: PointFact;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

type Limits = readonly [least: number | null, most: number | null];

function measured(period: Period, [least, most]: Limits, options: Options): readonly (Breach | Gap)[] {
  const { from, to } = period;
  const passed = timeBetween(from, to, options);
  if (passed === null) return [noCalendar(from, to)];
  const limit = least !== null && passed < least ? least : most !== null && passed > most ? most : null;
  if (limit === null) return [];
  const over = passed > limit && options.rolls ? daysOff(from, passed, limit, options) : 0;
  if (over === null) return [noCalendar(from, to)];
  return passed > limit && passed <= limit + over ? [] : [breach(period, passed, limit)];
}

/** Where both steps were taken and a day is not told, the time is not known. What was not taken, or has not come yet, has none. */
function undated(facts: readonly Fact[], { from, to }: Options): Gap[] {
  const ends = [from, to].map((end) => ({ end, fact: pointOf(facts, end) }));
  if (ends.some(({ fact }) => fact === undefined || fact.state === 'none')) return [];
  const untold = ends.flatMap(({ end, fact }) => (fact?.date ? [] : [nameOf(end)]));
  const [zh, en] = [untold.map((name) => name.zh).join('和'), untold.map((name) => name.en).join(' and ')];
  return [{ unjudged: { zh: `没有写明${zh}，无法计算期限`, en: `the time cannot be counted without ${en}` } }];
}

function nameOf({ step, point }: End): Bilingual {
  const [{ zh, en }, own] = [REGISTRY.point.step[step], REGISTRY.point.point[point]];
  return { zh: `“${zh}”的${own.zh}`, en: `the ${own.en} of ${en}` };
}

function told(facts: readonly Fact[], end: End): PointFact | undefined {
  const fact = pointOf(facts, end);
  return fact?.state === 'untold' ? undefined : fact;
}

function pointOf(facts: readonly Fact[], { step, point }: End): PointFact | undefined {
  return facts.find((fact): fact is PointFact => fact.fact === 'point' && fact.step === step && fact.point === point);
}

function timeBetween(from: IsoDate, to: IsoDate, { unit, counting }: Options): number | null {
  const own = counting === 'both-ends';
  if (unit === 'days') return daysBetween(from, to) + (own ? 1 : 0);
  const passed = workingDays(from, to);
  const first = own ? workingDays(before(from), from) : 0;
  return passed === null || first === null ? null : passed + first;
}

/** How many days later a period ends because nobody works on its last day; null where that is not known. No holiday lasts 20 days. */
function daysOff(from: IsoDate, passed: number, limit: number, { counting }: Options): number | null {
  const last = Date.parse(`${from}T00:00:00Z`) + (limit - (counting === 'both-ends' ? 1 : 0)) * DAY;
  if (passed > limit + 20) return 0;
  for (let off = 0; ; off += 1) {
    const worked = isWorkingDay(new Date(last + off * DAY).toISOString().slice(0, 10));
    if (worked !== false) return worked === null ? null : off;
  }
}

const DAY = 86_400_000;

function before(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}

/** Where nobody has set a period there is none to keep. One that is set for other times is told of: somebody must look it up. */
function limitOf(limit: Limit | undefined, { profile, day }: Measure): number | null | 'unset' {
  if (limit === undefined || typeof limit === 'number') return limit ?? null;
  const isSet = (profile.values[limit.profile] ?? []).some(({ value }) => value !== null);
  return valueOn(profile, limit.profile, day) ?? (isSet ? 'unset' : null);
}

const UNSET: Gap = {
  unjudged: {
    zh: '所用的地方配置没有这个时候的期限；可在 hefa.yaml 的 profile 中设定',
    en: 'the profile has no such period for that time; it may be set under profile in hefa.yaml',
  },
};

function noCalendar(from: IsoDate, to: IsoDate): Gap {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const years = first === last ? first : `${first}—${last}`;
  return {
    unjudged: {
      zh: `没有${years}年的放假安排，无法计算工作日`,
      en: `the holidays of ${years} are not known, so that working days cannot be counted`,
    },
  };
}

function breach({ first, last, from, to }: Period, passed: number, limit: number): Breach {
  const same = (value: string | number): Bilingual => ({ zh: String(value), en: String(value) });
  return {
    place: { entries: [...new Set([first.step, last.step])] },
    facts: first === last ? [first] : [first, last],
    words: { days: same(passed), limit: same(limit), fromDate: same(from), toDate: same(to) },
  };
}
