import { BoundedMap } from '../../bounded-map.ts';
import { codePageOf } from './encoding.ts';

export interface Font {
  readonly name: string;
  /** Null where the code page of the file holds. */
  readonly codePage: number | null;
}

/** Reads `{\fonttbl{\f0\fnil\fcharset134 宋体;}…}`. */
export class Fonts {
  readonly #fonts = new BoundedMap<number, Font>();
  #number = 0;
  #codePage: number | null = null;
  #name = '';

  of(number: number | null): Font | undefined {
    return number === null ? undefined : this.#fonts.get(number);
  }

  word(name: string, value: number | null): void {
    if (name === 'f') this.#begin(value ?? 0);
    else if (name === 'fcharset') this.#codePage = codePageOf(value);
    else if (name === 'cpg') this.#codePage = value;
    this.#store();
  }

  text(text: string): void {
    this.#name += text.slice(0, 100);
    this.#store();
  }

  #begin(number: number): void {
    this.#number = number;
    this.#codePage = null;
    this.#name = '';
  }

  #store(): void {
    const name = this.#name.replace(/;.*/s, '').trim();
    this.#fonts.set(this.#number, { name, codePage: this.#codePage });
  }
}
