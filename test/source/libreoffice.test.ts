import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/read.ts';
import { isInstalled, LibreOffice } from './libreoffice.ts';
import { numberedOdt } from './numbered-odt.ts';
import { numberedWord } from './numbered-word.ts';
import { openDocument } from './open-document.ts';
import { word } from './word.ts';

const FORMATS = ['docx', 'doc', 'odt', 'rtf'] as const;
type Format = (typeof FORMATS)[number];

const DRAFTS = [
  ...Object.entries(numberedOdt).map(([name, parts]) => ({ name, from: 'odt', bytes: openDocument(parts) })),
  ...Object.entries(numberedWord).map(([name, parts]) => ({ name, from: 'docx', bytes: word(parts) })),
] as const;

/**
 * Where LibreOffice 7.4 shows something else than Word or the standard of the format, and what. `own` is the draft as it was
 * written here, before any conversion.
 */
const KNOWN: readonly { draft: string; file: Format | 'own'; ours: string; theirs: string; why: string }[] = [
  {
    draft: 'articles through chapters in one list',
    file: 'own',
    ours: '第二章款乙第四条款丙（一）款丁1.款戊第五条',
    theirs: '第二章款乙第一条款丙（一）款丁1.款戊第二条',
    why: 'it does not read w:lvlRestart',
  },
  {
    draft: 'styles of paragraphs stand for levels',
    file: 'own',
    ours: '第二章文7第三条',
    theirs: '第二章文7第一条',
    why: 'it does not read w:lvlRestart',
  },
  {
    draft: 'styles of paragraphs stand for levels',
    file: 'doc',
    ours: '文5（一）文6第二章文7第一条文8（一）',
    theirs: '文5（三）文6第二章文7第一条文8（四）',
    why: 'of an old Word file it takes headings out of the list in which they stand with other paragraphs',
  },
  {
    draft: 'items that begin anew after the first level only',
    file: 'own',
    ours: '第二节款庚第3条',
    theirs: '第二节款庚第1条',
    why: 'it does not read w:lvlRestart',
  },
  {
    draft: 'a list of a numbering style',
    file: 'own',
    ours: '第一条丙',
    theirs: '第三条丙',
    why: 'a list that leads to a numbering style counts on its own in Word',
  },
  {
    draft: 'figures that LibreOffice does not know',
    file: 'own',
    ours: '一〇〇、甲百、甲一〇、甲⒈、甲⑴、甲㈠、甲第一章款甲1.1款乙',
    theirs: '一百、甲一百、甲十、甲1、甲1、甲①、甲第一章款甲一.1款乙',
    why: 'these formats, and w:isLgl',
  },
  {
    draft: 'styles of paragraphs name the list',
    file: 'own',
    ours: '第一条甲。第二条乙。（一）子；',
    theirs: '甲。乙。子；',
    why: 'by OpenDocument 19.880 the style of a paragraph gives the list style that the list does not name; it shows bullets',
  },
];

const WHITE = /[\s\ufeff]+/g;
/** Dots that it writes for bullets, which are no words to hefa. */
const BULLETS = /^\s*[•◦▪]/gm;

const room = mkdtempSync(join(tmpdir(), 'hefa-libreoffice-test-'));
const shared = new URL('../../../shared/corpus/files/', import.meta.url);
const office = new LibreOffice(room);
const place = (folder: string, name: string, format: string): string => join(room, folder, `${name}.${format}`);

const theirs = (folder: string, name: string): string =>
  readFileSync(place(folder, name, 'txt'), 'utf8')
    .replace(BULLETS, '')
    .replace(WHITE, '');
const ours = async (path: string): Promise<string> => (await readSource(path)).text.replace(WHITE, '');

/** The files under one name each: texts are made of all of them in one folder. */
function gather(): string[] {
  mkdirSync(join(room, 'all'));
  for (const { name, from } of DRAFTS) {
    copyFileSync(place('own', name, from), place('all', `own ${name}`, from));
    for (const format of FORMATS) copyFileSync(place(format, name, format), place('all', `${format} ${name}`, format));
  }
  return readdirSync(join(room, 'all')).map((file) => join(room, 'all', file));
}

afterAll(() => rmSync(room, { recursive: true }));

describe.skipIf(!isInstalled())('the text that LibreOffice exports (skipped where soffice is not installed)', () => {
  beforeAll(() => {
    mkdirSync(join(room, 'own'));
    for (const { name, from, bytes } of DRAFTS) writeFileSync(place('own', name, from), bytes);
    const sources = DRAFTS.map(({ name, from }) => place('own', name, from));
    for (const format of FORMATS) office.convert(sources, format, join(room, format));
    office.toText(gather(), join(room, 'texts'));
  }, 240_000);

  const cases = (['own', ...FORMATS] as const).flatMap((file) =>
    DRAFTS.map(({ name, from }) => ({ file, name, from })),
  );

  test.each(cases)('$file: $name', async ({ file, name, from }) => {
    const text = await ours(place('all', `${file} ${name}`, file === 'own' ? from : file));
    // Han characters of the list table are question marks in its RTF; the numbers beside the paragraphs are those of the draft.
    const expected = theirs('texts', `${file === 'rtf' ? 'own' : file} ${name}`);
    const known = KNOWN.find((one) => one.draft === name && one.file === file);
    expect(text).toContain(known?.ours ?? '');
    expect([text, text.replace(known?.ours ?? '', known?.theirs ?? '')]).toContain(expected);
  });

  test('what is known is known of drafts that are there', () => {
    const names = new Set<string>(DRAFTS.map(({ name }) => name));
    expect(KNOWN.filter(({ draft }) => !names.has(draft))).toEqual([]);
  });

  test('eight drafts and more bear numbers in Word files that it made', () => {
    expect(DRAFTS.filter(({ name }) => /\d|[一二三]/.test(theirs('texts', `docx ${name}`))).length).toBeGreaterThan(8);
  });
});

describe.skipIf(!isInstalled() || !existsSync(shared))('real Word files (skipped where there are none)', () => {
  const folder = fileURLToPath(shared);
  const names = existsSync(shared) ? readdirSync(shared).filter((name) => /\.docx?$/.test(name)) : ['none'];
  beforeAll(
    () =>
      office.toText(
        names.map((name) => join(folder, name)),
        join(room, 'real'),
      ),
    120_000,
  );

  test.each(names)('%s', async (name) => {
    const text = await ours(join(folder, name));
    // Variables of a document that Word shows by their stored value, it shows by their name.
    const pieces = theirs('real', name.replace(/\.docx?$/, '')).split(/Fl[A-Z][A-Za-z_]+/);
    let at = 0;
    for (const piece of pieces) {
      const found = text.indexOf(piece, at);
      expect([piece, found >= 0]).toEqual([piece, true]);
      at = found + piece.length;
    }
    expect(at).toBe(text.length);
  });
});
