import { BoundedMap } from '../../bounded-map.ts';
/** Reads `{\stylesheet{\s1 … heading 1;}…}` for the styles whose name makes a heading; they keep their English names. */
export class StyleNames {
  readonly #levels = new BoundedMap<number, number>();
  #number: number | null = null;
  #name = '';

  /** Heading level from 1; null where the style is none. */
  levelOf(style: number | null): number | null {
    return (style === null ? null : this.#levels.get(style)) ?? null;
  }

  open(): void {
    this.#number = null;
    this.#name = '';
  }

  word(name: string, value: number | null): void {
    if (name === 's') this.#number = value;
    // Styles of characters, tables and sections share the names but are no headings.
    else if (name === 'cs' || name === 'ts' || name === 'ds') this.#number = null;
  }

  text(text: string): void {
    this.#name = (this.#name + text).slice(0, 100);
    const known = /^\s*(?:title|heading ([1-9]));/i.exec(this.#name);
    if (known !== null && this.#number !== null) this.#levels.set(this.#number, Number(known[1] ?? 1));
  }
}
