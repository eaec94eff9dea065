import { isSpace } from '../../lines.ts';

/** Collects the words of a line and puts white space in order as browsers do. */
export class Words {
  #text = '';
  #linked = 0;
  #links = 0;
  #pre = 0;

  add(text: string): void {
    this.#text += this.#pre > 0 ? text.replace(/\r\n?|\n/g, KEPT) : text.replaceAll(KEPT, ' ');
    if (this.#links > 0) this.#linked += dense(text);
  }

  /** The lines that have come together; none where there were no words. */
  take(): { text: string; linked: number }[] {
    const [raw, linked] = [this.#text, this.#linked];
    this.#text = '';
    this.#linked = 0;
    if (raw === '') return [];
    const lines = raw
      .split(KEPT)
      .map(inOrder)
      .filter((text) => /[^\s\u200b]/.test(text));
    return lines.map((text) => ({ text, linked: lines.length === 1 ? linked : 0 }));
  }

  link(): () => void {
    this.#links++;
    return () => void this.#links--;
  }

  pre(): () => void {
    this.#pre++;
    return () => void this.#pre--;
  }
}

/** Stands for a line end that counts, inside `pre`: the form feed, which is a mere space elsewhere. */
const KEPT = '\f';

/** Characters without spaces between words: a line end in the file between two of them is none in the text. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f“”‘’—…]/;

/** Runs of white space become one space, or nothing between Chinese characters; full-width spaces and `&nbsp;` stay. */
function inOrder(raw: string): string {
  const text = raw.replace(/[\u00ad\u200b\u2060\ufeff]+/g, '');
  return text
    .replace(/[ \t\r\n\f]+/g, (run, at: number) => {
      const joins = /[\r\n]/.test(run) && WIDE.test(text[at - 1] ?? '') && WIDE.test(text[at + run.length] ?? '');
      return joins ? '' : ' ';
    })
    .replace(/^ | $/g, '');
}

/** How many characters are no white space. */
export function dense(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) count++;
  return count;
}
