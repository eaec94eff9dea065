import { expect, test } from 'vitest';
import { applyRules } from '../../src/findings/apply.ts';
import { caseOf, documentOf, penalty, rule } from './cases.ts';

const document = await documentOf(
  '某市停车管理办法\n第一条 违者处200元罚款。\n\n附件1\n停车场管理要求\n一、违者处300元罚款。\n',
);
const facts = [penalty(document, '处200元罚款'), penalty(document, '处300元罚款')];
const found = (attachments: boolean | null): (string | null)[] => {
  const own = rule();
  const scoped = { ...own, appliesTo: { ...own.appliesTo, attachments } };
  return applyRules([scoped], caseOf(document, facts)).findings.map(({ quote }) => quote);
};

test.each([
  [null, ['处200元罚款', '处300元罚款']],
  [false, ['处200元罚款']],
  [true, ['处300元罚款']],
])('a rule with attachments: %s finds %j', (attachments, expected) => {
  expect(found(attachments)).toEqual(expected);
});
