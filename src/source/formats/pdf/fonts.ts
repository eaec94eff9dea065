import type { PdfPage } from './pdfjs.ts';

interface Glyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly isSpace: boolean;
}

interface Font {
  readonly composite?: boolean;
  readonly toUnicode?: { readonly _map?: readonly (string | undefined)[] };
}

/** As often as this, one Chinese character alone in a font is the box that stands for all it does not have. */
const BOXES = 10;

/** Counts the characters that were drawn in one font, by whether the file says what they mean. */
export class FontTally {
  readonly #font: Font | null;
  readonly #chinese = new Set<string>();
  #known = 0;
  #unknown = 0;
  #times = 0;

  constructor(page: PdfPage, name: string) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    this.#font = typeof font === 'object' ? font : null;
  }

  /** pdf.js could not load it: its words are lost. */
  get isLost(): boolean {
    return this.#font === null;
  }

  get known(): number {
    return this.#known - this.#boxes;
  }

  get unknown(): number {
    return this.#unknown + this.#boxes;
  }

  /** @returns how many characters these are */
  add(glyphs: readonly unknown[]): number {
    let count = 0;
    for (const glyph of glyphs) {
      if (!isGlyph(glyph) || glyph.isSpace || glyph.unicode.trim() === '') continue;
      count++;
      if (isKnown(glyph, this.#font)) this.#known++;
      else this.#unknown++;
      if (!/\p{sc=Han}/u.test(glyph.unicode)) continue;
      if (this.#chinese.size < 2) this.#chinese.add(glyph.unicode);
      this.#times++;
    }
    return count;
  }

  /**
   * A server without Chinese fonts prints a box for every character, and writes down that all boxes mean what the first
   * did: 各各各各.
   */
  get #boxes(): number {
    return this.#chinese.size === 1 && this.#times >= BOXES ? this.#times : 0;
  }
}

/** Where the file says nothing of a character, pdf.js gives out its code as if it were one: words that mean nothing. */
function isKnown({ originalCharCode, unicode }: Glyph, font: Font | null): boolean {
  if (/[\p{Cc}\ufffd]/u.test(unicode)) return false;
  if (!font?.composite) return true;
  return font.toUnicode?._map?.[originalCharCode] !== undefined;
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';
}
