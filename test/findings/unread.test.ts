import { expect, test } from 'vitest';
import { runExample } from '../../src/examples.ts';
import { loadLaw } from '../../src/law/load.ts';
import { loadShippedRules } from '../../src/rules/load.ts';
import type { Rule } from '../../src/rules/rule.ts';

const rules = await loadShippedRules();
const law = loadLaw();

/** What the rules about evidence make of a draft whose opinion nobody can read. */
async function judged(ids: readonly string[], record: string) {
  const own = rules.rules.filter(({ id }) => ids.includes(id));
  const [first] = own;
  if (!first) throw new Error('no such rule');
  const [example] = first.examples;
  const locked = { ...example, dossier: record, files: { '意见.pdf': 'x' } } as Rule['examples'][number];
  return runExample(first, locked, { rules, law });
}

const RECORD = '合法性审核: { 机构: 市司法局, 日期: 2026-04-10, 结论: 合法, 材料: 意见.pdf }';

test('what could not be read is told of with its reason, once, and the file is partial', async () => {
  const { status, findings, unjudged } = await judged(['opinion/evidence-contradicts-date'], RECORD);
  expect([status, findings.length]).toEqual(['partial', 0]);
  expect(unjudged).toEqual([
    {
      rule: 'opinion/evidence-contradicts-date',
      reason: {
        zh: expect.stringMatching(/^“合法性审核”的材料“意见\.pdf”没有检查：文件名是 \.pdf/u),
        en: expect.stringMatching(/^the document "意见\.pdf" of 合法性审核 was not checked: /u),
      },
    },
  ]);
});

test('a rule that does not ask what a document says is silent', async () => {
  const { unjudged } = await judged(['opinion/evidence-missing'], RECORD);
  expect(unjudged).toEqual([]);
});

test('of a draft without a title nothing is checked of its papers, and that is told', async () => {
  const [rule] = rules.rules.filter(({ id }) => id === 'opinion/evidence-of-another-document');
  if (!rule) throw new Error('no such rule');
  const untitled = {
    ...rule.examples[0],
    draft: '第一条 共享电动车企业应当按照划定的区域投放车辆。\n第二条 单位和个人应当在停放点内还车。\n',
    dossier: RECORD.replace('pdf', 'md'),
    files: { '意见.md': '关于某办法的合法性审核意见\n经审核，合法。\n某市司法局\n2026年4月10日\n' },
  } as Rule['examples'][number];
  const { status, findings, unjudged } = await runExample(rule, untitled, { rules, law });
  expect([status, findings.length]).toEqual(['partial', 0]);
  expect(unjudged.map(({ reason }) => reason.zh)).toEqual([
    expect.stringMatching(/^“合法性审核”的材料“意见\.md”没有检查：没有识别出文稿的标题/u),
  ]);
});
