import { Encoding } from './encoding.ts';
import { Fonts } from './fonts.ts';
import { signsOf } from './signs.ts';

/** Bytes and `\u` units as characters, by the code page and the signs of their font. */
export class Characters {
  readonly fonts = new Fonts();
  readonly #encoding = new Encoding();
  /** Bytes that still wait for the rest of their character. */
  #bytes: number[] = [];

  /** Takes in a word of the head of the file. Returns whether it was one. */
  word(name: string, value: number | null): boolean {
    return this.#encoding.word(name, value);
  }

  byte(value: number): void {
    this.#bytes.push(value);
  }

  /** The text of the bytes so far; they are gone then. */
  take(font: number | null): string {
    if (this.#bytes.length === 0) return '';
    const known = this.fonts.of(font ?? this.#encoding.font);
    const text = this.#encoding.decode(this.#bytes, known?.codePage ?? null);
    this.#bytes = [];
    return signsOf(text, known?.name);
  }

  /** `\u-10179`: one unit of UTF-16. Some programs give the whole character. */
  unit(value: number, font: number | null): string {
    if (value === 0) return '';
    const isWhole = value > 0xffff && value <= 0x10ffff;
    const text = isWhole ? String.fromCodePoint(value) : String.fromCharCode(value & 0xffff);
    return signsOf(text, this.fonts.of(font ?? this.#encoding.font)?.name);
  }
}
