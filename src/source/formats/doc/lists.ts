import { BoundedMap } from '../../bounded-map.ts';
import type { AbstractList, Definitions, Level, List } from '../docx/numbering.ts';
import type { Stretch } from './fib.ts';

/** Names of the formats of numbers, as .docx has them, by the number that old Word gives them. */
const FORMATS =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'.split(
    ' ',
  );
const NO_NUMBER = 255;
const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const OVERRIDE_SIZE = 16;
const LEVEL_OVERRIDE_SIZE = 8;
const LEVELS = 9;

/**
 * The lists of a file, as those of a .docx are defined: paragraphs name a list by its 1-based number in the table of overrides, and
 * that its definition. What is cut off or absurd is left out: its paragraphs count as lost.
 */
export function readLists(table: DataView, lists: Stretch, overrides: Stretch): Definitions {
  return { abstracts: readAbstracts(table, lists), lists: readOverrides(table, overrides) };
}

/** The levels stand behind the heads of all lists. */
function readAbstracts(table: DataView, { at, size }: Stretch): Map<string, AbstractList> {
  const abstracts = new BoundedMap<string, AbstractList>();
  if (size < 2 || at + size > table.byteLength) return abstracts;
  const count = Math.min(table.getUint16(at, true), Math.floor((size - 2) / LIST_SIZE));
  const reader = new LevelReader(table, at + 2 + count * LIST_SIZE);
  for (let index = 0; index < count; index++) {
    const head = at + 2 + index * LIST_SIZE;
    const isSimple = (table.getUint8(head + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const found = reader.next();
      if (found === null) return abstracts;
      levels.set(level, found);
    }
    abstracts.set(String(table.getInt32(head, true)), { levels, styleLink: null });
  }
  return abstracts;
}

/** What a list changes in its definition stands behind the heads of all overrides. */
function readOverrides(table: DataView, { at, size }: Stretch): Map<number, List> {
  const lists = new BoundedMap<number, List>();
  if (size < 4 || at + size > table.byteLength) return lists;
  const count = Math.min(table.getUint32(at, true), Math.floor((size - 4) / OVERRIDE_SIZE));
  const reader = new LevelReader(table, at + 4 + count * OVERRIDE_SIZE);
  for (let index = 0; index < count; index++) {
    const head = at + 4 + index * OVERRIDE_SIZE;
    const list: List = { abstract: String(table.getInt32(head, true)), starts: new Map(), levels: new Map() };
    lists.set(index + 1, list);
    reader.override(list, table.getUint8(head + 12));
  }
  return lists;
}

/** Reads levels one after the other; nothing more once one of them does not fit in. */
class LevelReader {
  readonly #table: DataView;
  #at: number;

  constructor(table: DataView, at: number) {
    this.#table = table;
    this.#at = at;
  }

  next(): Level | null {
    const at = this.#at;
    const text =
      at + LEVEL_SIZE <= this.#table.byteLength ? at + LEVEL_SIZE + this.#byte(at + 24) + this.#byte(at + 25) : at;
    const letters = text > at && text + 2 <= this.#table.byteLength ? this.#table.getUint16(text, true) : -1;
    this.#at = text + 2 + letters * 2;
    if (letters < 0 || this.#at > this.#table.byteLength) {
      this.#at = this.#table.byteLength;
      return null;
    }
    const flags = this.#byte(at + 5);
    return {
      start: this.#table.getInt32(at, true),
      format: formatOf(this.#byte(at + 4)),
      text: this.#label(text + 2, letters),
      suffix: this.#byte(at + 15) === 2 ? '' : ' ',
      restart: (flags & 8) === 0 ? null : this.#byte(at + 26),
      legal: (flags & 4) !== 0,
      style: null,
    };
  }

  override(list: List, levels: number): void {
    // Four bytes without meaning come first.
    this.#at += 4;
    for (let index = 0; index < levels && this.#at + LEVEL_OVERRIDE_SIZE <= this.#table.byteLength; index++) {
      const start = this.#table.getInt32(this.#at, true);
      const flags = this.#byte(this.#at + 4);
      const at = Math.min(flags & 0xf, LEVELS - 1);
      this.#at += LEVEL_OVERRIDE_SIZE;
      if ((flags & 0x20) !== 0) {
        const level = this.next();
        if (level === null) return;
        list.levels.set(at, level);
        if ((flags & 0x10) !== 0) list.starts.set(at, level.start);
      } else if ((flags & 0x10) !== 0) list.starts.set(at, start);
    }
  }

  /** The label with %1 for the number of the first level; the file has the control characters from U+0000 instead. */
  #label(at: number, letters: number): string {
    let label = '';
    for (let index = 0; index < letters; index++) {
      const code = this.#table.getUint16(at + index * 2, true);
      label += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
    }
    return label;
  }

  #byte(at: number): number {
    return this.#table.getUint8(at);
  }
}

/** A format without a name here has no figures either; its paragraphs count as lost. */
function formatOf(number: number): string {
  return number === NO_NUMBER ? 'none' : (FORMATS[number] ?? 'unknown');
}
