import { expect, test } from 'vitest';
import { FACT_KINDS, fieldsOf, inWords, REGISTRY, selectable } from '../../src/facts/registry.ts';
import { stepFact } from '../support/procedure.ts';

/* That the registry and the types agree is held by the compiler: see the type of REGISTRY. */

test.each([
  ['measure', 'kind', ['licence', 'penalty', 'coercion', 'fee', 'proof']],
  ['measure', 'form', null],
  ['document', 'affectsPublic', [true, false]],
  ['document', 'date', null],
  ['step', 'days', ['possible', 'reversed', 'ahead', 'untold']],
  ['point', 'words', null],
  ['point', 'item', null],
] as const)('a rule may write for %s.%s: %j', (kind, name, expected) => {
  const field = fieldsOf(kind)[name];
  expect(field && selectable(field)).toEqual(expected);
});

test('a rule may name the steps in the order in which they are taken', () => {
  const { step, point } = REGISTRY;
  expect(point.step).toBe(step.step);
  const names = Object.keys(step.step);
  expect(names).toHaveLength(36);
  const some = ['公开征求意见', '公平竞争审查', '内部审核', '合法性审核', '集体讨论', '签发', '公布', '备案'];
  expect(names.filter((name) => some.includes(name))).toEqual(some);
});

test('every value has words in both languages', () => {
  const fields = FACT_KINDS.flatMap((kind) => Object.values(fieldsOf(kind)));
  const words = fields.flatMap((field) => (typeof field === 'object' ? Object.values(field) : []));
  expect(words.length).toBeGreaterThan(40);
  for (const { zh, en } of words) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/[a-z]/);
  }
});

test.each<[string, string | null]>([
  ['step', '合法性审核'],
  ['conclusion', '不合法'],
  ['from', '2026-04-01'],
  ['to', null],
  ['evidence', null],
  ['place', null],
  ['constructor', null],
])('a message shows %s as %s', (name, expected) => {
  const fact = stepFact('合法性审核', '2026-04-01', { to: null, conclusion: 'unlawful' });
  expect(inWords(fact, name)?.zh ?? null).toBe(expected);
});
