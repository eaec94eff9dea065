import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { recordFacts } from '../../src/dossier/facts.ts';
import { readDossier } from '../../src/dossier/read.ts';
import { HefaError } from '../../src/errors.ts';
import type { StepFact } from '../../src/facts/facts.ts';
import { readSource } from '../../src/source/read.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hefa-dossier-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

/** The record of a draft of the folder, its path below it. */
async function read(name: string): Promise<Dossier | null> {
  const file = join(folder, name);
  const dossier = await readDossier(await readSource(file), file);
  return dossier && { ...dossier, path: dossier.path.slice(folder.length + 1) };
}

/** Place and text of the mistakes of a record, in Chinese. */
async function mistakes(name = '办法.md'): Promise<string[]> {
  const error = await read(name).catch((one: unknown) => one);
  if (!(error instanceof HefaError) || error.code !== 'bad-yaml') throw error;
  return error.text.zh
    .split('\n')
    .filter((line) => /:\d+:\d+ /.test(line))
    .map((line) => line.slice(folder.length + 1));
}

/** The steps of a record as facts: their days, by what they are proved and how they came out. */
const told = (dossier: Dossier): string[] =>
  stepsOf(dossier).map(({ step, from, to, evidence, conclusion }) =>
    [step, from, to, evidence, conclusion].filter(Boolean).join(' '),
  );

const stepsOf = (dossier: Dossier): StepFact[] =>
  recordFacts(dossier, { asOf: '2026-11-23', titles: null }).filter((fact): fact is StepFact => fact.fact === 'step');

const DRAFT = '# 某市停车管理办法\n\n第一条 为了规范停车，制定本办法。\n';

describe('a record in a sidecar', () => {
  test.each<[string, string, string[]]>([
    [
      'in Chinese',
      '文件: 办法.md\n公开征求意见: { 开始: 2026-03-01, 结束: 2026年3月31日, 方式: 政府网站 }\n合法性审核:\n  机构: 市司法局\n  日期: 2026-04-02\n  结论: 合法\n  材料: [审核意见书.pdf, 说明.docx]\n集体讨论: { 会议: 市政府第12次常务会议, 日期: 2026.4.20 }\n',
      [
        '公开征求意见 2026-03-01 2026-03-31 政府网站',
        '合法性审核 2026-04-02 2026-04-02 市司法局，审核意见书.pdf，说明.docx lawful',
        '集体讨论 2026-04-20 2026-04-20 市政府第12次常务会议',
      ],
    ],
    [
      'in English',
      'file: 办法.md\nprocedure:\n  publicConsultation: { from: 2026-03-01, to: 2026-03-31, method: website }\n  legalityReview: { reviewer: justice bureau, date: 2026-04-02, conclusion: unlawful }\n  collectiveDiscussion: { meeting: no. 12, date: 2026-04-20, evidence: minutes.pdf }\n',
      [
        '公开征求意见 2026-03-01 2026-03-31 website',
        '合法性审核 2026-04-02 2026-04-02 justice bureau unlawful',
        '集体讨论 2026-04-20 2026-04-20 no. 12，minutes.pdf',
      ],
    ],
    ['in the words of the opinion', '合法性审查: 2026-04-02\n', ['合法性审核 2026-04-02 2026-04-02']],
    ['with a step but no day', '集体讨论: { 会议: 局务会 }\n', ['集体讨论 局务会']],
    ['that says there was none', '公开征求意见: 无\n合法性审核: 未开展\n集体讨论: false\n', []],
    ['that was never filled in', '公开征求意见:\n合法性审核: { 机构: , 日期: , 结论: }\n集体讨论: {}\n', []],
    [
      'in order of the steps, not of the file',
      '集体讨论: 2026-04-20\n合法性审核: 2026-04-02\n',
      ['合法性审核 2026-04-02 2026-04-02', '集体讨论 2026-04-20 2026-04-20'],
    ],
  ])('%s', async (_, yaml, expected) => {
    write('办法.md', DRAFT);
    write('办法.dossier.yaml', yaml);
    const dossier = await read('办法.md');
    expect(dossier).toMatchObject({ path: '办法.dossier.yaml', recorded: true });
    expect(dossier && told(dossier)).toEqual(expected);
  });

  test('in the encoding of an office computer', async () => {
    write('办法.md', DRAFT);
    // 集体讨论: 2026-04-20, in GB18030
    write(
      '办法.dossier.yaml',
      new Uint8Array([0xbc, 0xaf, 0xcc, 0xe5, 0xcc, 0xd6, 0xc2, 0xdb, ...Buffer.from(': 2026-04-20\n')]),
    );
    const dossier = await read('办法.md');
    expect(dossier && told(dossier)).toEqual(['集体讨论 2026-04-20 2026-04-20']);
  });
});

describe('a mistake is told with its place', () => {
  test.each<[string, string, string[]]>([
    ['a key that is nearly known', '集体讨轮: 2026-04-20\n', ['1:1 未知的键“集体讨轮”，是否想写“集体讨论”？']],
    ['a key of another step', '集体讨论: { 结论: 合法 }\n', ['1:9 未知的键“结论”']],
    ['a day that no calendar has', '合法性审核: { 日期: 2026-02-30 }\n', ['1:14 “2026-02-30”不是日期']],
    ['a day that is none', '集体讨论: 上周\n', ['1:7 “上周”不是日期']],
    ['one thing under two names', '合法性审核: 2026-04-02\n合法性审查: 2026-04-03\n', ['2:1 与“合法性审核”是同一项']],
    ['an unknown stage', '阶段: 讨论稿\n', ['1:5 不能写“讨论稿”']],
    ['another draft', '文件: 通知.md\n', ['1:5 这份记录应当属于“办法.md”']],
    ['nothing at all', '', ['1:1 此处应为“键: 值”']],
    ['no YAML', '集体讨论: [\n', ['2:1 缩进不对，或者括号没有写完']],
  ])('%s', async (_, yaml, expected) => {
    write('办法.md', DRAFT);
    write('办法.dossier.yaml', yaml);
    const found = await mistakes();
    expect(found).toHaveLength(expected.length);
    found.forEach((line, i) => {
      expect(line).toContain(`办法.dossier.yaml:${expected[i]}`);
    });
  });
});

