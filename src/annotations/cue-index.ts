/** A word, and the numbers of the lists that hold it. */
interface Cue {
  readonly word: string;
  readonly lists: number[];
}

/**
 * Tells for hundreds of lists of words which of them have a word in a text, in one walk over it. The one scan (`scan.ts`) knows few
 * lists and is faster still; this tells the rows of a table apart, in the sentences that the scan has found.
 */
export class CueIndex {
  /** By the first letter of a word: where its words are in `#cues`; 0 for most letters, where there are none. */
  readonly #places = new Uint16Array(0x10000);
  readonly #cues: Cue[][] = [[]];
  /** The walk in which each list was found last. */
  readonly #found: Uint32Array;
  #walk = 0;

  constructor(lists: readonly (readonly string[])[]) {
    this.#found = new Uint32Array(lists.length);
    lists.forEach((words, list) => {
      for (const word of new Set(words)) this.#add(word, list);
    });
  }

  /** Numbers of the lists, ascending. */
  listsIn(text: string): readonly number[] {
    const lists: number[] = [];
    this.#walk += 1;
    for (let at = 0; at < text.length; at += 1) {
      const place = this.#places[text.charCodeAt(at)] as number;
      if (place === 0) continue;
      for (const cue of this.#cues[place] as Cue[]) if (text.startsWith(cue.word, at)) this.#note(cue, lists);
    }
    return lists.sort((a, b) => a - b);
  }

  #note(cue: Cue, lists: number[]): void {
    for (const list of cue.lists) {
      if (this.#found[list] === this.#walk) continue;
      this.#found[list] = this.#walk;
      lists.push(list);
    }
  }

  #add(word: string, list: number): void {
    if (word === '') throw new RangeError('an empty word would stand everywhere');
    const letter = word.charCodeAt(0);
    if (this.#places[letter] === 0) this.#places[letter] = this.#cues.push([]) - 1;
    const cues = this.#cues[this.#places[letter] as number] as Cue[];
    const same = cues.find((one) => one.word === word);
    if (same) same.lists.push(list);
    else cues.push({ word, lists: [list] });
  }
}
