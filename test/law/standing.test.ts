import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadLaw } from '../../src/law/load.ts';
import type { Rank } from '../../src/law/rank.ts';
import { readRanks } from '../../src/law/ranks.ts';
import { type RankedKind, type RankPart, type Standing, standingOf } from '../../src/law/standing.ts';
import { shipped } from '../rules/examples.ts';

const rows = await readRanks('rules/data/ranks.yaml');

const RANKS: readonly Rank[] = ['法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', '规范性文件'];

/**
 * Each form with its standing by the ranks above, in their order: + suffices, ? asks, - too low. Written from the articles and not from
 * the table.
 */
const TABLE: readonly (readonly [RankedKind, string, string])[] = [
  ['penalty', '拘留', '+-----'],
  ['penalty', '吊销营业执照', '++----'],
  ...['没收', '吊销', '责令停产停业', '降低资质等级', '限制从业', '限制生产经营活动'].map(
    (form) => ['penalty', form, '+++---'] as const,
  ),
  ...['取消资格', '取缔', '收回土地使用权', '没收保证金', '限制申请'].map(
    (form) => ['penalty', form, '+++??-'] as const,
  ),
  ...['警告', '通报批评', '公开曝光', '公开通报', '罚款', '处罚'].map((form) => ['penalty', form, '+++++-'] as const),
  ['coercion', '查封扣押', '+++---'],
  ['coercion', '冻结', '+-----'],
  ['coercion', '限制人身自由', '+-----'],
  ['coercion', '强制措施', '++?---'],
  ['coercion', '拖移', '++?---'],
  ['coercion', '强制清除', '+??---'],
  ['coercion', '停水停电', '+?----'],
  ...['强制执行', '强制拆除', '代履行', '滞纳金', '划拨抵缴'].map((form) => ['coercion', form, '+-----'] as const),
  ['licence', '未经批准不得', '+++-?-'],
  ['fee', '涉企收费', '++----'],
  ['fee', '收费', '++????'],
];

const SIGNS: Readonly<Record<string, Standing>> = { '+': 'sufficient', '?': 'unknown', '-': 'too-low' };

describe.each(TABLE)('%s: %s', (kind, form, signs) => {
  test.each(RANKS.map((rank, i) => [rank, SIGNS[signs[i] ?? ''] ?? 'unknown'] as const))(
    'by %s: %s',
    (rank, expected) => {
      expect(standingOf(rows, kind, [form], { rank, number: null })).toBe(expected);
    },
  );

  test.each(['宪法', '司法解释', '党内法规', 'unknown'] as const)('by %s it is asked', (rank) => {
    expect(standingOf(rows, kind, [form], { rank, number: null })).toBe('unknown');
  });
});

test.each<[RankedKind, string, Rank, string, Standing]>([
  ['licence', '报批', '地方政府规章', '青山省人民政府令第9号', 'unknown'],
  ['licence', '报批', '地方政府规章', '青河市人民政府令第9号', 'too-low'],
  ['licence', '报批', '地方政府规章', '重庆市人民政府令第300号', 'unknown'],
  ['licence', '报批', '地方政府规章', '市政府令第9号', 'unknown'],
  ['penalty', '没收', '地方政府规章', '青河市人民政府令第9号', 'too-low'],
  ['fee', '涉企收费', '规范性文件', '财税〔2015〕61号', 'unknown'],
  ['fee', '涉企收费', '规范性文件', '按照发改价格〔2015〕299号', 'unknown'],
  ['fee', '涉企收费', '规范性文件', '青财综〔2015〕61号', 'too-low'],
  ['penalty', '罚款', '规范性文件', '财税〔2015〕61号', 'too-low'],
])('%s %s by %s of %s: %s', (kind, form, rank, number, expected) => {
  expect(standingOf(rows, kind, [form], { rank, number })).toBe(expected);
});

test('the worst of several forms decides; what the table does not know is asked', () => {
  const rule = { rank: '地方政府规章', number: null } as const;
  expect(standingOf(rows, 'penalty', ['罚款', '没收'], rule)).toBe('too-low');
  expect(standingOf(rows, 'penalty', ['罚款', '取消资格'], rule)).toBe('unknown');
  expect(standingOf(rows, 'penalty', ['罚款', '警告'], rule)).toBe('sufficient');
  expect(standingOf(rows, 'penalty', ['没有这种'], rule)).toBe('unknown');
  expect(standingOf(rows, 'penalty', [], rule)).toBe('unknown');
});

test('every form of a finder has a row, and every form of the table is one of a finder', () => {
  const folder = new URL('../../src/annotations/measures/', import.meta.url);
  const files = {
    penalty: ['penalty/deprivations.ts', 'penalty/censures.ts'],
    coercion: ['coercion/seizures.ts', 'coercion/enforcement.ts', 'coercion/pressure.ts'],
  };
  const named = (file: string): string[] =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^\s+(?:\{ )?name: '([^']+)'/gm)].map(
      (match) => match[1] ?? '',
    );
  for (const kind of ['penalty', 'coercion'] as const) {
    const forms = rows.filter((row) => row.kind === kind).flatMap((row) => row.forms);
    expect([...forms].sort()).toEqual([...new Set(files[kind].flatMap(named))].sort());
  }
});

test('every cell names an article that a rule on rank quotes; no rank stands twice in a row', () => {
  const ranked = shipped.rules.filter((rule) => rule.category === 'rank');
  const quoted = new Set(ranked.flatMap((rule) => rule.basis.map(({ id }) => id)));
  // What suffices by the general article accuses nobody and need not be quoted.
  const general = ['licensing-law-2019-art14'];
  for (const row of rows) {
    const cells = [row.suffices, row.asks, row.tooLow].flatMap((part) => Object.entries(part));
    for (const [, id] of cells) expect([...quoted, ...general]).toContain(id);
    expect(new Set(cells.map(([part]) => part)).size).toBe(cells.length);
  }
});

test('the law tells which ranks may set a measure, highest first', () => {
  const law = loadLaw();
  expect(law.ranksFor('penalty', '吊销营业执照')).toEqual<RankPart[]>(['法律', '行政法规']);
  expect(law.ranksFor('licence', '报批')).toEqual<RankPart[]>(['法律', '行政法规', '地方性法规']);
  expect(law.ranksFor('penalty', '没有这种')).toEqual([]);
});
