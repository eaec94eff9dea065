import { describe, expect, test } from 'vitest';
import type { Days, StepFact } from '../../src/facts/facts.ts';
import { evidenceIn, factsIn, pointsIn } from './records.ts';

const stepsIn = async (text: string): Promise<StepFact[]> =>
  (await factsIn(text)).filter((fact): fact is StepFact => fact.fact === 'step');

describe('the days of a step', () => {
  test.each<[string, Days]>([
    ['公开征求意见: { 开始: 2026-03-01, 结束: 2026-03-31 }', 'possible'],
    ['公开征求意见: { 开始: 2026-03-01, 结束: 2026-03-01 }', 'possible'],
    ['公开征求意见: { 开始: 2026-11-20, 结束: 2026-12-20 }', 'possible'],
    ['公开征求意见: { 开始: 2026-04-01, 结束: 2026-03-01 }', 'reversed'],
    ['公开征求意见: { 开始: 2026-12-01 }', 'ahead'],
    ['公开征求意见: { 结束: 2026-12-01 }', 'ahead'],
    ['集体讨论: 2026-11-23', 'possible'],
    ['集体讨论: 2026-11-24', 'ahead'],
    ['集体讨论: { 会议: 局务会 }', 'untold'],
    ['合法性审核: { 收到: 2026-03-01 }', 'untold'],
  ])('%s: %s', async (text, days) => {
    expect(await stepsIn(text)).toMatchObject([{ days, source: 'dossier', sentence: null }]);
  });
});

test.each<[string, Days]>([
  ['复议案件: [{ 编号: 1号, 收到: 2025-04-01, 受理: 2025-04-08, 决定: 2025-05-08 }]', 'possible'],
  ['复议案件: [{ 编号: 1号, 收到: 2025-12-01, 受理: 2025-02-20, 决定: 2025-03-01 }]', 'reversed'],
  ['复议案件: [{ 编号: 1号, 收到: 2025-04-01, 受理: 2025-04-08, 决定: 2025-04-02 }]', 'reversed'],
  ['复议案件: { 收到: 2025-12-01, 受理: 2025-02-20 }', 'reversed'],
  ['司法建议: [{ 编号: 2号, 收到: 2025-12-01, 回复: 2025-01-01 }]', 'reversed'],
  ['司法建议: [{ 编号: 2号, 收到: 2027-01-01 }]', 'ahead'],
  ['司法建议: [{ 编号: 2号, 收到: 2025-12-01, 回复: 未回复 }]', 'possible'],
  ['复议案件: [{ 编号: 1号, 决定: 2025-04-02 }]', 'possible'],
  ['建议提案: [{ 编号: 3号, 材料: 答复.pdf }]', 'untold'],
  ['规范性文件备案: [{ 名称: 甲, 日期: 2025-05-20, 报人大备案: 2025-05-10 }]', 'possible'],
])('the days of a case, in the order of the form: %s: %s', async (text, days) => {
  expect(await stepsIn(`类型: 年度\n${text}`)).toMatchObject([{ days }]);
});

test.each<[string, StepFact['conclusion']]>([
  ['合法', 'lawful'],
  ['不合法', 'unlawful'],
  ['应当予以修改', 'to-amend'],
  ['原则同意', undefined],
])('a review that concluded %s', async (words, conclusion) => {
  const text = `合法性审核: { 结论: ${words} }`;
  expect((await stepsIn(text))[0]?.conclusion).toBe(conclusion);
  expect(await pointsIn(text)).toContain(`合法性审核/结论=${conclusion ?? 'vague'}`);
});

