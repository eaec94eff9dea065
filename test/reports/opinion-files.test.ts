import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/errors.ts';
import type { CheckedFile } from '../../src/findings/result.ts';
import { opinionOf } from '../../src/reports/opinion/content.ts';
import { opinionDocx } from '../../src/reports/opinion/docx.ts';
import { opinionMarkdown } from '../../src/reports/opinion/markdown.ts';
import type { Block, Opinion } from '../../src/reports/opinion/opinion.ts';
import { readSource } from '../../src/source/read.ts';
import { isInstalled, LibreOffice } from '../source/libreoffice.ts';
import { CLEAN, FULL, PARTIAL, RECORD_OF_DECISION, RUN } from './opinions.ts';
import { both, checked, found, run } from './runs.ts';

const made = (file: CheckedFile, language: Language = 'zh') => opinionOf(file, run([file], RUN), language);

/** All words of an opinion in their order, without white space: what every format must say. */
function words({ title, note, addressee, opening, parts, enclosure, signature, annex }: Opinion): string {
  const texts = [
    ...title,
    note,
    addressee,
    ...opening.flatMap(wordsOf),
    ...parts.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(wordsOf)]),
    enclosure,
    ...signature,
    annex.label,
    annex.title,
    ...annex.blocks.flatMap(wordsOf),
  ];
  return bare(texts.join(''));
}

function wordsOf(block: Block): string[] {
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
  return block.kind === 'paragraph' && block.lead !== null ? [block.lead, block.text] : [block.text];
}

const bare = (text: string) => text.replace(/\s+/gu, '');

const HOSTILE =
  '<w:t>&amp;</w:t> ]]> <script>alert(1)</script> [a](javascript:x) ![](http://e.x/y) **粗** `码` # 题 | 表 | \u202e反\u0007\ufffe\ud800 1. 一';
const NASTY = checked(`第一条 ${HOSTILE}。`, {
  source: { path: `drafts/${HOSTILE}.md` },
  document: { title: HOSTILE, organ: HOSTILE, number: HOSTILE, kind: HOSTILE },
  findings: [
    found(
      `第一条 ${HOSTILE}。`,
      HOSTILE,
      {
        clause: HOSTILE,
        inner: HOSTILE,
        message: both(`「${HOSTILE}」不得`),
        why: both(HOSTILE),
        advice: both(HOSTILE),
      },
      { title: both(HOSTILE), message: both('「{text}」不得'), why: both('') },
    ),
  ],
  unjudged: [{ rule: HOSTILE, reason: both(HOSTILE) }],
});

const FILES: [string, CheckedFile][] = [
  ['every part', FULL],
  ['clean', CLEAN],
  ['partial', PARTIAL],
  ['empty', checked('', { document: { title: null, organ: null, kind: null } })],
  ['decision', RECORD_OF_DECISION],
  ['hostile', NASTY],
];

describe('a Word file', () => {
  test.each(FILES)('is read back with the same words: %s', async (_, file) => {
    for (const language of ['zh', 'en'] as const) {
      const bytes = await opinionDocx(made(file, language));
      const source = await readSource({ name: '意见书.docx', bytes });
      expect(bare(source.text)).toBe(words(made(file, language)));
      expect(source.troubles).toEqual([]);
    }
  });

  test('has the same bytes each time, and no day of its making', async () => {
    const first = await opinionDocx(made(FULL));
    await new Promise((done) => setTimeout(done, 2100));
    expect(Buffer.from(await opinionDocx(made(FULL))).equals(Buffer.from(first))).toBe(true);
    expect(strFromU8(unzipSync(first)['docProps/core.xml'] as Uint8Array)).not.toMatch(/20\d\d-/);
  });

  test.each(FILES)('is well-formed XML in all its parts: %s', async (_, file) => {
    for (const [name, bytes] of Object.entries(unzipSync(await opinionDocx(made(file))))) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(strFromU8(bytes)).close();
    }
  });

  test('is laid out by GB/T 9704: A4, margins, fonts, lines of 28 pt, — 1 — on the outer side, no red', async () => {
    const parts = unzipSync(await opinionDocx(made(FULL)));
    const xml = (name: string) => strFromU8(parts[name] as Uint8Array);
    const document = xml('word/document.xml');
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(document).toContain('w:line="560" w:lineRule="exact"');
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) {
      expect(document).toContain(`w:eastAsia="${font}"`);
      expect(xml('word/fontTable.xml')).toContain(`<w:font w:name="${font}"><w:altName`);
    }
    expect(document).toContain('<w:sz w:val="44"/>');
    expect([...document.matchAll(/<w:color w:val="(\w+)"/g)].every(([, colour]) => colour === '000000')).toBe(true);
    expect(xml('word/settings.xml')).toContain('evenAndOddHeaders');
    expect(xml('word/footer1.xml')).toMatch(/w:jc w:val="right"[\s\S]*— [\s\S]*PAGE[\s\S]* —/);
    expect(xml('word/footer2.xml')).toMatch(/w:jc w:val="left"/);
  });
});

describe('Markdown', () => {
  test.each(FILES)('says the same: %s', async (_, file) => {
    const text = opinionMarkdown(made(file));
    const unmarked = text
      .replace(/^#+ /gm, '')
      .replace(/^---$/gm, '')
      .replace(/^\| (?:--- \| )*--- \|$/gm, '')
      .replace(/^\| | \|$/gm, '')
      .replace(/(?<!\\) \| /g, '')
      .replace(/^\*\*(.*?)\*\* /gm, '$1')
      .replace(/\\([\\`*_{}[\]<>#|~&!$+=\-.):@])/g, '$1');
    expect(bare(unmarked)).toBe(words(made(file)));
  });

  test('of a hostile draft every word stays text', async () => {
    const text = opinionMarkdown(made(NASTY));
    const { unified } = await import('unified');
    const tree = unified()
      .use((await import('remark-parse')).default)
      .use((await import('remark-gfm')).default)
      .parse(text);
    // An address may become a link, to what it says.
    expect(linksOf(tree).filter(({ url, text: said }) => url !== said)).toEqual([]);
    const kinds = new Set(JSON.stringify(tree).match(/"type":"\w+"/g));
    expect([...kinds].sort()).toEqual(
      ['root', 'heading', 'text', 'paragraph', 'strong', 'thematicBreak', 'table', 'tableRow', 'tableCell', 'link']
        .map((kind) => `"type":"${kind}"`)
        .sort(),
    );
    expect(text).not.toMatch(/[\u202e\ufffe]|\p{Cc}(?<!\n)|\p{Surrogate}/u);
  });
});

interface Linked {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Linked[];
}

function linksOf({ type, url = '', children = [] }: Linked): { url: string; text: string }[] {
  if (type === 'link') return [{ url, text: children.map(({ value }) => value).join('') }];
  return children.flatMap(linksOf);
}

describe.skipIf(!isInstalled())('LibreOffice', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hefa-opinion-'));
    mkdirSync(join(folder, 'in'));
    for (const [at, [, file]] of FILES.entries())
      writeFileSync(join(folder, 'in', `${at}.docx`), await opinionDocx(made(file)));
    const files = FILES.map((_, at) => join(folder, 'in', `${at}.docx`));
    new LibreOffice(folder).toText(files, join(folder, 'out'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(FILES.map(([name, file], at): [string, number, CheckedFile] => [name, at, file]))(
    'reads the same words: %s',
    (_, at, file) => {
      const text = readFileSync(join(folder, 'out', `${at}.txt`), 'utf8').replace(/^\ufeff/, '');
      expect(bare(text)).toBe(words(made(file)));
    },
  );
});
