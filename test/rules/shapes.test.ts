import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Fact, Place, PointState, StepFact } from '../../src/facts/facts.ts';
import { NATIONAL } from '../../src/rules/profile.ts';
import { selectFacts } from '../../src/rules/select.ts';
import { isGap, type Measure } from '../../src/rules/shapes/shape.ts';
import { SHAPES } from '../../src/rules/shapes/shapes.ts';
import { evidenceFact, pointFact, stepFact } from '../support/procedure.ts';

const MEASURE: Measure = { asOf: '2026-11-23', day: '2026-11-23', profile: NATIONAL };

/** What a shape finds: the name of what is missing, or `?` for what it cannot judge. */
function judge(shape: string, facts: readonly Fact[], options: Record<string, unknown> = {}): string[] {
  const results = SHAPES[shape]?.judge(facts, options, MEASURE) ?? [];
  return results.map((one) => (isGap(one) ? '?' : nameOf(one.place)));
}

function nameOf(place: Place): string {
  if ('entries' in place) return place.entries.join('、');
  return 'absent' in place ? `缺${place.absent}` : 'span';
}

const consultation = (from: string | null, to = from): StepFact => stepFact('公开征求意见', from, { to });
const review = (day: string | null): StepFact => stepFact('合法性审核', day);
const meeting = (day: string | null): StepFact => stepFact('集体讨论', day);

test('forbid finds each fact', () => {
  expect(judge('forbid', [review('2026-04-01'), meeting(null)])).toEqual(['合法性审核', '集体讨论']);
  expect(judge('forbid', [])).toEqual([]);
});

test('require finds that there is none', () => {
  expect(judge('require', [], { absent: '集体讨论' })).toEqual(['缺集体讨论']);
  expect(judge('require', [meeting(null)], { absent: '集体讨论' })).toEqual([]);
});

describe('sequence', () => {
  const firm = { order: [['公开征求意见', '合法性审核'], '集体讨论'] };
  const strict = { order: ['公开征求意见', '合法性审核', '集体讨论'] };
  test.each<[string, StepFact[], object, string[]]>([
    ['in order', [consultation('2026-03-01', '2026-03-31'), review('2026-04-01'), meeting('2026-04-02')], strict, []],
    ['all on one day', [consultation('2026-04-01'), review('2026-04-01'), meeting('2026-04-01')], strict, []],
    ['review after the meeting', [review('2026-04-03'), meeting('2026-04-02')], firm, ['合法性审核、集体讨论']],
    [
      'meeting before the comments end',
      [consultation('2026-03-01', '2026-04-30'), meeting('2026-04-02')],
      firm,
      ['公开征求意见、集体讨论'],
    ],
    [
      'the meeting came first of all',
      [meeting('2026-01-01'), review('2026-02-01'), consultation('2026-03-01')],
      firm,
      ['公开征求意见、集体讨论', '合法性审核、集体讨论'],
    ],
    [
      'a consultation of which the end is not told',
      [consultation('2026-03-01', null), review('2026-03-05')],
      strict,
      ['?'],
    ],
    [
      'one that began too late, whenever it ended',
      [consultation('2026-03-10', null), review('2026-03-05')],
      strict,
      ['公开征求意见、合法性审核'],
    ],
    [
      'one of two with its end, and that in time',
      [consultation('2026-01-01', '2026-02-01'), consultation('2026-03-01', null), review('2026-03-05')],
      strict,
      [],
    ],
    [
      'one of two without its end, which may have been in time',
      [consultation('2026-03-01', '2026-04-30'), consultation('2026-02-01', null), review('2026-03-05')],
      strict,
      ['?'],
    ],
    [
      'a step after it of which the beginning is not told',
      [consultation(null, '2026-04-30'), review('2026-03-05')],
      { order: ['合法性审核', '公开征求意见'] },
      ['?'],
    ],
    ['within a group any order', [review('2026-02-01'), consultation('2026-03-01'), meeting('2026-04-02')], firm, []],
    [
      'outside a group not',
      [review('2026-02-01'), consultation('2026-03-01'), meeting('2026-04-02')],
      strict,
      ['公开征求意见、合法性审核'],
    ],
    [
      'first and last count where the middle is missing',
      [meeting('2026-01-01'), consultation('2026-03-01')],
      strict,
      ['公开征求意见、集体讨论'],
    ],
    ['a step alone', [meeting('2026-01-01')], strict, []],
    ['a step without a day cannot be judged', [review(null), meeting('2026-04-02')], firm, ['?']],
    [
      'a second review mends nothing that the first did in time',
      [review('2026-04-01'), review('2026-04-09'), meeting('2026-04-02')],
      firm,
      [],
    ],
    [
      'a second meeting after the review mends it',
      [meeting('2026-04-01'), review('2026-04-05'), meeting('2026-04-09')],
      firm,
      [],
    ],
    [
      'a step told without a day beside one with a day',
      [review(null), review('2026-04-03'), meeting('2026-04-02')],
      firm,
      ['合法性审核、集体讨论'],
    ],
  ])('%s', (_, facts, options, expected) => {
    expect(judge('sequence', facts, options as Record<string, unknown>)).toEqual(expected);
  });
});

