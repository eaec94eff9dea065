import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findFiles } from '../../src/source/find.ts';
import { World } from '../cli/world.ts';

const [hook] = parse(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8')) as [
  { entry: string; files: string },
];
/** Python writes the flag into the pattern. */
const taken = new RegExp(hook.files.replace('(?i)', ''), 'i');

const NAMES = [
  '草案.md',
  '草案.DOCX',
  '旧稿.wps',
  '模板.wpt',
  '稿.ofd',
  '稿.ceb',
  '页.htm',
  '页.xhtml',
  '页.mhtml',
  '稿.zip',
  '图.png',
  '表.xlsx',
];

/** A draft that a folder would be searched for and the hook passes over would be committed unchecked. */
test('the hook takes the files that are drafts in a folder, and no others', async () => {
  const { folder } = new World(Object.fromEntries(NAMES.map((name) => [name, '第一条'])));
  const { files } = await findFiles(['.'], folder);
  expect(NAMES.filter((name) => taken.test(name)).sort()).toEqual(files);
});

test('the hook names a command that there is', async () => {
  const { code } = await new World().run([...hook.entry.split(' ').slice(1), '--help']);
  expect(code).toBe(0);
});
