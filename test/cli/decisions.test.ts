import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const TITLE = '# 临江市共享电动车停放管理办法（征求意见稿）';
const FINE = '对乱停共享电动车的企业，由城管部门处2000元罚款。';
const FEE = '企业应当向街道办事处缴纳停放管理费。';
const draft = (...articles: readonly string[]) =>
  `${TITLE}\n\n${articles.map((text, at) => `第${'一二三四五六七'[at]}条 ${text}`).join('\n\n')}\n`;
const DRAFT = draft('为了规范停放秩序，制定本办法。', FINE, FEE);

const ONLY = ['--rule', 'opinion/no-penalty-creation', '--rule', 'opinion/no-fee-creation'];
const FILE = 'hefa.suppressions.yaml';

interface Finding {
  readonly rule: string;
  readonly fingerprint: string;
  readonly clause: string | null;
  readonly baseline: string | null;
  readonly suppressed: Record<string, unknown> | null;
}

async function findings(world: World, ...argv: readonly string[]): Promise<Finding[]> {
  const { out, err } = await world.run(['check', '.', '-f', 'json', ...ONLY, ...argv]);
  if (out === '') throw new Error(err);
  return JSON.parse(out).files.flatMap((file: { findings: Finding[] }) => file.findings);
}

const open = (all: readonly Finding[]) =>
  all.filter(({ suppressed, baseline }) => suppressed === null && baseline !== 'unchanged').map(({ rule }) => rule);

const printOf = async (world: World, rule: string) =>
  (await findings(world)).find((one) => one.rule === rule)?.fingerprint as string;

async function suppressed(world: World, ...more: readonly string[]): Promise<void> {
  const print = await printOf(world, 'opinion/no-fee-creation');
  const { code, err } = await world.run(['suppress', print.slice(0, 12), '--reason', '省政府规章第三条授权', ...more]);
  expect([code, err]).toEqual([0, '']);
}

const edit = (world: World, name: string, text: string) => writeFileSync(join(world.folder, name), text);

