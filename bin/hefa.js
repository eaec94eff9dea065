#!/usr/bin/env node
import { existsSync } from 'node:fs';

// `hefa … | head` closes the pipe early. That is no error: the work, its files and its exit code go on.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

if (existsSync(new URL('../dist/cli/main.js', import.meta.url))) {
  const { main } = await import('../dist/cli/main.js');
  process.exitCode = await main(process.argv.slice(2), process);
} else {
  process.stderr.write('hefa is not built yet; run: npm run build（尚未构建，请先运行 npm run build）\n');
  process.exitCode = 2;
}
