import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/cli/report-formats.ts';
import { World } from './world.ts';

const FINED = '某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n\n第二条 违规停放的，处500元罚款。\n';
const MACHINES = ['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'markdown', 'csv'];
const ENDINGS: Readonly<Record<string, string>> = {
  markdown: 'md',
  csv: 'csv',
  sarif: 'sarif',
  github: 'log',
  gitlab: 'json',
  junit: 'xml',
  checkstyle: 'checkstyle.xml',
  rdjson: 'rd.json',
};

test('several in one run, each in its file', async () => {
  const world = new World({ '草 案#1.md': FINED, 'empty.md': '' });
  const { code, out } = await world.run(['check', '.', '-f', 'sarif=a', '-f', 'junit=out/b', '-f', 'text']);
  expect(code).toBe(1);
  expect(out).toContain('处500元罚款');
  const read = (name: string) => readFileSync(join(world.folder, name), 'utf8');
  expect(JSON.parse(read('a')).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    '%E8%8D%89%20%E6%A1%88%231.md',
  );
  expect(read('out/b')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="hefa"/);
});

/** All of them in one run, each in a file of a folder. */
async function allFormats(world: World, folder: string, line: string): Promise<[number, Map<string, string>]> {
  const names = MACHINES.map((format) => [format, `${folder}/r.${ENDINGS[format] ?? 'out'}`] as const);
  const formats = names.flatMap(([format, name]) => ['-f', `${format}=${name}`]);
  const { code } = await world.run(['check', ...line.split(' '), ...formats]);
  return [code, new Map(names.map(([format, name]) => [format, readFileSync(join(world.folder, name), 'utf8')]))];
}

test('bytes of one run are those of the next', async () => {
  const world = new World({ 'a.md': FINED, 'empty.md': '' });
  const [one, two] = [await allFormats(world, 'x', 'a.md empty.md'), await allFormats(world, 'y', 'a.md empty.md')];
  expect(one).toEqual(two);
  expect(one[0]).toBe(1);
  for (const [format, text] of one[1]) expect([format, text]).toEqual([format, expect.stringContaining('empty.md')]);
});

test('a file that was not read is told in all of them', async () => {
  const [code, reports] = await allFormats(new World({ 'empty.md': '' }), 'x', 'empty.md --lang en');
  expect(code).toBe(3);
  for (const [format, text] of reports)
    expect([format, text]).toEqual([format, expect.stringMatching(/not checked, and not to be taken as compliant/)]);
});

test('a file outside of the folder has an absolute address', async () => {
  const world = new World({ 'a.md': FINED });
  const { out } = await world.run(['check', join(world.folder, 'a.md'), '-f', 'sarif']);
  expect(JSON.parse(out).runs[0].artifacts[0].location.uri).toBe(`file://${world.folder}/a.md`);
});

test('endings: a table and a page have theirs', async () => {
  const world = new World({ 'a.md': FINED });
  for (const name of ['csv=a.txt', 'markdown=a.txt'])
    expect((await world.run(['check', 'a.md', '-f', name])).code).toBe(2);
});

describe('--format github', () => {
  const check = async (summary: string, files = {}) => {
    const world = new World({ 'a.md': FINED, ...files });
    const file = join(world.folder, summary);
    const outcome = await world.run(['check', 'a.md', '-f', 'github'], { env: { GITHUB_STEP_SUMMARY: file } });
    return { ...outcome, file };
  };

  test('puts the table behind what stands in the summary of the step', async () => {
    const { out, file, code, err } = await check('s.log', { 's.log': '# 之前\n' });
    expect(out).toMatch(/^::(?:error|warning) file=a\.md,line=5,endLine=5,col=/m);
    expect(readFileSync(file, 'utf8')).toMatch(/^# 之前\n## 规范性文件合法性检查\n/u);
    expect([code, err]).toEqual([1, '']);
  });

  test('stays within what GitHub takes', async () => {
    const world = new World({ 'a.md': FINED });
    const file = join(world.folder, 's.log');
    writeFileSync(file, ' '.repeat(1024 * 1024 - 2000));
    await world.run(['check', 'a.md', '-f', 'github'], { env: { GITHUB_STEP_SUMMARY: file } });
    const text = readFileSync(file, 'utf8');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toContain('另有 1 个文件因篇幅所限');
  });

  test('a summary that cannot be written is told, and changes nothing else', async () => {
    const { out, code, err } = await check('none/s.log');
    expect(err).toContain('作业摘要无法写入');
    expect([code, out.startsWith('::')]).toEqual([1, true]);
  });

  test('no other format writes it, and none without the variable', async () => {
    const world = new World({ 'a.md': FINED });
    const file = join(world.folder, 's.log');
    await world.run(['check', 'a.md', '-f', 'gitlab'], { env: { GITHUB_STEP_SUMMARY: file } });
    await world.run(['check', 'a.md', '-f', 'github']);
    expect(existsSync(file)).toBe(false);
  });
});

test.each(['zh', 'en'])('the help lists every format (%s)', async (language) => {
  const { out } = await new World().run(['check', '--help', '--lang', language]);
  const own = FORMAT_NAMES.filter((name) => !['page', 'index', 'summary'].includes(name));
  for (const name of own) expect(out).toMatch(new RegExp(`^  ${name}\\s`, 'm'));
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

const CORPUS = new URL('../../../shared/corpus/documents/', import.meta.url);

test.skipIf(!existsSync(CORPUS))(
  'SARIF of real documents (skipped where there are none): each snippet is the slice of its file, fingerprints are unique',
  { timeout: 120_000 },
  async () => {
    const { out } = await new World().run(['check', fileURLToPath(CORPUS), '-f', 'sarif']);
    const [{ results = [] } = {}] = (JSON.parse(out) as Log).runs;
    expect(results.length).toBeGreaterThan(500);
    const prints = results.map(({ partialFingerprints }) => partialFingerprints?.['hefa/v1']);
    expect(new Set(prints).size).toBe(results.length);
    for (const { locations, message } of results) {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      expect(artifactLocation?.uri).toMatch(/^file:\/\/\/[\x21-\x7e]+$/);
      if (!region) continue;
      const text = new TextDecoder().decode(readFileSync(new URL(artifactLocation?.uri ?? '')));
      const { charOffset = 0, charLength = 0, snippet } = region;
      expect([message.text, snippet?.text]).toEqual([message.text, text.slice(charOffset, charOffset + charLength)]);
    }
  },
);
