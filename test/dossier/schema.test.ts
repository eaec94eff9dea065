import { describe, expect, test } from 'vitest';
import type { RecordKind } from '../../src/facts/facts.ts';
import { mistakesIn } from './records.ts';

describe('a mistake has its place and the nearest word', () => {
  test.each<[string, string, string[], RecordKind?]>([
    ['a step', '集体讨轮: 2026-04-20', ['1:1 未知的键“集体讨轮” → 集体讨论']],
    ['a step under 程序', '程序:\n  合法性审合: 2026-04-20', ['2:3 未知的键“合法性审合” → 合法性审核']],
    ['a step in English', 'legalityReveiw: 2026-04-20', ['1:1 未知的键“legalityReveiw” → legalityReview']],
    ['a step of another kind', '复议案件: 无', ['1:1 未知的键“复议案件”']],
    ['an entry', '合法性审核:\n  结轮: 合法', ['2:3 未知的键“结轮” → 结论']],
    ['an entry in English', 'hearing: { delivred: 2026-03-01 }', ['1:12 未知的键“delivred” → delivered']],
    ['an entry under 程序', '程序:\n  公布:\n    渠到: 公报', ['3:5 未知的键“渠到” → 渠道']],
    ['an entry of a decision', '公众参与:\n  缩短理油: 紧急', ['2:3 未知的键“缩短理油” → 缩短理由'], 'decision'],
    [
      'an entry of a case in a list',
      '复议案件:\n  - 编号: 1\n    授理: 2026-03-01',
      ['3:5 未知的键“授理” → 受理'],
      'annual',
    ],
    ['an entry of a case alone', '复议案件: { 授理: 2026-03-01 }', ['1:9 未知的键“授理” → 受理'], 'annual'],
    ['a head', '起草单伟: 市司法局', ['1:1 未知的键“起草单伟” → 起草单位']],
    ['a head of a decision', '决策机官: 市政府', ['1:1 未知的键“决策机官” → 决策机关'], 'decision'],
    ['a head of a yearly record', '年渡: 2026', ['1:1 未知的键“年渡” → 年度'], 'annual'],
    ['a stage', '阶段: 送审搞', ['1:5 不能写“送审搞” → 送审']],
    [
      'several at once',
      '集体讨轮: 无\n合法性审核: { 结轮: 合法 }',
      ['1:1 未知的键“集体讨轮” → 集体讨论', '2:10 未知的键“结轮” → 结论'],
    ],
  ])('%s', async (_, text, expected, kind) => {
    expect(await mistakesIn(text, kind)).toEqual(expected);
  });
});

describe('a value that cannot be', () => {
  test.each<[string, string, string[], RecordKind?]>([
    ['a day that no calendar has', '公开征求意见: { 结束: 2026-02-30 }', ['1:15 “2026-02-30”不是日期']],
    ['a day in words', '集体讨论: 上周', ['1:7 “上周”不是日期']],
    ['a day of a case', '复议案件: [{ 收到: 3月 }]', ['1:14 “3月”不是日期'], 'annual'],
    ['a count in words', '公开征求意见: { 意见数: 若干 }', ['1:16 “若干”不是数目']],
    ['a count below nothing', '专家论证: { 人数: -1 }', ['1:13 “-1”不是数目']],
    [
      'a paper outside of the folder',
      '合法性审核: { 材料: ../意见.docx }',
      ['1:14 “../意见.docx”不在程序记录所在的文件夹中'],
    ],
    [
      'one of several papers',
      '合法性审核: { 材料: [甲.pdf, C:\\乙.pdf] }',
      ['1:22 “C:\\乙.pdf”不在程序记录所在的文件夹中'],
    ],
    [
      'a paper in an entry of words',
      '公开征求意见: { 采纳情况: /etc/采纳.docx }',
      ['1:17 “/etc/采纳.docx”不在程序记录所在的文件夹中'],
    ],
    [
      'a paper of a case',
      '诉讼案件:\n  - 材料: ..\\判决.pdf',
      ['2:9 “..\\判决.pdf”不在程序记录所在的文件夹中'],
      'annual',
    ],
  ])('%s', async (_, text, expected, kind) => {
    expect(await mistakesIn(text, kind)).toEqual(expected);
  });

  test.each(['12', '12条', '0', '"3"'])('a count of %s is one', async (count) => {
    expect(await mistakesIn(`公开征求意见: { 意见数: ${count} }`)).toEqual([]);
  });

  test('what is against the law is no mistake of the record', async () => {
    const text = '公开征求意见: { 开始: 2026-04-01, 结束: 2026-03-01 }\n合法性审核: { 结论: 原则同意 }';
    expect(await mistakesIn(text)).toEqual([]);
  });
});
