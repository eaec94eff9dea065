import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const shipped = (id: string) => readFileSync(new URL(`../../rules/${id}.yaml`, import.meta.url), 'utf8');
const own = shipped('opinion/no-fine-target')
  .replace('id: opinion/no-fine-target', 'id: ours/no-target')
  .replace(/answers: .*\n/, '');
const world = new World({
  'good/ours/no-target.yaml': own,
  'wrong/ours/no-target.yaml': own.replace('finds: [各中队全年罚没收入不低于80万元]', 'finds: [别的]'),
  'far/ours/no-target.yaml': own.replace(
    'draft: 第七条 各执法单位不得下达罚没指标，不得以罚代管。',
    'draft: 第七条 天气晴朗。',
  ),
  'broken/ours/no-target.yaml': own.replace('shape: forbid', 'shape: forbidden'),
  'thin/ours/no-target.yaml': own.slice(0, own.indexOf('  - name: 禁止挂钩')),
});
const run = (...argv: string[]) => world.run(argv);

describe('hefa rules', () => {
  test('lists every rule with its severity, pack by pack', async () => {
    const { code, out } = await run('rules');
    expect(code).toBe(0);
    expect(out).toMatch(/^cleanup\n/);
    expect(out).toContain('\nopinion\n');
    expect(out).toMatch(/错误 {2}opinion\/no-fee-creation/);
    expect(out).toMatch(/共 \d+ 条规则/);
  });

  test.each([
    [['--pack', 'opinion'], ({ id }: { id: string }) => id.startsWith('opinion/')],
    [['--category', 'penalty'], ({ category }: { category: string }) => category === 'penalty'],
    [['--severity', 'info'], ({ severity }: { severity: object }) => Object.values(severity).includes('info')],
    [
      ['--basis', '行政强制法'],
      ({ basis }: { basis: { title: string }[] }) => basis.some(({ title }) => title.includes('行政强制法')),
    ],
  ])('%j lets through what it says, and not all', async (argv, fits) => {
    const all = JSON.parse((await run('rules', '-f', 'json')).out).rules;
    const chosen = JSON.parse((await run('rules', '-f', 'json', ...argv)).out).rules;
    expect(chosen).toEqual(all.filter(fits));
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.length).toBeLessThan(all.length);
  });

  test('a filter that nothing fits is a mistake, with the nearest name', async () => {
    expect(await run('rules', '--pack', 'opinon')).toMatchObject({
      code: 2,
      err: expect.stringContaining('是否要用 opinion'),
    });
    expect(await run('rules', '--basis', '火星法')).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有符合条件的规则'),
    });
  });

  test('knows the rules of a folder', async () => {
    const { out } = await run('rules', '--rules', 'good', '--pack', 'ours');
    expect(out).toContain('ours/no-target');
    expect(out).toContain('共 1 条规则');
  });
});

describe('hefa explain', () => {
  test('tells what is forbidden, on what basis, why, how to mend it, and shows examples', async () => {
    const { code, out } = await run('explain', 'no-fine-target');
    expect(code).toBe(0);
    for (const words of [
      '不得下达罚没指标',
      '级别  错误',
      '规范性文件、内部文件',
      '状态  启用',
      '二(一)3-s8',
      '第七十四条',
      '建议  删去',
      '会报告的例子',
      '不报告的例子',
    ])
      expect(out).toContain(words);
  });

  test('speaks English, and JSON', async () => {
    expect((await run('explain', 'opinion/no-fine-target', '--lang', 'en')).out).toContain('No targets for fines');
    expect(JSON.parse((await run('explain', 'no-fine-target', '-f', 'json')).out)).toMatchObject({
      id: 'opinion/no-fine-target',
      status: 'active',
    });
  });

  test('a slip of the pen gets the nearest name', async () => {
    expect(await run('explain', 'no-fine-targt')).toMatchObject({
      code: 2,
      err: expect.stringContaining('opinion/no-fine-target'),
    });
  });
});

describe('hefa coverage', () => {
  const STATUSES = ['active', 'needs-data', 'off', 'waiting', 'none'];

  test('has all 101 sentences, each with its rules or the reason why none', async () => {
    const { sentences } = JSON.parse((await run('coverage', '-f', 'json')).out);
    expect(sentences).toHaveLength(101);
    for (const { id, rules, status, reason } of sentences) {
      expect([id, STATUSES.includes(status), rules.length > 0 || typeof reason === 'string']).toEqual([id, true, true]);
      expect([id, rules.length > 0]).toEqual([id, !['waiting', 'none'].includes(status)]);
    }
    expect(sentences.filter(({ status }: { status: string }) => status === 'none')).toHaveLength(35);
    expect(sentences.find(({ id }: { id: string }) => id === '二(一)2-s6').rules).toContain('opinion/no-fee-creation');
  });

  test('is a table in Markdown and a list in text', async () => {
    expect((await run('coverage', '-f', 'markdown')).out).toContain(
      '[opinion/no-fee-creation](rules.md#opinionno-fee-creation)',
    );
    expect((await run('coverage')).out).toContain('共 101 句');
  });
});

describe('hefa rules test and lint', () => {
  test('good rules pass both', async () => {
    expect(await run('rules', 'test', 'good')).toMatchObject({ code: 0, out: '1 条规则，5 个例子，全部符合\n' });
    expect(await run('rules', 'lint', 'good')).toMatchObject({ code: 0, out: '1 条规则，没有问题\n' });
  });

  test('an example that finds something else fails, with what it found', async () => {
    const { code, out } = await run('rules', 'test', 'wrong');
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('例子“罚没收入指标”应为 ["别的"]，实为 ["各中队全年罚没收入不低于80万元"]'),
    ]);
  });

  test('a near miss that is far from the rule fails', async () => {
    expect(await run('rules', 'test', 'far')).toMatchObject({ code: 1, out: expect.stringContaining('离规则太远') });
  });

  test('a broken rule is shown with its place', async () => {
    const { code, out } = await run('rules', 'lint', 'broken');
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/no-target\.yaml:\d+:\d+ 没有“forbidden”这种形态，是否想写“forbid”/),
    ]);
  });

  test('a rule with too few near misses is told of', async () => {
    expect(await run('rules', 'lint', 'thin')).toMatchObject({
      code: 1,
      out: expect.stringContaining('近似例子只有 1 个'),
    });
  });
});
