import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { World } from './world.ts';

const DRAFT = '# 某市停放管理办法\n\n第一条 违规停放的，处500元罚款。\n';
const RECORD =
  '类型: 规范性文件\n文件: 甲.md\n公开征求意见:\n  开始: 2026-06-01\n  结束: 2026-07-15\n  材料: 公告.md\n';
const DECISION = '类型: 重大行政决策\n事项: 污水厂选址\n';

test('ignored files are counted, and told with who says so', async () => {
  const world = new World({ 'a.md': DRAFT, '旧/b.md': DRAFT, 'c.md': DRAFT, '.hefaignore': '旧/\nc.md\n' });
  const few = await world.run(['check', '.', '--fail-on', 'never']);
  expect(few.out).toContain('共 1 个文件');
  expect(few.out).toContain('另跳过 2 个文件');
  const { out } = await world.run(['check', '.', '--verbose', '--lang', 'en']);
  expect(out).toContain('c.md (ignored by .hefaignore)');
  expect(out).toContain('旧/ (ignored by .hefaignore)');
  expect((await world.run(['check', 'c.md'])).out).toContain('处500元罚款');
});

test('a record that is ignored is read for its draft, and its papers are no drafts', async () => {
  const ignored = { '甲.md': DRAFT, '公告.md': DRAFT, '甲.dossier.yaml': RECORD, '.hefaignore': '*.yaml\n' };
  const { out } = await new World(ignored).run(['check', '.', '--format', 'json']);
  const { files } = JSON.parse(out);
  expect(files.map(({ path }: { path: string }) => path)).toEqual(['甲.md']);
  expect(files[0].procedure.steps).toContainEqual(
    expect.objectContaining({ step: '公开征求意见', from: '2026-06-01' }),
  );
});

test('a record that stands by itself and is ignored is not checked', async () => {
  const world = new World({ '甲.md': DRAFT, '选址.dossier.yaml': DECISION, '.hefaignore': '选址*\n' });
  const { out } = await world.run(['check', '.', '--verbose']);
  expect(out).toContain('共 1 个文件');
  expect(out).toContain('选址.dossier.yaml（被 .hefaignore 忽略）');
});

test('every report tells what was passed over and might be a draft', async () => {
  const world = new World({
    '甲.md': DRAFT,
    '乙.md': DRAFT,
    '.丙.md': DRAFT,
    '公告.md': DRAFT,
    '.hefaignore': '乙.md\n',
    '甲.dossier.yaml': RECORD,
  });
  const told = async (format: string) => (await world.run(['check', '.', '--format', format])).out;
  for (const format of [
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'checkstyle',
    'rdjson',
    'markdown',
    'csv',
    'html',
  ]) {
    const out = await told(format);
    // SARIF has addresses.
    for (const path of ['乙.md', '.丙.md', '公告.md'])
      expect(out.includes(path) || out.includes(encodeURIComponent(path)), `${format} ${path}`).toBe(true);
  }
  expect(JSON.parse(await told('json')).skipped).toEqual([
    { path: '.丙.md', reason: 'hidden', by: null },
    { path: '乙.md', reason: 'ignored', by: '.hefaignore' },
    { path: '公告.md', reason: 'evidence', by: '甲.dossier.yaml' },
    { path: '甲.dossier.yaml', reason: 'dossier', by: null },
  ]);
});

test('a draft takes no other out of the check that the line names', async () => {
  const head = '---\n公开征求意见: {开始: 2026-06-01, 结束: 2026-07-15, 材料: 乙.md}\n---\n';
  const world = new World({ '甲.md': head + DRAFT, '乙.md': DRAFT });
  const paths = async (argv: readonly string[]) => {
    const { files } = JSON.parse((await world.run(['check', ...argv, '--format', 'json'])).out);
    return files.map(({ path }: { path: string }) => path);
  };
  expect(await paths(['甲.md', '乙.md'])).toEqual(['乙.md', '甲.md']);
  expect(await paths(['.'])).toEqual(['甲.md']);
});

test.skipIf(process.platform === 'win32')(
  'a pipe with the name of a draft does not keep a folder waiting',
  async () => {
    const world = new World({ '甲.md': DRAFT });
    execFileSync('mkfifo', [join(world.folder, '乙.md')]);
    const { files, skipped } = JSON.parse((await world.run(['check', '.', '--format', 'json'])).out);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['甲.md']);
    expect(skipped).toEqual([{ path: '乙.md', reason: 'unknown-kind', by: null }]);
  },
);
