import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordFacts } from '../../src/dossier/facts.ts';
import { readDossier } from '../../src/dossier/read.ts';
import type { EvidenceFact } from '../../src/facts/facts.ts';
import { openZip } from '../../src/source/container/zipped.ts';
import { onDisk, type Placed } from '../../src/source/container.ts';
import { defaultLimits } from '../../src/source/limits.ts';
import { readSource } from '../../src/source/read.ts';
import { defaultReading } from '../../src/source/reading.ts';
import { LOCKED } from '../hostile/locked.ts';
import { pdf, set } from '../source/pdf-file.ts';
import { p, word } from '../source/word.ts';
import { rawZip } from '../source/zips.ts';
import { TITLE } from './papers.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hefa-evidence-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (name: string): string => join(root, '立项', name);
function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
}

const OPINION = [
  `关于《${TITLE}（送审稿）》的合法性审核意见`,
  '某市城市管理局：',
  '经审核，该文件内容符合有关法律、法规的规定，合法。',
  '某市司法局',
  '2026年4月10日',
];
const text = OPINION.join('\n');
const review = (names: string): string =>
  `合法性审核: { 机构: 市司法局, 日期: 2026-04-10, 结论: 合法, 材料: ${names} }`;

/** What is seen of the papers of a record beside a draft. */
async function seen(
  record: string,
  placed?: Placed,
  titles: readonly string[] | null = [TITLE],
): Promise<EvidenceFact[]> {
  write('办法.md', `# ${TITLE}\n\n第一条 为了规范停放，制定本办法。\n`);
  write('办法.dossier.yaml', record);
  const draft = await readSource({ name: 'drafts/办法.md', bytes: Buffer.from(`# ${TITLE}\n`) });
  const dossier = await readDossier(draft, placed ?? onDisk(at('办法.md')), defaultReading);
  if (dossier === null) throw new Error('no record');
  const facts = recordFacts(dossier, { asOf: '2026-11-23', titles });
  return facts.filter((fact): fact is EvidenceFact => fact.fact === 'evidence');
}
const state = async (names: string): Promise<string> =>
  (await seen(review(names))).map((fact) => (fact.why ? `${fact.state} ${fact.why.zh}` : fact.state)).join('; ');

const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);
const IMAGE_PAGE = { words: [], steps: 'q 595 0 0 842 0 0 cm /Im Do Q' };
const lockedPdf = LOCKED.find(([name]) => name === 'locked.pdf')?.[1];

describe('what lies under a name', () => {
  test.each<[string, string, () => string | Uint8Array, string]>([
    ['Markdown', '意见.md', () => text, 'agrees'],
    ['Word', '意见.docx', () => word(OPINION.map((line) => p(line)).join('')), 'agrees'],
    ['PDF', '意见.pdf', () => pdf(set(OPINION)), 'agrees'],
    ['a text in GB18030 of an office computer', '意见.txt', () => gb(text), 'agrees'],
    ['nothing in it', '意见.md', () => '', 'empty'],
    ['white space only', '意见.md', () => ' \n\u3000\n', 'empty'],
    ['an empty Word file', '意见.docx', () => word(p('')), 'empty'],
    ['a picture', '意见.jpg', () => PICTURE, 'unread 这是图片'],
    ['a scan', '意见.pdf', () => pdf([IMAGE_PAGE]), 'unread PDF 是扫描件'],
    ['a Word file of pictures', '意见.docx', () => word('<w:p><w:r><a:blip/></w:r></w:p>'), 'unread 文稿中只有图片'],
    ['a scanned page among others', '意见.pdf', () => pdf([...set(OPINION), IMAGE_PAGE]), 'unread '],
    ['a workbook', '表.xlsx', () => office('xl/workbook.xml'), 'unread 这是 Excel 工作簿'],
    ['a password', '意见.pdf', () => lockedPdf?.() as Uint8Array, 'unread '],
    ['a zip', '意见.zip', () => rawZip([{ name: 'a.txt', content: 'x' }]), 'unread 这是压缩包'],
    ['a text under the name of a PDF', '意见.pdf', () => text, 'unread 文件名是 .pdf'],
  ])('%s', async (_, name, content, expected) => {
    write(name, content());
    expect(await state(name)).toMatch(new RegExp(`^${expected}`, 'u'));
  });

  test.each<[string, string, () => string | Uint8Array, string]>([
    ['that Windows shows without .docx', '意见书.docx', () => word(OPINION.map((line) => p(line)).join('')), 'agrees'],
    ['in the folder of papers', '送审材料/意见书.pdf', () => pdf(set(OPINION)), 'agrees'],
    ['that has no ending', '意见书', () => text, 'agrees'],
    ['of a folder', '意见书/一.txt', () => text, 'unread 这是文件夹'],
  ])('a name without an ending %s', async (_, name, content, expected) => {
    write(name, content());
    expect(await state('意见书')).toMatch(new RegExp(`^${expected}`, 'u'));
  });

  test('a name without an ending that may mean two', async () => {
    write('意见书.txt', text);
    write('意见书.md', text);
    expect(await state('意见书')).toBe('missing');
  });

  test('an archive that nobody opens', async () => {
    write('意见.rar', Buffer.from('Rar!\x1a\x07\x00 and more', 'latin1'));
    expect(await state('[意见.rar]')).toMatch(/^unread /u);
  });

  test('nothing is there', async () => {
    expect(await state('意见.md')).toBe('missing');
  });

  test('a step without any is claimed', async () => {
    expect((await seen('合法性审核: 2026-04-10')).map((fact) => [fact.state, fact.name])).toEqual([['claimed', null]]);
  });
});

