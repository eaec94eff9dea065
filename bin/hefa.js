#!/usr/bin/env node
import { existsSync } from 'node:fs';

// `hefa … | head` closes the pipe early. That is no error: the work, its files and its exit code go on. A report that
// cannot be written (a full disk) is one: it must not look like findings, nor like their absence.
let lost = false;
process.stdout.on('error', ({ code }) => {
  if (code === 'EPIPE' || lost) return;
  lost = true;
  process.exitCode = 2;
  process.stderr.write(
    `hefa: 报告无法写到标准输出（${code}）；请检查磁盘空间（the report cannot be written to standard output; check the disk）\n`,
  );
});
process.stderr.on('error', () => {});

if (existsSync(new URL('../dist/cli/main.js', import.meta.url))) {
  const { main } = await import('../dist/cli/main.js');
  const code = await main(process.argv.slice(2), process);
  process.exitCode = lost ? 2 : code;
} else {
  process.stderr.write('hefa is not built yet; run: npm run build（尚未构建，请先运行 npm run build）\n');
  process.exitCode = 2;
}
