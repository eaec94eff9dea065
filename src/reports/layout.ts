import { columnsOf, displayWidth } from '../chinese/width.ts';

/** A run of text in one style. The style is laid on after the lines are broken, so that it has no width. */
export interface Piece {
  readonly text: string;
  readonly style?: (text: string) => string;
}

export interface Frame {
  /** Columns of a line, indent included. */
  readonly width: number;
  /** What stands before the first line and before each later one; none has a style that changes its width. */
  readonly first: string;
  readonly rest: string;
}

/** One code point with the combining marks that belong to it. */
interface Glyph {
  readonly text: string;
  readonly columns: number;
  readonly style: Piece['style'];
}

/** Kinsoku: what may not begin a line, and what may not end one. */
const NO_START = new Set('，。、；：？！）〕］｝〉》」』】〗”’…—·～,.;:?!)]}%％‰℃');
const NO_END = new Set('（〔［｛〈《「『【〖“‘([{');

/** Breaks pieces into lines no wider than the frame, with a hanging indent. Never less than one line. */
export function wrap(pieces: readonly Piece[], frame: Frame): string[] {
  const lines: string[] = [];
  let prefix = frame.first;
  let line: Glyph[] = [];
  const end = () => {
    lines.push((prefix + render(line)).trimEnd());
    prefix = frame.rest;
    line = [];
  };
  for (const word of words(glyphs(pieces))) {
    if (line.length > 0 && displayWidth(prefix) + columns(line) + columns(trimmed(word)) > frame.width) end();
    for (const part of slices(word, frame.width - displayWidth(prefix))) {
      if (line.length > 0 && part !== word) end();
      line.push(...part);
    }
  }
  end();
  return lines;
}

function glyphs(pieces: readonly Piece[]): Glyph[] {
  const made: Glyph[] = [];
  for (const { text, style } of pieces) {
    for (const char of text) {
      const columns = columnsOf(char);
      const last = made.at(-1);
      if (columns === 0 && last) made[made.length - 1] = { ...last, text: last.text + char };
      else made.push({ text: char, columns, style });
    }
  }
  return made;
}

/** The smallest runs that must stay on one line; spaces belong to the run before them. */
function words(all: readonly Glyph[]): Glyph[][] {
  const made: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of all) {
    const word = made.at(-1);
    if (word && before && !mayBreak(before, glyph)) word.push(glyph);
    else made.push([glyph]);
    before = glyph;
  }
  return made;
}

function mayBreak(before: Glyph, after: Glyph): boolean {
  if (after.text === ' ' || NO_START.has(after.text) || NO_END.has(before.text)) return false;
  return before.text === ' ' || before.columns === 2 || after.columns === 2;
}

/** A word that is wider than a whole line is cut, as nothing else is left to do. */
function slices(word: readonly Glyph[], width: number): readonly (readonly Glyph[])[] {
  if (columns(trimmed(word)) <= width) return [word];
  const made: Glyph[][] = [[]];
  for (const glyph of word) {
    const slice = made.at(-1) ?? [];
    if (slice.length > 0 && columns(slice) + glyph.columns > width) made.push([glyph]);
    else slice.push(glyph);
  }
  return made;
}

function trimmed(word: readonly Glyph[]): readonly Glyph[] {
  const end = word.findLastIndex((glyph) => glyph.text !== ' ');
  return word.slice(0, end + 1);
}

function columns(line: readonly Glyph[]): number {
  return line.reduce((sum, glyph) => sum + glyph.columns, 0);
}

/** Neighbours of one style are styled together; spaces at the end are no part of a line. */
function render(line: readonly Glyph[]): string {
  let made = '';
  let run = '';
  const shown = trimmed(line);
  shown.forEach((glyph, index) => {
    run += glyph.text;
    if (shown[index + 1]?.style === glyph.style && index + 1 < shown.length) return;
    made += glyph.style ? glyph.style(run) : run;
    run = '';
  });
  return made;
}
