import { describe, expect, test } from 'vitest';
import { HEADS, type HeadLayout, KINDS, STAGES } from '../../src/dossier/heads.ts';
import type { EntryKind, EntryLayout, StepLayout } from '../../src/dossier/layout.ts';
import { LAYOUTS } from '../../src/dossier/layouts.ts';
import type { RecordKind } from '../../src/facts/facts.ts';
import { mistakesIn, recordIn } from './records.ts';

const RECORD_KINDS = Object.keys(LAYOUTS) as RecordKind[];

/** Something that every entry of a kind may hold. */
const VALUES: Readonly<Record<EntryKind, string>> = {
  from: '2026-03-01',
  to: '2026年3月31日',
  on: '2026.4.2',
  day: '2026/4/2',
  files: '意见.pdf',
  words: '甲',
  count: '12',
  answer: '是',
};
const HEAD_VALUES: Readonly<Record<HeadLayout['holds'], string>> = {
  words: '甲',
  answer: '是',
  day: '2026-04-02',
  year: '2026',
};

/** One line for each key of a form: 公开征求意见: { 开始: 2026-03-01 }. */
const stepKeys = RECORD_KINDS.flatMap((kind) =>
  LAYOUTS[kind].steps.flatMap((step) =>
    step.names.flatMap((name) =>
      step.entries.flatMap((one) => one.names.map((key) => [kind, name, key, step, one] as const)),
    ),
  ),
);
const headKeys = RECORD_KINDS.flatMap((kind) =>
  Object.entries(HEADS[kind]).flatMap(([head, { names, holds }]) =>
    names.map((name) => [kind, head, name, holds] as const),
  ),
);

describe('every key of every form is read, in Chinese and in English', () => {
  test.each(stepKeys)('%s: %s: { %s }', async (kind, name, key, step, entry) => {
    const { steps } = await recordIn(`${name}: { ${key}: ${VALUES[entry.holds]} }`, kind);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ step: step.step, taken: !entry.aside, path: [name] });
    expect(steps[0]?.entries).toMatchObject([{ layout: entry, words: VALUES[entry.holds], path: [name, key] }]);
    expect(steps[0]?.untold).toEqual(step.entries.filter((other) => other !== entry));
  });

  test.each(headKeys)('%s: %s as %s', async (kind, head, name, holds) => {
    const { heads, recorded } = await recordIn(`${name}: ${HEAD_VALUES[holds]}`, kind);
    expect(heads).toEqual({ [head]: { key: name, words: HEAD_VALUES[holds] } });
    expect(recorded).toBe(false);
  });

  test.each(['2025', '2025年', '2025年度', '二〇二五年度', '二○二五年', '２０２５', '" 2025 "'])(
    '年度: %s is 2025',
    async (year) => {
      expect((await recordIn(`年度: ${year}`, 'annual')).heads.year?.words).toBe('2025');
    },
  );

  test.each(['今年', '25年', '2025-2026', '二十五年', '1025', '2025年上半年'])('年度: %s is no year', async (year) => {
    expect(await mistakesIn(`年度: ${year}`, 'annual')).toEqual([`1:5 “${year}”不是年度`]);
  });

  test.each([...STAGES])('阶段: %s is %s', async (word, stage) => {
    for (const name of ['阶段', '状态', 'stage']) expect((await recordIn(`${name}: ${word}`)).stage).toBe(stage);
  });

  test('each kind has names in both languages', () => {
    expect(new Set(KINDS.values())).toEqual(new Set(RECORD_KINDS));
    for (const kind of RECORD_KINDS) expect(KINDS.get(kind)).toBe(kind);
  });
});

describe('forms', () => {
  const names = ({ names: all }: StepLayout | EntryLayout | HeadLayout): readonly string[] => all;

  test.each(RECORD_KINDS)('%s: no key means two things, and each has a Chinese and an English name', (kind) => {
    const heads = Object.values(HEADS[kind]);
    for (const level of [[...heads, ...LAYOUTS[kind].steps], ...LAYOUTS[kind].steps.map(({ entries }) => entries)]) {
      const all = level.flatMap(names);
      expect(all.filter((one, i) => all.indexOf(one) < i)).toEqual([]);
      for (const layout of level) {
        expect(names(layout)[0]).toMatch(/^\p{Script=Han}+$/u);
        expect(names(layout).at(-1)).toMatch(/^[a-z]+$/i);
      }
    }
  });

  test.each(RECORD_KINDS)('%s: a step has each point once', (kind) => {
    for (const { entries, listed } of LAYOUTS[kind].steps) {
      const points = entries.flatMap(({ point }) => (point === null ? [] : [point]));
      expect(new Set(points).size).toBe(points.length);
      if (listed) expect(points).toContain(listed);
    }
  });
});

describe('one thing under two names is refused', () => {
  const twins = RECORD_KINDS.flatMap((kind) =>
    LAYOUTS[kind].steps.flatMap(({ names: [first, ...others] }) =>
      others.map((other) => [kind, first, other] as const),
    ),
  );
  test.each(twins)('%s: %s and %s', async (kind, first, other) => {
    expect(await mistakesIn(`${first}: {}\n${other}: {}`, kind)).toEqual([`2:1 与“${first}”是同一项`]);
  });

  test.each<[string, string, string]>([
    ['an entry', '合法性审核:\n  机构: 市司法局\n  reviewer: justice bureau', '3:3 与“机构”是同一项'],
    ['a head', '起草单位: 甲\ndrafter: 乙', '2:1 与“起草单位”是同一项'],
    ['the stage', '阶段: 送审\nstage: review', '2:1 与“阶段”是同一项'],
    ['a step under 程序', '程序:\n  集体讨论: 2026-04-01\n  集体审议: 2026-04-02', '3:3 与“集体讨论”是同一项'],
    ['a step beside 程序 and in it', '集体讨论: 2026-04-01\n程序:\n  集体审议: 2026-04-02', '1:1 “程序”中已有这一步'],
  ])('%s', async (_, text, expected) => {
    expect(await mistakesIn(text)).toEqual([expected]);
  });

  test('in a case of a list', async () => {
    expect(await mistakesIn('司法建议:\n  - 编号: 1\n    number: 2', 'annual')).toEqual(['3:5 与“编号”是同一项']);
  });
});

