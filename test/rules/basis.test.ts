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
      expect(source?.status).toMatch(/^现行有效/);
    });
  },
);

describe.skipIf(!existsSync(opinion))('quotes of the opinion (skipped where its text is not at hand)', () => {
  test.each(ofOpinion.map((basis) => [basis.id, basis.quote] as const))('%s: %s', (_, quote) => {
    expect(readFileSync(opinion, 'utf8')).toContain(quote);
  });
});

test('rules that answer a sentence of the opinion quote it', () => {
  const quotes = new Map([
    ['二(一)2-s5', /^重大行政决策在提交会议审议前应由法制机构进行合法性审查/],
    ['二(一)2-s6', /^严格执行规范性文件制定的相关要求,各类规范性文件不得设定行政许可、行政处罚、行政强制/],
    ['二(一)2-s7', /^制定对公民、法人或者其他组织产生直接影响的规范性文件,未经公开征求意见/],
  ]);
  for (const rule of shipped.rules.filter((one) => one.id.startsWith('opinion/'))) {
    const ofRule = rule.basis.filter(({ id }) => id.startsWith('luzhou-2012-')).map(({ quote }) => quote);
    expect(ofRule.length).toBeGreaterThan(0);
    for (const quote of ofRule) expect(rule.answers.some((id) => quotes.get(id)?.test(quote))).toBe(true);
  }
});

test('rules survive JSON, in which they are shipped', () => {
  expect(JSON.parse(JSON.stringify(shipped))).toEqual(shipped);
});
