import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const FINE = '第一条 对乱停车辆的企业，处2000元罚款。\n';
const DRAFT = `# 某市停车管理办法（征求意见稿）\n\n${FINE}`;

async function report(world: World, ...argv: readonly string[]) {
  const { out, err, code } = await world.run(['check', '.', '-f', 'json', ...argv]);
  if (out === '') throw new Error(err);
  return { code, ...JSON.parse(out) };
}

const rulesOf = (file: { findings: { rule: string; severity: string }[] }) =>
  file.findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe('hefa.yaml', () => {
  test('each draft is judged by the nearest one above it', async () => {
    const world = new World({
      'hefa.yaml': 'rules: { opinion/no-penalty-creation: warning }',
      '甲.md': DRAFT,
      'b/hefa.yaml': 'rules: { opinion/no-penalty-creation: off }\nstage: issued\nlevel: 规范性文件\nprofile: sichuan',
      'b/乙.md': DRAFT,
    });
    const { files, profile } = await report(world);
    expect(rulesOf(files[1])).toContain('opinion/no-penalty-creation warning');
    expect(rulesOf(files[0]).join()).not.toContain('no-penalty-creation');
    expect(files[0].unjudged).toContainEqual({
      rule: 'opinion/no-penalty-creation',
      reason: '未运行：hefa.yaml 关闭了这条规则',
    });
    expect([files[0].stage, files[1].stage, profile]).toEqual(['issued', 'draft', 'national、sichuan']);
  });

  test('says what is not checked, for its own folder; a file that is named is checked all the same', async () => {
    const world = new World({
      'hefa.yaml': 'ignore: [归档/, "*.tmp.md"]',
      '甲.md': DRAFT,
      '归档/旧.md': DRAFT,
      'b/hefa.yaml': 'ignore: 旧*',
      'b/旧稿.md': DRAFT,
      'b/乙.tmp.md': DRAFT,
    });
    const { files } = await report(world);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['甲.md']);
    const { out } = await world.run(['check', '.', '--verbose']);
    expect(out).toContain('b/旧稿.md（');
    const inside = await world.run(['check', 'b']);
    expect([inside.code, inside.err]).toEqual([2, expect.stringContaining('b 中没有可检查的文稿')]);
    expect((await world.run(['check', 'b/旧稿.md'])).code).toBe(1);
  });

  test('turns a pack off, and one rule of it on again', async () => {
    const text = 'packs: { drafting: off }\nrules: { drafting/require-effective-date: info }';
    const { files } = await report(new World({ 'hefa.yaml': text, '甲.md': DRAFT }));
    const drafting = rulesOf(files[0]).filter((one) => one.startsWith('drafting/'));
    expect(drafting).toEqual(['drafting/require-effective-date info']);
  });

  test('what is turned off never looks clean', async () => {
    const text = 'packs: { opinion: off, national: off, drafting: off, fair-competition: off, cleanup: off }';
    const all = await new World({ 'hefa.yaml': text, '甲.md': DRAFT }).run(['check', '.']);
    expect([all.code, all.err]).toEqual([2, expect.stringMatching(/hefa\.yaml:1:1 全部规则都被关闭/)]);
    const most = text.replace(', drafting: off', '');
    const { out } = await new World({ 'hefa.yaml': most, '甲.md': '甲。' }).run(['check', '.']);
    expect(out).not.toMatch(/^\s*未发现问题。?$/m);
    expect(out).toContain('条规则被 hefa.yaml 关闭，没有运行');
  });

  test('the line has the last word', async () => {
    const world = new World({
      'hefa.yaml': 'stage: issued\nrules: { opinion/no-penalty-creation: off }',
      '甲.md': DRAFT,
    });
    const { files } = await report(world, '--stage', 'draft', '--rule', 'opinion/no-penalty-creation');
    expect([files[0].stage, rulesOf(files[0])]).toEqual(['draft', ['opinion/no-penalty-creation error']]);
    expect(rulesOf((await report(world, '--no-config')).files[0]).join()).toContain('no-penalty-creation error');
  });

  test('--config names another, whatever lies nearer', async () => {
    const world = new World({ 'hefa.yaml': 'stage: issued', '另.yaml': 'stage: review', '甲.md': DRAFT });
    expect((await report(world, '--config', '另.yaml')).files[0].stage).toBe('review');
    const { code, err } = await world.run(['check', '.', '--config', '无.yaml']);
    expect([code, err]).toEqual([2, expect.stringMatching(/无法读取配置文件 .*无\.yaml/)]);
  });

  test('says in which language, and the line has the last word', async () => {
    const world = new World({ 'hefa.yaml': 'language: en', '甲.md': DRAFT });
    expect((await world.run(['check', '.'])).out).toContain('Level');
    expect((await world.run(['check', '.', '--lang', 'zh'])).out).toContain('层级');
    expect((await world.run(['check', '.', '--no-config'])).out).toContain('层级');
  });

  test('sets the options of a rule', async () => {
    const id = 'national/consultation-30-days';
    const record = '公开征求意见: { 开始: 2026-08-01, 结束: 2026-09-05, 渠道: 政府网站 }\n涉及经营者: 是\n';
    const files = { '甲.md': DRAFT, '甲.dossier.yaml': record };
    const told = async (text: string) =>
      rulesOf((await report(new World({ ...files, 'hefa.yaml': text }))).files[0]).some((one) => one.startsWith(id));
    expect(await told('')).toBe(false);
    expect(await told(`rules: { ${id}: { options: { atLeast: 60 } } }`)).toBe(true);
  });

  test.each([
    ['packs: { opinoin: off }', /hefa\.yaml:1:10 没有规则包“opinoin”，是否想写“opinion”/],
    ['rules: { opinion/no-penalty-creaton: off }', /hefa\.yaml:1:10 没有规则 opinion\/no-penalty-creaton；是否要用/],
    ['rules: { opinion/no-penalty-creation: of }', /hefa\.yaml:1:\d+/],
    ['stage: isued', /hefa\.yaml:1:8 不能写“isued”，是否想写“issued”/],
    ['pack: { opinion: off }', /hefa\.yaml:1:1 未知的键“pack”，是否想写“packs”/],
    ['rules: 规则', /hefa\.yaml:1:8/],
    ['rules: { national/consultation-30-days: { options: { atleast: 3 } } }', /hefa\.yaml:1:\d+ .*没有这样的选项/],
    ['drafts: { supress: true }', /是否想写“suppress”/],
  ])('%s is a mistake with its place', async (text, words) => {
    const { code, err } = await new World({ 'hefa.yaml': text, '甲.md': DRAFT }).run(['check', '甲.md']);
    expect([code, err]).toEqual([2, expect.stringMatching(words)]);
  });
});

