import { describe, expect, test } from 'vitest';
import type { StepFact } from '../../src/facts/facts.ts';
import { NATIONAL } from '../../src/rules/profile.ts';
import { isGap } from '../../src/rules/shapes/shape.ts';
import { SHAPES } from '../../src/rules/shapes/shapes.ts';

/** A summary that was reported on a day. */
function reported(day: string | null): StepFact {
  const shared = { place: { entries: ['年终总结'] as const }, sentence: null, at: null, item: null, spot: null };
  return {
    fact: 'step',
    step: '年终总结',
    from: day,
    to: day,
    days: 'possible',
    source: 'dossier',
    evidence: null,
    ...shared,
  };
}

/** missing, late, or ? for what cannot be judged; nothing where all is well. */
function judge(facts: readonly StepFact[], options: object, asOf: string, day: string | null): string {
  const results = SHAPES.deadline?.judge(facts, { ...options }, { asOf, day, profile: NATIONAL }) ?? [];
  return results.map((one) => (isGap(one) ? '?' : 'absent' in one.place ? 'missing' : 'late')).join();
}

describe('what a year asks for, by a day', () => {
  const must = { by: '11-30', inNextYear: false, absent: '年终总结' };
  const next = { by: '03-31', inNextYear: true, absent: '年终总结' };
  test.each<[string, StepFact[], object, string, string | null, string]>([
    ['missing after the day', [], must, '2025-12-01', '2025-12-31', 'missing'],
    ['missing on the day', [], must, '2025-11-30', '2025-12-31', '?'],
    ['missing in a record without a year', [], must, '2025-06-01', null, 'missing'],
    ['there', [reported('2026-01-01')], must, '2026-06-01', '2025-12-31', ''],
    ['due in the next year', [], next, '2026-03-31', '2025-12-31', '?'],
    ['missing in the next year', [], next, '2026-04-01', '2025-12-31', 'missing'],
  ])('%s', (_, facts, options, asOf, day, expected) => {
    expect(judge(facts, options, asOf, day)).toBe(expected);
  });

  const late = { by: '11-30', inNextYear: false, latest: '12-31' };
  test.each([
    ['2025-11-30', ''],
    ['2025-12-01', '?'],
    ['2025-12-31', '?'],
    ['2026-01-01', 'late'],
    [null, ''],
  ])('reported on %s', (day, expected) => {
    expect(judge([reported(day)], late, '2026-11-23', '2025-12-31')).toBe(expected);
  });

  test('nobody can say whether it is late where the year is not told', () => {
    expect(judge([reported('2026-12-30')], late, '2026-11-23', null)).toBe('?');
    expect(judge([reported(null)], late, '2026-11-23', null)).toBe('');
    expect(judge([], late, '2026-11-23', null)).toBe('');
  });
});
