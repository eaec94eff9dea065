import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const HEFA = join(root, 'bin/hefa.js');
const built = existsSync(join(root, 'dist/cli/main.js'));

const FINE = '# 某市停车管理规定\n\n第二条　违反规定停车的，由街道办事处处二千元罚款。\n';

/** A repository of documents with one commit: one draft that violates, or one that does not. */
function repository(draft: 'violating' | 'compliant'): string {
  const folder = mkdtempSync(join(tmpdir(), 'hefa-ci-'));
  mkdirSync(join(folder, 'drafts'));
  for (const ending of ['.md', '.dossier.yaml'])
    if (existsSync(join(root, `fixtures/samples/${draft}${ending}`)))
      cpSync(join(root, `fixtures/samples/${draft}${ending}`), join(folder, `drafts/${draft}${ending}`));
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder);
  return folder;
}

function git(folder: string, ...line: string[]): void {
  const identity = ['-c', 'user.name=officer', '-c', 'user.email=officer@example.cn', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...identity, ...line], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function commit(folder: string): void {
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'drafts');
}

function runScript(folder: string, env: Readonly<Record<string, string>> = {}) {
  return spawnSync('sh', [join(root, 'docs/ci/check.sh')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HEFA, ...env },
  });
}

/** Skipped where hefa is not built. */
describe.skipIf(!built || process.platform === 'win32')('docs/ci/check.sh', () => {
  test('ends with 1 where there is something to mend, and writes every report', () => {
    const folder = repository('violating');
    const { status, stdout, stderr } = runScript(folder);
    expect(status).toBe(1);
    expect(stdout).toContain('opinion/no-penalty-creation');
    expect(stderr).toContain('findings to mend');
    expect(readdirSync(join(folder, 'hefa-results')).sort()).toEqual(['hefa.csv', 'hefa.md', 'hefa.sarif', 'hefa.xml']);
  });

  test('ends with 0 where there is not', () => {
    const { status, stdout } = runScript(repository('compliant'));
    expect(stdout).toContain('nothing to mend');
    expect(status).toBe(0);
  });

  test('a draft that cannot be read is not clean', () => {
    const folder = repository('compliant');
    writeFileSync(join(folder, 'drafts/空白.txt'), '');
    expect(runScript(folder).status).toBe(3);
  });

  test('a folder that is not there is told as work that was not done', () => {
    expect(runScript(repository('compliant'), { DRAFTS: 'nowhere' }).status).toBe(2);
  });

  test('on a branch only what it brought counts', () => {
    const folder = repository('violating');
    git(folder, 'checkout', '-qb', 'change');
    expect(runScript(folder, { BASE: 'main' }).status).toBe(0);
    writeFileSync(join(folder, 'drafts/停车.md'), FINE);
    commit(folder);
    const { status, stdout } = runScript(folder, { BASE: 'main' });
    expect(status).toBe(1);
    expect(stdout).toContain('处二千元罚款');
    expect(stdout).not.toContain('第九条');
  });

  test('a base without a common commit is told, and nothing is checked', () => {
    const { status, stderr } = runScript(repository('violating'), { BASE: 'nowhere' });
    expect(status).toBe(2);
    expect(stderr).toContain('fetch the whole history');
  });
});
