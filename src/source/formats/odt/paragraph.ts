import type { Cell, Label, Passage } from '../office/composer.ts';

/** A paragraph while it is read. White space counts as in HTML: a run of it is one space, and none stands at the beginning. */
export class Paragraph implements Passage {
  text = '';
  readonly label: Label | null;
  readonly level: number | null;
  readonly cell: Cell | null;
  readonly number: number | null;
  readonly boxed: Passage[] = [];
  readonly isNote: boolean;
  /** Hidden as a whole, which a field in it may tell. */
  isHidden = false;
  #behindSpace = true;

  constructor(place: Pick<Passage, 'label' | 'level' | 'cell' | 'number' | 'isNote'>) {
    ({ label: this.label, level: this.level, cell: this.cell, number: this.number, isNote: this.isNote } = place);
  }

  write(text: string): void {
    const words = text.replace(/[\t\r\n ]+/g, ' ');
    const rest = this.#behindSpace && words.startsWith(' ') ? words.slice(1) : words;
    if (rest === '') return;
    this.text += rest;
    this.#behindSpace = rest.endsWith(' ');
  }

  /** White space that the writer asked for; it is kept as it is. */
  space(sign: '\t' | '\n' | ' ', count = 1): void {
    this.text += sign.repeat(count);
    this.#behindSpace = false;
  }
}
