/** Fields (a date, a reference, a table of contents): their code is left out, their result is text. */
export class Fields {
  /** True while in the code of the field, by nesting. */
  readonly #open: boolean[] = [];

  get isCode(): boolean {
    return this.#open.includes(true);
  }

  /** @param type `w:fldCharType` */
  take(type: string | null): void {
    if (type === 'begin') this.#open.push(true);
    else if (type === 'separate') this.#result(this.#open.length - 1);
    else if (type === 'end') this.#open.pop();
  }

  /** A code ends with its paragraph at the latest: a field that was cut through must not hide the rest of the draft. */
  endParagraph(): void {
    for (let index = 0; index < this.#open.length; index++) this.#result(index);
  }

  #result(index: number): void {
    if (index >= 0) this.#open[index] = false;
  }
}