describe('a list of cases', () => {
  const items = async (text: string): Promise<(string | null)[]> =>
    (await recordIn(text, 'annual')).steps.map(({ item }) => item);

  test.each<[string, string, (string | null)[]]>([
    [
      'by their numbers',
      '[{ 编号: 泸府复〔2026〕1号, 收到: 2026-03-01 }, { 案号: 2号 }]',
      ['泸府复〔2026〕1号', '2号'],
    ],
    ['without numbers, by their place', '[{ 收到: 2026-03-01 }, { 收到: 2026-03-02 }]', ['第1件', '第2件']],
    ['some with and some without', '[{ 编号: 1号 }, { 收到: 2026-03-02 }, { 编号: 3号 }]', ['1号', '第2件', '3号']],
    ['with an empty number', '[{ 编号: , 收到: 2026-03-01 }, { 编号: 无, 收到: 2026-03-02 }]', ['第1件', '第2件']],
    ['with one number twice', '[{ 编号: 1号 }, { 编号: 1号 }]', ['1号', '1号 第2件']],
    ['one that was not filled in', '[{}, { 收到: 2026-03-02 }]', ['第2件']],
    ['a case alone, which is no list', '{ 收到: 2026-03-01 }', [null]],
    ['a case alone with its number', '{ 编号: 1号 }', ['1号']],
    ['none', '[]', []],
    ['none, in words', '无', []],
  ])('%s', async (_, cases, expected) => {
    expect(await items(`复议案件: ${cases}`)).toEqual(expected);
  });

  test('has a path for each case', async () => {
    const { steps } = await recordIn('复议案件: [{ 收到: 2026-03-01 }, { 收到: 2026-03-02 }]', 'annual');
    expect(steps.map(({ path }) => path)).toEqual([
      ['复议案件', 0],
      ['复议案件', 1],
    ]);
  });

  test('of steps that are no cases there is none', async () => {
    expect(await mistakesIn('半年小结: [{ 日期: 2026-07-01 }]', 'annual')).toHaveLength(1);
  });
});

describe('what is told of a step', () => {
  test.each<[string, string, boolean | undefined]>([
    ['that there was none', '听证: 无', undefined],
    ['nothing', '听证:', undefined],
    ['an empty form', '听证: { 日期: , 应当开展: }', undefined],
    ['circumstances alone', '听证: { 应当开展: 某法第十条 }', false],
    ['circumstances and a day', '听证: { 应当开展: 某法第十条, 日期: 2026-03-01 }', true],
    ['that nothing came of it', '专家论证: { 人数: 0 }', true],
    ['only denials', '合法性审核: { 机构: 无, 结论: 否 }', false],
    ['that it does not apply', '听证: 不涉及', undefined],
    ['that it is not needed', '听证: 无需听证', undefined],
    ['that no meeting was held', '集体讨论: { 会议: 未召开 }', false],
    ['that none was held, with a day', '集体讨论: { 会议: 未召开, 日期: 2026-04-20 }', false],
    ['that nobody reviewed', '合法性审核: { 机构: 市司法局, 方式: 未进行审核 }', false],
    ['that it was not published', '公布: { 渠道: 未在政府网站公布 }', false],
    ['what was done instead', '集体讨论: { 会议: 未上常务会议，由市长签批 }', true],
    ['that it did not pass', '合法性审核: { 结论: 未通过 }', true],
    ['who did not review, which is nobody', '合法性审核: { 机构: 无, 日期: 2026-04-10 }', true],
  ])('%s', async (_, text, taken) => {
    expect((await recordIn(text)).steps[0]?.taken).toBe(taken);
  });

  test('a day alone is the day of the step', async () => {
    const { steps } = await recordIn('合法性审核: 2026年4月2日');
    expect(steps[0]?.entries).toMatchObject([{ date: '2026-04-02', layout: { point: '日期' } }]);
  });

  test('papers: every word under 材料, elsewhere those that name files', async () => {
    const { steps } = await recordIn(
      '公开征求意见: { 采纳情况: 采纳表.docx, 网址: https://x.gov.cn/1.html, 材料: [公告.pdf, 截图若干] }',
    );
    expect(steps[0]?.entries.map(({ words, files }) => [words, files])).toEqual([
      ['https://x.gov.cn/1.html', []],
      ['采纳表.docx', ['采纳表.docx']],
      ['公告.pdf，截图若干', ['公告.pdf', '截图若干']],
    ]);
  });

  test('steps stand at the top or under 程序, in the order of the form', async () => {
    const text = '集体讨论: 2026-04-20\n程序: { 合法性审核: 2026-04-02, 公布: 2026-05-01 }';
    const { steps } = await recordIn(text);
    expect(steps.map(({ step, path }) => [step, ...path])).toEqual([
      ['合法性审核', '程序', '合法性审核'],
      ['集体讨论', '集体讨论'],
      ['公布', '程序', '公布'],
    ]);
  });

  test.each<[string, boolean]>([
    ['程序: 无', true],
    ['程序:', true],
    ['程序: 不涉及', true],
    ['集体讨论: 无', true],
    ['阶段: 送审', false],
  ])('%s: steps are recorded: %s', async (text, recorded) => {
    expect((await recordIn(text)).recorded).toBe(recorded);
  });
});