describe('where it lies', () => {
  test.each([
    ['beside the record', '意见.md', '意见.md'],
    ['in the folder of papers', '送审材料/意见.md', '意见.md'],
    ['in a folder that is named', '送审材料/审核/意见.md', '审核/意见.md'],
    ['with a dot in front', '意见.md', './意见.md'],
    ['with backslashes', '审核/意见.md', '审核\\意见.md'],
    ['with blanks around it', '意见.md', '" 意见.md "'],
    ['with a blank behind its name', '意见.md ', '意见.md'],
    ['as a Mac writes it', '審査がé.md'.normalize('NFD'), '審査がé.md'.normalize('NFC')],
    ['as a Mac does not', '審査がé.md'.normalize('NFC'), '審査がé.md'.normalize('NFD')],
    ['with another case', '意见.MD', '意见.md'],
    ['in a folder of another form', `${'が'.normalize('NFD')}/意见.md`, 'が/意见.md'],
  ])('%s', async (_, lies, named) => {
    write(lies, text);
    expect(await state(named)).toBe('agrees');
  });

  test('of two that differ in case none is meant', async () => {
    write('a.MD', text);
    write('A.md', text);
    expect(await state('a.md')).toBe('missing');
  });

  test.each([
    '../秘密.md',
    '审核/../../秘密.md',
    '..\\秘密.md',
    '/etc/hostname.txt',
    '"C:\\\\秘密.md"',
    '意见.md、../秘密.md',
  ])('%s leads out and is refused with the record', async (named) => {
    writeFileSync(join(root, '秘密.md'), text);
    await expect(seen(review(named))).rejects.toMatchObject({ code: 'bad-yaml' });
  });

  test.each([
    ['a link out', '意见.md', '../秘密.md'],
    ['a folder that is a link out', '外/秘密.md', '..'],
  ])('%s is not followed', async (_, named, target) => {
    writeFileSync(join(root, '秘密.md'), text);
    mkdirSync(at(''), { recursive: true });
    symlinkSync(target, at(named.split('/')[0] as string));
    expect(await state(named)).toMatch(/^unread 这是链接，指向所在文件夹之外/u);
  });

  test('a link within the folder is followed, one to nothing is missing', async () => {
    write('送审材料/扫描/一.md', text);
    symlinkSync('送审材料/扫描/一.md', at('意见.md'));
    symlinkSync('无.md', at('无处.md'));
    symlinkSync('环.md', at('环.md'));
    expect(await state('[意见.md, 无处.md, 环.md]')).toBe('agrees; missing; missing');
  });

  test('a folder under the name of a file, a pipe, a name too long', async () => {
    mkdirSync(at('意见.pdf'), { recursive: true });
    execFileSync('mkfifo', [at('管.txt')]);
    const long = `${'长'.repeat(150)}.txt`;
    expect(await state(`[意见.pdf, 管.txt, ${long}, 意见.md/内.md]`)).toBe(
      'unread 这是文件夹，不是文件; unread 这不是普通文件; missing; missing',
    );
  });

  test('an address is no file', async () => {
    expect(await state('"https://www.example.gov.cn/a.html"')).toBe('claimed');
  });

  test('several in one line', async () => {
    write('一.md', text);
    write('第一、二批.md', text);
    expect(await state('一.md、二.md')).toBe('agrees; missing');
    expect(await state('第一、二批.md')).toBe('agrees');
  });

  test('in a zip, beside the draft there', async () => {
    const members = {
      '甲/办法.md': `# ${TITLE}`,
      '甲/办法.dossier.yaml': review('意见.md'),
      '甲/送审材料/意见.md': text,
    };
    const entries = Object.entries(members).map(([name, content]) => ({ name, content }));
    const container = openZip(rawZip([...entries, { name: '意见.md', content: '别的' }]), defaultLimits);
    const found = await seen('', { container, path: '甲/办法.md' });
    expect(found.map((fact) => fact.state)).toEqual(['agrees']);
  });
});

