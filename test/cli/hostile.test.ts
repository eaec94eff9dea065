import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'fast-glob';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonFile, JsonReport } from '../../src/reports/schema.ts';
import { CUT } from '../hostile/cut.ts';
import { DISGUISED, SPOILED } from '../hostile/disguised.ts';
import { ENTITIES } from '../hostile/entities.ts';
import { HEAPS } from '../hostile/heaps.ts';
import { LOCKED } from '../hostile/locked.ts';
import { OLD } from '../hostile/old.ts';
import { PACKED } from '../hostile/packed.ts';
import { PAGES, RTF } from '../hostile/pages.ts';
import { PDFS } from '../hostile/pdfs.ts';
import type { Row } from '../hostile/row.ts';
import { TEXTS } from '../hostile/texts.ts';
import { faultsOf } from '../reports/word-order.ts';
import { p, word } from '../source/word.ts';
import { World } from './world.ts';

/** One run each, for a run takes time to start; files in a run stand beside one another, as those of a submission do. */
const RUNS: readonly (readonly [string, readonly Row[]])[] = [
  ['archives and bombs', PACKED],
  ['entities and ways out', ENTITIES],
  ['deep, long and many', HEAPS],
  ['cut off', CUT],
  ['not what its name says', DISGUISED],
  ['characters that are none', SPOILED],
  ['text and Markdown', TEXTS],
  ['web pages', PAGES],
  ['RTF', RTF],
  ['old Word', OLD],
  ['PDF', PDFS],
  ['passwords', LOCKED],
];

/** One is read where the command runs, the other in the worker in which the hostile ones died. */
const ARTICLES = ['某市停放管理办法', '第一条　为了规范停放，制定本办法。', '第二条　违规停放的，处500元罚款。'];
const GOOD = { 'good.md': ARTICLES.join('\n\n'), 'good.docx': word(ARTICLES.map((article) => p(article)).join('')) };

/** For a run of many files, on a machine that has other things to do; alone none takes more than ten seconds. */
const PATIENCE = 180_000;

test('the table holds enough, and no two of a name', () => {
  const names = RUNS.flatMap(([, rows]) => rows.map(([name]) => name));
  expect(names.length).toBeGreaterThan(200);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(RUNS)('%s', (_, rows) => {
  let end: { code: number; out: string; err: string; report: JsonReport };
  let world: World;

  beforeAll(async () => {
    world = new World(GOOD);
    for (const [name, make] of rows) writeFileSync(join(world.folder, name), make());
    const names = rows.map(([name]) => name);
    const { code, out, err } = await world.run([
      'check',
      ...names,
      ...Object.keys(GOOD),
      '-f',
      'json',
      '-f',
      'docx-comments=copies/',
    ]);
    end = { code, out, err, report: JSON.parse(out) };
  }, PATIENCE);

  afterAll(() => rmSync(world.folder, { recursive: true }));

  test('no defect, and nothing of the machine in the report', () => {
    expect(end.code).toBe(refused(end.err) > 0 ? 2 : 1);
    expect(troubles(end.report.files).filter(({ code }) => code === 'internal')).toEqual([]);
    expect(end.out).not.toContain('root:x:0');
  });

  test('the good files beside are checked', () => {
    for (const name of Object.keys(GOOD)) {
      const file = end.report.files.find(({ path }) => path === name);
      const errors = file?.findings.filter(({ severity }) => severity === 'error').map(({ quote }) => quote);
      expect([name, file?.status, file?.troubles, errors]).toEqual([name, 'checked', [], ['处500元罚款']]);
    }
  });

  test('what was read has a copy with comments that Word can open; nothing else has', () => {
    const folder = join(world.folder, 'copies');
    const copies = globSync('**/*', { cwd: folder, dot: true });
    for (const name of copies) expect([name, faultsOf(readFileSync(join(folder, name)))]).toEqual([name, []]);
    const read = end.report.files.filter(({ status }) => status !== 'unchecked');
    expect(copies).toHaveLength(read.length - refused(end.err));
    expect(refused(end.err)).toBeLessThan(2);
  });

  for (const [name, , expected, words = ''] of rows)
    test(name, () => {
      const [status, code] = expected.split(' ');
      const files = end.report.files.filter(({ path }) => path === name || path.startsWith(`${name}/`));
      expect(files[0]?.status).toBe(status);
      const told = troubles(files).filter((one) => one.code === code);
      if (code !== undefined) expect(told.map(({ message }) => message).join('\n')).toMatch(new RegExp(words));
      for (const file of files) if (file.status !== 'checked') expect(sentences(file)).not.toEqual([]);
    });
});

const troubles = (files: readonly JsonFile[]): JsonFile['troubles'] => files.flatMap((file) => file.troubles);

/** Drafts that were checked, and of which no Word file can be made: a table of a million cells. */
const refused = (err: string): number => err.match(/没有生成 docx-comments：文稿的段落或者表格过多/g)?.length ?? 0;

/** What an officer can read. */
const sentences = (file: JsonFile): string[] =>
  file.troubles.map(({ message }) => message).filter((message) => /[\u4e00-\u9fff]{6}/.test(message));
