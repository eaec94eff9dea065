/**
 * Times hefa beside other programs on the same files, whole processes, round by round:
 *   npm run build && (cd bench/peers && npm ci) && npx tsx bench/compare.ts FOLDER PATTERNS [--rounds=3] [--write]
 * FOLDER holds .md files; PATTERNS is a file with a pattern a line, which the peers that can look for patterns look for. A peer that is
 * not there is told of. With --write the table goes into docs/performance.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFigures } from '../scripts/figures.ts';
import { type Measure, measure, median, type Program, spread } from './measure.ts';

interface Runner extends Program {
  readonly name: string;
  readonly does: string;
}

const [folder = '', patterns = '', ...flags] = process.argv
  .slice(2)
  .map((word) => (word.startsWith('--') ? word : resolve(word)));
if (!existsSync(folder) || !existsSync(patterns))
  throw new Error('usage: npx tsx bench/compare.ts FOLDER PATTERNS [--rounds=3] [--write]');
const rounds = Number(flags.find((flag) => flag.startsWith('--rounds='))?.split('=')[1] ?? 3);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const megabytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
const scratch = mkdtempSync(join(tmpdir(), 'hefa-compare-'));

const audit = [process.execPath, here('../bin/hefa.js'), 'audit', folder, '--as', 'normative'];
const json = ['-f', `json=${join(scratch, 'ledger.json')}`];
const cached = [...audit, ...json, '--cache-location', join(scratch, 'cache')];
const peer = (name: string) => here(`peers/node_modules/.bin/${name}`);

const RUNNERS: readonly Runner[] = [
  { name: 'hefa audit, cold', does: 'all rules, ledger as JSON', line: [...audit, ...json, '--no-cache'] },
  { name: 'hefa audit, cached', does: 'the same ledger from the cache', line: cached },
  {
    name: 'Node, hashing',
    does: 'reads and hashes each file',
    line: [process.execPath, here('peers/hash.mjs'), folder],
  },
  {
    name: 'Node, one RegExp',
    does: 'the patterns as one alternation',
    line: [process.execPath, here('peers/one-regexp.mjs'), patterns, folder],
  },
  { name: 'ripgrep -j1', does: 'the patterns, each hit', line: ['rg', '-j1', '-o', '-f', patterns, folder] },
  {
    name: 'textlint 15',
    does: 'the patterns over each paragraph, each hit with its place',
    line: [peer('textlint'), '--rule', 'patterns', '-f', 'json', `${folder}/**/*.md`],
    env: { HEFA_BENCH_PATTERNS: patterns },
    cwd: here('peers'),
    codes: [0, 1],
  },
  {
    name: 'markdownlint-cli2',
    does: 'its own rules of Markdown',
    line: [peer('markdownlint-cli2'), '**/*.md'],
    cwd: folder,
    codes: [0, 1],
  },
  {
    name: 'autocorrect --lint',
    does: 'its own rules of spacing',
    line: [peer('autocorrect'), '--lint', folder],
    codes: [0, 1],
  },
];

const there = RUNNERS.filter(({ name, line: [program = ''] }) => {
  const isThere = program.startsWith('/') ? existsSync(program) : spawnSync(program, ['--version']).status === 0;
  if (!isThere) console.error(`${name}: not there, left out`);
  return isThere;
});
const measures = new Map<Runner, Measure[]>(there.map((runner) => [runner, []]));
try {
  // The cache is filled once, unmeasured.
  measure({ line: cached });
  for (let round = 0; round < rounds; round += 1) for (const [runner, found] of measures) found.push(measure(runner));
} finally {
  rmSync(scratch, { recursive: true });
}
const table = report();
console.log(table);
if (flags.includes('--write')) writeFigures(new URL('../docs/performance.md', import.meta.url), table);

function report(): string {
  const seconds = (runner: Runner) => median((measures.get(runner) ?? []).map((one) => one.seconds));
  const [cold] = there as [Runner, ...Runner[]];
  const rows = [...measures].map(([runner, found]) => {
    const all = (figure: keyof Measure, digits: number) =>
      spread(
        found.map((one) => one[figure]),
        digits,
      );
    const ratio = (seconds(cold) / seconds(runner)).toFixed(2);
    const rate = Math.round(files.length / seconds(runner));
    return `| ${runner.name} | ${runner.does} | ${all('seconds', 2)} | ${all('cpuSeconds', 1)} | ${all('mebibytes', 0)} | ${rate} | ${ratio} |`;
  });
  return [
    `${files.length} files, ${megabytes.toFixed(1)} MB; ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}; ${rounds} rounds: median (least–most).`,
    '',
    '| program | what it does | wall s | CPU s | peak MiB | files/s | hefa cold takes … times as long |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
