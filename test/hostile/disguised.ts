import { gzipSync } from 'node:zlib';
import { DRAFT, type Row } from './row.ts';

const draft = DRAFT.join('\n');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A file that begins as some other program writes it, with bytes behind that are no text. */
const begins = (magic: string): Buffer =>
  Buffer.concat([latin1(magic), Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 167 + 13) % 256))]);

/** The draft with bytes in the middle that stand for nothing. */
const spoiled = (...bytes: readonly number[]): Buffer => {
  const at = Buffer.byteLength(DRAFT.slice(0, 20).join('\n'));
  const whole = Buffer.from(draft);
  return Buffer.concat([whole.subarray(0, at), Buffer.from(bytes), whole.subarray(at)]);
};

const utf16 = (text: string, order: 'le' | 'be' = 'le'): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

/** Not what their names say. */
export const DISGUISED: readonly Row[] = [
  ['text.docx', () => Buffer.from(draft), 'unchecked wrong-format', '普通文字'],
  ['picture.docx', () => begins('\x89PNG\r\n\x1a\n'), 'unchecked binary', '图片'],
  ['program.docx', () => begins('MZ\x90\x00'), 'unchecked binary', '二进制'],
  ['program of Linux.doc', () => begins('\x7fELF'), 'unchecked binary', '程序'],
  ['archive.docx', () => begins('Rar!\x1a\x07\x00'), 'unchecked binary', '压缩包'],
  ['other archive.docx', () => begins('7z\xbc\xaf\x27\x1c'), 'unchecked binary', '压缩包'],
  ['packed.docx', () => gzipSync(draft), 'unchecked binary', '压缩包'],
  ['nothing.docx', () => Buffer.alloc(0), 'unchecked empty', '空'],
  ['one letter.docx', () => Buffer.from('P'), 'unchecked wrong-format', '普通文字'],
  ['one byte.docx', () => Buffer.from([0]), 'unchecked binary', '二进制'],
  ['nothing.pdf', () => Buffer.alloc(0), 'unchecked empty', '空'],
  ['a name and no more.pdf', () => Buffer.from('%PDF-1.7'), 'unchecked damaged', 'PDF'],
  ['signature of a zip.docx', () => Buffer.from('PK\x03\x04'), 'unchecked damaged', '损坏'],
  ['signature of old Office.doc', () => latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'unchecked damaged', '损坏'],
  ['noise.txt', () => begins('\x01\x02'), 'unchecked binary', '二进制'],
  ['noise.zip', () => begins('\x01\x02'), 'unchecked damaged', '损坏'],
];

/** Texts with what is no character in them. */
export const SPOILED: readonly Row[] = [
  ['half a pair.txt', () => spoiled(0xed, 0xa0, 0x80), 'partial replacement-characters', '损坏'],
  ['no UTF-8.md', () => spoiled(0xff, 0xfe, 0xc0, 0x80), 'partial replacement-characters', '损坏'],
  ['one byte of three.txt', () => Buffer.from(draft).subarray(0, -1), 'partial replacement-characters', '损坏'],
  [
    'half a pair in UTF-16.txt',
    () => utf16(draft.replace('经营', '经\ud800营')),
    'partial replacement-characters',
    '损坏',
  ],
  [
    'half a pair in UTF-16, big.txt',
    () => utf16(draft.replace('经营', '经\udc00营'), 'be'),
    'partial replacement-characters',
    '损坏',
  ],
  [
    'half a pair, no mark.txt',
    () => utf16(draft.replace('经营', '经\ud800营')).subarray(2),
    'partial replacement-characters',
    '损坏',
  ],
  ['UTF-16 of odd length.txt', () => utf16(draft).subarray(0, -1), 'partial replacement-characters', '损坏'],
  [
    'UTF-32.txt',
    () => Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.alloc(400, 'A\0\0\0')]),
    'unchecked undecodable',
    '编码',
  ],
  ['NUL within.txt', () => Buffer.from(draft.replace('经营', '经\0营')), 'unchecked binary', '二进制'],
  ['NULs at the end.txt', () => Buffer.concat([Buffer.from(draft), Buffer.alloc(512)]), 'unchecked binary', '二进制'],
  ['nothing but NULs.txt', () => Buffer.alloc(100_000), 'unchecked binary', '二进制'],
  ['blanks.txt', () => Buffer.alloc(1_000_000, ' '), 'unchecked empty', '空'],
  ['backwards.txt', () => Buffer.from(`\u202e${draft}\u2066\u2028\u0007`), 'checked'],
];
