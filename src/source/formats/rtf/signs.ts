import { privateSigns, signAt } from '../office/signs.ts';

/** Words that stand for a character. A break of any kind begins a new line, as in Word files. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '-',
};

const SIGN_FONT = /^(?:wingdings(?: 2)?|symbol)$/i;

/** Codes of a font of signs (Wingdings 168 is □) as the sign that they show; other text as it is. */
export function signsOf(text: string, font: string | undefined): string {
  const shown = privateSigns(text, font ?? null);
  if (font === undefined || !SIGN_FONT.test(font)) return shown;
  return shown.replace(/[\x21-\xff]/g, (sign) => {
    const isPlain = font.toLowerCase() === 'symbol' && sign <= '@';
    return isPlain ? sign : signAt(font, 0xf000 + sign.charCodeAt(0));
  });
}

/**
 * The words of a field that has no result: `SYMBOL 168 \f "Wingdings"`, and the base of `EQ \o\al(\s\up 10(lú),泸)`, a
 * character with its reading above it. Null for an equation that cannot be read; '' for any other field.
 */
export function wordsOfField(code: string): string | null {
  const symbol = /^\s*SYMBOL\s+(\d{1,5}|0x[0-9a-f]{1,4})\b(.*)$/is.exec(code);
  if (symbol !== null) return symbolOf(Number(symbol[1]), symbol[2] as string);
  if (!/^\s*EQ\b/i.test(code)) return '';
  return /\\o(?:\\a[a-z])?\s*\(.*[,;，；]\s*([^(),;，；\\]+)\)\s*$/is.exec(code)?.[1] ?? null;
}

function symbolOf(code: number, options: string): string {
  const font = /\\f\s*"?([^"\\]+)/i.exec(options)?.[1]?.trim() ?? '';
  return signAt(font, SIGN_FONT.test(font) && code < 0x100 ? 0xf000 + code : code);
}