describe('hefa config', () => {
  test('tells what applies and where each value comes from', async () => {
    const world = new World({
      'b/hefa.yaml': 'profile: luzhou\n\nstage: review\n',
      'b/乙.md': DRAFT,
      'hefa.baseline.json': '',
    });
    const { out, code } = await world.run(['config', 'b/乙.md']);
    expect([code, out]).toEqual([0, expect.stringMatching(/^b\/hefa\.yaml\n/)]);
    expect(out).toContain('profile: {"extends":"luzhou"}（第 1 行）');
    expect(out).toContain('stage: review（第 3 行）');
    expect(out).toContain('language: zh（默认）');
    expect(out).toContain('baseline: hefa.baseline.json（自动找到）');
    const json = JSON.parse((await world.run(['config', 'b', '-f', 'json'])).out);
    expect(json.values).toContainEqual({ key: 'stage', value: 'review', from: 'b/hefa.yaml:3' });
  });

  test('without a file all is by default; one with a mistake is refused as a check refuses it', async () => {
    expect((await new World({}).run(['config'])).out).toContain('没有 hefa.yaml，全部为默认值');
    expect((await new World({ 'hefa.yaml': 'profile: luzho' }).run(['config'])).code).toBe(2);
    expect((await new World({}).run(['config', '无.md'])).code).toBe(2);
  });
});

describe('hefa init', () => {
  test.each([['zh'], ['en']])('writes a hefa.yaml that is right and sets nothing (%s)', async (lang) => {
    const world = new World({ '甲.md': DRAFT });
    const { skipped: _, summary, ...before } = await report(world);
    expect((await world.run(['init', '--lang', lang])).code).toBe(0);
    const { skipped, ...after } = await report(world);
    expect(after).toEqual({ ...before, summary: { ...summary, skipped: 1 } });
    expect(skipped).toEqual([{ path: 'hefa.yaml', reason: 'configuration', by: null }]);
    expect((await world.run(['init'])).code).toBe(2);
  });

  test.each([['zh'], ['en']])('whose every example is right too (%s)', async (lang) => {
    const { out } = await new World({}).run(['init', '-o', '-', '--lang', lang]);
    const lines = out.split('\n').filter((line) => /^# {1,3}(?:[a-z]\S*:|- )|^# {3}\S/i.test(line));
    const seen = new Set<string>();
    const text = lines
      .map((line) => line.slice(2))
      .filter((line) => !/^profile: sichuan|^own(?:Rules|Law)/.test(line))
      .filter((line) => (/^\S/.test(line) ? !seen.has(line) && seen.add(line) : true))
      .join('\n');
    const { code, err } = await new World({ 'hefa.yaml': text, '甲.md': DRAFT }).run(['config']);
    expect([code, err]).toEqual([0, '']);
    expect(text).toContain('drafts:');
  });
});
