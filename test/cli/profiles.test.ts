import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const DRAFT = '# 某市停车管理办法\n\n第一条 为了规范停车，制定本办法。\n';
/** A rule of a period that differs between places: 备案 in time after 公布. */
const RULE = `id: ours/filed-in-time
title: 按期备案
category: procedure
aspect: 程序
severity: warning
basis: [gbf-2018-37-2-3-procedure]
appliesTo: { recorded: true }
judgedAt: document
select:
  fact: point
  where: { step: [公布, 备案], point: 日期 }
shape: duration
options:
  from: { step: 公布, point: 日期 }
  to: { step: 备案, point: 日期 }
  unit: days
  counting: after-first
  atMost: { profile: filingDays }
message: 公布后{days}日才备案，超过{limit}日
why: 逾期。
advice: 说明原因。
examples:
  - name: 逾期
    draft: 第一条 甲。
    dossier: "公布: 2026-01-01\\n备案: 2026-02-01\\n"
    profile: { filingDays: 15 }
    finds: [公布、备案]
  - name: 没有期限
    draft: 第一条 甲。
    dossier: "公布: 2026-01-01\\n备案: 2026-02-01\\n"
    finds: []
`;
const issued = (year: number) => ({
  [`${year}.md`]: `${DRAFT}\n某市人民政府\n${year}年5月1日\n`,
  [`${year}.dossier.yaml`]: `阶段: 已发布\n公布: ${year}-05-01\n备案: ${year}-05-21\n`,
});
const files = { 'rules/ours/filed-in-time.yaml': RULE, ...issued(2015), ...issued(2024) };
const CHECK = ['check', '2015.md', '2024.md', '--rules', 'rules', '--rule', 'ours/filed-in-time'];

/* From the sources the YAML of all rules is read first, and workers start. */
describe('--profile', { timeout: 30_000 }, () => {
  const messages = async (world: World, ...more: string[]) => {
    const { out } = await world.run([...CHECK, '-f', 'json', ...more]);
    const report = JSON.parse(out);
    const found = report.files.map(
      ({ findings, unjudged }: { findings: { message: string }[]; unjudged: object[] }) => [
        ...findings.map(({ message }) => message),
        ...unjudged.filter((one) => 'rule' in one && one.rule === 'ours/filed-in-time').map(() => '未作判断'),
      ],
    );
    return [report.profile, ...found];
  };
  const LATE = ['公布后20日才备案，超过15日'];

  test('the whole country has no such period: there is none to keep', async () => {
    expect(await messages(new World(files))).toEqual(['national', [], []]);
  });

  test('Sichuan has one for its time, and it reaches the workers', async () => {
    expect(await messages(new World(files), '--profile', 'sichuan')).toEqual(['sichuan', LATE, ['未作判断']]);
    expect(await messages(new World(files), '--profile', 'luzhou')).toEqual(['luzhou', LATE, ['未作判断']]);
  });

  test('hefa.yaml may name one and set values, and the line has the last word', async () => {
    const world = new World({ ...files, 'hefa.yaml': 'profile: { extends: sichuan, filingDays: 18 }' });
    const own = ['公布后20日才备案，超过18日'];
    expect(await messages(world)).toEqual(['sichuan+', own, own]);
    expect(await messages(world, '--profile', 'luzhou')).toEqual(['luzhou', LATE, ['未作判断']]);
  });

  test('a single small file is judged with it too', async () => {
    const { out } = await new World(files).run([
      'check',
      '2015.md',
      '--rules',
      'rules',
      '--rule',
      'ours/filed-in-time',
      '--profile',
      'sichuan',
    ]);
    expect(out).toContain('超过15日');
    expect(out).toMatch(/地方配置\s*sichuan/);
  });

  test('the text report names it, and says where values are one’s own', async () => {
    const world = new World({ ...files, 'hefa.yaml': 'profile: { filingDays: 18 }' });
    expect((await world.run(CHECK)).out.replace(/\s/g, '')).toContain('地方配置national（另有自行设定的值）');
    expect((await new World(files).run(CHECK)).out).not.toContain('地方配置 n');
    expect((await world.run([...CHECK, '--lang', 'en'])).out.replace(/\s+/g, ' ')).toContain(
      'profile national with values of your own',
    );
  });

  test('a slip of the pen is a mistake, with the nearest name', async () => {
    expect(await new World(files).run([...CHECK, '--profile', 'sichaun'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('是否要用 sichuan'),
    });
  });

  test('an example of a rule may play in a place of its own', async () => {
    const world = new World(files);
    expect(await world.run(['rules', 'test', 'rules'])).toMatchObject({
      code: 0,
      out: '1 条规则，2 个例子，全部符合\n',
    });
  });
});

describe('hefa profiles', () => {
  test('shows what is verified, with its clause, and what may be set', async () => {
    const { code, out } = await new World().run(['profiles']);
    expect(code).toBe(0);
    expect(out).toContain('2010-08-01至2022-02-28制定的文件  15');
    expect(out).toContain('2022-03-01起制定的文件  未核实，可设定');
    expect(out).toContain('第十九条「');
  });

  test('has the same as JSON, and in English', async () => {
    const { profiles } = JSON.parse((await new World().run(['profiles', '-f', 'json'])).out);
    expect(profiles.map(({ name }: { name: string }) => name)).toEqual(['national', 'sichuan', 'luzhou']);
    expect(profiles[1].values.filingDays[0]).toMatchObject({
      value: 15,
      from: '2010-08-01',
      until: '2022-02-28',
      basis: { id: 'sichuan-normdoc-188-2010-art19' },
    });
    expect((await new World().run(['profiles', '--lang', 'en'])).out).toContain('not verified, may be set');
  });
});
