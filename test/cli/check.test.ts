import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import type { JsonReport } from '../../src/reports/schema.ts';
import { loadShippedRules } from '../../src/rules/load.ts';
import { World } from './world.ts';

const FINED = '某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n\n第二条 违规停放的，处500元罚款。\n';
const CLEAN = '某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n';

const HEAD = `---\n阶段: 已印发\n---\n\n# 某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n`;

const world = new World({
  'fined.md': FINED,
  'clean.md': CLEAN,
  'empty.md': '',
  'binary.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0),
  'broken.docx': 'PK\u0003\u0004 no zip at all',
  'folder/one.md': CLEAN,
  'folder/图.png': 'x',
  'pictures/图.png': 'x',
  'mixed/甲.pdf': '%PDF-1.7',
  'mixed/乙.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  'mixed/丙.md': CLEAN,
  'mixed/丁.html': '<p>第一条 为了规范停放，制定本办法。</p>',
  'mixed/表.xlsx': 'x',
  'clean.dossier.yaml': '集体讨论: 2026-04-20',
  '送审材料/公告.md': CLEAN,
  'hefa.yaml': '',
  'scans/甲.pdf': '%PDF-1.7',
  '通知[2026]3号.md': CLEAN,
});

const PENALTY = ['--rule', 'opinion/no-penalty-creation'];

describe('exit codes, and what is said', () => {
  test.each<[string, number, string, string]>([
    ['check clean.md', 0, '未发现问题', ''],
    ['check fined.md', 1, '处500元罚款', ''],
    ['check fined.md --lang en', 1, 'error', ''],
    ['check fined.md --exit-zero', 0, '处500元罚款', ''],
    ['check fined.md --fail-on never', 0, '处500元罚款', ''],
    ['check fined.md clean.md', 1, 'clean.md', ''],
    ['check nix.md', 2, '', '找不到 nix.md'],
    ['check nix.md fined.md', 2, '处500元罚款', '找不到 nix.md'],
    ['check nix.md --lang en', 2, '', 'nix.md does not exist'],
    ['check empty.md', 3, '未检查', 'empty.md：未检查：'],
    ['check binary.md', 3, '未检查', 'binary.md：未检查：'],
    ['check broken.docx', 3, '未检查', 'broken.docx：未检查：'],
    ['check empty.md fined.md', 1, '处500元罚款', 'empty.md：未检查：'],
    ['check empty.md clean.md', 3, '1 个文件未检查', ''],
    ['check empty.md --fail-on-unchecked', 1, '', ''],
    ['check empty.md nix.md', 2, '', ''],
    ['check folder', 0, 'folder/one.md', ''],
    ['check mixed', 3, '2 个文件未检查', '甲.pdf：未检查：PDF'],
    ['check mixed', 3, '另跳过 1 个文件', '乙.doc：未检查：文件已损坏'],
    ['check mixed/*', 3, '2 个文件未检查', '乙.doc：未检查：文件已损坏'],
    ['check mixed fined.md', 1, '2 个文件未检查', ''],
    ['check scans', 3, '未检查', ''],
    ['check folder --verbose', 0, '图.png', ''],
    ['check pictures', 2, '', 'pictures'],
    ['check *.nix', 2, '', '*.nix'],
    ['check folder/*.md', 0, 'folder/one.md', ''],
    ['check 通知[2026]3号.md', 0, '通知[2026]3号.md', ''],
    ['check clean.md ./clean.md', 0, '共 1 个文件', ''],
    ['check', 2, '', '没有指明要检查的文件'],
    ['check clean.dossier.yaml', 2, '', 'clean.dossier.yaml 是程序记录，不是草案；请指明它所属的草案'],
    ['check 送审材料/公告.md', 2, '', '是送审材料'],
    ['check hefa.yaml --lang en', 2, '', 'hefa.yaml is configuration of hefa and no draft'],
    ['check clean.dossier.yaml clean.md', 0, '另跳过 1 个文件', ''],
    ['check folder -f json', 0, '', '另跳过 1 个文件'],
    ['check folder -f json --verbose --lang en', 0, '', 'folder/图.png (not a kind of file that is read)'],
    ['', 2, '', '用法'],
    ['chek fined.md', 2, '', '是否要用 check'],
    ['fined.md', 2, '', 'hefa check fined.md'],
    ['check fined.md --fromat json', 2, '', '是否要用 --format'],
    ['check fined.md --fromat json --lang en', 2, '', 'did you mean --format?'],
    ['check fined.md --format', 2, '', '缺少值'],
    ['check fined.md --format jsn', 2, '', '是否要用 json'],
    ['check fined.md --format json=', 2, '', '缺少文件名'],
    ['check fined.md -f text -f json', 2, '', '都要写到标准输出'],
    ['check fined.md -f json=a.json -f json=a.json', 2, '', '都要写入'],
    ['check fined.md -f json=a.json -o b.json', 2, '', '-o'],
    ['check fined.md -o fined.md', 2, '', '不能覆盖'],
    ['check fined.md -o folder', 2, '', '报告无法写入 folder：这是一个文件夹'],
    ['check fined.md -o clean.md/x.txt', 2, '', '其文件夹不存在，也无法建立'],
    ['check fined.md -o clean.md/x/y.txt', 2, '', '其文件夹不存在，也无法建立'],
    ['check fined.md --rule no-penalty', 2, '', '是否要用 opinion/no-penalty-creation？'],
    ['check fined.md --rule no-penalty-creatoin', 2, '', '是否要用 opinion/no-penalty-creation？'],
    ['check fined.md --rule no- --lang en', 2, '', 'or opinion/no-penalty-creation'],
    ['check fined.md --rule opinion/no-penalty-creatoin', 2, '', '是否要用 opinion/no-penalty-creation'],
    ['check fined.md --rule no-penalty-creation', 2, '', '是否要用 opinion/no-penalty-creation'],
    ['check fined.md --as-of 2026-02-30', 2, '', '不是日期'],
    ['check fined.md --max-warnings -1', 2, '', '--max-warnings'],
    ['check fined.md --fail-on eror', 2, '', '是否要用 error'],
    ['check fined.md --as norm', 2, '', 'normative'],
    ['check fined.md --stage isued', 2, '', '是否要用 issued'],
    ['check fined.md --stage 送审', 2, '', 'auto、draft、review、discussion、issued、archive'],
    ['check fined.md --stage review,issued', 2, '', '--stage'],
    ['check fined.md --lang fr', 2, '', 'zh、en'],
    ['check fined.md --rules nowhere', 2, '', 'nowhere'],
    ['check fined.md --rules pictures', 2, '', '没有规则'],
    ['--version', 0, 'hefa 0.1.0（法律数据截至 2026-05-16）', ''],
    ['--help', 0, '用法', ''],
    ['help check', 0, '退出码', ''],
    ['check --help --lang en', 0, 'Exit codes', ''],
  ])('hefa %s → %i', async (line, code, out, err) => {
    const argv = line.split(' ').filter(Boolean);
    const checks = argv[0] === 'check' && !line.includes('--rule') && !line.includes('--help');
    const outcome = await world.run(checks ? ['check', ...PENALTY, ...argv.slice(1)] : argv);
    expect(outcome).toMatchObject({ code, out: expect.stringContaining(out), err: expect.stringContaining(err) });
  });
});

