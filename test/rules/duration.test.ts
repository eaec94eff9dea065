import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Fact, PointFact } from '../../src/facts/facts.ts';
import { NATIONAL, type Profile, valueOn } from '../../src/rules/profile.ts';
import { duration } from '../../src/rules/shapes/duration.ts';
import { isGap, type Measure } from '../../src/rules/shapes/shape.ts';
import { pointFact } from '../support/procedure.ts';

const MEASURE: Measure = { asOf: '2026-11-23', day: '2026-11-23', profile: NATIONAL };

/** 29<30 2026-03-01..2026-03-29: what passed, the limit and the two days; `?` and the reason for what cannot be judged. */
function judge(facts: readonly Fact[], options: object, measure: Partial<Measure> = {}): string[] {
  const parsed = duration.options(z).parse(options) as Record<string, unknown>;
  return duration.judge(facts, parsed, { ...MEASURE, ...measure }).map((one) => {
    if (isGap(one)) return `? ${one.unjudged.zh}`;
    const { days, limit, fromDate, toDate } = one.words;
    const sign = Number(days?.zh) < Number(limit?.zh) ? '<' : '>';
    return `${days?.zh}${sign}${limit?.zh} ${fromDate?.zh}..${toDate?.zh}`;
  });
}

const day = (point: '开始' | '结束', date: string | null): PointFact =>
  pointFact('公开征求意见', point, { date, state: date === null ? 'untold' : 'told' });
const consulted = (from: string | null, to: string | null) => [day('开始', from), day('结束', to)];
const CONSULTATION = {
  from: { step: '公开征求意见', point: '开始' },
  to: { step: '公开征求意见', point: '结束' },
  unit: 'days',
};

const reviewed = (from: string | null, to: string | null, item: string | null = null) =>
  [
    pointFact('合法性审核', '收到', { date: from, item, state: from === null ? 'untold' : 'told' }),
    pointFact('合法性审核', '日期', { date: to, item, state: to === null ? 'untold' : 'told' }),
  ] satisfies PointFact[];
const REVIEW = {
  from: { step: '合法性审核', point: '收到' },
  to: { step: '合法性审核', point: '日期' },
  unit: 'working-days',
  counting: 'after-first',
};

describe('days', () => {
  test.each<[string, string, string, string[]]>([
    ['both-ends', '2026-03-01', '2026-03-30', []],
    ['both-ends', '2026-03-01', '2026-03-29', ['29<30 2026-03-01..2026-03-29']],
    ['both-ends', '2026-03-01', '2026-03-01', ['1<30 2026-03-01..2026-03-01']],
    ['after-first', '2026-03-01', '2026-03-31', []],
    ['after-first', '2026-03-01', '2026-03-30', ['29<30 2026-03-01..2026-03-30']],
    ['after-first', '2024-02-01', '2024-03-02', []],
    ['after-first', '2025-02-01', '2025-03-02', ['29<30 2025-02-01..2025-03-02']],
  ])('at least 30, counted %s, from %s to %s', (counting, from, to, expected) => {
    expect(judge(consulted(from, to), { ...CONSULTATION, counting, atLeast: 30 })).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['both-ends', '2026-03-30', []],
    ['both-ends', '2026-03-31', ['31>30 2026-03-01..2026-03-31']],
    ['after-first', '2026-03-31', []],
    ['after-first', '2026-04-01', ['31>30 2026-03-01..2026-04-01']],
  ])('at most 30, counted %s, until %s', (counting, to, expected) => {
    expect(judge(consulted('2026-03-01', to), { ...CONSULTATION, counting, atMost: 30 })).toEqual(expected);
  });

  test('years without a notice count as any', () => {
    const options = { ...CONSULTATION, counting: 'both-ends', atLeast: 30 };
    expect(judge(consulted('2030-03-01', '2030-03-29'), options)).toHaveLength(1);
  });
});

