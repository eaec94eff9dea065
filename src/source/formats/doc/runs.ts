import { isSpace } from '../../lines.ts';
import { character } from '../docx/characters.ts';
import { findFields } from './fields.ts';
import type { WordFile } from './file.ts';
import { readFonts } from './fonts.ts';
import { eachFormatted } from './pages.ts';
import { eachSprm, isSwitchedOn, SPRM } from './sprms.ts';

/** What a file holds that is no plain text. */
export interface Runs {
  /** For each character of the file: 1 where it is no part of the text: deleted, hidden, or the code of a field. */
  readonly isLeftOut: Uint8Array;
  readonly tracked: boolean;
  /** Numbers of the first characters of what Word hides and of embedded objects. */
  readonly hidden: readonly number[];
  readonly objects: readonly number[];
}

interface Looks {
  deleted: boolean;
  inserted: boolean;
  hidden: boolean;
  symbol: string | null;
}

/**
 * Reads the properties of runs as far as they tell which characters are text. Signs of symbol fonts are put in the place of the
 * bracket that stands for them.
 *
 * @throws HefaError damaged
 */
export function readRuns(file: WordFile): Runs {
  const { document, table, fib, text, pieces, spend } = file;
  const fonts = readFonts(table, fib.fonts);
  const { isCode: isLeftOut, objects } = findFields(text.characters);
  const hidden: number[] = [];
  let tracked = false;
  const leaveOut = (number: number): void => {
    isLeftOut[number] = 1;
  };
  const apply = (start: number, end: number, looks: Looks): void => {
    tracked ||= looks.deleted || looks.inserted;
    if (looks.deleted) text.eachNumber(start, end, leaveOut);
    else if (looks.hidden) hidden.push(...hide(file, isLeftOut, start, end));
    else if (looks.symbol !== null) putSymbol(file, start, end, looks.symbol);
  };
  eachFormatted('runs', document, table, fib.runs, ({ start, end, from, to }) => {
    if (to > from) apply(start, end, looksOf(document, from, to, fonts));
  });
  for (const { start, end, from, to } of pieces) {
    if (to === from) continue;
    spend(to - from);
    apply(start, end, looksOf(table, from, to, fonts));
  }
  return { isLeftOut, tracked, hidden, objects };
}

function looksOf(bytes: DataView, from: number, to: number, fonts: readonly string[]): Looks {
  const looks: Looks = { deleted: false, inserted: false, hidden: false, symbol: null };
  eachSprm(bytes, from, to, (code, at) => {
    if (code === SPRM.deleted) looks.deleted = isSwitchedOn(bytes.getUint8(at));
    else if (code === SPRM.inserted) looks.inserted = isSwitchedOn(bytes.getUint8(at));
    else if (code === SPRM.hidden) looks.hidden = isSwitchedOn(bytes.getUint8(at));
    else if (code === SPRM.symbol) looks.symbol = sign(fonts[bytes.getUint16(at, true)], bytes.getUint16(at + 2, true));
  });
  return looks;
}

function sign(font: string | undefined, code: number): string {
  const attributes: Readonly<Record<string, string>> = { font: font ?? '', char: code.toString(16) };
  return character('w:sym', (name) => attributes[name] ?? null);
}

/** Marks of paragraphs and cells stay: the text behind a hidden heading begins a new line all the same. */
function hide({ text }: WordFile, isLeftOut: Uint8Array, start: number, end: number): number[] {
  let first: number | null = null;
  text.eachNumber(start, end, (number) => {
    const code = text.characters[number] as number;
    if (code < 0x20 || isLeftOut[number] === 1) return;
    isLeftOut[number] = 1;
    if (!isSpace(code)) first ??= number;
  });
  return first === null ? [] : [first];
}

function putSymbol({ text }: WordFile, start: number, end: number, symbol: string): void {
  text.eachNumber(start, end, (number) => {
    if ((text.characters[number] as number) >= 0x20) text.characters[number] = symbol.charCodeAt(0);
  });
}