describe('hefa suppress', () => {
  test('writes the decision with clause and words; the finding stays in the report and counts no more', async () => {
    const world = new World({ '办法.md': DRAFT });
    await suppressed(world, '--approver', '张三', '--expires', '2027年6月30日', '--basis', '某规章第三条');
    const record = readFileSync(join(world.folder, FILE), 'utf8');
    for (const words of ['file: 办法.md', 'clause: 第三条', 'reason: 省政府规章第三条授权', 'expires: 2027-06-30'])
      expect(record).toContain(words);
    const all = await findings(world);
    expect(open(all)).toEqual(['opinion/no-penalty-creation']);
    expect(all.at(-1)?.suppressed).toEqual({
      reason: '省政府规章第三条授权',
      approver: '张三',
      expires: '2027-06-30',
      basis: '某规章第三条',
    });
    const { out } = await world.run(['check', '办法.md', ...ONLY]);
    expect(out).toMatch(/已作决定，不计入（1 处）[\s\S]*豁免理由：省政府规章第三条授权；依据：[\s\S]*批准：\s*张\s*三/);
    expect(out).toContain('错误 1，警告 0，提示 0，已豁免 1');
  });

  test('keeps what is in the file, its comments too', async () => {
    const world = new World({ '办法.md': DRAFT });
    await suppressed(world);
    edit(world, FILE, `# 2026 年处理决定\n${readFileSync(join(world.folder, FILE), 'utf8')}`);
    const print = await printOf(world, 'opinion/no-penalty-creation');
    expect((await world.run(['suppress', print, '--reason', '另有决定'])).code).toBe(0);
    expect(readFileSync(join(world.folder, FILE), 'utf8')).toMatch(/^# 2026 年处理决定\n[\s\S]*授权[\s\S]*另有决定/);
    expect(open(await findings(world))).toEqual([]);
  });

  test.each([
    ['no reason', ['0123456789ab'], /必须写明理由/],
    ['no such finding', ['0123456789ab', '--reason', '甲'], /没有指纹为 0123456789ab 的问题/],
    ['no fingerprint', ['no-fee', '--reason', '甲'], /应为 8 至 64 位/],
    ['no date', ['0123456789ab', '--reason', '甲', '--expires', 'soon'], /不是日期/],
  ])('%s', async (_, argv, words) => {
    const { code, err } = await new World({ '办法.md': DRAFT }).run(['suppress', ...argv]);
    expect([code, err]).toEqual([2, expect.stringMatching(words)]);
  });

  test('not twice', async () => {
    const world = new World({ '办法.md': DRAFT });
    await suppressed(world);
    const print = await printOf(world, 'opinion/no-fee-creation');
    expect((await world.run(['suppress', print, '--reason', '甲'])).err).toContain('已经登记过豁免');
  });
});

describe('a decision', () => {
  test('holds for the next stage of the draft, which has another file, and for one that was renamed', async () => {
    const world = new World({ '征求意见稿.md': DRAFT });
    await suppressed(world);
    const later = draft('为了规范停放秩序，制定本办法。', '停放点由街道划定。', FINE, FEE).replace(
      '征求意见稿',
      '送审稿',
    );
    edit(world, '送审稿.md', later);
    const all = (await findings(world)).filter(({ suppressed }) => suppressed !== null);
    expect(all.map(({ clause }) => clause).sort()).toEqual(['第三条', '第四条']);
  });

  test('does not hold for another document with the same words', async () => {
    const world = new World({ '甲.md': DRAFT });
    await suppressed(world);
    edit(world, '乙.md', DRAFT.replace('共享电动车', '网约车'));
    expect(open(await findings(world)).filter((rule) => rule.includes('fee'))).toEqual(['opinion/no-fee-creation']);
  });

  test('past its last day the finding returns, and that is told', async () => {
    const world = new World({ '办法.md': DRAFT });
    await suppressed(world, '--expires', '2026-11-23');
    expect(open(await findings(world))).toEqual(['opinion/no-penalty-creation']);
    const { err } = await world.run(['check', '.', ...ONLY, '--as-of', '2026-11-24', '-f', 'json']);
    expect(err).toContain('已于 2026-11-23 到期，该问题重新计入');
    expect(open(await findings(world, '--as-of', '2026-11-24'))).toHaveLength(2);
  });

  test('that meets no finding any more is told, and may fail the run', async () => {
    const world = new World({ '办法.md': DRAFT });
    await suppressed(world);
    edit(world, '办法.md', draft('为了规范停放秩序，制定本办法。'));
    const { code, err } = await world.run(['check', '.', ...ONLY]);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('hefa.suppressions.yaml:2 对 opinion/no-fee-creation（第三条） 的豁免没有对应的问题'),
    ]);
    expect((await world.run(['check', '.', ...ONLY, '--fail-on-stale'])).code).toBe(1);
    // A run that never looked there says nothing of it.
    edit(world, '别的.md', draft('甲。'));
    expect((await world.run(['check', '别的.md', ...ONLY])).err).toBe('');
  });

  test.each([
    ['rule: opinion/no-fee-creaton', /hefa\.suppressions\.yaml:\d+:\d+ 没有规则 opinion\/no-fee-creaton；是否要用/],
    ['reson: 甲', /未知的键“reson”，是否想写“reason”/],
  ])('%s is a mistake with its place', async (line, words) => {
    const world = new World({ '办法.md': DRAFT });
    await suppressed(world);
    const record = readFileSync(join(world.folder, FILE), 'utf8');
    edit(world, FILE, line.startsWith('rule') ? record.replace(/rule: .*/, line) : record.replace(/reason: .*/, line));
    const { code, err } = await world.run(['check', '办法.md']);
    expect([code, err]).toEqual([2, expect.stringMatching(words)]);
  });

  test('hefa diff leaves it out', async () => {
    const world = new World({ '办法.md': DRAFT, '旧.md': draft('为了规范停放秩序，制定本办法。') });
    const diff = () => world.run(['diff', '旧.md', '办法.md', '--fail-on', 'error', '-f', 'json']);
    const before = JSON.parse((await diff()).out).introduced.map(({ rule }: Finding) => rule);
    expect(before).toContain('opinion/no-fee-creation');
    await suppressed(world);
    const after = JSON.parse((await diff()).out).introduced.map(({ rule }: Finding) => rule);
    expect(after).toEqual(before.filter((rule: string) => rule !== 'opinion/no-fee-creation'));
    const { decided, summary } = JSON.parse((await diff()).out);
    expect([decided.map(({ rule }: Finding) => rule), summary.decided]).toEqual([['opinion/no-fee-creation'], 1]);
    expect((await world.run(['diff', '旧.md', '办法.md'])).out).toMatch(
      /已作决定的问题，不计入（1 处）[\s\S]*理由：省政府/,
    );
  });

  test('hefa diff does not call it cured where it was open before', async () => {
    const other = DRAFT.replace('停放管理办法', '投放管理规定');
    const world = new World({ '办法.md': DRAFT, '旧.md': other });
    const record = async () =>
      world.run(['suppress', await printOf(world, 'opinion/no-fee-creation'), '办法.md', '--reason', '甲']);
    expect((await record()).code).toBe(0);
    const { cured, remaining } = JSON.parse((await world.run(['diff', '旧.md', '办法.md', '-f', 'json'])).out);
    const rules = (list: readonly Finding[]) => list.map(({ rule }) => rule);
    expect(rules(cured)).not.toContain('opinion/no-fee-creation');
    expect(rules(remaining)).not.toContain('opinion/no-fee-creation');
  });

  test('does not hold for a case that is added under the same lead', async () => {
    const lead = '有下列行为之一的，企业应当缴纳停放管理费：\n（一）占用人行道的；';
    const world = new World({ '办法.md': draft('为了规范停放秩序，制定本办法。', lead) });
    await suppressed(world);
    expect(open(await findings(world))).toEqual([]);
    edit(world, '办法.md', draft('为了规范停放秩序，制定本办法。', `${lead}\n（二）在本市登记的；`));
    expect(open(await findings(world))).toEqual(['opinion/no-fee-creation']);
  });

  test('is recorded in the file that hefa.yaml names, though that is not there yet', async () => {
    const world = new World({ '办法.md': DRAFT, 'hefa.yaml': 'suppressions: 决定/豁免.yaml\n' });
    const print = (await new World({ '办法.md': DRAFT }).run(['check', '.', '-f', 'json', ...ONLY])).out;
    const [first] = JSON.parse(print).files[0].findings;
    expect((await world.run(['check', '.'])).code).toBe(2);
    expect((await world.run(['suppress', first.fingerprint, '--reason', '甲'])).code).toBe(0);
    expect(readFileSync(join(world.folder, '决定/豁免.yaml'), 'utf8')).toContain(first.fingerprint);
  });

  test.skipIf(process.platform === 'win32')('a configuration that leads nowhere is an error', async () => {
    const world = new World({ '办法.md': DRAFT });
    symlinkSync('没有.yaml', join(world.folder, 'hefa.yaml'));
    const { code, err } = await world.run(['check', '.']);
    expect([code, err]).toEqual([2, expect.stringContaining('无法读取配置文件')]);
  });
});

