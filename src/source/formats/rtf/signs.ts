import { character } from '../docx/characters.ts';

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
  const shown = text.replace(/[\uf000-\uf0ff]/g, (sign) => signAt(font ?? '', sign.charCodeAt(0)));
  if (font === undefined || !SIGN_FONT.test(font)) return shown;
  return shown.replace(/[\x21-\xff]/g, (sign) => {
    const isPlain = font.toLowerCase() === 'symbol' && sign <= '@';
    return isPlain ? sign : signAt(font, 0xf000 + sign.charCodeAt(0));
  });
}

/** `SYMBOL 168 \f "Wingdings"`, a field without a result, as its sign; any other field is ''. */
export function symbolField(code: string): string {
  const field = /^\s*SYMBOL\s+(\d{1,5}|0x[0-9a-f]{1,4})\b(.*)$/is.exec(code);
  if (field === null) return '';
  const value = Number(field[1]);
  const font = /\\f\s*"?([^"\\]+)/i.exec(field[2] as string)?.[1]?.trim() ?? '';
  return signAt(font, SIGN_FONT.test(font) && value < 0x100 ? 0xf000 + value : value);
}

function signAt(font: string, code: number): string {
  return character('w:sym', (name) => (name === 'font' ? font : code.toString(16)));
}
