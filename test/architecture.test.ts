import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'fast-glob';
import { expect, test } from 'vitest';
import { breaches, cell, type House, namelessFiles, type Tree } from './support/architecture.ts';
import { readModule } from './support/reading.ts';

const root = new URL('../', import.meta.url);

/**
 * The import law. A room imports from itself and from the rooms above it in this table; rooms of one cell do not know
 * each other. A room that is only planned says so, and stops saying so on the day that it exists.
 */
const house: House = {
  cells: [
    cell('chinese/', 'errors.ts'),
    cell('yaml/'),
    cell('source/'),
    cell('document/'),
    cell('law/'),
    cell('facts/'),
    cell('annotations/'),
    cell('dossier/'),
    cell('config/'),
    cell('rules/'),
    cell('findings/'),
    cell('reports/', 'check.ts'),
    cell('check-record.ts'),
    cell('remark.ts'),
    cell('register/'),
    cell('pool/'),
    cell('audit/'),
    cell('examples.ts'),
    cell('index.ts'),
    cell('cli/'),
  ],
  // Start-up: a small text file must not load what it does not need.
  closed: [['cli/', 'index.ts']],
  may: [
    {
      to: 'touch the disk',
      modules: ['fs', 'fast-glob'],
      rooms: ['source/', 'rules/', 'law/', 'config/', 'dossier/', 'pool/', 'cli/'],
    },
    {
      to: 'start a process or a worker',
      modules: ['child_process', 'worker_threads', 'cluster'],
      rooms: ['source/formats/', 'pool/', 'cli/'],
    },
    {
      to: 'touch the terminal, the process or the clock',
      modules: ['process', 'console', 'perf_hooks', 'readline', 'tty'],
      globals: ['console', 'process', 'performance', 'Date.now', 'Date()', 'new Date()'],
      // A worker is a program of its own.
      rooms: ['cli/', 'pool/worker.ts'],
    },
    {
      to: 'know the Markdown parser',
      modules: ['unified', 'remark*', 'mdast*', 'micromark*', 'unist*'],
      rooms: ['source/formats/'],
    },
    { to: 'know the YAML library', modules: ['yaml'], rooms: ['yaml/'] },
  ],
};

test('src/ keeps the import law', () => {
  expect(breaches(house, readTree('src/'))).toEqual([]);
});

test('docs/architecture.md has the rooms of the house, in its order', () => {
  const page = readFileSync(new URL('docs/architecture.md', root), 'utf8');
  const table = page.split('| room | makes |')[1]?.split('\n\n')[0] ?? '';
  const rows = [...table.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gmu)].map(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/gu)].map(([, name]) => name),
  );
  expect(rows).toEqual(house.cells.filter((one) => !one.planned).map(({ rooms }) => rooms));
});

test('no folder or file is called utils, helpers or common', () => {
  expect(
    namelessFiles(
      globSync('{src,test,scripts,bench,bin}/**', { cwd: fileURLToPath(root), ignore: ['**/node_modules/**'] }),
    ),
  ).toEqual([]);
});

test('bin/ knows the command line and nothing else of hefa', () => {
  const { imports } = readModule('hefa.js', readFileSync(new URL('bin/hefa.js', root), 'utf8'));
  const names = imports.map(({ name }) => name).filter((name) => !name?.startsWith('node:'));
  expect(names).toEqual(['../dist/cli/main.js']);
});

function readTree(folder: string): Tree {
  const base = new URL(folder, root);
  const paths = globSync('**/*', { cwd: fileURLToPath(base), dot: true }).sort();
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, base), 'utf8')]));
}
