import { expect, test } from 'vitest';
import { githubReport } from '../../src/reports/github.ts';
import { gitlabReport } from '../../src/reports/gitlab.ts';
import { rdjsonReport } from '../../src/reports/rdjson.ts';
import type { Run } from '../../src/reports/run.ts';
import { CHINESE, CLEAN, HOSTILE_NAME, RICH } from './rich-run.ts';
import { checked, found, run, unchecked } from './runs.ts';

const lines = (what: Run) => githubReport(what, CHINESE).split('\n').slice(0, -1);

/** As the runner reads a line: a command, its properties, its message. */
function commandOf(line: string) {
  const [, kind = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/u.exec(line) ?? [];
  const plain = (text: string, signs: string) =>
    text.replace(new RegExp(`%(${signs})`, 'g'), (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const entries = properties.split(',').map((one) => one.split(/=(.*)/su, 2));
  const given = entries.map(([key, value = '']) => [key, plain(value, '0D|0A|3A|2C|25')]);
  return { kind, properties: Object.fromEntries(given), message: plain(message, '0D|0A|25') };
}

test('GitHub: one command a line, names and words unharmed and harmless', () => {
  const commands = lines(RICH).map(commandOf);
  expect(commands.every(({ kind }) => /^(?:error|warning|notice)$/.test(kind))).toBe(true);
  const [unread, hostile] = commands;
  expect(unread).toEqual({
    kind: 'error',
    properties: { file: 'e/坏.docx', title: 'hefa/unchecked' },
    message: '未检查，不能据此认为其合规：文件损坏|无法读取',
  });
  expect(hostile?.properties).toEqual({
    file: HOSTILE_NAME,
    line: '2',
    endLine: '3',
    title: 'opinion/no-penalty-creation',
  });
  expect(hostile?.message).toMatch(
    /^《内部\|办法》第二条：「处罚\ufffd款\]\]>␛\[31m<b>.*\n依据：《中华人民共和国行政处罚法》第十六条\n建议：/su,
  );
});

test('GitHub: what is decided is not annotated; what has no lines has none', () => {
  const all = lines(RICH).join('\n');
  expect(all).not.toContain('「甲」');
  expect(all).not.toContain('「第一条」');
  const [page] = lines(RICH).filter((line) => line.includes('第二条（第 2 页）'));
  expect(commandOf(page ?? '').properties).toEqual({ file: 'c.zip/页.pdf', title: 'opinion/no-penalty-creation' });
  expect(lines(CLEAN)).toEqual([]);
});

test('GitHub: all are written, the worst first, and how many are not shown', () => {
  const text = Array.from({ length: 13 }, (_, at) => `第${at + 1}条 罚${at}。`).join('\n');
  const of = (severity: 'error' | 'warning' | 'info') =>
    Array.from({ length: 13 }, (_, at) =>
      found(text, `罚${at}。`, { severity, confidence: at === 12 ? 'high' : 'low' }),
    );
  const many = run([checked(text, { findings: [...of('info'), ...of('warning'), ...of('error')] })]);
  const commands = lines(many).map(commandOf);
  expect(commands.map(({ kind }) => kind)).toEqual([
    ...Array(13).fill('error'),
    ...Array(13).fill('warning'),
    ...Array(14).fill('notice'),
  ]);
  expect(commands[0]?.properties).toMatchObject({ line: '13', col: '6', endColumn: '10' });
  // Thirty findings and this line have thirty places.
  expect(commands[26]?.message).toMatch(/^另有 10 条未在此显示/u);
});

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}

test('GitLab: what its documentation asks of an issue, and nothing else', () => {
  const issues: Issue[] = JSON.parse(gitlabReport(RICH, CHINESE));
  for (const issue of issues) {
    expect(Object.keys(issue)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
    expect(issue.severity).toMatch(/^(?:info|minor|major|critical|blocker)$/);
    expect(issue.location.path).not.toMatch(/^\.\//);
    expect(issue.location.lines.begin).toBeGreaterThanOrEqual(1);
  }
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  expect(issues.map(({ check_name, severity }) => `${check_name} ${severity}`)).toEqual([
    'hefa/remark info',
    'hefa/request minor',
    'hefa/unjudged info',
    'hefa/partial major',
    'hefa/unchecked major',
    'opinion/no-penalty-creation info',
    'opinion/no-penalty-creation critical',
    'opinion/no-penalty-creation minor',
    'opinion/no-penalty-creation major',
    'opinion/no-penalty-creation critical',
    'opinion/no-penalty-creation major',
    'opinion/no-penalty-creation major',
  ]);
  expect(issues[5]?.description).toMatch(/^（已豁免：上级\|批准同意）第一条：.*（opinion\/no-penalty-creation）$/u);
});

test('GitLab: [] when clean, no mark at the beginning', () => {
  expect(gitlabReport(CLEAN, CHINESE)).toBe('[]\n');
  expect(gitlabReport(RICH, CHINESE)).toMatch(/^\[/);
});

test('GitLab: a fingerprint stays when text is inserted and when a file is renamed', () => {
  const print = (path: string, before: string) => {
    const text = `${before}第一条 处罚款。`;
    const file = checked(text, { source: { path }, findings: [found(text, '处罚款', { fingerprint: 'abc' })] });
    return (JSON.parse(gitlabReport(run([file]), CHINESE)) as Issue[])[0]?.fingerprint;
  };
  expect(print('b.md', '第一条 甲。\n')).toBe(print('a.md', ''));
});

test('GitLab: one sentence in two drafts is two issues; the later is known by its path, whatever is inserted above', () => {
  const prints = (before: string) => {
    const text = `${before}第一条 处罚款。`;
    const file = (path: string) =>
      checked(text, { source: { path }, findings: [found(text, '处罚款', { fingerprint: 'abc' })] });
    const issues: Issue[] = JSON.parse(gitlabReport(run([file('a.md'), file('b.md'), file('c.md')]), CHINESE));
    return issues.map(({ fingerprint }) => fingerprint);
  };
  expect(prints('')).toEqual(['abc', expect.stringMatching(/^abc-[0-9a-f]{16}$/), expect.stringMatching(/^abc-/)]);
  expect(new Set(prints('')).size).toBe(3);
  expect(prints('第一条 甲。\n')).toEqual(prints(''));
});

interface Diagnostic {
  message: string;
  severity: string;
  code: { value: string };
  location: { path: string; range?: { start: Place; end?: Place } };
}
type Place = { line: number; column?: number };

test('rdjson: columns count bytes of UTF-8 from 1', () => {
  const text = '第一条 甲。\r\n第二条 𠮷a，处罚款。';
  const one = run([checked(text, { findings: [found(text, '处罚款')] })]);
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(rdjsonReport(one, CHINESE));
  const { start, end } = diagnostics[0]?.location.range ?? {};
  const line = Buffer.from(text.split('\r\n')[1] ?? '');
  expect(line.subarray((start?.column ?? 0) - 1, (end?.column ?? 0) - 1).toString()).toBe('处罚款');
  expect([start?.line, end?.line]).toEqual([2, 2]);
});

test('rdjson: where it comes from, how grave, which rule; no place where there is none', () => {
  const report = JSON.parse(rdjsonReport(RICH, CHINESE));
  const diagnostics: Diagnostic[] = report.diagnostics;
  expect(report.source).toEqual({ name: 'hefa' });
  for (const { severity, code, message } of diagnostics) {
    expect(severity).toMatch(/^(?:ERROR|WARNING|INFO)$/);
    expect(code.value).toMatch(/^[\w-]+\/[\w-]+$/);
    expect(message).toMatch(/^[^\n\r]+$/);
  }
  const of = (path: string) => diagnostics.filter(({ location }) => location.path === path);
  expect(of('e/坏.docx')).toMatchObject([{ severity: 'ERROR', code: { value: 'hefa/unchecked' } }]);
  for (const { location } of of('c.zip/页.pdf')) expect(location.range).toBeUndefined();
  expect(of(HOSTILE_NAME)[1]?.location.range).toEqual({ start: { line: 2 } });
});

test('nothing that was not checked looks clean', () => {
  const bad = run([unchecked('坏.docx', '损坏')]);
  expect(githubReport(bad, CHINESE)).toContain('::error file=坏.docx');
  expect(gitlabReport(bad, CHINESE)).toContain('hefa/unchecked');
  expect(rdjsonReport(bad, CHINESE)).toContain('hefa/unchecked');
});
