import { foldCode, isChinese, widePunctuation } from './fold.ts';
import { isHan } from './punctuation.ts';

/**
 * A text as it is compared: full-width digits and letters are half-width, half-width punctuation beside Chinese is
 * full-width, white space beside Chinese is gone, and any other white space is one space.
 */
export interface Normalised {
  readonly text: string;
  /** Offset of each character in the original; null where nothing was removed, so that the n-th is the n-th. */
  readonly offsets: Int32Array | null;
}

const CHANGES = /[\s,;:?!().<>＜＞．｡％＋０-９Ａ-Ｚａ-ｚ]/;
const SPACE = /\s/;

export function normalise(text: string): Normalised {
  return CHANGES.test(text) ? rewrite(text) : { text, offsets: null };
}

function rewrite(text: string): Normalised {
  const codes = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length);
  const brackets: boolean[] = [];
  let length = 0;
  let previous = 0;
  for (let at = 0; at < text.length; ) {
    const gap = endOfSpace(text, at);
    const next = gap < text.length ? text.charCodeAt(gap) : 0;
    if (gap > at && previous !== 0 && next !== 0 && !isChinese(previous) && !isChinese(next)) {
      offsets[length] = at;
      codes[length++] = 0x20;
    }
    if (next === 0) break;
    const after = endOfSpace(text, gap + 1);
    previous = rewritten(next, previous, after < text.length ? text.charCodeAt(after) : 0, brackets);
    offsets[length] = gap;
    codes[length++] = previous;
    at = gap + 1;
  }
  const result = decode(codes.subarray(0, length));
  return { text: result, offsets: length === text.length ? null : offsets.slice(0, length) };
}

function endOfSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || (code >= 0xa0 && SPACE.test(String.fromCharCode(code)));
}

/** The character as it is compared, given its neighbours (white space passed over; 0 where there is none). */
function rewritten(code: number, previous: number, next: number, brackets: boolean[]): number {
  const wide = widePunctuation(code);
  if (wide === undefined) return foldCode(code);
  if (code === 0x28) {
    const isWide = isChinese(previous) || isChinese(next);
    brackets.push(isWide);
    return isWide ? wide : code;
  }
  if (code === 0x29) return (brackets.pop() ?? (isChinese(previous) || isChinese(next))) ? wide : code;
  if (code === 0x2e || code === 0xff0e) return isFullStop(previous, next) ? wide : 0x2e;
  return isChinese(previous) || isChinese(next) ? wide : code;
}

/** 予以处罚.情节严重的: a point behind a Han character ends a sentence; in 1.5 and U.S. it does not. */
function isFullStop(previous: number, next: number): boolean {
  return isHan(previous) && (next === 0 || isChinese(next));
}

function decode(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 8192) text += String.fromCharCode(...codes.subarray(at, at + 8192));
  return text;
}
