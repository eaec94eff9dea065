import { BoundedMap } from '../../bounded-map.ts';

/** `\levelnfc` of bullets and of no number at all. */
const UNNUMBERED = new Set([23, 255]);

/** Words of a list of the old kind that number the paragraph. */
const OLD_NUMBER = new Set(['pnlvl', 'pnlvlbody']);

interface ListLevel {
  format: number;
  /** Nothing stands between number and text (`\levelfollow2`), although a tab may be stored. */
  isTight: boolean;
}

/** Which lists have numbers: Word stores each number beside its paragraph, and one that is missing is lost. */
export class ListTable {
  readonly #levels = new BoundedMap<number, ListLevel[]>();
  readonly #lists = new BoundedMap<number, number>();
  #open: ListLevel[] = [];
  #list = 0;

  /** Hears the words of `{\*\listtable…}` */
  define(name: string, value: number | null): void {
    if (name === 'list') this.#open = [];
    else if (name === 'listlevel') this.#open.push({ format: 0, isTight: false });
    else if (name === 'levelnfc') this.#set({ format: value ?? 0 });
    else if (name === 'levelfollow') this.#set({ isTight: value === 2 });
    else if (name === 'listid') this.#levels.set(value ?? 0, this.#open);
  }

  /** Hears the words of `{\*\listoverridetable…}` */
  override(name: string, value: number | null): void {
    if (name === 'listid') this.#list = value ?? 0;
    else if (name === 'ls') this.#lists.set(value ?? 0, this.#list);
  }

  /** Whether paragraphs of list `\ls` at level `\ilvl` bear a number. */
  isNumbered(list: number, level: number): boolean {
    const found = this.#levelOf(list, level);
    return found !== undefined && !UNNUMBERED.has(found.format);
  }

  isTight(list: number, level: number): boolean {
    return this.#levelOf(list, level)?.isTight === true;
  }

  /** Whether the word, in `{\*\pn…}`, says that the paragraph has a number. */
  isOldNumber(name: string): boolean {
    return OLD_NUMBER.has(name);
  }

  #levelOf(list: number, level: number): ListLevel | undefined {
    return this.#levels.get(this.#lists.get(list) ?? -1)?.[level];
  }

  #set(what: Partial<ListLevel>): void {
    Object.assign(this.#open.at(-1) ?? {}, what);
  }
}
