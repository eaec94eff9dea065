import { expect, test } from 'vitest';
import type { StepFact } from '../../src/facts/facts.ts';
import { FACT_KINDS, fieldsOf, inWords, selectable } from '../../src/facts/registry.ts';

/* That the registry and the types agree is held by the compiler: see the type of REGISTRY. */

test.each([
  ['measure', 'kind', ['licence', 'penalty', 'coercion', 'fee', 'proof']],
  ['measure', 'form', null],
  ['document', 'affectsPublic', [true, false]],
  ['document', 'date', null],
  ['step', 'step', ['公开征求意见', '合法性审核', '集体讨论']],
] as const)('a rule may write for %s.%s: %j', (kind, name, expected) => {
  const field = fieldsOf(kind)[name];
  expect(field && selectable(field)).toEqual(expected);
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
  const shared = { place: { entries: ['合法性审核' as const] }, sentence: null, at: null, evidence: null };
  const dates = { from: '2026-04-01', to: null };
  const fact: StepFact = {
    fact: 'step',
    step: '合法性审核',
    source: 'dossier',
    conclusion: 'unlawful',
    ...dates,
    ...shared,
  };
  expect(inWords(fact, name)?.zh ?? null).toBe(expected);
});
