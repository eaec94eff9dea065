import { constants, deflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { stream } from '../source/pdf-file.ts';
import { p, part, word } from '../source/word.ts';
import { type RawEntry, rawZip } from '../source/zips.ts';
import { DRAFT, type Row } from './row.ts';

const MB = 1024 * 1024;
const draft = DRAFT.join('\n');

/** Deflated without its end, so that more may follow: nobody packs gigabytes in a test, one piece of them is repeated. */
function flushed(bytes: Uint8Array | string): Buffer {
  return deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
}

function repeated(head: string, piece: string, megabytes: number, tail: string): Buffer {
  const eight = flushed(piece.repeat(Math.ceil((8 * MB) / Buffer.byteLength(piece))));
  return Buffer.concat([flushed(head), ...Array<Buffer>(megabytes / 8).fill(eight), deflateRawSync(tail)]);
}

const [before, after] = part('document', '<w:body>|</w:body>').split('|') as [string, string];

/** word/document.xml with so many megabytes of `piece`, packed. */
function body(piece: string, megabytes: number): Buffer {
  return repeated(`${before}${p('甲')}`, piece, megabytes, after);
}

/** A Word file one of whose parts is given as an entry of its own. */
function wordWith(entry: RawEntry): Buffer {
  const parts = Object.entries(unzipSync(word(p(DRAFT[0] as string))));
  return rawZip(parts.map(([name, content]) => (name === entry.name ? entry : { name, content })));
}

const document = (packed: Uint8Array, size?: number): Buffer =>
  wordWith({ name: 'word/document.xml', packed, ...(size === undefined ? {} : { size }) });

/** Each zip holds the one before it. */
function nested(depth: number): Uint8Array {
  let zip = zipSync({ '办法.md': Buffer.from(draft) });
  for (let level = 0; level < depth; level++) zip = zipSync({ [`第${level}层.zip`]: zip });
  return zip;
}

/** Ten zips with ten zips each, all of which would be gigabytes. */
function forest(): Uint8Array {
  const bomb = rawZip([{ name: '办法.txt', packed: repeated('', '办法', 64, '') }]);
  const many = (inner: Uint8Array) =>
    zipSync(Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}.zip`, [inner, { level: 0 }]])));
  return many(many(bomb));
}

/** Entries written by the million; each names a file of its own, and all of them are there. */
function millionEntries(): Buffer {
  const [name, content] = ['0000000.md', Buffer.from('第一条')];
  const count = 1_000_000;
  const [header, entry] = parts(name, content);
  const file = Buffer.alloc((header.length + entry.length) * count + 22);
  for (let at = 0; at < count; at++) {
    const digits = String(at).padStart(7, '0');
    const [local, central] = [at * header.length, count * header.length + at * entry.length];
    header.copy(file, local);
    entry.copy(file, central);
    file.write(digits, local + 30, 'latin1');
    file.write(digits, central + 46, 'latin1');
    file.writeUInt32LE(local, central + 42);
  }
  const end = file.length - 22;
  file.writeUInt32LE(0x06054b50, end);
  // The counter has 16 bits, and holds what is left of a million.
  for (const place of [8, 10]) file.writeUInt16LE(count & 0xffff, end + place);
  file.writeUInt32LE(entry.length * count, end + 12);
  file.writeUInt32LE(header.length * count, end + 16);
  return file;
}

/** The local header with the content, and the entry of the directory, of a file that is not packed. */
function parts(name: string, content: Buffer): [Buffer, Buffer] {
  const zip = rawZip([{ name, content, method: 0 }]);
  const directory = zip.readUInt32LE(zip.length - 22 + 16);
  return [zip.subarray(0, directory), zip.subarray(directory, zip.length - 22)];
}

/** The head of a zlib stream; nobody comes as far as its check. */
const pdfBomb = (): Buffer => {
  const packed = Buffer.concat([Buffer.from([0x78, 0x01]), repeated('', ' ', 2048, '')]).toString('latin1');
  const content = stream('/Filter /FlateDecode', packed);
  return Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n${content}\nendobj\n%%EOF\n`, 'latin1');
};

const odtBomb = (): Buffer =>
  rawZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
    { name: 'content.xml', packed: repeated('<a>', '<b/>', 2048, '</a>') },
  ]);

const ofdBomb = (): Buffer => rawZip([{ name: 'OFD.xml', packed: repeated('<a>', '<b/>', 2048, '</a>') }]);

const climbing = (entry: RawEntry): Uint8Array => rawZip([entry, { name: '办法.md', content: draft }]);

export const PACKED: readonly Row[] = [
  ['4 GB of paragraphs.docx', () => document(body(p('甲'), 4096)), 'unchecked too-large', '解压后过大'],
  ['4 GB of nothing.docx', () => document(body(' ', 4096)), 'unchecked too-large', '解压后过大'],
  ['240 MB of empty paragraphs.docx', () => document(body('<w:p/>', 240)), 'unchecked too-large', '过大'],
  ['says it has 9 bytes.docx', () => document(body(p('甲'), 2048), 9), 'unchecked too-large', '解压后过大'],
  ['gigabytes.odt', odtBomb, 'unchecked too-large', '解压后过大'],
  ['gigabytes.ofd', ofdBomb, 'unchecked too-large', '解压后过大'],
  ['gigabytes.pdf', pdfBomb, 'unchecked too-large', '解压后过大'],
  ['zip in zip in zip.zip', () => nested(30), 'unchecked unsupported', '嵌套过深'],
  ['a forest of bombs.zip', forest, 'unchecked too-large', '过大'],
  ['a million entries.zip', millionEntries, 'unchecked too-large', '压缩包里的文件超过'],
  ['a million entries.docx', millionEntries, 'unchecked too-large', '解压后过大'],
  [
    'up and out.zip',
    () => climbing({ name: '../../../etc/passwd.md', content: draft }),
    'unchecked unsupported',
    '指向压缩包之外',
  ],
  [
    'up and out by backslash.zip',
    () => climbing({ name: '..\\..\\passwd.md', content: draft }),
    'unchecked unsupported',
    '指向压缩包之外',
  ],
  [
    'a link.zip',
    () => climbing({ name: 'passwd.md', content: '/etc/passwd', mode: 0o120777 }),
    'unchecked unsupported',
    '链接',
  ],
  ['from the root.zip', () => climbing({ name: '/etc/passwd.md', content: draft }), 'checked'],
  [
    'overlapping.zip',
    () =>
      rawZip([
        { name: '甲.md', content: draft },
        { name: '乙.md', shares: 0 },
      ]),
    'unchecked damaged',
    '互相重叠',
  ],
  [
    'overlapping.docx',
    () =>
      rawZip([
        ...Object.entries(unzipSync(word(p('甲')))).map(([name, content]) => ({ name, content })),
        { name: 'word/styles.xml', shares: 2 },
      ]),
    'unchecked damaged',
    '已损坏',
  ],
];
