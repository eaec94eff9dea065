import { HefaError } from '../../../errors.ts';
import type { Limits } from '../../limits.ts';

/** What a reader of RTF hears. */
export interface Hearer {
  /** `{` */
  open(): void;
  /** `}` */
  close(): void;
  /** `\par`, `\u-30000`, and the signs `\~`, `\*`; the number is null where none is given. */
  word(name: string, value: number | null): void;
  /** A byte of text, plain or as `\'d6`; what it means, the code page tells. */
  byte(value: number): void;
}

export interface Ending {
  /** Groups that were still open at the end: the file was cut off. */
  readonly unclosed: number;
  /** Bytes behind the end of the outermost group that are no white space. */
  readonly rest: number;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const QUOTE = 0x27;
const MINUS = 0x2d;
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/**
 * Takes RTF apart from its first `{` to the `}` that belongs to it.
 *
 * @throws HefaError damaged where groups are nested deeper than any program writes them
 */
export function readTokens(bytes: Uint8Array, from: number, limits: Limits, hearer: Hearer): Ending {
  let at = from;
  let depth = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte === BACKSLASH) at = readControl(bytes, at + 1, hearer);
    else {
      at++;
      if (byte === OPEN) {
        if (++depth > limits.xmlDepth) throw tooDeep();
        hearer.open();
      } else if (byte === CLOSE) {
        hearer.close();
        if (--depth <= 0) break;
      } else if (byte === 0x09) hearer.word('tab', null);
      // Line ends mean nothing in RTF.
      else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) hearer.byte(byte);
    }
  }
  return { unclosed: Math.max(depth, 0), rest: bytes.subarray(at).filter((byte) => byte > 0x20).length };
}

/** @param start behind the backslash. Returns where to go on. */
function readControl(bytes: Uint8Array, start: number, hearer: Hearer): number {
  let at = start;
  while (isLetter(bytes[at]) && at - start < LONGEST_WORD) at++;
  if (at === start) return readSign(bytes, start, hearer);
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const number = at;
  if (bytes[at] === MINUS && isDigit(bytes[at + 1])) at++;
  const digits = at;
  while (isDigit(bytes[at]) && at - digits < LONGEST_NUMBER) at++;
  const value = at === digits ? null : Number(String.fromCharCode(...bytes.subarray(number, at)));
  // One blank ends the word and is no text.
  if (bytes[at] === 0x20) at++;
  // Raw bytes follow, braces and all.
  if (name === 'bin') return at + Math.max(value ?? 0, 0);
  hearer.word(name, value);
  return at;
}

function readSign(bytes: Uint8Array, start: number, hearer: Hearer): number {
  const sign = bytes[start];
  if (sign === undefined) return start;
  if (sign === QUOTE) {
    const value = Number.parseInt(String.fromCharCode(...bytes.subarray(start + 1, start + 3)), 16);
    if (!isHex(bytes[start + 1]) || !isHex(bytes[start + 2])) return start + 1;
    if (value === 0x0a || value === 0x0d) hearer.word('par', null);
    else if (value === 0x09) hearer.word('tab', null);
    else if (value !== 0) hearer.byte(value);
    return start + 3;
  }
  if (sign === BACKSLASH || sign === OPEN || sign === CLOSE) hearer.byte(sign);
  else if (sign === 0x0a || sign === 0x0d) hearer.word('par', null);
  else hearer.word(String.fromCharCode(sign), null);
  return start + 1;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isHex(byte: number | undefined): boolean {
  return isDigit(byte) || (isLetter(byte) && ((byte as number) | 0x20) <= 0x66);
}

function tooDeep(): HefaError {
  return new HefaError('damaged', {
    zh: '文件内容已损坏（RTF 嵌套过深）；请用 Word 打开并另存为 .docx 后再检查',
    en: 'the content of the file is damaged (RTF nested too deeply); open it in Word, save it as .docx and try again',
  });
}
