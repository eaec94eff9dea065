import { expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { loadLaw } from '../../src/law/load.ts';
import { loadShippedRules } from '../../src/rules/load.ts';
import { readText } from '../../src/source/formats/text.ts';
import { defaultLimits } from '../../src/source/limits.ts';

const rules = await loadShippedRules();

function penalties(text: string): readonly Finding[] {
  const source = readText('draft.txt', text, defaultLimits);
  const options = { rules, law: loadLaw(), asOf: '2026-11-23', stage: 'draft', as: '规范性文件' } as const;
  return check(source, null, options).findings.filter((finding) => finding.rule.id === 'opinion/no-penalty-creation');
}

const HEAD = '临江市犬只管理办法\n';
const FIRST = '第一条　养犬人遛犬不牵绳的，由街道办事处处二百元罚款。\n';

test('a text that stands twice in a file gives each finding once, with the other place', () => {
  const [finding, ...others] = penalties(
    `${HEAD}${FIRST}第二条　本办法自发布之日起施行。\n${HEAD}${FIRST}第二条　本办法自发布之日起施行。\n`,
  );
  expect(others).toEqual([]);
  expect(finding?.related.map((related) => related.clause)).toEqual(['第一条']);
});

test('the same words in two clauses are two violations', () => {
  const found = penalties(`${HEAD}${FIRST}${FIRST.replace('第一条', '第二条')}`);
  expect(found.map((finding) => [finding.clause, finding.related.length])).toEqual([
    ['第一条', 0],
    ['第二条', 0],
  ]);
});
