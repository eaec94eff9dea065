import { describe, expect, test } from 'vitest';
import type { DocumentFact } from '../../src/facts/facts.ts';
import { applyRules } from '../../src/findings/apply.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { caseOf, documentOf, missing, penalty, rule, step } from './cases.ts';

const TEXT = `某市停车管理办法
第一条 为了规范停车，制定本办法。
第二条 车主应当按位停车。
违者由交警大队处200元罚款，并
处没收。
`;
const document = await documentOf(TEXT);

test('the engine adds who, where, how grave and why', () => {
  const fact = penalty(document, '并\n处没收', 0, {
    confidence: 'low',
    bound: '车主',
    reasons: [{ zh: '未见依据', en: 'none' }],
  });
  const { findings, unjudged } = applyRules([rule()], caseOf(document, [fact]));
  expect(unjudged).toEqual([]);
  expect(findings).toEqual([
    {
      rule: rule(),
      severity: 'warning',
      confidence: 'low',
      place: fact.place,
      clause: '第二条第二款',
      inner: null,
      quote: '并\n处没收',
      context: { start: TEXT.indexOf('违者'), end: TEXT.length - 1 },
      message: { zh: '「并处没收」罚款车主', en: '「并处没收」a fine [罚款]车主' },
      why: { zh: '因为。未见依据。', en: '因为。 none.' },
      advice: { zh: '删去。', en: '删去。' },
      related: [],
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
});

test('what is missing has no words, clause or quote, and is less sure where there is no record', () => {
  const [finding] = applyRules([missing()], caseOf(document, [])).findings;
  expect(finding).toMatchObject({ place: { absent: '集体讨论' }, clause: null, quote: null, confidence: 'medium' });
  expect(finding?.message.zh).toBe('未见集体讨论');
  expect(applyRules([missing()], caseOf(document, [], { dossier: true })).findings[0]?.confidence).toBe('high');
});

test('a message says so where something is not known', () => {
  const { findings } = applyRules([rule()], caseOf(document, [penalty(document, '处200元罚款')]));
  expect(findings[0]?.message).toEqual({
    zh: '「处200元罚款」罚款（未写明）',
    en: '「处200元罚款」a fine [罚款](not stated)',
  });
});

describe('a rule applies to documents of its kind only', () => {
  test.each<[string, Partial<Rule['appliesTo']>, Partial<DocumentFact>, number]>([
    ['its level', {}, {}, 1],
    ['another level', {}, { level: '规章' }, 0],
    ['one of its levels', { levels: ['规章', '规范性文件'] }, {}, 1],
    ['its kind', { kinds: ['办法'] }, {}, 1],
    ['another kind', { kinds: ['通知'] }, {}, 0],
    ['a kind that is not known', { kinds: ['通知'] }, { kind: null }, 0],
    ['its stage', { stages: ['draft'] }, {}, 1],
    ['another stage', { stages: ['issued'] }, {}, 0],
    ['the public, which is affected', { affectsPublic: true }, {}, 1],
    ['the public, which is not affected', { affectsPublic: true }, { affectsPublic: false }, 0],
  ])('%s', (_, appliesTo, about, count) => {
    const one = rule({ appliesTo: { ...rule().appliesTo, ...appliesTo } });
    const result = applyRules([one], caseOf(document, [penalty(document, '处200元罚款')], about));
    expect([result.findings.length, result.unjudged.length]).toEqual([count, 0]);
  });
});

test('severity follows the stage', () => {
  const severityAt = (stage: DocumentFact['stage']) =>
    applyRules([missing()], caseOf(document, [], { stage })).findings[0]?.severity;
  expect((['draft', 'review', 'discussion', 'issued', 'archive'] as const).map(severityAt)).toEqual([
    'warning',
    'warning',
    'warning',
    'error',
    'error',
  ]);
});

describe('law has a date', () => {
  const issued = { stage: 'issued' as const };
  test.each<[string, Partial<Rule>, Partial<DocumentFact>, '缺' | '?']>([
    ['issued since it binds', { judgedAt: 'document', since: '2022-03-12' }, { ...issued, date: '2022-03-12' }, '缺'],
    ['issued the day before', { judgedAt: 'document', since: '2022-03-12' }, { ...issued, date: '2022-03-11' }, '?'],
    [
      'the day before, though there is a record',
      { judgedAt: 'document', since: '2022-03-12' },
      { ...issued, date: '2022-03-11', dossier: true },
      '?',
    ],
    ['issued on an unknown day', { judgedAt: 'document', since: '2022-03-12' }, issued, '?'],
    [
      'on an unknown day, with a record',
      { judgedAt: 'document', since: '2022-03-12' },
      { ...issued, dossier: true },
      '缺',
    ],
    [
      'a draft is of today, whatever date it bears',
      { judgedAt: 'document', since: '2022-03-12' },
      { date: '2010-01-01' },
      '缺',
    ],
    [
      'what a text says is measured today',
      { judgedAt: 'as-of', since: '2022-03-12' },
      { ...issued, date: '2010-01-01' },
      '缺',
    ],
    ['a rule of tomorrow', { judgedAt: 'as-of', since: '2026-11-24' }, {}, '?'],
    ['no date, no beginning', { judgedAt: 'document', since: null }, issued, '缺'],
    ['a rule that lacks data', { status: 'needs-data', statusReason: { zh: '缺少数据', en: 'data' } }, {}, '?'],
  ])('%s', (_, changes, about, expected) => {
    const { findings, unjudged } = applyRules([missing(changes)], caseOf(document, [], about));
    expect(findings.map(() => '缺').concat(unjudged.map(() => '?'))).toEqual([expected]);
    for (const { reason } of unjudged) expect(reason.zh).not.toBe('');
  });

  test('a rule that is off says nothing, of what it does not apply to nothing is unjudged', () => {
    const off = missing({ status: 'off', statusReason: { zh: '停用', en: 'off' } });
    const other = missing({ judgedAt: 'document', since: '2022-03-12' });
    expect(applyRules([off], caseOf(document, []))).toEqual({ findings: [], unjudged: [] });
    expect(applyRules([other], caseOf(document, [], { ...issued, level: '规章' }))).toEqual({
      findings: [],
      unjudged: [],
    });
  });
});

test('what a shape cannot judge is unjudged', () => {
  const order = { order: ['合法性审核', '集体讨论'] };
  const one = rule({ id: 'test/order', select: { fact: 'step', where: {} }, shape: 'sequence', options: order });
  const { findings, unjudged } = applyRules(
    [one],
    caseOf(document, [step('合法性审核'), step('集体讨论', '2026-04-02')]),
  );
  expect(findings).toEqual([]);
  expect(unjudged).toEqual([
    { rule: 'test/order', reason: { zh: expect.stringContaining('没有写明日期'), en: expect.any(String) } },
  ]);
});

test('findings come in the order of the text, then by rule, what is missing last', () => {
  const facts = [penalty(document, '处没收'), penalty(document, '处200元罚款')];
  const rules = [missing(), rule({ id: 'test/z' }), rule({ id: 'test/a' })];
  const { findings } = applyRules(rules, caseOf(document, facts));
  expect(findings.map((one) => `${one.rule.id} ${one.quote}`)).toEqual([
    'test/a 处200元罚款',
    'test/z 处200元罚款',
    'test/a 处没收',
    'test/z 处没收',
    'test/require-discussion null',
  ]);
});

test('what is missing comes in the order of the steps, whatever the rules are called', () => {
  const steps = ['集体讨论', '公开征求意见', '合法性审核'];
  const rules = steps.map((one, i) => missing({ id: `test/${i}`, options: { absent: one } }));
  const { findings } = applyRules(rules, caseOf(document, []));
  expect(findings.map(({ place }) => place)).toEqual(
    ['公开征求意见', '合法性审核', '集体讨论'].map((absent) => ({ absent })),
  );
});

test('what the record tells wrongly is related to its entries there', () => {
  const order = { order: ['合法性审核', '集体讨论'] };
  const one = rule({ id: 'test/order', select: { fact: 'step', where: {} }, shape: 'sequence', options: order });
  const facts = [step('合法性审核', '2026-04-03'), step('集体讨论', '2026-04-02')];
  const [finding] = applyRules([one], caseOf(document, facts, { dossier: true })).findings;
  expect(finding).toMatchObject({
    place: { entries: ['合法性审核', '集体讨论'] },
    quote: null,
    confidence: 'high',
    related: [
      { path: '草案.dossier.yaml', clause: '合法性审核', message: { zh: '2026-04-03', en: '2026-04-03' } },
      { path: '草案.dossier.yaml', clause: '集体讨论' },
    ],
  });
});

test('whom a measure meets is told in words that a message can bear, though the text does not name him', () => {
  const one = rule({ message: { zh: '要求{target}事先取得同意', en: 'makes {target} ask first' } });
  const { findings } = applyRules([one], caseOf(document, [penalty(document, '处没收', 0, { target: 'unknown' })]));
  expect(findings[0]?.message).toEqual({ zh: '要求当事人事先取得同意', en: 'makes those concerned ask first' });
});
