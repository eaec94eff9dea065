import { describe, expect, test } from 'vitest';
import type { Fact, Place, Step, StepFact } from '../../src/facts/facts.ts';
import { selectFacts } from '../../src/rules/select.ts';
import { isGap } from '../../src/rules/shapes/shape.ts';
import { SHAPES } from '../../src/rules/shapes/shapes.ts';

function step(name: Step, from: string | null, to = from): StepFact {
  const shared = { place: { entries: [name] }, sentence: null, at: null };
  return { fact: 'step', step: name, from, to, source: 'dossier', evidence: null, ...shared };
}

/** What a shape finds: the name of what is missing, or `?` for what it cannot judge. */
function judge(shape: string, facts: readonly Fact[], options: Record<string, unknown> = {}): string[] {
  const results = SHAPES[shape]?.judge(facts, options) ?? [];
  return results.map((one) => (isGap(one) ? '?' : nameOf(one.place)));
}

function nameOf(place: Place): string {
  if ('entries' in place) return place.entries.join('、');
  return 'absent' in place ? `缺${place.absent}` : 'span';
}

const consultation = (from: string | null, to = from): StepFact => step('公开征求意见', from, to);
const review = (day: string | null): StepFact => step('合法性审核', day);
const meeting = (day: string | null): StepFact => step('集体讨论', day);

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

test('accompany finds that what must stand beside a fact does not', () => {
  const options = { field: 'step', when: '公开征求意见', needs: ['合法性审核', '集体讨论'], absent: '审核' };
  expect(judge('accompany', [consultation(null), consultation(null)], options)).toEqual(['公开征求意见']);
  expect(judge('accompany', [consultation(null), meeting(null)], options)).toEqual([]);
  expect(judge('accompany', [review(null)], options)).toEqual([]);
  expect(judge('accompany', [], options)).toEqual([]);
});
