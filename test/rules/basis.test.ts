import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shipped } from './examples.ts';

/* The law as it was collected for this project. It is no part of the project: without it these tests are skipped. */
const shared = new URL('../../../shared/', import.meta.url);
const law = new URL('law/bases.yaml', shared);
const opinion = new URL('opinion/luzhou-2012-opinion.txt', shared);

const used = new Map(
  shipped.rules.flatMap((rule) => rule.basis.map((basis) => [`${basis.id} ${basis.article}`, basis] as const)),
);
const opinionSentences = () =>
  parse(readFileSync(new URL('../../rules/data/opinion.yaml', import.meta.url), 'utf8')) as {
    id: string;
    text: string;
  }[];
const ofOpinion = [...used.values()].filter(({ id }) => id.startsWith('luzhou-2012-'));
const ofLaw = [...used.values()].filter(({ id }) => !id.startsWith('luzhou-2012-'));

interface Collected {
  readonly id: string;
  readonly title: string;
  readonly quote: string;
  readonly status: string;
  readonly verified: boolean;
}

describe.skipIf(!existsSync(law))(
  'quotes of the law, word for word (skipped where the collected law is not at hand)',
  () => {
    const collected = existsSync(law) ? (parse(readFileSync(law, 'utf8')) as Collected[]) : [];

    test.each(ofLaw.map((basis) => [basis.id, basis] as const))('%s', (id, basis) => {
      const source = collected.find((one) => one.id === id);
      expect(source?.title).toBe(basis.title);
      expect(source?.quote).toContain(basis.quote);
      expect(source?.verified).toBe(true);
      expect(source?.status).toMatch(/^(?:\[|【时效性】)?现行有效/);
    });
  },
);

describe.skipIf(!existsSync(opinion))('quotes of the opinion (skipped where its text is not at hand)', () => {
  test.each(ofOpinion.map((basis) => [basis.id, basis.quote] as const))('%s: %s', (_, quote) => {
    expect(readFileSync(opinion, 'utf8')).toContain(quote);
  });
});

test('rules that answer a sentence of the opinion quote it, and no other', () => {
  const sentences = new Map(opinionSentences().map(({ id, text }) => [id, text]));
  for (const rule of shipped.rules) {
    const quotes = rule.basis.filter(({ id }) => id.startsWith('luzhou-2012-')).map(({ quote }) => quote);
    const answered = rule.answers.map((id) => sentences.get(id));
    if (rule.id.startsWith('opinion/')) expect([rule.id, quotes]).toEqual([rule.id, answered]);
    else expect([rule.id, answered]).toEqual([rule.id, expect.arrayContaining(quotes)]);
  }
});

test('every rule of the pack on the opinion answers a sentence of it', () => {
  const silent = shipped.rules.filter(({ id, answers }) => id.startsWith('opinion/') && answers.length === 0);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('rules survive JSON, in which they are shipped', () => {
  expect(JSON.parse(JSON.stringify(shipped))).toEqual(shipped);
});
