import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/read.ts';
import { words } from './blocks.ts';
import { p, part, word } from './word.ts';

const refusal = (code: string, zh: string) =>
  expect.objectContaining({ code, text: expect.objectContaining({ zh: expect.stringContaining(zh) }) });
const bytes = (text: string) => Buffer.from(text, 'latin1');
const named = (name: string, content: Uint8Array) => readSource({ name, bytes: content });

test.each(['草案.docx', '草案.PDF', '草案.wps'])(
  'plain text under the name %s is not taken for the draft',
  async (name) => {
    await expect(named(name, Buffer.from('第一条 甲'))).rejects.toEqual(refusal('wrong-format', '只是普通文字'));
  },
);

describe('content decides what a file is', () => {
  test.each([
    ['草案.txt', Buffer.from('# 甲'), 'text', '# 甲'],
    ['草案.md', Buffer.from('# 甲'), 'markdown', '甲'],
    ['草案.MARKDOWN', Buffer.from('\ufeff# 甲'), 'markdown', '甲'],
    ['<stdin>', Buffer.from('# 甲'), 'text', '# 甲'],
    ['草案.doc', Buffer.from('\ufeff\n<!DOCTYPE html><p>第一条 甲'), 'html', '第一条 甲'],
    ['草案.html', Buffer.from('第一条 甲<br>'), 'html', '第一条 甲'],
    ['草案.doc', bytes('{\\rtf1\\ansi A\\par}'), 'rtf', 'A'],
    ['草案.docx', word(p('甲')), 'docx', '甲'],
    ['草案.txt', word(p('甲')), 'docx', '甲'],
  ])('%s → %#', async (name, content, format, text) => {
    expect(await named(name, content)).toMatchObject({ path: name, format, text });
  });

  test.each([
    ['a PDF that is cut off', bytes('%PDF-1.7 …'), 'damaged', 'PDF'],
    ['RTF that is cut off', bytes('{\\rtf1\\ansi'), 'damaged', '损坏'],
    [
      'a page in an archive without the page',
      Buffer.from('From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'),
      'damaged',
      '网页',
    ],
    ['Word as XML', Buffer.from('<?xml version="1.0"?><w:wordDocument/>'), 'unsupported', 'XML'],
    ['old Office that is cut off', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'damaged', '损坏'],
    ['PNG', bytes('\x89PNG\r\n\x1a\n'), 'binary', '图片'],
    ['JPEG', bytes('\xff\xd8\xff\xe0\x01'), 'binary', '图片'],
    ['gzip', bytes('\x1f\x8b\x08'), 'binary', '压缩包'],
    ['rar', bytes('Rar!\x1a\x07\x01'), 'binary', '压缩包'],
    ['7z', bytes("7z\xbc\xaf'\x1c"), 'binary', '压缩包'],
    ['a program', bytes('\x7fELF\x02'), 'binary', '程序'],
    ['an empty file', bytes(''), 'empty', '空'],
    ['an unknown binary', bytes('ab\0\0\0\x01\x02'), 'binary', '二进制'],
  ])('%s is refused with a sentence', async (_, content, code, zh) => {
    await expect(named('草案.docx', content)).rejects.toEqual(refusal(code, zh));
  });
});

test.each([
  ['front matter and nothing below it', '---\n文件: 办法.docx\n---\n'],
  ['marks only', '---\n\n##\n\n![](a.png)\n'],
])('Markdown with %s is empty', async (_, text) => {
  await expect(named('草案.md', Buffer.from(text))).rejects.toEqual(refusal('empty', '没有可以检查的文字'));
});

