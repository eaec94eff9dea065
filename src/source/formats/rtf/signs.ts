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
