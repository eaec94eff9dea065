import { eastAsianWidth } from 'get-east-asian-width';

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]$/u;

/**
 * Columns that one code point takes in a terminal: 2 for 汉字 and full-width punctuation, 0 for combining marks.
 * Ambiguous ones (“ ” … —) count 2, as Chinese terminals draw them; where they are drawn narrow a line only ends early.
 */
export function columnsOf(code: number): 0 | 1 | 2 {
  if (code < 0x80) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  // 、。〈〉《》「」『』【】〔〕 and ，（）：；？！
  if ((code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff60)) return 2;
  if (ZERO_WIDTH.test(String.fromCodePoint(code))) return 0;
  return eastAsianWidth(code, { ambiguousAsWide: true });
}

/** Columns that a text without control characters takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += columnsOf(char.codePointAt(0) as number);
  return width;
}