const ASKS = DRAFT.replace('第三条', '<!-- hefa-disable-next-line opinion/no-fee-creation -- 经市领导同意 -->\n第三条');
const HEAD = `---\nhefa:\n  rules:\n    opinion/no-penalty-creation: { severity: off, reason: 已有授权 }\n---\n\n${DRAFT}`;

describe('a draft that excuses itself', () => {
  test.each([
    [ASKS, '第 7 行', 'drafts: { suppress: true }'],
    [HEAD, '第 4 行', 'drafts: { override: true }'],
  ])('is not heard, and that stands first', async (text, line, key) => {
    const world = new World({ '办法.md': text });
    expect(open(await findings(world))).toHaveLength(2);
    const { out } = await world.run(['check', '办法.md', ...ONLY]);
    expect(out).toMatch(/文稿自身提出的要求（1 项）/);
    expect(out.replace(/\s/g, '')).toContain(`未采纳：hefa.yaml没有允许`);
    expect(out.replace(/\s/g, '')).toContain(key.replace(/\s/g, ''));
    expect(out).toContain(line);
    expect(out.indexOf('文稿自身')).toBeLessThan(out.indexOf('错误'));
  });

  test('is heard where hefa.yaml lets it', async () => {
    const world = new World({ 'hefa.yaml': 'drafts: { suppress: true }', '办法.md': ASKS });
    const all = await findings(world);
    expect(open(all)).toEqual(['opinion/no-penalty-creation']);
    expect(all.at(-1)?.suppressed).toMatchObject({ reason: '经市领导同意', approver: null });
    expect(open(await findings(new World({ 'hefa.yaml': 'drafts: { override: true }', '办法.md': HEAD })))).toEqual([
      'opinion/no-fee-creation',
    ]);
  });

  test.each([
    ['no reason', ASKS.replace(' -- 经市领导同意', ''), '没有写明理由'],
    ['an unknown rule', ASKS.replace('no-fee-creation', 'no-fees'), '没有规则 opinion/no-fees'],
    ['another word', ASKS.replace('-next-line', ''), '应写成'],
  ])('%s: not heard even there', async (_, text, words) => {
    const world = new World({ 'hefa.yaml': 'drafts: { suppress: true }', '办法.md': text });
    expect(open(await findings(world))).toHaveLength(2);
    const { out } = await world.run(['check', '办法.md', ...ONLY]);
    expect(out.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
  });
});

describe('hefa baseline', () => {
  async function baselined(files: Readonly<Record<string, string>> = { '办法.md': DRAFT }): Promise<World> {
    const world = new World(files);
    expect(await world.run(['baseline', 'create', ...judged])).toMatchObject({ code: 0, err: '' });
    return world;
  }
  const judged: string[] = [];

  test('what it knows is not reported; an article above brings nothing back, another file name neither', async () => {
    const world = await baselined();
    expect(await world.run(['check', '.'])).toMatchObject({ code: 0 });
    edit(world, '办法.md', draft('为了规范停放秩序，制定本办法。', '停放点由街道划定。', FINE, FEE));
    expect(await world.run(['check', '.'])).toMatchObject({ code: 0 });
    renameSync(join(world.folder, '办法.md'), join(world.folder, '改名.md'));
    expect(await world.run(['check', '.'])).toMatchObject({ code: 0 });
    expect(open(await findings(world))).toEqual([]);
  });

  test('a changed sentence is new', async () => {
    const world = await baselined();
    edit(world, '办法.md', DRAFT.replace('2000元', '5000元'));
    const all = await findings(world);
    expect(all.map(({ rule, baseline }) => [rule, baseline])).toEqual([
      ['opinion/no-penalty-creation', 'new'],
      ['opinion/no-fee-creation', 'unchanged'],
    ]);
    expect((await world.run(['check', '.'])).code).toBe(1);
  });

  test('a copy beside the original, and a second sentence like the first, are new', async () => {
    const world = await baselined();
    edit(world, '副本.md', DRAFT);
    expect(open(await findings(world))).toHaveLength(2);
    rmSync(join(world.folder, '副本.md'));
    edit(world, '办法.md', draft('为了规范停放秩序，制定本办法。', FINE, FEE, FEE));
    expect(open(await findings(world))).toEqual(['opinion/no-fee-creation']);
  });

  test('what is missing from one document is not taken for that of another', async () => {
    const world = await baselined();
    rmSync(join(world.folder, '办法.md'));
    edit(
      world,
      '新.md',
      DRAFT.replace('共享电动车', '网约车').replace('2000元', '30元').replace('停放管理费', '网约车服务费'),
    );
    const rules = ['--rule', 'opinion/require-public-consultation'];
    const { out } = await world.run(['check', '.', '-f', 'json', ...rules]);
    expect(JSON.parse(out).files[0].findings).toMatchObject([{ baseline: 'new' }]);
  });

  test('prune takes out what was cured, update puts in what is new, show tells', async () => {
    const world = await baselined();
    edit(world, '办法.md', DRAFT.replace(FINE, '停放点由街道划定。').replace('停放管理费', '车位占用费'));
    expect((await world.run(['check', '.'])).err).toContain('项已经不存在，可用 hefa baseline prune 清除');
    expect((await world.run(['check', '.', '--fail-on', 'never', '--fail-on-stale'])).code).toBe(1);
    expect((await world.run(['baseline', 'show'])).out).toMatch(
      /办法\.md {1,2}第二条 {1,2}opinion\/no-penalty-creation（已不存在）/,
    );
    await world.run(['baseline', 'prune']);
    expect(open(await findings(world))).toEqual(['opinion/no-fee-creation']);
    await world.run(['baseline', 'update']);
    expect(open(await findings(world))).toEqual([]);
    expect((await world.run(['check', '.', '--fail-on-stale'])).err).toBe('');
  });

  test('is not overwritten, and a damaged one is an error', async () => {
    const world = await baselined();
    expect(await world.run(['baseline', 'create'])).toMatchObject({ code: 2 });
    edit(world, 'hefa.baseline.json', '{ "version": 1, "findings": [ <<<<<<< HEAD');
    expect(await world.run(['check', '.'])).toMatchObject({ code: 2, err: expect.stringContaining('合并冲突') });
    expect(await world.run(['check', '.', '--no-baseline'])).toMatchObject({ code: 1 });
  });

  test('the same findings give the same bytes', async () => {
    const bytes = async () => readFileSync(join((await baselined()).folder, 'hefa.baseline.json'));
    expect(await bytes()).toEqual(await bytes());
  });
});

describe('--since', () => {
  const git = (world: World, ...argv: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=甲', '-c', 'user.email=a@b', ...argv], { cwd: world.folder, stdio: 'pipe' });

  function committed(files: Readonly<Record<string, string>>): World {
    const world = new World(files);
    git(world, 'init', '-q', '-b', 'main');
    git(world, 'add', '-A');
    git(world, 'commit', '-q', '-m', '初稿');
    return world;
  }

  test('reports what a change introduced, whatever moved around it', async () => {
    const world = committed({ 'a/办法.md': draft('为了规范停放秩序，制定本办法。', FINE) });
    mkdirSync(join(world.folder, 'b'));
    renameSync(join(world.folder, 'a/办法.md'), join(world.folder, 'b/修改稿.md'));
    edit(world, 'b/修改稿.md', draft('为了规范停放秩序，制定本办法。', '停放点由街道划定。', FINE, FEE));
    git(world, 'add', '-A');
    const all = await findings(world, '--since', 'HEAD');
    expect(all.map(({ rule, baseline }) => [rule, baseline])).toEqual([
      ['opinion/no-penalty-creation', 'unchanged'],
      ['opinion/no-fee-creation', 'new'],
    ]);
  });

  test('a record that was changed for the worse counts, though the draft was not touched', async () => {
    const record =
      '合法性审核: { 日期: 2026-09-18, 结论: 合法 }\n集体讨论: { 会议: 市政府常务会议, 日期: 2026-10-12 }\n';
    const world = committed({ '办法.md': DRAFT, '办法.dossier.yaml': record });
    const check = () => world.run(['check', '.', '--since', 'HEAD']);
    expect((await check()).code).toBe(0);
    edit(world, '办法.dossier.yaml', record.replace('结论: 合法', '结论: 不合法'));
    const { code, out } = await check();
    expect([code, out]).toEqual([1, expect.stringContaining('不合法')]);
  });

  test('standard input is held against the file that it stands for', async () => {
    const world = committed({ '办法.md': draft('为了规范停放秩序，制定本办法。', FINE) });
    const argv = ['check', '-', '--stdin-filename', '办法.md', '--since', 'HEAD', '-f', 'json', ...ONLY];
    const { out } = await world.run(argv, { stdin: draft('为了规范停放秩序，制定本办法。', FINE, FEE) });
    expect(open(JSON.parse(out).files[0].findings)).toEqual(['opinion/no-fee-creation']);
  });

  test('a new file is new as a whole', async () => {
    const world = committed({ '办法.md': DRAFT });
    edit(world, '新.md', DRAFT.replace('共享电动车', '网约车'));
    expect(open(await findings(world, '--since', 'HEAD'))).toHaveLength(2);
  });

  test.each([
    ['no-such-branch', /没有 no-such-branch 这个提交/],
    ['--output=/tmp/x', /没有 --output=\/tmp\/x 这个提交/],
  ])('%s is no commit', async (name, words) => {
    const { code, err } = await committed({ '办法.md': DRAFT }).run(['check', '.', `--since=${name}`]);
    expect([code, err]).toEqual([2, expect.stringMatching(words)]);
  });

  test('needs a repository', async () => {
    const { code, err } = await new World({ '办法.md': DRAFT }).run(['check', '.', '--since', 'HEAD']);
    expect([code, err]).toEqual([2, expect.stringContaining('不在 git 仓库中')]);
  });
});
