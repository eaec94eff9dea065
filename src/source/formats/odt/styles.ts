import { BoundedMap } from '../../bounded-map.ts';
import { type Attributes, numberOf } from '../../xml.ts';

/** One level of a list style. */
export interface Level {
  /** `style:num-format`; null for a bullet or a picture. */
  readonly format: string | null;
  readonly prefix: string;
  readonly suffix: string;
  /** 第%1%条 or %1%.%2%: stands above prefix and suffix, and levels before this one in figures of their own; null where it is not given. */
  readonly pattern: string | null;
  /** How many levels the label shows: 2 for 1.1. */
  readonly shown: number;
  readonly start: number;
  readonly isRepeated: boolean;
  /** What stands between label and text. */
  gap: string;
}

/** By level from 1. */
export type ListStyle = ReadonlyMap<number, Level>;

interface Style {
  readonly name: string;
  readonly parent: string | null;
  /** `style:list-style-name`: empty takes the paragraph out of every list. */
  readonly list: string | null;
  hidden: boolean | null;
  font: string | null;
}

const LONGEST_CHAIN = 50;
/** LibreOffice has ten levels. */
export const DEEPEST = 10;

const LEVEL = /^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/;

/** The styles of a file. Listens to styles.xml first and then to the automatic styles of content.xml, which stand above it. */
export class Styles {
  readonly lists = new BoundedMap<string, ListStyle>();
  /** Name of the list style by which headings are numbered. */
  outline: string | null = null;
  readonly #styles = new BoundedMap<string, Style>();
  #style: Style | null = null;
  #list: Map<number, Level> | null = null;
  #level: Level | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.#openStyle(attributes);
    else if (name === 'style:text-properties') this.#describe(attributes);
    else if (name === 'text:list-style' || name === 'text:outline-style') this.#openList(name, attributes);
    else if (LEVEL.test(name)) this.#openLevel(name, attributes);
    else if (name === 'style:list-level-label-alignment' && this.#level !== null)
      this.#level.gap = attributes('label-followed-by') === 'nothing' ? '' : ' ';
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null;
    else if (name === 'text:list-style' || name === 'text:outline-style') this.#list = null;
    else if (LEVEL.test(name)) this.#level = null;
  }

  /** Whether the style hides its text; null where it does not say. */
  isHidden(family: 'paragraph' | 'text', name: string | null): boolean | null {
    for (const style of this.#chain(family, name)) if (style.hidden !== null) return style.hidden;
    return null;
  }

  /** The font that the style names; null where it names none. */
  fontOf(family: 'paragraph' | 'text', name: string | null): string | null {
    for (const { font } of this.#chain(family, name)) if (font !== null) return font;
    return null;
  }

  /** The list style that a paragraph style names; null where none does. */
  listOf(name: string | null): string | null {
    for (const { list } of this.#chain('paragraph', name)) if (list !== null) return list;
    return null;
  }

  /** The built-in style of titles keeps its English name in every language. */
  isTitle(name: string | null): boolean {
    return this.#chain('paragraph', name).some((style) => style.name === 'Title');
  }

  /** Whether headings of this style are counted in the outline: all are whose style names no other list, and none ('') is one. */
  isOutlined(name: string | null): boolean {
    const list = this.listOf(name);
    return list === null || list === this.outline;
  }

  #chain(family: string, name: string | null): Style[] {
    const chain: Style[] = [];
    let style = this.#styles.get(`${family} ${name}`);
    while (style !== undefined && !chain.includes(style) && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = this.#styles.get(`${family} ${style.parent}`);
    }
    return chain;
  }

  #openStyle(attributes: Attributes): void {
    this.#style = {
      name: attributes('name') ?? '',
      parent: attributes('parent-style-name'),
      list: attributes('list-style-name'),
      hidden: null,
      font: null,
    };
    this.#styles.set(`${attributes('family')} ${this.#style.name}`, this.#style);
  }

  #describe(attributes: Attributes): void {
    const display = attributes('display');
    const font = attributes('font-name') ?? attributes('font-family');
    if (this.#style !== null && display !== null) this.#style.hidden = display === 'none';
    if (this.#style !== null && font !== null) this.#style.font = font.replace(/^'|'$/g, '');
  }

  #openList(element: string, attributes: Attributes): void {
    const name = attributes('name') ?? 'Outline';
    if (element === 'text:outline-style') this.outline = name;
    this.#list = new BoundedMap();
    this.lists.set(name, this.#list);
  }

  #openLevel(element: string, attributes: Attributes): void {
    const isNumber = element === 'text:list-level-style-number' || element === 'text:outline-level-style';
    const pattern = attributes('num-list-format');
    this.#level = {
      format: isNumber ? (attributes('num-format') ?? '') : null,
      prefix: attributes('num-prefix') ?? '',
      suffix: attributes('num-suffix') ?? '',
      pattern: pattern !== null && /%\d+%/.test(pattern) ? pattern : null,
      shown: numberOf(attributes, 'display-levels') ?? 1,
      start: numberOf(attributes, 'start-value') ?? 1,
      isRepeated: attributes('num-letter-sync') === 'true',
      gap: ' ',
    };
    this.#list?.set(numberOf(attributes, 'level') ?? 1, this.#level);
  }
}
