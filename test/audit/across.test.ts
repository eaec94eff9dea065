import { describe, expect, test } from 'vitest';
import type { Audit } from '../../src/audit/audit.ts';
import { makeAudit } from '../../src/audit/make.ts';
import { loadLaw } from '../../src/law/load.ts';
import type { Decision } from '../../src/register/decision.ts';
import { loadShippedRules } from '../../src/rules/load.ts';
import type { Profile } from '../../src/rules/profile.ts';
import { NATIONAL, withOwn } from '../../src/rules/profile.ts';
import { entered } from '../register/entered.ts';

const rules = await loadShippedRules();

async function audited(
  texts: Readonly<Record<string, string>>,
  more: { profile?: Profile; decisions?: ReadonlyMap<string, Decision> } = {},
): Promise<Audit> {
  const entries = await Promise.all(Object.entries(texts).map(([path, text]) => entered(text, undefined, path)));
  return makeAudit(entries, { law: loadLaw(), rules, asOf: '2026-11-23', profile: NATIONAL, skipped: 0, ...more });
}

const signed = (...lines: readonly string[]) => [...lines, '临江市人民政府', '2016年2月20日'].join('\n');

describe('documents that the collection does not hold', () => {
  const text = signed(
    '临江市停车管理办法',
    '临政规〔2016〕3号',
    '第一条　根据《中华人民共和国行政处罚法》《国务院关于停车的若干意见》《临江市车辆管理规定》（临政规〔2009〕21号，以下简称《规定》），制定本办法。',
    '第二条　凭《临江市停车资格证明》停车，执行《临江市收费办法》和临政规〔2014〕8号文件；再次依照《临江市收费办法》收费。',
    '第三条　海川市的车辆依照《海川市车辆管理规定》停放。',
  );

  test('are those of the same place, once each', async () => {
    const { rows } = await audited({ '甲.txt': text });
    expect(rows[0]?.absent.map(({ title, number }) => title ?? number)).toEqual([
      '临江市车辆管理规定',
      '临江市收费办法',
      '临政规〔2014〕8号',
    ]);
    expect(rows[0]?.absent[0]?.number).toBe('临政规〔2009〕21号');
  });

  test('but not those that it holds', async () => {
    const fees = signed('临江市收费办法', '第一条　收费由市政府定价。');
    const { rows } = await audited({ '甲.txt': text, '乙.txt': fees });
    expect(rows[0]?.absent.map(({ title, number }) => title ?? number)).not.toContain('临江市收费办法');
  });
});

describe('the interval between two cleanups', () => {
  const text = signed('临江市停车管理办法', '第一条　停车收费由市政府定价。');
  const decided = (on: string) => new Map([['甲.txt', { verdict: '继续有效', reason: null, by: null, on } as const]]);

  test.each([
    ['of the place, from the document', withOwn(NATIONAL, { reviewYears: 2 }), undefined, '2018-02-20'],
    ['from what was decided last', withOwn(NATIONAL, { reviewYears: 2 }), decided('2025-05-01'), '2027-05-01'],
    ['is not known everywhere', NATIONAL, decided('2025-05-01'), null],
  ])('%s', async (_, profile, decisions, due) => {
    const { rows } = await audited({ '甲.txt': text }, { profile, ...(decisions && { decisions }) });
    expect(rows[0]?.reviewDue).toBe(due);
  });
});