const checked = (argv: readonly string[], changes = {}) => world.run(['check', ...PENALTY, ...argv], changes);

describe('standard input', () => {
  test.each([
    ['-', ['-']],
    ['--stdin', ['--stdin']],
  ])('%s is checked under its given name', async (_, argv) => {
    const outcome = await checked([...argv, '--stdin-filename', '送审稿.md', '-f', 'json'], { stdin: FINED });
    expect(outcome.code).toBe(1);
    expect(JSON.parse(outcome.out).files.map((file: { path: string }) => file.path)).toEqual(['送审稿.md']);
  });

  test('without a name it is text called <stdin>, and comes before other files', async () => {
    const { out } = await checked(['clean.md', '-', '-f', 'json'], { stdin: FINED });
    expect(JSON.parse(out).files.map((file: { path: string }) => file.path)).toEqual(['<stdin>', 'clean.md']);
  });

  test.each([
    ['a YAML head', HEAD, 'issued'],
    ['headings', HEAD.slice(HEAD.indexOf('#')), 'draft'],
  ])('without a name it is Markdown where it has %s', async (_, stdin, stage) => {
    const { out } = await checked(['--stdin', '-f', 'json'], { stdin });
    expect(JSON.parse(out).files[0]).toMatchObject({ title: '某市停放管理办法', stage });
    const outline = await world.run(['outline', '-'], { stdin });
    expect(outline.out).not.toMatch(/阶段|---|#/);
  });

  test('a name that says text is believed', async () => {
    const { out } = await checked(['-', '--stdin-filename', 'a.txt', '-f', 'json'], { stdin: HEAD });
    expect(JSON.parse(out).files[0].stage).toBe('draft');
  });

  test('empty, it is unchecked', async () => {
    expect(await checked(['-'])).toMatchObject({ code: 3, err: expect.stringContaining('<stdin>：未检查：') });
  });
});

describe('where reports go', () => {
  test('two formats: one to the screen, one to a file; the code stays', async () => {
    const { code, out } = await checked(['fined.md', '-f', 'text', '-f', 'json=out/结果.json']);
    expect(code).toBe(1);
    expect(out).toContain('处500元罚款');
    const report = JSON.parse(readFileSync(join(world.folder, 'out/结果.json'), 'utf8'));
    expect(report.summary).toMatchObject({ files: 1, error: 1 });
  });

  test('-o takes the report from the screen, and never has colours', async () => {
    const { code, out } = await checked(['fined.md', '-o', 'report.txt'], { tty: true, env: { FORCE_COLOR: '1' } });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(readFileSync(join(world.folder, 'report.txt'), 'utf8')).not.toContain('\u001b');
  });

  test('nothing is written when a path is all that is wrong', async () => {
    await checked(['nix.md', '-o', 'never.txt']);
    expect(existsSync(join(world.folder, 'never.txt'))).toBe(false);
  });
});

describe('colours', () => {
  test.each<[string, boolean, { tty?: boolean; env?: Record<string, string> }, string[]]>([
    ['a terminal', true, { tty: true }, []],
    ['a pipe', false, {}, []],
    ['a dumb terminal', false, { tty: true, env: { TERM: 'dumb' } }, []],
    ['NO_COLOR', false, { tty: true, env: { NO_COLOR: '1' } }, []],
    ['an empty NO_COLOR', true, { tty: true, env: { NO_COLOR: '' } }, []],
    ['FORCE_COLOR in a pipe', true, { env: { FORCE_COLOR: '1' } }, []],
    ['FORCE_COLOR=0', false, { tty: true, env: { FORCE_COLOR: '0' } }, []],
    ['--no-color', false, { tty: true, env: { FORCE_COLOR: '1' } }, ['--no-color']],
  ])('%s: %s', async (_, coloured, changes, argv) => {
    const { out } = await checked(['fined.md', ...argv], changes);
    expect(out.includes('\u001b[')).toBe(coloured);
    expect(out.includes('【处500元罚款】')).toBe(!coloured);
  });
});

test('what was not read is told on stderr, but not twice on one screen', async () => {
  expect((await checked(['empty.md'], { tty: true })).err).toBe('');
  expect((await checked(['empty.md', '-f', 'json'], { tty: true })).err).toContain('empty.md：未检查：');
});

test('the day of today is the one on which the user sits there', async () => {
  const asOf = async (...argv: string[]) => JSON.parse((await checked(['clean.md', '-f', 'json', ...argv])).out).asOf;
  expect(await asOf()).toBe('2026-11-23');
  expect(await asOf('--as-of', '2025-01-01')).toBe('2025-01-01');
});

test('--as and --stage change what a text is judged as', async () => {
  const { out } = await checked(['fined.md', '-f', 'json', '--as', 'rules', '--stage', 'issued']);
  expect(JSON.parse(out).files[0]).toMatchObject({ level: '规章', stage: 'issued', findings: [] });
});

test.each(['draft', 'review', 'discussion', 'issued', 'archive'])(
  '--stage %s is what the text is judged as',
  async (stage) => {
    const { code, out } = await checked(['clean.md', '-f', 'json', '--stage', stage]);
    expect([code, JSON.parse(out).files[0].stage]).toEqual([0, stage]);
    expect((await checked(['clean.md', '--stage', stage])).out).toContain('按 --stage 指定');
  },
);

test('--stage tells all its values', async () => {
  for (const language of ['zh', 'en']) {
    const { out } = await world.run(['check', '--help', '--lang', language]);
    for (const stage of ['auto', 'draft', 'review', 'discussion', 'issued', 'archive']) expect(out).toContain(stage);
  }
});

test('the JSON of a real check fits the schema', async () => {
  const { out } = await world.run(['check', 'fined.md', 'clean.md', 'empty.md', '-f', 'json']);
  const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ strict: true }).compile(schema);
  expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
});

