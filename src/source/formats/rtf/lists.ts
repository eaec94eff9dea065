/** `\levelnfc` of bullets and of no number at all. */
const UNNUMBERED = new Set([23, 255]);

/** Words of a list of the old kind that number the paragraph. */
const OLD_NUMBER = new Set(['pnlvl', 'pnlvlbody']);

/** Which lists have numbers: Word stores each number beside its paragraph, and one that is missing is lost. */
export class ListTable {
  readonly #levels = new Map<number, number[]>();
  readonly #lists = new Map<number, number>();
  #open: number[] = [];
  #list = 0;

  /** Hears the words of `{\*\listtable…}` */
  define(name: string, value: number | null): void {
    if (name === 'list') this.#open = [];
    else if (name === 'levelnfc') this.#open.push(value ?? 0);
    else if (name === 'listid') this.#levels.set(value ?? 0, this.#open);
  }

  /** Hears the words of `{\*\listoverridetable…}` */
  override(name: string, value: number | null): void {
    if (name === 'listid') this.#list = value ?? 0;
    else if (name === 'ls') this.#lists.set(value ?? 0, this.#list);
  }

  /** Whether paragraphs of list `\ls` at level `\ilvl` bear a number. */
  isNumbered(list: number, level: number): boolean {
    const format = this.#levels.get(this.#lists.get(list) ?? -1)?.[level];
    return format !== undefined && !UNNUMBERED.has(format);
  }

  /** Whether the word, in `{\*\pn…}`, says that the paragraph has a number. */
  isOldNumber(name: string): boolean {
    return OLD_NUMBER.has(name);
  }
}
