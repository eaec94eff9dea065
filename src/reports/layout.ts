import { columnsOf, displayWidth } from '../chinese/width.ts';

/** A run of text in one style. The style is laid on after the lines are broken, so that it has no width. */
export interface Piece {
  readonly text: string;
  readonly style?: (text: string) => string;
}

export interface Frame {
  /** Columns of a line, indent included. */
  readonly width: number;
  /** What stands before the first line and before each later one; neither has a style. */
  readonly first: string;
  readonly rest: string;
}

/** Kinsoku: what may not begin a line, and what may not end one. */
const NO_START = new Set('，。、；：？！）〕］｝〉》」』】〗”’…—·～,.;:?!)]}%％‰℃');
const NO_END = new Set('（〔［｛〈《「『【〖“‘([{');

/** Breaks pieces into lines no wider than the frame, with a hanging indent. Never less than one line. */
export function wrap(pieces: readonly Piece[], frame: Frame): string[] {
  const text = pieces.map((piece) => piece.text).join('');
  const room = [frame.width - displayWidth(frame.first), frame.width - displayWidth(frame.rest)] as const;
  return breakLines(text, room).map(([start, end], index) => {
    const line = styled(pieces, start, start + text.slice(start, end).trimEnd().length);
    return ((index === 0 ? frame.first : frame.rest) + line).trimEnd();
  });
}

type Line = readonly [start: number, end: number];

/** Where the lines of a text begin and end, by the columns of the first line and of the later ones. */
function breakLines(text: string, [first, later]: readonly [number, number]): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length || lines.length === 0; ) {
    const full = fill(text, start, lines.length === 0 ? first : later);
    const end = full === text.length ? full : lastBreak(text, start, full);
    lines.push([start, end]);
    start = end;
  }
  return lines;
}

/** The offset up to which a line can be filled. Spaces may stand over the edge: they are not shown there. */
function fill(text: string, start: number, room: number): number {
  let at = start;
  for (let used = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number;
    used += columnsOf(code);
    if (used > room && code !== SPACE && at > start) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

const SPACE = 0x20;

/** The last place at or before `full` where a line may end; `full` itself where there is none: a word that no line can hold is cut. */
function lastBreak(text: string, start: number, full: number): number {
  for (let at = full; at > start; at -= 1) if (mayBreak(text, at)) return at;
  return full;
}

function mayBreak(text: string, at: number): boolean {
  const [before, after] = [charBefore(text, at), String.fromCodePoint(text.codePointAt(at) as number)];
  if (after === ' ' || NO_START.has(after) || NO_END.has(before) || !isWhole(text, at)) return false;
  return before === ' ' || isWide(before) || isWide(after);
}

function charBefore(text: string, at: number): string {
  const pair = text.codePointAt(at - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : (text[at - 1] as string);
}

/** Not inside a surrogate pair, and not before a mark that belongs to the letter before it. */
function isWhole(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return !(unit >= 0xdc00 && unit <= 0xdfff) && columnsOf(text.codePointAt(at) as number) > 0;
}

function isWide(char: string): boolean {
  return columnsOf(char.codePointAt(0) as number) === 2;
}

/** The text from `start` to `end`, each part in the style of its piece. */
function styled(pieces: readonly Piece[], start: number, end: number): string {
  let [made, at] = ['', 0];
  for (const { text, style } of pieces) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    made += style && part !== '' ? style(part) : part;
    at += text.length;
  }
  return made;
}
