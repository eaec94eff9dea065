import type { Span } from '../source/source.ts';
import type { Piece } from './layout.ts';
import type { Palette } from './palette.ts';
import { oneLine } from './sanitise.ts';

/** Most characters shown before, of and after the marked words; a sentence of 公文 has some 60, an enumeration 500. */
const BEFORE = 80;
const MARKED = 200;
const AFTER = 60;

/** Nothing is cut off for so few characters: 承……. */
const SLACK = 20;

/** The words of a span in their sentences, marked. */
export function excerpt(text: string, span: Span, around: Span, palette: Palette): Piece[] {
  const [open, close] = palette.brackets ?? ['', ''];
  return [
    { text: tail(oneLine(text.slice(around.start, span.start)), BEFORE) },
    { text: `${open}${middle(oneLine(text.slice(span.start, span.end)), MARKED)}${close}`, style: palette.marked },
    { text: head(oneLine(text.slice(span.end, around.end)), AFTER) },
  ].filter((piece) => piece.text !== '');
}

export function head(text: string, most: number): string {
  const chars = Array.from(text);
  return chars.length <= most + SLACK ? text : `${chars.slice(0, most).join('')}……`;
}

function tail(text: string, most: number): string {
  const chars = Array.from(text);
  return chars.length <= most + SLACK ? text : `……${chars.slice(-most).join('')}`;
}

/** Both ends of a long text. */
export function middle(text: string, most: number): string {
  const chars = Array.from(text);
  const half = most / 2;
  return chars.length <= most + SLACK ? text : `${chars.slice(0, half).join('')}……${chars.slice(-half).join('')}`;
}