describe('points', () => {
  test('of a step that was taken: what is told, then what is not', async () => {
    expect(await pointsIn('集体讨论: { 日期: 2026-04-20, 不同意见: 有，未载明 }')).toEqual([
      '集体讨论/日期=told',
      '集体讨论/不同意见=unrecorded',
      '集体讨论/会议=untold',
      '集体讨论/会议文号=untold',
    ]);
  });

  test('of a step that was not taken: its circumstances alone', async () => {
    expect(await pointsIn('听证: { 应当开展: 某法第十条 }')).toEqual(['听证/应当开展=yes']);
    expect(await pointsIn('听证: 无')).toEqual([]);
    expect(await pointsIn('集体讨论: { 会议: 未召开, 不同意见: 无 }')).toEqual(['集体讨论/不同意见=none']);
  });

  test('who reviewed is held against the drafting unit that the record names', async () => {
    const review = '合法性审核: { 机构: 市商务局 }';
    expect(await pointsIn(review)).toContain('合法性审核/机构=other');
    expect(await pointsIn(`起草单位: 市商务局\n${review}`)).toContain('合法性审核/机构=drafter');
  });

  test.each<[string, string]>([
    ['采纳情况: 无', '采纳情况=none'],
    ['采纳情况: 未采纳', '采纳情况=none'],
    ['采纳情况: 未采纳，理由见说明', '采纳情况=told'],
    ['采纳情况: 不采纳第2条，因上位法已有规定', '采纳情况=told'],
    ['网址: notice.luzhou.gov.cn', '网址=told'],
    ['网址: none', '网址=none'],
    ['网址: /', '网址=none'],
    ['缩短理由: 没有', '缩短理由=none'],
    ['缩短理由: 不涉及', '缩短理由=none'],
    ['缩短理由: 无法按期开展', '缩短理由=told'],
    ['意见数: 0', '意见数=none'],
    ['意见数: 0条', '意见数=none'],
    ['意见数: 10', '意见数=told'],
  ])('公开征求意见: { %s }: %s', async (entry, expected) => {
    expect(await pointsIn(`公开征求意见: { ${entry} }`)).toContain(`公开征求意见/${expected}`);
  });

  test('stand where the record tells them; what is untold stands at its step', async () => {
    const facts = await factsIn('文件: 办法.md\n集体讨论:\n  日期: 2026-04-20');
    const lines = facts.map((fact) => ('spot' in fact ? [fact.fact, fact.spot?.start.line] : []));
    expect(lines).toEqual([
      ['step', 2],
      ['point', 3],
      ['point', 2],
      ['point', 2],
      ['point', 2],
      ['evidence', 2],
    ]);
  });
});

describe('cases', () => {
  const CASES = '类型: 年度\n诉讼案件:\n  - { 编号: 1号, 出庭: 律师 }\n  - { 出庭: 王某（副局长）, 日期: 2026-05-06 }';

  test('each have facts of their own', async () => {
    expect(await pointsIn(CASES)).toEqual([
      '诉讼案件/编号=told（1号）',
      '诉讼案件/出庭=lawyer（1号）',
      '诉讼案件/法院通知=untold（1号）',
      '诉讼案件/缺席理由=untold（1号）',
      '诉讼案件/日期=untold（1号）',
      '诉讼案件/出庭=leader（第2件）',
      '诉讼案件/日期=told（第2件）',
      '诉讼案件/编号=untold（第2件）',
      '诉讼案件/法院通知=untold（第2件）',
      '诉讼案件/缺席理由=untold（第2件）',
    ]);
    expect((await stepsIn(CASES)).map(({ item, from }) => [item, from])).toEqual([
      ['1号', null],
      ['第2件', '2026-05-06'],
    ]);
  });
});

describe('papers', () => {
  test.each<[string, string[]]>([
    ['集体讨论: 2026-04-20', ['集体讨论 claimed']],
    ['集体讨论: { 日期: 2026-04-20, 材料: 会议纪要 }', ['集体讨论 missing 会议纪要']],
    ['集体讨论: { 日期: 2026-04-20, 材料: 无 }', ['集体讨论 claimed']],
    [
      '集体讨论: { 材料: [意见.txt, 第二次审核意见.rar, 会议纪要] }',
      ['意见.txt', '第二次审核意见.rar', '会议纪要'].map((one) => `集体讨论 missing ${one}`),
    ],
    ['集体讨论: { 材料: [纪要.pdf, 签到.jpg] }', ['集体讨论 missing 纪要.pdf', '集体讨论 missing 签到.jpg']],
    ['公开征求意见: { 采纳情况: 采纳表.docx }', ['公开征求意见 missing 采纳表.docx']],
    ['公开征求意见: { 网址: https://x.gov.cn/1.html }', ['公开征求意见 claimed']],
    ['听证: { 应当开展: 某法第十条 }', []],
  ])('%s: %j', async (text, expected) => {
    expect(await evidenceIn(text)).toEqual(expected);
  });
});
