import { describe, expect, test } from 'vitest';
import { patternProblem } from '../../src/rules/lexicon-pattern.ts';
import { World } from '../cli/world.ts';

describe('patterns of a lexicon', () => {
  test.each([
    '塑料袋',
    '(甲|乙)类',
    '不可降解[^，。]{0,6}袋',
    '第\\d{1,3}号',
    '(?:一|二)次性',
    '甲?乙',
    '3\\.5毫米',
    '[一-十]级',
  ])('%s is one', (pattern) => {
    expect(patternProblem(pattern)).toBeNull();
  });

  test.each([
    ['\\b塑料袋', '不认汉字'],
    ['塑料.*袋', '请写明上限'],
    ['(甲+)+', '请写明上限'],
    ['甲{3,}', '请写明上限'],
    ['(甲|乙){2}', '括号后'],
    ['(?=甲)乙', '前后断言'],
    ['^甲', '任何位置'],
    ['[甲', '不是正确的表达式'],
    ['甲?', '匹配空文字'],
    ['[^，]{0,99}甲[^，]{0,99}', '间隔太宽'],
    ['\\w甲', '不支持'],
  ])('%s is none: %s', (pattern, words) => {
    expect(patternProblem(pattern)?.zh).toContain(words);
  });
});

const RULE = `id: ours/no-plastic-promotion
title: 不得推广不可降解塑料袋
category: environment
aspect: 内容
severity: warning
basis: [legislation-law-2023-art93]
appliesTo: {}
select:
  fact: term
  where: { lexicon: plastic, stance: provides }
shape: forbid
message: 「{text}」推广不可降解塑料袋
why: 本市禁止。
advice: 删去。
examples:
  - name: 推广
    draft: 第三条 鼓励商户使用不可降解的购物袋。
    finds: [鼓励商户使用不可降解的购物袋]
  - name: 发放
    draft: 第四条 市场开办者应当免费提供超薄塑料袋。
    finds: [市场开办者应当免费提供超薄塑料袋]
  - name: 禁止
    draft: 第三条 不得使用超薄塑料袋。
    finds: []
  - name: 依法
    draft: 第三条 依照《中华人民共和国固体废物污染环境防治法》的规定限制超薄塑料袋。
    finds: []
`;
const LEXICON =
  'id: plastic\nterms: [超薄塑料袋, COVID-19, "C++/.*?(){}[]|^$\\\\"]\npatterns: ["不可降解[^，。]{0,4}袋"]\n';
const world = new World({
  'hefa.yaml': 'ownRules: 我们的规则\n',
  '我们的规则/ours/no-plastic-promotion.yaml': RULE,
  '我们的规则/lexicons/plastic.yaml': LEXICON,
  '深/办法.md': '某市市场管理办法\n\n第一条 经营者应当免费提供超薄塑料袋。\n',
  'unknown/ours/no-plastic-promotion.yaml': RULE.replace('lexicon: plastic', 'lexicon: plastik'),
  'unknown/lexicons/plastic.yaml': LEXICON,
  'wild/ours/no-plastic-promotion.yaml': RULE,
  'wild/lexicons/plastic.yaml': LEXICON.replace('{0,4}', '*'),
});

describe("a user's own pack", () => {
  test('is found by hefa.yaml, with its words', async () => {
    const { out } = await world.run([
      'check',
      '深/办法.md',
      '--as',
      'normative',
      '--rule',
      'ours/no-plastic-promotion',
    ]);
    expect(out).toContain('「经营者应当免费提供超薄塑料袋」推广不可降解塑料袋');
    expect((await world.run(['explain', 'no-plastic-promotion'])).out).toContain('不得推广不可降解塑料袋');
  });

  test('is tested and linted like the shipped ones', async () => {
    expect(await world.run(['rules', 'test', '我们的规则'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('全部符合'),
    });
    expect(await world.run(['rules', 'lint', '我们的规则'])).toMatchObject({ code: 0 });
  });

  test('a lexicon that is not there, and a pattern that may run wild, are told with their place', async () => {
    const unknown = await world.run(['rules', 'lint', 'unknown']);
    expect([unknown.code, unknown.out]).toEqual([1, expect.stringContaining('“lexicon”没有“plastik”这个取值')]);
    const wild = await world.run(['rules', 'lint', 'wild']);
    expect([wild.code, wild.out]).toEqual([1, expect.stringMatching(/plastic\.yaml:3:\d+ 不支持“\*”/)]);
  });

  test('a mistake in hefa.yaml is told with its place', async () => {
    const wrong = new World({ 'hefa.yaml': 'rulez: x\n', 'a.md': '第一条 甲。\n' });
    const { code, err } = await wrong.run(['check', 'a.md']);
    expect([code, err]).toEqual([2, expect.stringMatching(/hefa\.yaml:1:1 未知的键“rulez”/)]);
  });
});