describe('of a draft without a title', () => {
  const states = async (titles: readonly string[] | null) =>
    (await seen(review('意见.md'), undefined, titles)).map((fact) => [fact.state, fact.why?.zh.slice(0, 10)]);

  test('nobody can tell whether a paper belongs to it: it is not taken to agree', async () => {
    write('意见.md', text);
    expect(await states([])).toEqual([['unread', '没有识别出文稿的标题']]);
    expect(await states(null)).toEqual([['agrees', undefined]]);
  });

  test('what speaks against the record is told as well', async () => {
    write('意见.md', text.replace('10日', '12日'));
    expect(await states([])).toEqual([
      ['unread', '没有识别出文稿的标题'],
      ['date-differs', undefined],
    ]);
  });
});

describe('the draft proves nothing of how it was made', () => {
  test('as evidence it is a claim', async () => {
    expect(await state('办法.md')).toBe('claimed');
    expect(await state('./办法.MD')).toBe('claimed');
  });

  test('but it is what was sent for review', async () => {
    const [fact] = await seen('送审材料: { 日期: 2026-04-02, 送审稿: 办法.md }');
    expect(fact?.state).toBe('agrees');
  });
});

describe('what is opened', () => {
  test('is opened once, however often it is named', async () => {
    write('送审材料/意见.md', text);
    const { container, path } = onDisk(at('办法.md'));
    const reads: string[] = [];
    const counting: Placed = {
      path,
      container: {
        ...container,
        read: (name) => {
          reads.push(name);
          return container.read(name);
        },
      },
    };
    const found = await seen(review('[意见.md, ./意见.md, 送审材料/意见.md]'), counting);
    expect(found.map((fact) => fact.state)).toEqual(['agrees', 'agrees', 'agrees']);
    expect(reads.filter((name) => name === '送审材料/意见.md')).toHaveLength(1);
  });

  test('is bounded in number', async () => {
    const names = Array.from({ length: 205 }, (_, index) => `${index}.md`);
    for (const name of names) write(name, text);
    const states = (await seen(review(`[${names.join(', ')}]`))).map((fact) => fact.state);
    expect(states.filter((one) => one === 'unread')).toHaveLength(5);
  });

  test('is bounded in size together', async () => {
    for (const name of ['一.md', '二.md', '三.md']) write(name, text);
    write('办法.md', '');
    const limits = { ...defaultLimits, characters: text.length * 2 + 10 };
    write('办法.dossier.yaml', review('[一.md, 二.md, 三.md]'));
    const draft = await readSource({ name: '办法.md', bytes: Buffer.from(`# ${TITLE}\n`) });
    const dossier = await readDossier(draft, onDisk(at('办法.md')), { ...defaultReading, limits });
    expect([...(dossier?.exhibits.values() ?? [])].map(({ status }) => status)).toEqual(['read', 'read', 'unread']);
  });
});

test('blanks without end in a date cost no time', async () => {
  write('意见.txt', `${text}\n2026年${' '.repeat(500_000)}4月`);
  const before = performance.now();
  expect(await state('意见.txt')).toBe('agrees');
  expect(performance.now() - before).toBeLessThan(3_000);
});

describe('both places of a contradiction', () => {
  test('the record and the words of the paper', async () => {
    write('送审材料/意见.md', text.replace('10日', '12日'));
    const [fact] = await seen(review('意见.md'));
    expect(fact).toMatchObject({
      state: 'date-differs',
      said: '记录为2026-04-10',
      found: '材料为“2026年4月12日”',
      spot: { path: 'drafts/办法.dossier.yaml' },
      seen: { path: 'drafts/送审材料/意见.md', start: { line: 5, column: 1 }, end: { line: 5, column: 11 } },
    });
  });

  test.each([
    ['', '记录没有写明结论'],
    ['结论: 原则同意, ', '记录为原则同意'],
  ])('a conclusion against the draft of which the record does not tell: %s', async (conclusion, said) => {
    write('意见.md', text.replace('内容符合有关法律、法规的规定，合法', '不合法'));
    const record = `合法性审核: { 机构: 市司法局, 日期: 2026-04-10, ${conclusion}材料: 意见.md }`;
    expect((await seen(record)).map((fact) => [fact.state, fact.said])).toEqual([['conclusion-differs', said]]);
    write('意见.md', text);
    expect((await seen(record)).map((fact) => fact.state)).toEqual(['agrees']);
  });

  test('date and conclusion are told of apart', async () => {
    write('意见.md', text.replace('10日', '12日').replace('内容符合有关法律、法规的规定，合法', '不合法'));
    const found = await seen(review('意见.md'));
    expect(found.map((fact) => [fact.state, fact.said, fact.found])).toEqual([
      ['conclusion-differs', '记录为合法', '材料为“经审核，该文件不合法。”'],
      ['date-differs', '记录为2026-04-10', '材料为“2026年4月12日”'],
    ]);
  });
});

function office(part: string): Uint8Array {
  return rawZip(['[Content_Types].xml', '_rels/.rels', part].map((name) => ({ name, content: '<a/>' })));
}

/** Node reads GB18030 and does not write it. */
function gb(words: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return Uint8Array.from([...words].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
}