describe('working days', () => {
  const limits = (atLeast: number, atMost: number) => ({ ...REVIEW, atLeast, atMost });

  // 2026: 春节 15 to 23 February, of which 16, 17, 18, 19, 20, 23 are weekdays; 14 and 28 February are worked.
  test.each<[string, string, string, number]>([
    ['a week', '2026-03-02', '2026-03-09', 5],
    ['over a weekend', '2026-03-06', '2026-03-09', 1],
    ['over the holidays', '2026-02-13', '2026-02-24', 2],
    ['to a worked Saturday', '2026-02-24', '2026-02-28', 4],
    ['over the national day, which 28 September and 11 October make up for', '2025-09-26', '2025-10-13', 7],
    ['over the new year', '2025-12-31', '2026-01-05', 2],
  ])('%s: from %s to %s', (_, from, to, passed) => {
    const facts = reviewed(from, to);
    expect(judge(facts, limits(passed, passed))).toEqual([]);
    expect(judge(facts, limits(passed + 1, 99))).toEqual([`${passed}<${passed + 1} ${from}..${to}`]);
    if (passed > 1) expect(judge(facts, limits(1, passed - 1))).toEqual([`${passed}>${passed - 1} ${from}..${to}`]);
  });

  test('the first day counts where both ends do, if it is worked', () => {
    const options = { ...REVIEW, counting: 'both-ends', atMost: 5 };
    expect(judge(reviewed('2026-03-02', '2026-03-06'), options)).toEqual([]);
    expect(judge(reviewed('2026-03-02', '2026-03-09'), options)).toEqual(['6>5 2026-03-02..2026-03-09']);
    expect(judge(reviewed('2026-03-01', '2026-03-06'), options)).toEqual([]);
  });

  test.each([
    ['2030-03-01', '2030-03-08', '2030'],
    ['2029-12-31', '2030-01-08', '2029—2030'],
  ])('from %s to %s is not judged: the holidays are not known', (from, to, years) => {
    expect(judge(reviewed(from, to), limits(5, 15))).toEqual([`? 没有${years}年的放假安排，无法计算工作日`]);
  });
});

describe('what is not measured', () => {
  const options = { ...CONSULTATION, counting: 'both-ends', atLeast: 30 };

  test.each<[string, PointFact[]]>([
    ['nothing', []],
    ['a step that was not taken', [day('开始', '2026-03-01')]],
    ['an end that has not come', [day('开始', '2026-03-01'), pointFact('公开征求意见', '结束', { state: 'none' })]],
    ['an end before the beginning, which another rule reports', consulted('2026-03-29', '2026-03-01')],
  ])('%s', (_, facts) => {
    expect(judge(facts, options)).toEqual([]);
  });

  test.each<[string, PointFact[], string]>([
    ['no beginning', consulted(null, '2026-03-29'), '开始日期'],
    ['no end', consulted('2026-03-01', null), '结束日期'],
    ['neither', consulted(null, null), '开始日期和“公开征求意见”的结束日期'],
    [
      'a beginning that was told without a day',
      [pointFact('公开征求意见', '开始', { words: '三月' }), day('结束', '2026-03-29')],
      '开始日期',
    ],
  ])('a period of which a day is not told, and that is said: %s', (_, facts, untold) => {
    expect(judge(facts, options)).toEqual([`? 没有写明“公开征求意见”的${untold}，无法计算期限`]);
  });

  test('a period without its end that a reason excuses, or for which there is no limit', () => {
    const open = consulted('2026-03-01', null);
    const reason = pointFact('公开征求意见', '缩短理由');
    const unless = { step: '公开征求意见', point: '缩短理由' };
    expect(judge([...open, reason], { ...options, unless })).toEqual([]);
    expect(judge(open, { ...options, atLeast: { profile: 'consultationDays' } })).toEqual([]);
  });

  test('a day of another step or point', () => {
    const facts = [day('开始', '2026-03-01'), pointFact('听证', '日期', { date: '2026-03-02' })];
    expect(judge(facts, options)).toEqual([]);
  });
});

describe('a reason that excuses', () => {
  const options = {
    ...CONSULTATION,
    counting: 'both-ends',
    atLeast: 30,
    unless: { step: '公开征求意见', point: '缩短理由' },
  };
  const short = consulted('2026-03-01', '2026-03-10');

  test.each([
    ['told', 0],
    ['untold', 1],
    ['none', 1],
  ] as const)('that is %s', (state, found) => {
    const reason = pointFact('公开征求意见', '缩短理由', { state });
    expect(judge([...short, reason], options)).toHaveLength(found);
  });
});

describe('what is still open', () => {
  const options = { ...REVIEW, atMost: 15 };
  const open = reviewed('2026-10-09', null);

  test('is measured to the day of the check where the rule says so', () => {
    expect(judge(open, options)).toEqual(['? 没有写明“合法性审核”的日期，无法计算期限']);
    expect(judge(open, { ...options, open: true })).toEqual(['32>15 2026-10-09..2026-11-23']);
    expect(judge(open, { ...options, open: true }, { asOf: '2026-10-29' })).toEqual([]);
  });

  test('what begins after that day is not', () => {
    expect(judge(reviewed('2026-12-01', null), { ...options, open: true })).toEqual([]);
  });

  test('stands at its beginning', () => {
    const parsed = duration.options(z).parse({ ...options, open: true }) as Record<string, unknown>;
    expect(duration.judge(open, parsed, MEASURE)).toMatchObject([
      { place: { entries: ['合法性审核'] }, facts: [open[0]] },
    ]);
  });
});

