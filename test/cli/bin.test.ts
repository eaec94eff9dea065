import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ready = existsSync(`${root}dist/cli/main.js`) && existsSync('/dev/full');

/** Skipped where hefa is not built, or where no device is always full. */
test.skipIf(!ready).each(['violating', 'compliant'])('a report on %s that cannot be written ends with 2', (name) => {
  const line = ['bin/hefa.js', 'check', `fixtures/samples/${name}.md`];
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, line, { cwd: root, stdio: ['ignore', full, 'pipe'] });
  expect(status).toBe(2);
  expect(String(stderr)).toMatch(/^hefa: 报告无法写到标准输出（ENOSPC）[^\n]*\n$/u);
});
