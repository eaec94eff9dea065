#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli/main.js', import.meta.url);

// `hefa … | head` closes the pipe early. That is no error: the work, its files and its exit code go on.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

if (existsSync(built)) {
  const { main } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2), process);
} else {
  process.stderr.write('hefa is not built yet; run: npm run build（尚未构建，请先运行 npm run build）\n');
  process.exitCode = 2;
}
