import { BoundedMap } from '../../bounded-map.ts';
import type { Limits } from '../../limits.ts';
import { numberOf, readXml } from '../../xml.ts';

/** What a paragraph is told by its style or by itself. Null: nothing is said, ask the style below. */
export interface ParagraphProperties {
  /** 0-based outline level; 9 is body text. */
  outline: number | null;
  /** The list; 0 takes a paragraph out of the list of its style. */
  list: number | null;
  /** 0-based level in the list. */
  level: number | null;
}

interface Style extends ParagraphProperties {
  readonly id: string;
  name: string;
  basedOn: string | null;
}

export const nothingSaid = (): ParagraphProperties => ({ outline: null, list: null, level: null });

/** Word itself allows some ten. */
const LONGEST_CHAIN = 50;

/** The paragraph styles of a file, each with what it inherits. */
export class Styles {
  readonly #styles = new BoundedMap<string, Style>();
  readonly #chains = new Map<string | null, readonly Style[]>();
  readonly #known = new Map<string | null, ParagraphProperties>();
  #standard: string | null = null;

  static read(bytes: Uint8Array | null, part: string, limits: Limits): Styles {
    const styles = new Styles();
    if (bytes !== null) styles.#read(bytes, part, limits);
    return styles;
  }

  /** What holds for a paragraph of this style; with null, or a style that does not exist, the standard one. */
  of(id: string | null): ParagraphProperties {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const found = nothingSaid();
    for (const style of this.#chain(id)) {
      found.outline ??= style.outline ?? outlineByName(style.name);
      found.list ??= style.list;
      found.level ??= style.level;
    }
    this.#known.set(id, found);
    return found;
  }

  /** The style itself and those that it rests on: a list may name any of them for its levels. */
  names(id: string | null): readonly string[] {
    return this.#chain(id).map((style) => style.id);
  }

  /** The list that a numbering style (`w:numStyleLink`) leads to. */
  listOf(id: string): number | null {
    return this.#styles.get(id)?.list ?? null;
  }

  #chain(id: string | null): readonly Style[] {
    const known = this.#chains.get(id);
    if (known !== undefined) return known;
    const chain: Style[] = [];
    let style = this.#styles.get(id ?? '') ?? this.#styles.get(this.#standard ?? '');
    while (style !== undefined && !chain.includes(style) && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = this.#styles.get(style.basedOn ?? '');
    }
    this.#chains.set(id, chain);
    return chain;
  }

  #read(bytes: Uint8Array, part: string, limits: Limits): void {
    let style: Style | null = null;
    readXml(bytes, part, limits, {
      open: (name, attributes) => {
        if (name === 'w:style') {
          const id = attributes('styleId') ?? '';
          style = { id, name: '', basedOn: null, ...nothingSaid() };
          this.#styles.set(id, style);
          const isStandard =
            attributes('type') === 'paragraph' && ['1', 'true', 'on'].includes(attributes('default') ?? '');
          if (isStandard) this.#standard = id;
        } else if (style !== null) {
          if (name === 'w:name') style.name = (attributes('val') ?? '').toLowerCase();
          else if (name === 'w:basedOn') style.basedOn = attributes('val');
          else if (name === 'w:outlineLvl') style.outline = numberOf(attributes);
          else if (name === 'w:numId') style.list = numberOf(attributes);
          else if (name === 'w:ilvl') style.level = numberOf(attributes);
        }
      },
      close: (name) => {
        if (name === 'w:style') style = null;
      },
    });
  }
}

/** The built-in headings keep their English names in every language of Word; some programs leave their level out. */
function outlineByName(name: string): number | null {
  if (name === 'title') return 0;
  const heading = /^heading ([1-9])$/.exec(name);
  return heading === null ? null : Number(heading[1]) - 1;
}
