import type { Limits } from '../../source/limits.ts';
import { readXml } from '../../source/xml.ts';

/** The texts of a workbook that its cells name by their place. */
export class Shared {
  readonly #texts: string[] = [];

  constructor(bytes: Uint8Array | null, limits: Limits) {
    if (bytes === null) return;
    let text = '';
    let takes = false;
    let isSpoken = false;
    readXml(bytes, 'sharedStrings.xml', limits, {
      open(element) {
        if (element === 'x:si') text = '';
        // How a word is spoken stands beside it in workbooks from Japan.
        if (element === 'x:rPh') isSpoken = true;
        takes = element === 'x:t' && !isSpoken;
      },
      text(words) {
        if (takes) text += words;
      },
      close: (element) => {
        takes = false;
        if (element === 'x:rPh') isSpoken = false;
        if (element === 'x:si') this.#texts.push(text);
      },
    });
  }

  at(place: string): string {
    return this.#texts[Number(place)] ?? '';
  }
}
