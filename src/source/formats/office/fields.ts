import { signAt } from './signs.ts';

/** Longest code of a field that is kept. */
export const LONGEST_CODE = 1_000;

const SIGN_FONT = /^(?:wingdings(?: 2)?|symbol)$/i;

/** Word's own dialogs make no longer ones. */
const LONGEST_EQUATION = 255;

/** Fields whose words stand neither in their code nor behind it: what was chosen in a form, numbers of the old kind. */
const UNTOLD = /^\s*(?:FORMDROPDOWN|AUTONUM(?:LGL|OUT)?|LISTNUM)\b/i;

/** What Word lays under a character to enclose it. */
const CIRCLE = /[○〇◯]\s*[,;，；]/;

/**
 * The words of a field that has no result: `SYMBOL 168 \f "Wingdings"`, the base of `EQ \o\al(\s\up 10(lú),泸)`, a character with
 * its reading above it, and what `EQ \o\ac(○,11)` encloses, a number in a circle as its sign. Null for words that cannot be made
 * out; '' for any other field.
 */
export function wordsOfField(code: string): string | null {
  const symbol = /^\s*SYMBOL\s+(\d{1,5}|0x[0-9a-f]{1,4})\b(.*)$/is.exec(code);
  if (symbol !== null) return symbolOf(Number(symbol[1]), symbol[2] as string);
  if (UNTOLD.test(code)) return null;
  if (!/^\s*EQ\b/i.test(code)) return '';
  if (code.length > LONGEST_EQUATION) return null;
  const words = /\\o(?:\\a[a-z])?\s*\(.*[,;，；]\s*([^(),;，；\\]+)\)\s*$/is.exec(code)?.[1];
  if (words === undefined) return null;
  return CIRCLE.test(code) ? enclosed(words) : words;
}

function symbolOf(code: number, options: string): string {
  const font = /\\f\s*"?([^"\\]+)/i.exec(options)?.[1]?.trim() ?? '';
  return signAt(font, SIGN_FONT.test(font) && code < 0x100 ? 0xf000 + code : code);
}

/** ① to ⑳ stand in a row. */
function enclosed(words: string): string {
  const value = /^\s*\d{1,2}\s*$/.test(words) ? Number(words) : 0;
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : words;
}
