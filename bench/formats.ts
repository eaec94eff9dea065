/**
 * Measures `hefa check` on one long document in every format: the whole process, as an officer waits for it.
 *   npm run build && npx tsx bench/formats.ts [--rounds=5] [--write]
 * Prints the table of docs/formats.md; with --write it replaces the one there. /usr/bin/time (GNU) tells time and memory.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFigures } from '../scripts/figures.ts';
import { ARTICLES, FORMATS, PAGES } from './long-document.ts';

interface Measure {
  readonly seconds: number;
  readonly mebibytes: number;
}

const flags = process.argv.slice(2);
const rounds = Number(flags.find((flag) => flag.startsWith('--rounds='))?.split('=')[1] ?? 5);
const command = fileURLToPath(new URL('../bin/hefa.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hefa-bench-'));
const measures = new Map(Object.keys(FORMATS).map((format) => [format, [] as Measure[]]));
try {
  for (const [format, make] of Object.entries(FORMATS)) writeFileSync(join(folder, `draft.${format}`), make());
  // Round by round, so that what else the machine does falls on all formats alike.
  for (let round = 0; round < rounds; round++) for (const [format, found] of measures) found.push(measured(format));
} finally {
  rmSync(folder, { recursive: true });
}
const figures = report();
console.log(figures);
if (flags.includes('--write')) writeFigures(new URL('../docs/formats.md', import.meta.url), figures);

function measured(format: string): Measure {
  const [draft, figure] = [join(folder, `draft.${format}`), join(folder, 'figure')];
  const timed = ['-f', '%e %M', '-o', figure, process.execPath, command, 'check', draft, '-f', 'json'];
  const { stdout } = spawnSync('/usr/bin/time', timed, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const { status, structure } = JSON.parse(stdout).files[0];
  // A format that is read only in part would be fast for the wrong reason.
  if (status !== 'checked' || structure.articles !== ARTICLES) throw new Error(`${format} is ${status}`);
  // Above its figures stands the exit code, where that is not 0.
  const [seconds, kibibytes] = (readFileSync(figure, 'utf8').trim().split('\n').at(-1) as string)
    .split(' ')
    .map(Number);
  return { seconds: seconds as number, mebibytes: (kibibytes as number) / 1024 };
}

function report(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const all = [...measures.values()];
  const day = new Date().toISOString().slice(0, 10);
  return [
    `One document of ${ARTICLES.toLocaleString('en')} articles (${PAGES} pages), checked with all rules, whole process; median of ${rounds} rounds on ${availableParallelism()} shared cores, Node ${process.versions.node}, ${day}:`,
    '',
    row(['', ...measures.keys()]).replace('|  |', '| |'),
    row(Array(measures.size + 1).fill('---')),
    row(['seconds', ...all.map((found) => median(found.map(({ seconds }) => seconds)).toFixed(1))]),
    row(['peak MiB', ...all.map((found) => median(found.map(({ mebibytes }) => mebibytes)).toFixed(0))]),
  ].join('\n');
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] as number;
}