test('a JSON report made with some of the rules says which did not run', async () => {
  const report = async (...argv: string[]): Promise<JsonReport> =>
    JSON.parse((await world.run(['check', 'clean.md', 'empty.md', '-f', 'json', ...argv])).out);
  const [all, one] = [await report(), await report(...PENALTY)];
  const count = (await loadShippedRules()).rules.length;
  expect(all.files[0]?.unjudged.filter(({ reason }) => reason.includes('--rule'))).toEqual([]);
  expect(one.rules.packs).toEqual(['opinion']);
  expect(one.files[0]?.unjudged.filter(({ reason }) => reason.includes('--rule'))).toHaveLength(count - 1);
  expect(one.files[0]?.unjudged.map(({ rule }) => rule)).not.toContain(PENALTY[1]);
  expect(one.files[1]?.unjudged).toEqual([]);
});

test('escape sequences in a draft, its name and the line are never sent', async () => {
  const evil = new World({ '\u001b[2J.md': '\u001b[2J办法\n\n第一条 处\u009b31m500元罚款\u202e。\n' });
  const outcomes = [
    await evil.run(['check', '.', '--verbose']),
    await evil.run(['check', '\u001b[2Jnix.md']),
    await evil.run(['outline', '\u001b[2J.md']),
    await evil.run(['inspect', '\u001b[2J.md']),
    await evil.run(['check', '--\u001b[2J']),
    await evil.run(['check', '.', '-f', 'json']),
  ];
  for (const { out, err } of outcomes.slice(0, 4)) expect(out + err).toContain('␛[2J');
  for (const { out, err } of outcomes) expect(out + err).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
});