describe('zips that are no Word file, or no longer', () => {
  const whole = word(p('第一条 甲'.repeat(50)));
  const xml = (inner: string) => word('', { 'word/document.xml': strToU8(inner) });
  const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
  test.each([
    ['Excel', zip('[Content_Types].xml', 'xl/workbook.xml'), 'wrong-format', 'Excel'],
    ['PowerPoint', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'wrong-format', 'PowerPoint'],
    ['a broken OpenDocument', zip('mimetype', 'content.xml'), 'wrong-format', 'OpenDocument'],
    ['a broken OFD', zip('OFD.xml'), 'damaged', 'OFD'],
    ['an archive', zip('草案.txt'), 'wrong-format', '解压'],
    ['an empty archive', zipSync({}), 'wrong-format', '解压'],
    ['cut off', whole.subarray(0, whole.length - 200), 'damaged', '损坏'],
    ['the head only', whole.subarray(0, 40), 'damaged', '损坏'],
    [
      'noise within',
      whole.map((byte, at) => (at > 60 && at < whole.length - 600 ? byte ^ 0x5a : byte)),
      'damaged',
      '损坏',
    ],
    ['no XML', xml('第一条 甲'), 'damaged', 'word/document.xml'],
    ['XML that ends too early', xml(part('document', '<w:body>').slice(0, -5)), 'damaged', 'word/document.xml'],
    [
      'elements that do not match',
      xml(part('document', '<w:body><w:p></w:body></w:p>')),
      'damaged',
      'word/document.xml',
    ],
    [
      'a document type',
      xml(`<!DOCTYPE d [<!ENTITY a "甲">]>${part('document', '&a;')}`),
      'damaged',
      'word/document.xml',
    ],
    ['an entity that is not defined', xml(part('document', '&a;')), 'damaged', 'word/document.xml'],
    ['not UTF-8', word('', { 'word/document.xml': bytes('<a>\xff\xfe\xfd</a>') }), 'damaged', 'word/document.xml'],
    ['too deep', xml('<a>'.repeat(2_000) + '</a>'.repeat(2_000)), 'damaged', 'word/document.xml'],
    ['no text', word(p('')), 'empty', '没有文字'],
    ['pictures only', word('<w:p><w:r><a:blip/></w:r></w:p>'), 'empty', 'OCR'],
  ])('%s', async (_, content, code, zh) => {
    await expect(named('草案.docx', content)).rejects.toEqual(refusal(code, zh));
  });

  test('an encrypted part', async () => {
    const locked = Uint8Array.from(whole);
    for (let at = 0; at < locked.length - 4; at++) {
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1)
        locked[at + 8] = (locked[at + 8] as number) | 1;
    }
    await expect(named('草案.docx', locked)).rejects.toEqual(refusal('encrypted', '加密'));
  });
});

describe('limits', () => {
  test('a bomb is not inflated further than allowed, whatever its head says', async () => {
    const bomb = word('', { 'word/document.xml': new Uint8Array(40_000_000) });
    await expect(named('草案.docx', bomb)).rejects.toEqual(refusal('too-large', '解压后过大'));
    const lying = declare(bomb, 40_000_000, 10);
    await expect(named('草案.docx', lying)).rejects.toEqual(refusal('too-large', '解压后过大'));
    expect(deflateRawSync(new Uint8Array(40_000_000)).length).toBeLessThan(50_000);
  });

  test.each([
    ['bytes', { bytes: 10 }, Buffer.from('第一条 甲乙丙')],
    ['inflated bytes', { inflatedBytes: 100 }, word(p('甲'))],
    ['parts', { zipEntries: 3 }, word(p('甲'))],
    ['paragraphs of Word', { blocks: 2 }, word(p('甲') + p('乙') + p('丙'))],
    ['lines', { blocks: 2 }, Buffer.from('甲\n乙\n丙')],
    ['characters', { characters: 3 }, Buffer.from('甲乙丙丁')],
    ['characters of Word', { characters: 3 }, word(p('甲乙丙丁'))],
  ])('%s', async (_, limits, content) => {
    await expect(readSource({ name: 'a', bytes: content }, { limits })).rejects.toEqual(
      expect.objectContaining({ code: 'too-large' }),
    );
    await expect(readSource({ name: 'a', bytes: content })).resolves.toBeDefined();
  });

  /** Writes another inflated size into the directory of a zip. */
  function declare(zip: Uint8Array, from: number, to: number): Uint8Array {
    const changed = Buffer.from(zip);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(from);
    for (let at = changed.indexOf(size); at >= 0; at = changed.indexOf(size, at)) changed.writeUInt32LE(to, at);
    return changed;
  }
});

describe('files on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hefa-read-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a file by its path', async () => {
    const path = join(folder, '通知[2026]3号(征求意见稿).md');
    writeFileSync(path, '# 通知');
    expect(words(await readSource(path))).toEqual(['通知']);
  });

  test('one that is not there', async () => {
    await expect(readSource(join(folder, '无.md'))).rejects.toEqual(refusal('not-found', '无.md'));
    writeFileSync(join(folder, '甲.md'), '甲');
    await expect(readSource(join(folder, '甲.md', '乙.md'))).rejects.toEqual(refusal('not-found', '乙.md'));
  });

  test('a folder', async () => {
    mkdirSync(join(folder, '夹'));
    await expect(readSource(join(folder, '夹'))).rejects.toEqual(refusal('unreadable', '文件夹'));
  });

  test.skipIf(process.platform === 'win32')('a device without end', async () => {
    await expect(readSource('/dev/zero')).rejects.toEqual(refusal('unreadable', '不是普通文件'));
  });

  test.skipIf(process.getuid?.() === 0)('one that may not be read', async () => {
    const path = join(folder, '密.md');
    writeFileSync(path, '甲');
    chmodSync(path, 0);
    await expect(readSource(path)).rejects.toEqual(refusal('unreadable', 'EACCES'));
  });
});
