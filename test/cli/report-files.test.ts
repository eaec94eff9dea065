import { existsSync, linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pathsFor } from '../../src/cli/report-names.ts';
import { anchoredWords, faultsOf } from '../reports/word-order.ts';
import { p, word } from '../source/word.ts';
import { World } from './world.ts';

const FINED = '某市停放管理办法\n\n第一条 为了规范停放，制定本办法。\n\n第二条 违规停放的，处500元罚款。\n';
const WORD = word(
  FINED.split('\n')
    .map((line) => p(line))
    .join(''),
);

describe('names of the files that a format makes', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['one draft', ['a/b/草案.md'], ['o/草案.x']],
    ['folders that all share are left away', ['a/b/一.md', 'a/b/二.md'], ['o/一.x', 'o/二.x']],
    ['folders that they do not share stay', ['a/b/一.md', 'a/c/一.md', 'a/一.md'], ['o/b/一.x', 'o/c/一.x', 'o/一.x']],
    ['one name with two endings', ['a.md', 'a.docx', 'A.pdf'], ['o/a.x', 'o/a-2.x', 'o/A-3.x']],
    ['a number that is a name already', ['a.md', 'a-2.md', 'a.docx'], ['o/a.x', 'o/a-2.x', 'o/a-3.x']],
    ['no way out', ['../../etc/a.md', 'b/../../c.md', '/x/d.md'], ['o/etc/a.x', 'o/b/c.x', 'o/x/d.x']],
    ['standard input', ['<stdin>'], ['o/_stdin_.x']],
    [
      'what Windows forbids',
      ['a:b?*|".md', 'CON.md', 'e. .md', '..md'],
      ['o/a_b____.x', 'o/_CON.x', 'o/e.x', 'o/草案.x'],
    ],
    ['what a terminal obeys', ['\u001b[31m\u202ea.md'], ['o/_[31m_a.x']],
    ['no ending, and points in the name', ['办法', 'v1.2 草案.docx'], ['o/办法.x', 'o/v1.2 草案.x']],
  ])('%s', (_, drafts, names) => {
    expect(pathsFor('o/{name}.x', drafts)).toEqual(names);
  });

  test('folders stand before the part of the path that holds the name', () => {
    expect(pathsFor('o/{name}/审核-{name}.x', ['a/一.md', 'b/一.md'])).toEqual([
      'o/a/一/审核-一.x',
      'o/b/一/审核-一.x',
    ]);
  });

  test('names are cut to what systems allow', () => {
    const [name = ''] = pathsFor('{name}', [`${'停'.repeat(200)}.md`]);
    expect(Buffer.byteLength(name)).toBe(180);
  });

  test('none leads out of the target, none twice', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'A', 'b.md', 'CON', '\\', '*', '{name}', 'é', 'e\u0301');
    fc.assert(
      fc.property(fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (paths) => {
        const made = pathsFor(
          'o/{name}.x',
          paths.map((parts) => parts.join('/')),
        );
        for (const name of made) {
          expect(name).toMatch(/^o\/.+\.x$/);
          expect(name.split('/').some((one) => /^\.{0,2}$/.test(one) || /[\\*]/.test(one))).toBe(false);
        }
        expect(new Set(made.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(made.length);
      }),
    );
  });
});

describe('hefa check --format docx-comments', { timeout: 60_000 }, () => {
  const files = { 'a.md': FINED, 'b/a.docx': WORD, 'c/a.docx': WORD, 'empty.md': '' };
  const check = (world: World, line: string, tty = false) => world.run(['check', ...line.split(' ')], { tty });

  test('into a folder: one file a draft', async () => {
    const world = new World(files);
    const { code, err } = await check(world, 'a.md b c -f docx-comments=out/');
    expect([code, err]).toEqual([1, '']);
    for (const name of ['out/a-批注.docx', 'out/b/a-批注.docx', 'out/c/a-批注.docx']) {
      const copy = readFileSync(join(world.folder, name));
      expect(faultsOf(copy)).toEqual([]);
      expect(anchoredWords(copy)).toContain('处500元罚款');
    }
  });

  test('one draft into one file, by the name of the draft, beside other reports', async () => {
    const world = new World(files);
    const { code } = await check(
      world,
      'b/a.docx -f docx-comments=x.docx -f docx-comments=y/{name} -f json=r.json -f text',
    );
    expect(code).toBe(1);
    expect(readFileSync(join(world.folder, 'x.docx'))).toEqual(readFileSync(join(world.folder, 'y/a.docx')));
    expect(existsSync(join(world.folder, 'r.json'))).toBe(true);
  });

  test('a pipe takes the bytes', async () => {
    const world = new World(files);
    for (const line of ['b/a.docx -f docx-comments', 'b/a.docx -f docx-comments -o -', 'b/a.docx -f docx-comments=-'])
      expect(faultsOf((await check(world, line)).bytes)).toEqual([]);
  });

  test('a draft in a zip', async () => {
    const world = new World({ 's.zip': zipSync({ '送审稿/a.docx': WORD, 'b.md': strToU8(FINED) }) });
    await check(world, 's.zip -f docx-comments=out');
    expect(faultsOf(readFileSync(join(world.folder, 'out/送审稿/a-批注.docx')))).toEqual([]);
    expect(existsSync(join(world.folder, 'out/b-批注.docx'))).toBe(true);
  });

  test('a draft that was not checked has no copy, which is told', async () => {
    const world = new World(files);
    const { code, err } = await check(world, 'a.md empty.md -f docx-comments=out/');
    expect(code).toBe(1);
    expect(err).toContain('empty.md：没有生成 docx-comments：此文件未检查');
    expect(readdirSync(join(world.folder, 'out'))).toEqual(['a-批注.docx']);
  });

  test.each<[string, string, boolean?]>([
    ['a.md b c -f docx-comments=out.docx', '每份文稿生成一个文件'],
    ['a.md b c -f docx-comments', '每份文稿生成一个文件'],
    ['a.md -f docx-comments=out.pdf', '应以 .docx 结尾'],
    ['a.md -f docx-comments', '不能显示在屏幕上', true],
    ['a.md -f docx-comments=-', '不能显示在屏幕上', true],
    ['a.md -f docx-comments -f json', '两种格式都要写到标准输出'],
    ['a.md -f json={name}.json', '不能有 {name}'],
    ['b/a.docx -f docx-comments=b/{name}.docx', '不能覆盖被检查的文件'],
    ['b/a.docx -f docx-comments=b/../b/a.docx', '不能覆盖被检查的文件'],
    ['a.md -f docx-comments=x.docx -f docx-comments=./X.docx', '两份报告都要写入'],
  ])('refused: %s', async (line, words, tty) => {
    const { code, err } = await check(new World(files), line, tty);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test('a draft is not overwritten through a link', async () => {
    const world = new World(files);
    symlinkSync(join(world.folder, 'b/a.docx'), join(world.folder, 'soft.docx'));
    linkSync(join(world.folder, 'b/a.docx'), join(world.folder, 'hard.docx'));
    for (const name of ['soft.docx', 'hard.docx'])
      expect((await check(world, `b/a.docx -f docx-comments=${name}`)).err).toContain('不能覆盖被检查的文件');
    expect(readFileSync(join(world.folder, 'b/a.docx'))).toEqual(Buffer.from(WORD));
  });
});
