import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { dossierOf } from '../src/dossier/read.ts';
import type { CheckedFile } from '../src/findings/result.ts';
import { loadLaw } from '../src/law/load.ts';
import { loadShippedRules } from '../src/rules/load.ts';
import { readSource } from '../src/source/read.ts';

const rules = await loadShippedRules();
const law = loadLaw();

interface Options {
  readonly name?: string;
  readonly record?: string;
  readonly as?: CheckedFile['about']['level'] | null;
  readonly stage?: 'draft' | 'issued';
}

async function checked(
  text: string,
  { name = '办法.md', record, as = null, stage }: Options = {},
): Promise<CheckedFile> {
  const source = await readSource({ name, bytes: new TextEncoder().encode(text) });
  const dossier = record === undefined ? null : await dossierOf({ path: '办法.dossier.yaml', text: record }, source);
  return check(source, dossier, { rules, law, asOf: '2026-11-23', stage: stage ?? 'auto', as });
}

const rulesIn = ({ findings }: CheckedFile): string[] =>
  findings.map(({ rule, clause }) => `${rule.id} ${clause ?? '-'}`);

const DRAFT = `某市共享电动车管理办法（草案）

第一条 为了规范共享电动车停放，根据《中华人民共和国道路交通安全法》，制定本办法。

第二条 共享电动车企业应当按照划定的区域投放车辆，不得占用盲道。

第三条 违反本办法第二条规定的，由城市管理部门处2000元以上1万元以下罚款。

第四条 本办法自2026年9月1日起施行。
`;

const RECORD = `公开征求意见: { 开始: 2026-03-01, 结束: 2026-03-31 }
合法性审核: { 机构: 市司法局, 日期: 2026-04-10, 结论: 合法 }
集体讨论: { 会议: 市政府第12次常务会议, 日期: 2026-04-20 }
`;

test('a draft with a fine and without a record', async () => {
  const result = await checked(DRAFT);
  expect(result).toMatchObject({
    status: 'checked',
    about: { stage: 'draft', level: '规范性文件', affectsPublic: true },
  });
  expect(rulesIn(result)).toEqual([
    'opinion/no-penalty-creation 第三条',
    'opinion/require-public-consultation -',
    'opinion/require-legality-review -',
    'opinion/require-collective-discussion -',
  ]);
  expect(result.findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning', 'warning']);
});

test('the law on a missing review names both of its consequences', async () => {
  const { findings } = await checked(DRAFT);
  const why = findings.find(({ rule }) => rule.id === 'opinion/require-legality-review')?.why;
  expect(why?.zh).toMatch(/不得发布施行；.*不得提交集体审议/);
  expect(why?.en).toMatch(/must not be issued .* nor go to collective discussion/);
});

test('the same with its record', async () => {
  expect(rulesIn(await checked(DRAFT, { record: RECORD }))).toEqual(['opinion/no-penalty-creation 第三条']);
});

test('an issued document misses its steps with an error', async () => {
  const { findings } = await checked(DRAFT, { record: '阶段: 已发布\n合法性审核: 无\n' });
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'error', 'error']);
  expect(findings.map(({ rule }) => rule.id)).toContain('national/require-publication');
});

test('a rule (规章) may set what a document may not: nothing is found in it and nothing is left unjudged', async () => {
  const { findings, unjudged } = await checked(DRAFT, { as: '规章' });
  expect([findings, unjudged]).toEqual([[], []]);
});

test('the same values in, the same values out', async () => {
  const [one, two] = [await checked(DRAFT), await checked(DRAFT)];
  expect(two.findings).toEqual(one.findings);
});

test('a fingerprint survives the article that a colleague inserts', async () => {
  const inserted = DRAFT.replace('第四条', '第五条')
    .replace('第三条', '第四条')
    .replace('第二条 ', '第二条 本办法适用于市区。\n\n第三条 ')
    .replace('本办法第二条', '本办法第三条');
  const [before, after] = [await checked(DRAFT), await checked(inserted)];
  expect(after.findings[0]?.clause).toBe('第四条');
  expect(after.findings.map(({ fingerprint }) => fingerprint)).toEqual(
    before.findings.map(({ fingerprint }) => fingerprint),
  );
});

const opinion = new URL('../../shared/opinion/luzhou-2012-opinion.txt', import.meta.url);

describe.skipIf(!existsSync(opinion))('the opinion itself (skipped where its text is not at hand)', () => {
  test('forbids measures and creates none; its own making is too old to be judged', async () => {
    const { findings, unjudged } = await checked(readFileSync(opinion, 'utf8'), { name: '意见.txt' });
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ quote }) => quote)).toEqual([]);
    expect(findings.filter(({ rule }) => ['licence', 'penalty', 'coercion', 'fee'].includes(rule.category))).toEqual(
      [],
    );
    for (const { reason } of unjudged) expect(reason.zh).toContain('2012-05-22');
  });
});
