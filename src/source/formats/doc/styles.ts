import type { Stretch } from './fib.ts';
import { eachSprm, SPRM } from './sprms.ts';

/** What a paragraph is told by its style or by itself. Null: nothing is said, ask the style below. */
export interface Told {
  /** 0-based outline level; 9 is body text. */
  outline: number | null;
  /** 1-based number of the list; 0 takes a paragraph out of the list of its style. */
  list: number | null;
  /** 0-based level in the list. */
  level: number | null;
}

interface Style extends Told {
  readonly base: number;
}

const PARAGRAPH = 1;
/** Word itself allows some ten. */
const LONGEST_CHAIN = 50;
/** The list numbers that mean: in no list. Higher ones are those of lists that were switched off by another program. */
const NO_LIST = 0xf801;
/** Numbers of built-in styles: heading 1 to 9, and the title. */
const HEADINGS = 9;
const TITLE = 62;

/** The paragraph styles of a file, by their index. A sheet that is cut off or absurd gives the styles up to there. */
export function readStyles(table: DataView, { at, size }: Stretch): Told[] {
  const behind = at + size;
  if (size < 4 || behind > table.byteLength) return [];
  const base = table.getUint16(at + 4, true);
  const styles: (Style | null)[] = [];
  let next = at + 2 + table.getUint16(at, true);
  while (next + 2 <= behind) {
    const length = table.getUint16(next, true);
    if (next + 2 + length > behind) break;
    styles.push(length < base || length < 12 ? null : styleAt(table, next + 2, length, base));
    next += 2 + length + (length % 2);
  }
  return styles.map((_, index) => inherited(styles, index));
}

/** Takes in one change, if it is one of these. */
export function tell(told: Told, code: number, bytes: DataView, at: number): void {
  if (code === SPRM.outline) told.outline = bytes.getUint8(at);
  else if (code === SPRM.listLevel) told.level = Math.min(bytes.getUint8(at), 8);
  else if (code === SPRM.list) told.list = listNumber(bytes.getUint16(at, true));
}

function listNumber(value: number): number {
  if (value === NO_LIST) return 0;
  return value > NO_LIST ? 0x10000 - value : value;
}

function styleAt(table: DataView, at: number, length: number, base: number): Style | null {
  const behind = at + length;
  const kinds = table.getUint16(at + 2, true);
  if ((kinds & 0xf) !== PARAGRAPH) return null;
  let next = at + base;
  if (next + 2 > behind) return null;
  next += 2 + (table.getUint16(next, true) + 1) * 2;
  const size = next + 4 <= behind ? table.getUint16(next, true) : 0;
  // The index of the style itself, then its changes.
  const own: Told = { outline: null, list: null, level: null };
  eachSprm(table, next + 4, Math.min(next + 2 + size, behind), (code, operand) => tell(own, code, table, operand));
  own.outline ??= outlineOf(table.getUint16(at, true) & 0xfff);
  return { ...own, base: kinds >> 4 };
}

function outlineOf(builtIn: number): number | null {
  if (builtIn >= 1 && builtIn <= HEADINGS) return builtIn - 1;
  return builtIn === TITLE ? 0 : null;
}

function inherited(styles: readonly (Style | null)[], index: number): Told {
  const found: Told = { outline: null, list: null, level: null };
  let style = styles[index];
  for (let depth = 0; style && depth < LONGEST_CHAIN; depth++) {
    found.outline ??= style.outline;
    found.list ??= style.list;
    found.level ??= style.level;
    style = styles[style.base];
  }
  return found;
}
