import { describe, expect, test } from 'vitest';
import { breaches, cell, type House, namelessFiles, planned } from './architecture.ts';

const house: House = {
  cells: [cell('ground/', 'errors.ts'), cell('left/', 'right/'), planned('later/'), cell('face.ts'), cell('shell/')],
  closed: [['shell/', 'face.ts']],
  may: [
    { to: 'touch the disk', modules: ['fs'], rooms: ['left/disk/'] },
    {
      to: 'touch the process',
      modules: ['process'],
      globals: ['console', 'process', 'new Date()', 'Date.now'],
      rooms: ['shell/'],
    },
    { to: 'parse', modules: ['remark-*', 'yaml'], rooms: ['right/'] },
  ],
};

/** A house in order, but for the files given. */
function judge(files: Record<string, string>): string[] {
  const sound = {
    'ground/a.ts': '',
    'errors.ts': '',
    'left/a.ts': '',
    'right/a.ts': '',
    'face.ts': '',
    'shell/a.ts': '',
  };
  return breaches(house, new Map(Object.entries({ ...sound, ...files })));
}

describe('the import law', () => {
  test('holds for a house in order', () => {
    const files = {
      'left/a.ts': "import { a } from '../ground/a.ts';\nimport type { E } from '../errors.ts';\nimport './b.ts';",
      'left/b.ts': "import pack from '../../package.json' with { type: 'json' };",
      'shell/a.ts': "const a = await import('../left/a.ts');\nimport chalk from 'chalk';",
    };
    expect(judge(files)).toEqual([]);
  });

  test.each([
    ['a static import', "import { a } from '../left/a.ts';"],
    ['an import of a type', "import type { A } from '../left/a.ts';"],
    ['an export from', "export * from '../left/a.ts';"],
    ['a dynamic import', "export const a = () => import('../left/a.ts');"],
    ['a dynamic import with a template', 'export const a = () => import(`../left/a.ts`);'],
    ['a type by import()', "export type A = import('../left/a.ts').A;"],
    ['require', "const a = require('../left/a.ts');"],
  ])('sees %s to the right', (_, text) => {
    expect(judge({ 'ground/a.ts': text })).toEqual(['ground/a.ts:1 ground/ may not import left/ (left/a.ts)']);
  });

  test('neighbours of one cell do not know each other', () => {
    const files = { 'left/a.ts': "\nimport '../right/a.ts';" };
    expect(judge(files)).toEqual(['left/a.ts:2 left/ may not import right/ (right/a.ts)']);
  });

  test('a closed door is closed, by path and by the name of the package', () => {
    expect(judge({ 'shell/a.ts': "import '../face.ts';" })).toEqual([
      'shell/a.ts:1 shell/ may not import face.ts (face.ts)',
    ]);
    expect(judge({ 'shell/a.ts': "import 'hefa';" })).toEqual([
      'shell/a.ts:1 imports hefa, but there is no file index.ts',
    ]);
  });

  test('what cannot be followed is a breach', () => {
    expect(judge({ 'left/a.ts': 'await import(name);' })).toEqual([
      'left/a.ts:1 imports a computed name, which no law can judge',
    ]);
    expect(judge({ 'left/a.ts': "import './b.js';" })).toEqual([
      'left/a.ts:1 imports ./b.js, but there is no file left/b.js',
    ]);
    expect(judge({ 'left/a.ts': "import '../../test/x.ts';" })).toEqual([
      'left/a.ts:1 imports ../../test/x.ts, which is outside src/',
    ]);
  });

  test('sees circles, also through a dynamic import and of a file with itself', () => {
    const files = {
      'left/a.ts': "import './b.ts';",
      'left/b.ts': "import('./c.ts');",
      'left/c.ts': "import './b.ts';",
    };
    expect(judge(files)).toEqual(['circle: left/b.ts → left/c.ts → left/b.ts']);
    expect(judge({ 'left/a.ts': "import './a.ts';" })).toEqual(['circle: left/a.ts → left/a.ts']);
  });
});

describe('the table', () => {
  test('names every room', () => {
    expect(judge({ 'attic/a.ts': '', 'loose.ts': '' })).toEqual([
      'attic/ is not named in the table',
      'loose.ts is not named in the table',
    ]);
  });

  test('names no room that is not there, and no planned one that is', () => {
    const tree = new Map([['later/a.ts', '']]);
    const rows = { ...house, cells: [cell('gone/'), planned('later/')], may: [] };
    expect(breaches(rows, tree)).toEqual(['gone/ does not exist', 'later/ exists, it is planned no more']);
  });

  test('gives leave to no room that it does not name', () => {
    const rows = {
      ...house,
      cells: [cell('here/')],
      may: [{ to: 'parse', modules: [], rooms: ['here/deep/', 'gone/'] }],
    };
    expect(breaches(rows, new Map([['here/a.ts', '']]))).toEqual([
      'gone/ may do something but is not named in the table',
    ]);
  });
});

describe('what only some may do', () => {
  test.each([
    ['node:fs', "import { readFileSync } from 'node:fs';", 'touch the disk'],
    ['fs/promises', "import { readFile } from 'fs/promises';", 'touch the disk'],
    ['node:process', "import process from 'node:process';", 'touch the process'],
    ['console', "console.log('x');", 'touch the process'],
    ['process', 'const { env } = process;', 'touch the process'],
    ['process', 'globalThis.process.exit(1);', 'touch the process'],
    ['Date.now', 'const now = Date.now;', 'touch the process'],
    ['new Date()', 'const now = new Date();', 'touch the process'],
    ['remark-gfm', "const gfm = await import('remark-gfm');", 'parse'],
    ['yaml', "import { parse } from 'yaml';", 'parse'],
  ])('%s in %j', (name, text, to) => {
    expect(judge({ 'left/a.ts': text })).toEqual([`left/a.ts:1 may not ${to} (${name})`]);
  });

  test('those who may, may; also a part of a room', () => {
    const files = {
      'left/disk/a.ts': "import 'node:fs';",
      'right/a.ts': "import 'yaml';",
      'shell/a.ts': 'process.exitCode = 1; console.log(Date.now());',
    };
    expect(judge(files)).toEqual([]);
  });

  test('a name is not the thing', () => {
    const text =
      "new Date(0); job.process(); const x = { console: 1 }; import 'yaml-like'; // process.exit\n'console.log'";
    expect(judge({ 'left/a.ts': text })).toEqual([]);
  });
});

test('nameless files', () => {
  const paths = ['a/utils/b.ts', 'a/helpers.ts', 'common.test.ts', 'a/commonly.ts', 'util.ts', 'a/futile.ts'];
  expect(namelessFiles(paths)).toEqual(['a/utils/b.ts', 'a/helpers.ts', 'common.test.ts', 'util.ts']);
});
