/**
 * Tells for hundreds of lists of words which of them have a word in a text, in one walk over it. The one scan (`scan.ts`) knows few
 * lists and is faster still; this tells the rows of a table apart, in the sentences that the scan has found.
 */
export class CueIndex {
  /** By their first letter: the words, and the lists that hold each. */
  readonly #byLetter = new Map<string, { readonly word: string; readonly lists: number[] }[]>();

  constructor(lists: readonly (readonly string[])[]) {
    lists.forEach((words, list) => {
      for (const word of new Set(words)) this.#add(word, list);
    });
  }

  /** Numbers of the lists, ascending. */
  listsIn(text: string): readonly number[] {
    const found = new Set<number>();
    for (let at = 0; at < text.length; at += 1) {
      for (const { word, lists } of this.#byLetter.get(text.charAt(at)) ?? []) {
        if (text.startsWith(word, at)) for (const list of lists) found.add(list);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #add(word: string, list: number): void {
    const letter = word.charAt(0);
    const known = this.#byLetter.get(letter) ?? [];
    this.#byLetter.set(letter, known);
    const same = known.find((one) => one.word === word);
    if (same) same.lists.push(list);
    else known.push({ word, lists: [list] });
  }
}
