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

/** White space; and what no reader sees: soft hyphens, zero-width and private-use characters that copies of web pages bring along. */
const SPECIAL = /[\s\u00ad\u200b-\u200f\u2060\ue000-\uf8ff]+|[,;:?!().<>＜＞．｡％＋０-９Ａ-Ｚａ-ｚ]/g;
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ue000-\uf8ff]/;
const SPACE = /\s/;

export function normalise(text: string): Normalised {
  SPECIAL.lastIndex = 0;
  const first = SPECIAL.exec(text);
  return first ? rewrite(text, first) : { text, offsets: null };
}

function rewrite(text: string, first: RegExpExecArray): Normalised {
  /** Where white space was dropped: offset in the result, and how many characters are gone up to there. */
  const gaps: number[] = [];
  const brackets: boolean[] = [];
  let result = '';
  let from = 0;
  let lost = 0;
  for (let match: RegExpExecArray | null = first; match; match = SPECIAL.exec(text)) {
    const { index, 0: found } = match;
    const word = UNSEEN.test(found) ? space(text, index, found.length) : rewritten(text, index, brackets);
    result += text.slice(from, index) + word;
    from = index + found.length;
    if (word.length < found.length) {
      lost += found.length - word.length;
      gaps.push(result.length, lost);
    }
  }
  result += text.slice(from);
  return { text: result, offsets: lost === 0 ? null : offsetsOf(result.length, gaps) };
}

function offsetsOf(length: number, gaps: readonly number[]): Int32Array {
  const offsets = new Int32Array(length);
  let lost = 0;
  for (let at = 0, next = 0; at < length; at += 1) {
    while (next < gaps.length && at >= (gaps[next] as number)) {
      lost = gaps[next + 1] as number;
      next += 2;
    }
    offsets[at] = at + lost;
  }
  return offsets;
}

/** White space between two words that are not Chinese stays as one space. */
function space(text: string, at: number, length: number): string {
  const [previous, next] = [text.charCodeAt(at - 1), text.charCodeAt(at + length)];
  if (!SPACE.test(text.slice(at, at + length))) return '';
  const isBetween = at > 0 && at + length < text.length && !isChinese(previous) && !isChinese(next);
  return isBetween && widePunctuation(previous) === undefined && widePunctuation(next) === undefined ? ' ' : '';
}

/** A character as it is compared, by its neighbours (white space passed over). */
function rewritten(text: string, at: number, brackets: boolean[]): string {
  const code = text.charCodeAt(at);
  const wide = widePunctuation(code);
  if (wide === undefined) return String.fromCharCode(foldCode(code));
  const previous = neighbour(text, at, -1);
  const next = neighbour(text, at, 1);
  let isWide = isChinese(previous) || isChinese(next);
  if (code === 0x28) brackets.push(isWide);
  else if (code === 0x29) isWide = brackets.pop() ?? isWide;
  else if (code === 0x2e || code === 0xff0e) isWide = isHan(previous) && (next === 0 || isChinese(next));
  if (isWide) return String.fromCharCode(wide);
  return code === 0xff0e ? '.' : String.fromCharCode(code);
}

/** The next character in a direction that is no white space; 0 where there is none. */
function neighbour(text: string, at: number, step: 1 | -1): number {
  for (let next = at + step; next >= 0 && next < text.length; next += step)
    if (!UNSEEN.test(text[next] as string)) return text.charCodeAt(next);
  return 0;
}
