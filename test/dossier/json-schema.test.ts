import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dossierJsonSchema } from '../../src/dossier/json-schema.ts';
import { LAYOUTS } from '../../src/dossier/layouts.ts';
import { kindSchema, recordSchema } from '../../src/dossier/schema.ts';
import { skeleton } from '../../src/dossier/skeleton.ts';
import type { RecordKind } from '../../src/facts/facts.ts';
import { readYaml } from '../../src/yaml/read.ts';

const made = dossierJsonSchema();
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(made);
const KINDS = Object.keys(LAYOUTS) as RecordKind[];

async function isRead(text: string): Promise<boolean> {
  const kind = await readYaml({ path: 'x.dossier.yaml', text }, kindSchema);
  if (kind.mistakes) return false;
  return (await readYaml({ path: 'x.dossier.yaml', text }, recordSchema(kind.value))).mistakes === null;
}

/** What the schema for editors says of a record that the reader reads, or does not. */
async function expectAgreement(text: string, read: boolean): Promise<void> {
  expect([await isRead(text), validate(parse(text))], JSON.stringify(validate.errors)).toEqual([read, read]);
}

test('the schema in schemas/ is as generated', () => {
  const file = new URL('../../schemas/dossier.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(made);
});

test('it is in the package', () => {
  const { files } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(files).toContain('schemas');
});

describe('what the reader reads, editors accept', () => {
  test.each(KINDS)('the form of %s', (kind) => expectAgreement(skeleton({ kind, file: null, language: 'zh' }), true));

  test.each([
    '文件: 办法.md\n阶段: 送审稿\n公开征求意见: { 开始: 2026-03-01, 结束: 2026年3月31日, 意见数: 3 }\n',
    'file: a.md\nprocedure:\n  legalityReview: { reviewer: x, issued: 2026.4.2, conclusion: lawful, evidence: [a.pdf, b.pdf] }\n',
    '集体讨论: 2026-04-20\n听证: 无\n风险评估: false\n专家论证: null\n',
    '类型: 决策\n事项: 建厂\n决策日期: 二〇二六年四月二十日\n公众参与: { 缩短理由: 紧急, 意见数: 12条 }\n涉及经营者: true\n',
    'kind: annual\n年度: 2026\n复议案件:\n  - { 编号: 1, 收到: 2026-01-05 }\n  - { 编号: 2 }\n',
    '类型: 年度\n复议案件: { 编号: 1, 收到: 2026-01-05 }\n',
    '类型: null\n公布: { 日期: 2026/5/1, 渠道: https://a.gov.cn/../b }\n',
    '程序: 无\n',
    '类型: 年度\n领导干部学法: 4\n法律知识测试: 未组织\n司法建议: [{ 编号: 1号, 收到: 2026-01-05, 回复: 未答复 }]\n',
  ])('%j', (text) => expectAgreement(text, true));
});

describe('what the reader refuses, editors mark', () => {
  test.each([
    '公开征求意建: { 开始: 2026-03-01 }\n',
    '公开征求意见: { 开头: 2026-03-01 }\n',
    '公开征求意见: { 开始: 三月 }\n',
    '公开征求意见: { 开始: 2026-3 }\n',
    '公开征求意见: 2026-03-01\n',
    '公开征求意见: 12\n',
    '公开征求意见: { 意见数: 很多 }\n',
    '类型: 年度\n领导干部学法: 2026-03-01\n',
    '公开征求意见: { 意见数: -1 }\n',
    '集体讨论: 昨天\n',
    '集体讨论: [{ 日期: 2026-04-20 }]\n',
    '集体讨论: { 日期: 2026-04-20, date: 2026-04-20 }\n',
    '合法性审核: { 日期: 2026-04-20 }\n合法性审查: { 日期: 2026-04-20 }\n',
    '合法性审核: { 材料: ../意见书.docx }\n',
    '合法性审核: { 材料: [送审材料\\..\\..\\意见书.docx] }\n',
    '公开征求意见: { 采纳情况: ../采纳.docx }\n',
    '阶段: 不知道\n',
    '类型: 会议\n',
    '类型: 年度\n公开征求意见: { 开始: 2026-03-01 }\n',
    'kind: decision\n解读: 2026-01-01\n',
    '- 集体讨论\n',
  ])('%j', (text) => expectAgreement(text, false));

  test('but for what only a calendar, the names of files or two places at once can tell', async () => {
    for (const text of [
      '集体讨论: { 日期: 2026-02-30 }\n',
      '合法性审核: { 材料: /home/意见书.docx }\n',
      '集体讨论: 2026-04-20\n程序: { 集体讨论: 2026-04-21 }\n',
    ])
      expect([await isRead(text), validate(parse(text))]).toEqual([false, true]);
  });
});

test('every key has words of its own for who fills it in', () => {
  const { $defs } = made as { $defs: Record<string, { description?: string }> };
  const said = Object.values($defs).flatMap(({ description }) => description ?? []);
  expect(said).toContain('结论：合法、不合法、应当予以修改，三者之一');
  expect(said).not.toContain('');
});