test('a defect of ours ends with 2, its stack, and the wish to hear of it', async () => {
  const out: string[] = [];
  const stream = { write: (text: string) => out.push(text) };
  const cwd = () => {
    throw new TypeError('no folder here');
  };
  const code = await main(['check', 'a.md'], {
    stdin: Readable.from([]),
    stdout: stream,
    stderr: stream,
    env: {},
    cwd,
  });
  expect(code).toBe(2);
  expect(out.join('')).toMatch(/内部错误.*缺陷.*TypeError: no folder here\n {4}at /s);
});

describe('rules of the user', () => {
  const shipped = readFileSync(new URL('../../rules/opinion/no-penalty-creation.yaml', import.meta.url), 'utf8');
  const own = shipped.replace('id: opinion/no-penalty-creation', 'id: ours/no-fine');
  const places = new World({
    'fined.md': FINED,
    'good/ours/no-fine.yaml': own,
    'bad/ours/no-fine.yaml': own.replace('title:', 'titel:'),
    'twice/opinion/no-penalty-creation.yaml': shipped,
  });

  test('run beside those that ship, under their own digest', async () => {
    const report = async (...argv: string[]) =>
      JSON.parse((await places.run(['check', 'fined.md', '-f', 'json', ...argv])).out);
    const [alone, both] = [await report(), await report('--rules', 'good')];
    const rulesOf = (one: JsonReport) => one.files.flatMap((file) => file.findings.map((finding) => finding.rule));
    expect(rulesOf(both).sort()).toEqual([...rulesOf(alone), 'ours/no-fine'].sort());
    expect(both.rules.packs).toEqual([...alone.rules.packs, 'ours']);
    expect(both.rules.digest).not.toBe(alone.rules.digest);
  });

  test.each([
    ['bad', 'no-fine.yaml:2:1'],
    ['twice', '已经存在'],
  ])('%s ends with 2: %s', async (folder, err) => {
    const outcome = await places.run(['check', 'fined.md', '--rules', folder]);
    expect(outcome).toMatchObject({ code: 2, out: '', err: expect.stringContaining(err) });
  });
});

test('Ctrl-C ends with 130, and the listener does not stay', async () => {
  const listeners: (() => void)[] = [];
  const codes: number[] = [];
  const stream = { write: () => true };
  const io: Io = {
    stdin: Readable.from([]),
    stdout: stream,
    stderr: stream,
    env: {},
    cwd: () => world.folder,
    once: (_, listener) => listeners.push(listener),
    off: (_, listener) => listeners.splice(listeners.indexOf(listener), 1),
    exit: (code) => codes.push(code) as never,
  };
  const running = main(['check', 'clean.md'], io);
  for (const listener of listeners) listener();
  await running;
  expect({ codes, left: listeners.length }).toEqual({ codes: [130], left: 0 });
});

test('a person who waits for many files sees them counted, and then nothing of it', async () => {
  const many = new World(Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`${index}.md`, CLEAN])));
  const waiting = await many.run(['check', '.'], { waits: true });
  expect(waiting.err).toMatch(/^(?:\r已检查 \d+\/25[^\r]*.\[K)+\r.\[K$/u);
  expect((await many.run(['check', '.'], { waits: true, env: { CI: 'true' } })).err).toBe('');
  expect((await many.run(['check', '.'])).err).toBe('');
});
