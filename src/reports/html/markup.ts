import { picture, wellFormed } from '../sanitise.ts';

/** Markup of a page. Only `html` and `trusted` make it, so that no words of a document become any. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type { Markup };

type Value = string | number | Markup | null | readonly (string | Markup | null)[];

/** A piece of a page: strings in it are words and are escaped, pieces stand as they are, null is nothing. */
export function html(texts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(texts.reduce((made, text, at) => made + shown(values[at - 1] ?? null) + text));
}

/** What hefa brings itself: its style and its script. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function shown(value: Value): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.toString();
  if (typeof value === 'object') return value.map(shown).join('');
  return escaped(wellFormed(String(value)).replace(INVISIBLE, picture));
}

/** The same as `html` of a string, but what is invisible in it is set apart from what is written: a draft may hold «\u{202E}» as words. */
export function visible(text: string): Markup {
  const parts = wellFormed(text).split(INVISIBLE_PARTS);
  return new Markup(parts.map((part, at) => (at % 2 === 0 ? escaped(part) : `<i>${picture(part)}</i>`)).join(''));
}

/**
 * Controls, bidi controls, zero-width and other characters without a glyph. White space stays, and so do variation selectors,
 * which choose the glyph of the character before them (☑️, 葛󠄀).
 */
const INVISIBLE =
  /(?![\t\n\r\p{Variation_Selector}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const INVISIBLE_PARTS = new RegExp(`(${INVISIBLE.source})`, 'u');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (char) => ENTITIES[char] as string);
}
