import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findFiles } from '../../src/source/find.ts';

const root = mkdtempSync(join(tmpdir(), 'hefa-find-'));
afterAll(() => rmSync(root, { recursive: true }));

const FILES = [
  'drafts/乙.md',
  'drafts/甲.docx',
  'drafts/a.txt',
  'drafts/B.MARKDOWN',
  'drafts/甲.dossier.yaml',
  'drafts/dossier.yml',
  'drafts/hefa.suppressions.yaml',
  'drafts/表.xlsx',
  'drafts/旧/旧稿.doc',
  'drafts/旧/扫描.PDF',
  'drafts/旧/网页.htm',
  'drafts/旧/附图.zip',
  'drafts/旧/~$旧稿.doc',
  'drafts/送审材料/回执.pdf',
  'drafts/送审材料/公告.md',
  'drafts/node_modules/x/readme.md',
  'drafts/.git/a.md',
  'drafts/.草稿.md',
  'drafts/深/更深/丙.md',
  '通知[2026]3号(征求意见稿).docx',
  '[a](b).md',
  'x{1,2}*.md',
  'hefa.yaml',
  'empty/读我.png',
];
for (const file of FILES) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), '甲');
}
symlinkSync(join(root, 'drafts'), join(root, 'drafts/深/圈'));
symlinkSync(join(root, 'drafts/a.txt'), join(root, 'drafts/深/指向.txt'));

/** Those that are read, those that are not read yet (a report must name them), and a link to one. */
const DRAFTS = [
  'drafts/B.MARKDOWN',
  'drafts/a.txt',
  'drafts/乙.md',
  'drafts/旧/扫描.PDF',
  'drafts/旧/旧稿.doc',
  'drafts/旧/网页.htm',
  'drafts/旧/附图.zip',
  'drafts/深/指向.txt',
  'drafts/深/更深/丙.md',
  'drafts/甲.docx',
];

describe('what is found', () => {
  test.each([
    ['a folder', ['drafts'], DRAFTS],
    ['a folder with a slash', ['drafts/'], DRAFTS],
    ['a folder with a dot', ['./drafts'], DRAFTS],
    ['a pattern', ['drafts/*.md'], ['drafts/乙.md']],
    ['a pattern that names folders', ['drafts/深*'], ['drafts/深/指向.txt', 'drafts/深/更深/丙.md']],
    ['a pattern over folders', ['**/*.md'], ['[a](b).md', 'drafts/乙.md', 'drafts/深/更深/丙.md', 'x{1,2}*.md']],
    [
      'names that look like patterns',
      ['通知[2026]3号(征求意见稿).docx', '[a](b).md', 'x{1,2}*.md'],
      ['[a](b).md', 'x{1,2}*.md', '通知[2026]3号(征求意见稿).docx'],
    ],
    ['a class of characters', ['drafts/[ab].txt'], ['drafts/a.txt']],
    ['one file twice', ['drafts/a.txt', './drafts/a.txt', 'drafts/*.txt'], ['drafts/a.txt']],
    ['a file of an unknown kind, by name', ['drafts/表.xlsx'], ['drafts/表.xlsx']],
    ['the folder itself', ['.'], ['[a](b).md', ...DRAFTS, 'x{1,2}*.md', '通知[2026]3号(征求意见稿).docx']],
  ])('%s', async (_, inputs, files) => {
    expect((await findFiles(inputs, root)).files).toEqual(files);
  });

  test('a path from the root of the disk', async () => {
    expect((await findFiles([join(root, 'drafts/*.txt')], root)).files).toEqual([join(root, 'drafts/a.txt')]);
    expect((await findFiles([join(root, 'drafts')])).files).toEqual(DRAFTS.map((path) => join(root, path)));
  });

  test('what was passed over is listed with its reason', async () => {
    expect((await findFiles(['drafts', 'drafts/表.xlsx', 'hefa.yaml'], root)).skipped).toEqual([
      { path: 'drafts/.草稿.md', reason: 'hidden' },
      { path: 'drafts/dossier.yml', reason: 'dossier' },
      { path: 'drafts/hefa.suppressions.yaml', reason: 'configuration' },
      { path: 'drafts/旧/~$旧稿.doc', reason: 'lock' },
      { path: 'drafts/深/圈', reason: 'link' },
      { path: 'drafts/甲.dossier.yaml', reason: 'dossier' },
      { path: 'drafts/送审材料/公告.md', reason: 'evidence' },
      { path: 'drafts/送审材料/回执.pdf', reason: 'evidence' },
      { path: 'hefa.yaml', reason: 'configuration' },
    ]);
  });
});

describe('what is not found', () => {
  test('only a record, which may be checked by itself, is told as what it is', async () => {
    const path = 'drafts/甲.dossier.yaml';
    expect(await findFiles([path], root)).toEqual({ files: [], skipped: [{ path, reason: 'dossier' }] });
  });

  test.each([
    ['a path', ['drafts', '无.md'], 'not-found', '无.md'],
    ['a name with brackets', ['通知[2026]4号.docx'], 'not-found', '通知[2026]4号.docx'],
    ['a pattern', ['drafts/*.doc'], 'no-match', 'drafts/*.doc'],
    ['a pattern beside a file', ['drafts/a.txt', 'x/**/*.md'], 'no-match', 'x/**/*.md'],
    ['a folder without drafts', ['empty'], 'no-match', '跳过 1 个'],
  ])('%s', async (_, inputs, code, zh) => {
    await expect(findFiles(inputs, root)).rejects.toEqual(
      expect.objectContaining({ code, text: expect.objectContaining({ zh: expect.stringContaining(zh) }) }),
    );
  });
});
