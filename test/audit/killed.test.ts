import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'bin/hefa.js');
const DOCUMENTS = 400;
const KILLS = 10;

/** Skipped where hefa is not built: from its sources each process is another program, and believes no other's cache. */
test.skipIf(!existsSync(join(root, 'dist/cli/main.js')))(
  'a run that is killed ten times loses nothing and annotates nothing twice',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hefa-killed-'));
    mkdirSync(join(folder, '文件'));
    for (let at = 0; at < DOCUMENTS; at += 1) writeFileSync(join(folder, '文件', `${at}.md`), document(at));
    const line = ['audit', '文件', '-f', 'json', '--as-of', '2026-11-23'];
    const cached = [...line, '--verbose', '--cache-location', '.keep'];
    const kept: number[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      await killed([bin, ...cached], folder, 150 + Math.random() * 1_000);
      kept.push(recordsIn(join(folder, '.keep')).keys.size);
    }
    const last = spawnSync(process.execPath, [bin, ...cached], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    const whole = spawnSync(process.execPath, [bin, ...line, '--no-cache'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect(last.stdout).toBe(whole.stdout);
    // What one run has kept the next one has, and adds to it.
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
    // Two records a document, one for each layer, and none of them twice.
    const { count, keys } = recordsIn(join(folder, '.keep'));
    expect({ count, keys: keys.size }).toEqual({ count: 2 * DOCUMENTS, keys: 2 * DOCUMENTS });
    const again = spawnSync(process.execPath, [bin, ...cached], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    expect(again.stderr).toContain(`沿用 ${DOCUMENTS} 份，重新判断 0 份，重新分析 0 份`);
    rmSync(folder, { recursive: true });
  },
  180_000,
);

function document(at: number): string {
  const articles = Array.from(
    { length: 12 },
    (_, no) => `第${no + 1}条 对第${at}类经营者违反本办法第${no}款的，处${no}00元罚款。`,
  );
  return `某市经营管理办法（${at}）\n\n${articles.join('\n')}\n`;
}

function killed(line: readonly string[], cwd: string, after: number): Promise<void> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, line, { cwd, stdio: 'ignore' });
    setTimeout(() => running.kill('SIGKILL'), after);
    running.on('exit', () => resolve());
  });
}

/** As `store.ts` describes a segment: whole records only. */
function recordsIn(folder: string): { readonly count: number; readonly keys: ReadonlySet<string> } {
  const keys = new Set<string>();
  let count = 0;
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith('.hefa')) continue;
    const bytes = readFileSync(join(folder, name));
    for (let at = 0; at + 32 <= bytes.length; ) {
      const end = at + 32 + bytes.readUInt32BE(at + 16);
      if (end > bytes.length) break;
      keys.add(bytes.toString('hex', at, at + 16));
      count += 1;
      at = end;
    }
  }
  return { count, keys };
}
