/**
 * Whether cost grows with the number of documents and no faster: the same collection once, four and sixteen times, each copy with titles of
 * its own.
 *   npm run build && npx tsx bench/linear.ts FOLDER [--times=1,4,16] [--write]
 * `part` streams what it finds (`hefa audit --shard 1/1`), so that its memory is that of the workers; `audit` holds the index of the whole
 * collection as well. With --write the table goes into docs/scale.md.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFigures } from '../scripts/figures.ts';
import { measure } from './measure.ts';

const [folder = '.', ...flags] = process.argv.slice(2);
const times = (flags.find((flag) => flag.startsWith('--times='))?.split('=')[1] ?? '1,4,16').split(',').map(Number);
const names = readdirSync(resolve(folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);
const scratch = mkdtempSync(join(tmpdir(), 'hefa-linear-'));
const hefa = [process.execPath, fileURLToPath(new URL('../bin/hefa.js', import.meta.url)), 'audit'];
const terms = ['--as', 'normative', '--no-cache'];
const rows: string[] = [];
try {
  for (const [at, count] of times.entries()) {
    for (let copy = times[at - 1] ?? 0; copy < count; copy += 1) for (const name of names) put(name, copy);
    const documents = names.length * count;
    for (const [mode, words] of [
      ['part', ['--shard', '1/1', '-o', join(scratch, 'part.jsonl')]],
      ['audit', ['-f', `json=${join(scratch, 'ledger.json')}`]],
    ] as const) {
      const { seconds, cpuSeconds, mebibytes } = measure({ line: [...hefa, join(scratch, 'all'), ...terms, ...words] });
      const each = ((cpuSeconds / documents) * 1000).toFixed(2);
      rows.push(`| ${count} × | ${documents} | ${mode} | ${seconds.toFixed(1)} | ${each} | ${mebibytes.toFixed(0)} |`);
      console.error(rows.at(-1));
    }
  }
} finally {
  rmSync(scratch, { recursive: true });
}
const table = [
  '| collection | documents | run | wall s | CPU ms a document | peak MiB |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
console.log(table);
if (flags.includes('--write')) writeFigures(new URL('../docs/scale.md', import.meta.url), table);

function put(name: string, copy: number): void {
  const file = join(scratch, 'all', String(copy), name);
  const text = readFileSync(join(resolve(folder), name), 'utf8');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, copy === 0 ? text : text.replace(/^(#?\s*)(\S+)/u, `$1$2（第${copy}份）`));
}
