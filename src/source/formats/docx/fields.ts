import { LONGEST_CODE, wordsOfField } from '../office/fields.ts';

interface Field {
  code: string;
  isCode: boolean;
  /** Words were shown in it. */
  shows: boolean;
}

/** Fields (a date, a reference, a table of contents): their code is left out, their result is text. */
export class Fields {
  /** By nesting. */
  readonly #open: Field[] = [];
  /** Those of them in whose code the reader is. */
  #codes: Field[] = [];

  get isCode(): boolean {
    return this.#codes.length > 0;
  }

  /**
   * @param type `w:fldCharType`
   * @returns what a field shows that ends without a result: '' for nothing, null for what cannot be made out
   */
  take(type: string | null): string | null {
    if (type === 'begin') this.#begin();
    else if (type === 'separate') this.#endCode(this.#open.at(-1));
    else if (type === 'end') return this.#end();
    return '';
  }

  /** Words in a code. */
  hear(words: string): void {
    const field = this.#codes.at(-1);
    if (field !== undefined) field.code = (field.code + words).slice(0, LONGEST_CODE);
  }

  /** Words were read that stand in no code. */
  show(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.shows = true;
  }

  /** A code ends with its paragraph at the latest: a field that was cut through must not hide the rest of the draft. */
  endParagraph(): void {
    for (const field of this.#codes) field.isCode = false;
    this.#codes = [];
  }

  #begin(): void {
    const field = { code: '', isCode: true, shows: false };
    this.#open.push(field);
    this.#codes.push(field);
  }

  #end(): string | null {
    const field = this.#open.pop();
    if (field === undefined) return '';
    this.#endCode(field);
    if (field.shows) this.show();
    return field.shows ? '' : wordsOfField(field.code);
  }

  #endCode(field: Field | undefined): void {
    if (field?.isCode !== true) return;
    field.isCode = false;
    this.#codes.pop();
  }
}