describe('a record in the front matter', () => {
  const withHead = (head: string): string => `---\n${head}\n---\n${DRAFT}`;

  test('among other keys, at the top or under 程序', async () => {
    write('a.md', withHead('title: 某办法\ntags: [x]\n集体讨论: 2026-04-20'));
    write('b.md', withHead('title: 某办法\n程序:\n  集体讨论: 2026-04-20'));
    for (const name of ['a.md', 'b.md']) {
      const dossier = await read(name);
      expect(dossier && told(dossier)).toEqual(['集体讨论 2026-04-20 2026-04-20']);
      expect(dossier?.path).toBe(name);
    }
  });

  test('its mistakes have their lines in the draft', async () => {
    write('办法.md', withHead('title: 某办法\n程序:\n  集体讨论: 上周'));
    expect(await mistakes()).toEqual([expect.stringContaining('办法.md:4:9 “上周”不是日期')]);
  });

  test('a head without a word of procedure is no record, even where it is no good YAML', async () => {
    write('a.md', withHead('title: 某办法\ntitle: 又一次'));
    expect(await read('a.md')).toBeNull();
  });

  test('a stage alone is no record of steps', async () => {
    write('a.md', withHead('状态: 已发布'));
    expect(await read('a.md')).toMatchObject({ stage: 'issued', recorded: false, steps: [] });
  });

  test('a stage, and keys that only begin as those of steps, leave the word to the record of the folder', async () => {
    write('dossier.yaml', '阶段: 起草\n集体讨论: 2026-04-20');
    const stages = [
      ['状态: 已发布', 'issued'],
      ['公开征求意见网址: http://a.gov.cn', 'draft'],
      ['"公开征求意见 网址": http://a.gov.cn', 'draft'],
      ['stages: [a, b]', 'draft'],
      ['状态:', 'draft'],
    ] as const;
    for (const [head, stage] of stages) {
      write('办法.md', withHead(head));
      const dossier = await read('办法.md');
      expect(dossier).toMatchObject({ path: 'dossier.yaml', recorded: true, stage });
      expect(dossier && told(dossier)).toEqual(['集体讨论 2026-04-20 2026-04-20']);
    }
  });

  test('that there were no steps is a record, before that of the folder', async () => {
    write('dossier.yaml', '集体讨论: 2026-04-20');
    for (const head of ['集体讨论: 无', "'集体讨论' : 无", '程序:']) {
      write('办法.md', withHead(head));
      expect(await read('办法.md')).toMatchObject({ path: '办法.md', recorded: true, steps: [] });
    }
  });

  test('gives way to a sidecar', async () => {
    write('办法.md', withHead('集体讨论: 2026-04-20'));
    write('办法.dossier.yaml', '集体讨论: 2026-04-21');
    const dossier = await read('办法.md');
    expect(dossier && told(dossier)).toEqual(['集体讨论 2026-04-21 2026-04-21']);
  });

  test('is read of a text that is no file', async () => {
    const bytes = new TextEncoder().encode(withHead('集体讨论: 2026-04-20'));
    const source = await readSource({ name: 'stdin.md', bytes });
    expect((await readDossier(source, null))?.steps).toHaveLength(1);
  });
});

describe('a record for a folder', () => {
  test('belongs to the only draft there', async () => {
    write('办法.md', DRAFT);
    write('dossier.yaml', '集体讨论: 2026-04-20');
    write('意见.pdf', '%PDF');
    expect((await read('办法.md'))?.path).toBe('dossier.yaml');
  });

  test('whose papers are no drafts, though it leaves out their endings', async () => {
    write('办法.md', DRAFT);
    write('审核意见书.docx', 'x');
    write('dossier.yaml', '合法性审核: { 日期: 2026-04-02, 材料: 审核意见书 }');
    expect((await read('办法.md'))?.path).toBe('dossier.yaml');
  });

  test('belongs to the draft that it names', async () => {
    write('办法.md', DRAFT);
    write('通知.md', DRAFT);
    write('dossier.yaml', '文件: 通知.md\n集体讨论: 2026-04-20');
    expect(await read('办法.md')).toBeNull();
    expect((await read('通知.md'))?.steps).toHaveLength(1);
  });

  test('belongs to nobody among several drafts, and says so', async () => {
    write('办法.md', DRAFT);
    write('通知.md', DRAFT);
    write('dossier.yaml', '集体讨论: 2026-04-20');
    expect(await mistakes()).toEqual([expect.stringContaining('dossier.yaml:1:1 文件夹里有多份草案')]);
  });
});

test('no record is null', async () => {
  write('办法.md', DRAFT);
  expect(await read('办法.md')).toBeNull();
});

test('the facts of a record have no words in the text', async () => {
  write('办法.md', DRAFT);
  write('办法.dossier.yaml', '集体讨论: 2026-04-20');
  const dossier = await read('办法.md');
  expect(dossier && stepsOf(dossier)).toMatchObject([
    { source: 'dossier', place: { entries: ['集体讨论'] }, sentence: null },
  ]);
});
