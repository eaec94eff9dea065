import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { findFiles } from '../../src/source/find.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A repository with these files; what a file holds matters for ignore files only. */
function repository(files: Readonly<Record<string, string | Uint8Array>>, git = true): string {
  const root = mkdtempSync(join(tmpdir(), 'hefa-ignored-'));
  folders.push(root);
  if (git) execFileSync('git', ['init', '-q', root]);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

async function found(root: string, inputs: readonly string[] = ['.'], from = root): Promise<readonly string[]> {
  return findFiles(inputs, from).then(
    ({ files }) => files,
    () => [],
  );
}

/** What git itself would add of the repository: the drafts among the files that it does not ignore. */
function notIgnoredByGit(root: string): string[] {
  const settings = ['-c', 'core.ignorecase=false', '-c', 'core.excludesFile=/dev/null'];
  const out = execFileSync('git', [...settings, 'ls-files', '-o', '-z', '--exclude-standard'], { cwd: root });
  return out
    .toString()
    .split('\0')
    .filter((name) => name.endsWith('.md') || name.endsWith('.txt'))
    .sort();
}

const NAMES = [
  '草案.md',
  'a.md',
  'A.md',
  'b.txt',
  '空 格.md',
  '尾 .md',
  '#井.md',
  '!叹.md',
  'x[1].md',
  '通知(2026)3号.md',
  '停车办法（征求意见稿）.md',
];
const PLACES = ['', 'out/', '送审稿/', '送审稿/旧/', '送审稿/out/', '深/更深/最深/', 'foo bar/'];
const FILES = Object.fromEntries(PLACES.flatMap((place) => NAMES.map((name) => [place + name, '甲'])));

const PATTERNS = [
  ...['*.md', '*.txt', '/a.md', 'a.md', '!a.md', '草案.md', '!草案.md', '/草案.md', '*稿）.md', '停车*'],
  ...[
    'out',
    'out/',
    '/out/',
    '!out/',
    'out/*',
    '!out/a.md',
    '送审稿',
    '送审稿/',
    '送审稿/*',
    '!送审稿/旧/',
    '送审稿/旧',
  ],
  ...[
    '**/out',
    '**/旧/*.md',
    '送审稿/**',
    '送审稿/**/a.md',
    '深/**/最深',
    '/**/草案.md',
    '**',
    '!**',
    '*',
    '!*',
    '!*/',
  ],
  ...['[ab].md', '[!a].md', '[a-c].*', '[A-Z].md', 'x[[]1].md', 'x\\[1\\].md', '?.md', 'x?1].md'],
  ...[
    '空 格.md',
    '空\\ 格.md',
    'a.md   ',
    'a.md\\ ',
    '尾\\ .md',
    'foo bar/',
    'foo*/',
    '\\#井.md',
    '#井.md',
    '\\!叹.md',
  ],
  ...[
    '',
    '   ',
    '# 注释',
    '/',
    '//',
    'a.md/',
    '*/a.md',
    'out/**/',
    '/*/旧',
    '{a,b}.md',
    '(2026)',
    '通知(2026)3号.md',
    'a.md\r',
  ],
];

describe('as git decides it', () => {
  test.each(PATTERNS.map((pattern) => [pattern]))('%j', async (pattern) => {
    const root = repository({ ...FILES, '.gitignore': `${pattern}\n` });
    expect(await found(root)).toEqual(notIgnoredByGit(root));
  });

  test('several patterns in several folders', async () => {
    const lines = fc.array(fc.constantFrom(...PATTERNS), { maxLength: 4 });
    const file = fc.constantFrom('', '送审稿/', '送审稿/旧/', 'out/').map((place) => `${place}.gitignore`);
    const ignores = fc.dictionary(file, lines, { minKeys: 1, maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(ignores, async (all) => {
        const texts = Object.entries(all).map(([name, some]) => [name, `${some.join('\n')}\n`]);
        const root = repository({ ...FILES, ...Object.fromEntries(texts) });
        expect(await found(root)).toEqual(notIgnoredByGit(root));
      }),
      { numRuns: 60 },
    );
  });
});

test('one ? is one character, where git counts bytes: 草案 is two of them for whoever writes it', async () => {
  const root = repository({ '草案.md': '甲', '乙案.md': '甲', 'ab.md': '甲', '.gitignore': '??.md\n!乙案.md\n' });
  expect(await found(root)).toEqual(['乙案.md']);
  const other = repository({ '草案.md': '甲', '乙案.md': '甲', '.gitignore': '[草甲]案.md\n' });
  expect(await found(other)).toEqual(['乙案.md']);
});

describe('what is said to hefa itself', () => {
  test('.hefaignore beats .gitignore, wherever each lies; the nearer .hefaignore beats the farther', async () => {
    const root = repository({
      'out/a.md': '甲',
      'out/b.md': '甲',
      'out/.hefaignore': 'b.md\n',
      'sub/out/c.md': '甲',
      'sub/.gitignore': 'out/\n*.md\n',
      'sub/d.md': '甲',
      '.gitignore': 'out/\n',
      '.hefaignore': '!out/\n',
    });
    expect(await found(root)).toEqual(['out/a.md', 'sub/out/c.md']);
  });

  test('it needs no repository, while a .gitignore does', async () => {
    const root = repository({ 'a.md': '甲', 'b.md': '甲', '.gitignore': 'a.md\n', 'sub/.hefaignore': 'c.md' }, false);
    writeFileSync(join(root, 'sub/c.md'), '甲');
    expect(await found(root)).toEqual(['a.md', 'b.md']);
  });

  test('patterns of the configuration count from its folder, between the two', async () => {
    const root = repository({
      'sub/a.md': '甲',
      'sub/b.md': '甲',
      'sub/c.md': '甲',
      'a.md': '甲',
      '.gitignore': 'c.md',
      'sub/.hefaignore': '!b.md',
    });
    const ignore = [{ base: join(root, 'sub'), patterns: ['/a.md', 'b.md', '!c.md'] }];
    const { files, skipped } = await findFiles(['.'], root, ignore);
    expect(files).toEqual(['a.md', 'sub/b.md', 'sub/c.md']);
    expect(skipped).toEqual([{ path: 'sub/a.md', reason: 'ignored', by: 'hefa.yaml' }]);
  });

  test('it may be what Notepad writes', async () => {
    const gb = Buffer.from([0xb2, 0xdd, 0xb0, 0xb8, 0x2e, 0x6d, 0x64, 0x0d, 0x0a]);
    const utf8 = Buffer.from('\ufeff草案.md\r\n');
    for (const text of [gb, utf8]) {
      const root = repository({ '草案.md': '甲', 'a.md': '甲', '.hefaignore': text }, false);
      expect(await found(root)).toEqual(['a.md']);
    }
  });
});

describe('a walk', () => {
  const files = {
    '.gitignore': 'out/\n*.tmp.md\n',
    'a.md': '甲',
    'b.tmp.md': '甲',
    'out/a.md': '甲',
    'out/b.tmp.md': '甲',
    'sub/c.md': '甲',
    'sub/out/d.md': '甲',
  };

  test.each([
    ['a pattern is one', ['**/*.md'], ['a.md', 'sub/c.md']],
    ['a folder that is ignored, and named', ['out'], ['out/a.md', 'out/b.tmp.md']],
    ['a pattern in a folder that is ignored', ['out/a*'], ['out/a.md']],
    ['a file that is named by itself', ['b.tmp.md', 'out/b.tmp.md'], ['b.tmp.md', 'out/b.tmp.md']],
    ['a file named by itself, in a folder that is walked', ['.', 'b.tmp.md'], ['a.md', 'b.tmp.md', 'sub/c.md']],
  ])('%s', async (_, inputs, expected) => {
    expect(await found(repository(files), inputs)).toEqual(expected);
  });

  test('of a folder counts the files above it too, up to the root of the repository', async () => {
    const root = repository(files);
    expect(await found(root, ['sub'])).toEqual(['sub/c.md']);
    expect(await found(root, ['.'], join(root, 'sub'))).toEqual(['c.md']);
    expect(await found(root, [join(root, 'sub')])).toEqual([join(root, 'sub/c.md')]);
    execFileSync('git', ['init', '-q', join(root, 'sub')]);
    expect(await found(root, ['sub'])).toEqual(['sub/c.md', 'sub/out/d.md']);
  });

  test('what it passed over is told with the file that said so; a folder stands for all in it', async () => {
    const { skipped } = await findFiles(['.'], repository(files));
    expect(skipped).toEqual(
      ['b.tmp.md', 'out/', 'sub/out/'].map((path) => ({ path, reason: 'ignored', by: '.gitignore' })),
    );
  });

  test('where all is ignored, that is said', async () => {
    const root = repository({ '.gitignore': '*', 'a.md': '甲' });
    await expect(findFiles(['.'], root)).rejects.toMatchObject({
      code: 'no-match',
      text: { zh: expect.stringContaining('1 项被 .hefaignore'), en: expect.stringContaining('1 ignored by') },
    });
  });

  test('an ignore file that cannot be read ends it: what it keeps out is not guessed', async () => {
    const root = repository({ 'a.md': '甲', '.hefaignore/x': '' });
    await expect(findFiles(['.'], root)).rejects.toMatchObject({ code: 'unreadable' });
  });
});