describe('a period of the profile', () => {
  const options = { ...CONSULTATION, counting: 'both-ends', atLeast: { profile: 'consultationDays' } };
  const facts = consulted('2026-03-01', '2026-03-10');
  const profile: Profile = {
    name: 'x',
    values: {
      consultationDays: [
        { value: 7, from: null, until: '2019-12-31' },
        { value: 15, from: '2020-01-01', until: null },
      ],
    },
  };

  test('that nobody has set is none to keep', () => {
    expect(judge(facts, options)).toEqual([]);
  });

  test('that is set for another time cannot be judged', () => {
    const old: Profile = { name: 'x', values: { consultationDays: [{ value: 7, from: null, until: '2019-12-31' }] } };
    expect(judge(facts, options, { profile: old })).toEqual([expect.stringMatching(/^\? 所用的地方配置没有/u)]);
    expect(judge(consulted('2026-03-01', null), options, { profile: old })).toEqual([
      '? 没有写明“公开征求意见”的结束日期，无法计算期限',
    ]);
  });

  test('that is set is the limit, by the day of the document', () => {
    expect(judge(facts, options, { profile })).toEqual(['10<15 2026-03-01..2026-03-10']);
    expect(judge(facts, options, { profile, day: '2018-06-01' })).toEqual([]);
  });

  test('that holds at some time only cannot be judged for a document without a day', () => {
    expect(judge(facts, options, { profile, day: null })).toHaveLength(1);
    expect(valueOn(profile, 'consultationDays', null)).toBeNull();
    expect(valueOn(profile, 'filingDays', '2026-01-01')).toBeNull();
    expect(
      valueOn({ name: 'y', values: { filingDays: [{ value: 30, from: null, until: null }] } }, 'filingDays', null),
    ).toBe(30);
  });

  test.each([
    ['2019-12-31', 7],
    ['2020-01-01', 15],
  ])('on %s it is %i', (on, value) => {
    expect(valueOn(profile, 'consultationDays', on)).toBe(value);
  });
});

describe('what is measured only where something else is told', () => {
  const options = { ...REVIEW, atMost: 5, provided: { point: '结论', state: ['lawful', 'to-amend'] } };
  test.each([
    ['lawful', 1],
    ['to-amend', 1],
    ['unlawful', 0],
  ] as const)('a conclusion that is %s', (state, found) => {
    const conclusion = pointFact('合法性审核', '结论', { state });
    expect(judge([...reviewed('2026-03-02', '2026-03-20'), conclusion], options)).toHaveLength(found);
  });

  test('of several cases in its own', () => {
    const conclusion = pointFact('合法性审核', '结论', { state: 'lawful', item: '1号' });
    const facts = [...reviewed('2026-03-02', '2026-03-20', '1号'), ...reviewed('2026-03-02', '2026-03-21', '2号')];
    expect(judge([...facts, conclusion], options)).toEqual(['14>5 2026-03-02..2026-03-20']);
  });
});

test('of several cases each is measured', () => {
  const facts = [
    ...reviewed('2026-03-02', '2026-03-09', '1号'),
    ...reviewed('2026-03-02', '2026-04-09', '2号'),
    ...reviewed('2030-03-02', '2030-04-09', '第3件'),
    ...reviewed('2026-03-02', null, '第4件'),
  ];
  expect(judge(facts, { ...REVIEW, atMost: 15 })).toEqual([
    '27>15 2026-03-02..2026-04-09',
    expect.stringContaining('? 没有2030年'),
    '? 没有写明“合法性审核”的日期，无法计算期限',
  ]);
});

test('two steps: it stands at both', () => {
  const parsed = duration.options(z).parse({
    from: { step: '公布', point: '日期' },
    to: { step: '备案', point: '日期' },
    unit: 'days',
    counting: 'after-first',
    atMost: 15,
  });
  const facts = [pointFact('公布', '日期', { date: '2026-03-01' }), pointFact('备案', '日期', { date: '2026-03-17' })];
  expect(duration.judge(facts, parsed as Record<string, unknown>, MEASURE)).toMatchObject([
    { place: { entries: ['公布', '备案'] }, facts },
  ]);
});

test.each([
  { ...REVIEW, unit: 'weeks' },
  { ...REVIEW, counting: 'none' },
  { ...REVIEW, atLeast: 0 },
  { ...REVIEW, atLeast: { profile: 'nix' } },
  { ...REVIEW, from: { step: '合法性审合', point: '收到' } },
  { ...REVIEW, from: { step: '合法性审核', point: '收' } },
  { ...REVIEW, extra: 1 },
])('options refuse %j', (bad) => {
  expect(duration.options(z).safeParse(bad).success).toBe(false);
});

test('what is provided must be there besides', () => {
  const options = { ...CONSULTATION, counting: 'both-ends', atLeast: 30 };
  const facts = consulted('2026-03-01', '2026-03-10');
  expect(judge(facts, { ...options, provided: { point: ['开始'] } })).toHaveLength(1);
  expect(judge(facts, { ...options, provided: { point: ['渠道'] } })).toEqual([]);
});