describe('select', () => {
  const facts = [consultation('2026-03-01'), { ...review(null), conclusion: 'unlawful' as const }, meeting(null)];
  test.each<[Record<string, (string | boolean)[]>, string[]]>([
    [{}, ['公开征求意见', '合法性审核', '集体讨论']],
    [{ step: ['集体讨论'] }, ['集体讨论']],
    [{ step: ['集体讨论', '合法性审核'] }, ['合法性审核', '集体讨论']],
    [{ conclusion: ['unlawful'] }, ['合法性审核']],
    [{ step: ['集体讨论'], conclusion: ['unlawful'] }, []],
    [{ source: ['text'] }, []],
  ])('%j', (where, expected) => {
    expect(selectFacts(facts, { fact: 'step', where }).map((fact) => fact.fact === 'step' && fact.step)).toEqual(
      expected,
    );
  });

  test('only facts of its kind', () => {
    expect(selectFacts(facts, { fact: 'document', where: {} })).toEqual([]);
  });
});

describe('accompany', () => {
  const parsed = (options: object) => SHAPES.accompany?.options(z).parse(options) as Record<string, unknown>;
  const options = parsed({
    when: { step: '公开征求意见' },
    needs: { step: ['合法性审核', '集体讨论'] },
    absent: '审核',
  });

  test('finds that what must stand beside a fact does not', () => {
    expect(judge('accompany', [consultation(null), consultation(null)], options)).toEqual(['公开征求意见']);
    expect(judge('accompany', [consultation(null), meeting(null)], options)).toEqual([]);
    expect(judge('accompany', [review(null)], options)).toEqual([]);
    expect(judge('accompany', [], options)).toEqual([]);
    const met = { ...options, provided: { step: ['集体讨论'] }, needs: { step: ['公布'] } };
    expect(judge('accompany', [consultation(null)], met)).toEqual([]);
    expect(judge('accompany', [consultation(null), meeting(null)], met)).toEqual(['公开征求意见']);
  });

  test('every field of a condition must agree', () => {
    const both = parsed({
      when: { point: '结论', state: ['to-amend', 'unlawful'] },
      needs: { point: '修改情况', state: 'told' },
      absent: '修改情况',
    });
    const conclusion = (state: PointState) => pointFact('合法性审核', '结论', { state });
    const changes = (state: PointState) => pointFact('合法性审核', '修改情况', { state });
    expect(judge('accompany', [conclusion('to-amend'), changes('untold')], both)).toEqual(['合法性审核']);
    expect(judge('accompany', [conclusion('to-amend'), changes('told')], both)).toEqual([]);
    expect(judge('accompany', [conclusion('lawful'), changes('untold')], both)).toEqual([]);
  });

  test('judges each step by itself where the rule says so', () => {
    const dated = parsed({ when: { state: 'undated' }, needs: { state: 'agrees' }, absent: '日期', each: 'step' });
    const papers = [
      evidenceFact('集体讨论', { state: 'undated' }),
      evidenceFact('合法性审核', { state: 'undated' }),
      evidenceFact('合法性审核'),
    ];
    expect(judge('accompany', papers, dated)).toEqual(['集体讨论']);
    const cases = [
      evidenceFact('诉讼案件', { state: 'undated', item: '1号' }),
      evidenceFact('诉讼案件', { item: '2号' }),
    ];
    expect(judge('accompany', cases, dated)).toEqual(['诉讼案件']);
    expect(judge('accompany', papers, { ...dated, each: undefined })).toEqual([]);
  });

  test('judges each case of a list by itself', () => {
    const heard = parsed({
      when: { point: '类型', state: 'major' },
      needs: { point: '听证情况', state: 'yes' },
      absent: '听证',
    });
    const kind = (item: string | null, state: PointState) => pointFact('复议案件', '类型', { item, state });
    const hearing = (item: string | null, state: PointState) => pointFact('复议案件', '听证情况', { item, state });
    const cases = [
      kind('1号', 'major'),
      hearing('1号', 'yes'),
      kind('2号', 'major'),
      hearing('2号', 'no'),
      kind('第3件', 'other'),
    ];
    const found = SHAPES.accompany?.judge(cases, heard, MEASURE) ?? [];
    expect(found.map((one) => !isGap(one) && 'item' in (one.facts[0] ?? {}) && one.facts)).toEqual([[cases[2]]]);
    expect(judge('accompany', [kind('1号', 'major'), hearing('2号', 'yes')], heard)).toHaveLength(1);
    expect(judge('accompany', [kind(null, 'major'), hearing(null, 'yes')], heard)).toEqual([]);
  });

  test('where something else is told as well', () => {
    const conditional = parsed({
      when: { step: '公开征求意见' },
      provided: { step: '合法性审核' },
      needs: { step: '集体讨论' },
      absent: '讨论',
    });
    expect(judge('accompany', [consultation(null), review(null)], conditional)).toEqual(['公开征求意见']);
    expect(judge('accompany', [consultation(null)], conditional)).toEqual([]);
    expect(judge('accompany', [consultation(null), review(null), meeting(null)], conditional)).toEqual([]);
  });

  test('one number of two kinds of cases is two cases', () => {
    const some = parsed({ when: { step: '诉讼案件' }, needs: { point: '回复' }, absent: '回复' });
    const facts = [pointFact('诉讼案件', '出庭', { item: '1号' }), pointFact('司法建议', '回复', { item: '1号' })];
    expect(judge('accompany', facts, some)).toEqual(['诉讼案件']);
  });

  test.each([
    { field: 'step', when: '公开征求意见', needs: ['集体讨论'], absent: 'x' },
    { when: { step: [] }, needs: {}, absent: 'x' },
  ])('refuses %j', (bad) => {
    expect(SHAPES.accompany?.options(z).safeParse(bad).success).toBe(false);
  });
});
