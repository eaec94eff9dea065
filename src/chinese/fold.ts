import { isHan, isWidePunctuation } from './punctuation.ts';

/** Full-width digit or letter → its half-width form; ％ and ＋ likewise. All else is returned as it is. */
export function foldCode(code: number): number {
  if (code < 0xff05 || code > 0xff5a) return code;
  const half = code - 0xfee0;
  const isDigit = half >= 0x30 && half <= 0x39;
  const isLetter = (half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a);
  return isDigit || isLetter || half === 0x25 || half === 0x2b ? half : code;
}

/** Half-width punctuation → what a Chinese text means by it. */
const WIDE: ReadonlyMap<number, number> = new Map(
  [',，', ';；', ':：', '?？', '!！', '(（', ')）', '.。', '<〈', '>〉', '＜〈', '＞〉', '．。', '｡。'].map(
    (pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const,
  ),
);

/** The full-width form of a punctuation mark that is typed half-width; undefined where it has none. */
export function widePunctuation(code: number): number | undefined {
  return WIDE.get(code);
}

/** Characters beside which half-width punctuation is meant as Chinese: Han characters and full-width marks. */
export function isChinese(code: number): boolean {
  return isHan(code) || isWidePunctuation(code);
}
