import { isUtf8 } from 'node:buffer';
import { HefaError } from '../errors.ts';
import { isLineEnd, isSpace } from './lines.ts';
import type { Trouble } from './source.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** Without its byte order mark: that is no column in any editor. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly troubles: readonly Trouble[];
}

/**
 * Bytes → text: a byte order mark decides; else strict UTF-8, UTF-16 without a mark, and GB18030 (which holds GBK and GB2312),
 * in this order. Bytes that are text in none of them are refused, never guessed at.
 *
 * @throws HefaError binary, undecodable, empty
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = byMark(bytes) ?? bySight(bytes);
  if (decoded === null) throw undecodable();
  if (isBlank(decoded.text)) throw emptyFile();
  if (looksBinary(decoded.text)) throw binary();
  return { ...decoded, troubles: replacements(decoded.text) };
}

type Reading = Omit<Decoded, 'troubles'>;

function byMark(bytes: Uint8Array): Reading | null {
  const [a, b, c, d] = bytes;
  // UTF-32 begins as UTF-16 does; nobody writes drafts in it.
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) throw undecodable();
  if (a === 0xff && b === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(bytes.subarray(3)) ?? damagedUtf8(bytes.subarray(3));
  return null;
}

function bySight(bytes: Uint8Array): Reading | null {
  const hasNul = bytes.includes(0);
  if (!hasNul && isUtf8(bytes)) return utf8(bytes);
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== null) return utf16;
  if (hasNul) throw binary();
  return damagedUtf8(bytes) ?? strictly(bytes, 'gb18030') ?? damagedGb(bytes);
}

function utf8(bytes: Uint8Array): Reading | null {
  return isUtf8(bytes) ? strictly(bytes, 'utf-8') : null;
}

/** Half a pair of units, or half a unit at the end of a file that was cut off, is no reason to give up the rest. */
function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Reading | null {
  return strictly(bytes, encoding) ?? mostly(bytes, encoding, 100);
}

function strictly(bytes: Uint8Array, encoding: Encoding): Reading | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/**
 * UTF-8 with a few broken bytes (a file cut off, a bad paste). GB18030 would often read all of it without an error, as 鈥滃叧浜,
 * so this is asked first: a real GB text has a broken byte at nearly every character.
 */
function damagedUtf8(bytes: Uint8Array): Reading | null {
  return mostly(bytes, 'utf-8', 20);
}

function damagedGb(bytes: Uint8Array): Reading | null {
  return mostly(bytes, 'gb18030', 100);
}

/** The lenient reading, if at least `good` characters beyond ASCII stand against each broken one. */
function mostly(bytes: Uint8Array, encoding: Encoding, good: number): Reading | null {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  let wide = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code >= 0x80) wide++;
  }
  return broken * good <= wide ? { text, encoding } : null;
}

/** Looked at closely; enough to tell the byte order, and cheap for a large file. */
const SAMPLE = 8192;

/** UTF-16 without a mark: read in the right order it is Han, punctuation and ASCII throughout; GBK or the wrong order never is. */
function utf16WithoutMark(bytes: Uint8Array): Reading | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(sample);
    if (isPlainChinese(text)) return utf16(bytes, encoding);
  }
  return null;
}

function isPlainChinese(text: string): boolean {
  let plain = 0;
  let common = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x20 && code < 0x7f) || isSpace(code) || isLineEnd(code))
      plain++;
    else if (
      (code >= 0x3000 && code <= 0x303f) ||
      (code >= 0xff00 && code <= 0xff5e) ||
      (code >= 0x2010 && code <= 0x2030)
    )
      plain++;
    // What hardly any Chinese text goes without, and ASCII pairs taken for UTF-16 never give: 一 的 第 、 。 ， ： and a line end.
    if ('\n一的第、。，：'.includes(text[at] as string)) common++;
  }
  return plain >= text.length * 0.97 && common > 0;
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // A zero-width space or a stray byte order mark is nothing to read either.
    if (!isSpace(code) && code !== 0x200b) return false;
  }
  return true;
}

/** Control characters beyond white space do not occur in documents; a stray one (BEL, ESC) is no proof, one in twenty is. */
function looksBinary(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    if ((code < 0x20 && !isSpace(code)) || (code >= 0x7f && code <= 0x9f)) controls++;
  }
  return controls * 20 > length;
}

function replacements(text: string): Trouble[] {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  if (count === 0) return [];
  const zh = `有 ${count} 处字符已经损坏（显示为 \ufffd），该处文字没有检查`;
  const en = `${count} characters are damaged (shown as \ufffd); the words there were not checked`;
  return [{ code: 'replacement-characters', text: { zh, en }, loses: true }];
}

function undecodable(): HefaError {
  return new HefaError('undecodable', {
    zh: '无法识别文件的文字编码（已试 UTF-8、UTF-16、GB18030）；请另存为 UTF-8 后再检查',
    en: 'the text is in no encoding that is known here (tried UTF-8, UTF-16, GB18030); save it as UTF-8 and try again',
  });
}

/** Nothing to read, or nothing but markup. */
export function emptyFile(): HefaError {
  return new HefaError('empty', {
    zh: '文件是空的，没有可以检查的文字',
    en: 'the file is empty: there is no text to check',
  });
}

function binary(): HefaError {
  return new HefaError('binary', {
    zh: '这是二进制文件，不是文字；请提供 .docx、.md 或 .txt 格式的文稿',
    en: 'this is a binary file and no text; give the draft as .docx, .md or .txt',
  });
}
