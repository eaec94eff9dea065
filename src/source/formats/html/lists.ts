import { toNumeral } from '../../../chinese/numerals.ts';
import { attribute, type Element } from './parse.ts';

type Figure = (value: number) => string;

const letters =
  (first: string): Figure =>
  (value) =>
    value >= 1 && value <= 26 ? String.fromCharCode(first.charCodeAt(0) + value - 1) : String(value);

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const roman: Figure = (value) =>
  value >= 1 && value < 40 ? 'x'.repeat(Math.floor(value / 10)) + (ROMAN[value % 10] ?? '') : String(value);
const chinese: Figure = (value) => (value >= 1 && value <= 9999 ? toNumeral(value) : String(value));

/** By the `type` of a list (letters that count by their case) or its `list-style-type`, as browsers show them. */
const FIGURES: ReadonlyMap<string, readonly [Figure, string]> = new Map([
  ['a', [letters('a'), '. ']],
  ['A', [letters('A'), '. ']],
  ['i', [roman, '. ']],
  ['I', [(value: number) => roman(value).toUpperCase(), '. ']],
  ['lower-alpha', [letters('a'), '. ']],
  ['lower-latin', [letters('a'), '. ']],
  ['upper-alpha', [letters('A'), '. ']],
  ['upper-latin', [letters('A'), '. ']],
  ['lower-roman', [roman, '. ']],
  ['upper-roman', [(value: number) => roman(value).toUpperCase(), '. ']],
  ['cjk-ideographic', [chinese, '、']],
  ['simp-chinese-informal', [chinese, '、']],
  ['trad-chinese-informal', [chinese, '、']],
]);

const UNNUMBERED: ReadonlySet<string> = new Set(['none', 'disc', 'circle', 'square']);
const DECIMAL: readonly [Figure, string] = [String, '. '];

/** A list that is open. */
interface List {
  readonly element: Element;
  readonly isOrdered: boolean;
  next: number;
}

/** The numbers that browsers put before the items of `ol`. */
export class Lists {
  readonly #open: List[] = [];

  open(element: Element): void {
    this.#open.push({ element, isOrdered: element.tagName === 'ol', next: numberIn(element, 'start') ?? 1 });
  }

  close(): void {
    this.#open.pop();
  }

  /** What stands before an item; null where it stands in no numbered list. */
  label(item: Element): string | null {
    const list = this.#open.at(-1);
    if (list === undefined || !list.isOrdered) return null;
    const value = numberIn(item, 'value') ?? list.next;
    list.next = value + 1;
    const style = styleOf(item) ?? styleOf(list.element);
    if (style !== null && UNNUMBERED.has(style)) return '';
    const [figure, behind] = FIGURES.get(style ?? '') ?? DECIMAL;
    return figure(value) + behind;
  }
}

function styleOf(element: Element): string | null {
  const declared = [...(attribute(element, 'style') ?? '').matchAll(/list-style(?:-type)?\s*:([^;]*)/gi)].at(-1)?.[1];
  // The shorthand holds the place and a picture as well: outside url(x.png) cjk-ideographic.
  const words =
    declared
      ?.toLowerCase()
      .replaceAll(/url\([^)]*\)|!important/g, ' ')
      .split(/\s+/) ?? [];
  const style = words.find((word) => /^[a-z-]+$/.test(word) && word !== 'inside' && word !== 'outside');
  return style ?? attribute(element, 'type');
}

function numberIn(element: Element, name: string): number | null {
  const value = attribute(element, name);
  return value !== null && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : null;
}
