import { CueIndex } from './cue-index.ts';
import { rarest, requiredBy, type Way, type Words } from './required.ts';

/** So many texts are read before an index is made: for one draft that would take longer than the reading. */
const FEW = 300;

/**
 * Tells for hundreds of patterns which of them may match a text. Most sentences hold words of many patterns, and all words of few; whoever is
 * told still holds the pattern against the text. The first texts are asked for `cues` alone.
 */
export class PatternIndex {
  readonly #patterns: readonly RegExp[];
  readonly #cues: readonly Words[];
  readonly #first: CueIndex | null;
  readonly #all: readonly number[];
  #index: WordIndex | null = null;
  #texts = 0;

  /** @param cues for each pattern words of which every match holds one; left out where they are not known */
  constructor(patterns: readonly RegExp[], cues: readonly Words[] = []) {
    this.#patterns = patterns;
    this.#cues = cues;
    this.#first = cues.length > 0 ? new CueIndex(cues) : null;
    this.#all = patterns.map((_, at) => at);
  }

  /** Numbers of the patterns that may match, ascending. */
  candidates(text: string): readonly number[] {
    if (this.#index) return this.#index.candidates(text);
    this.#texts += 1;
    if (this.#texts > FEW) this.#index = new WordIndex(this.#patterns, this.#cues);
    return this.#first?.listsIn(text) ?? this.#all;
  }
}

/** A list of words, one of which must be there. */
interface Need {
  readonly words: readonly Entry[];
  /** Ways that are looked at when one of its words is found. */
  readonly ways: { readonly pattern: number; readonly others: readonly Need[] }[];
  /** The walk in which it was looked at last, and whether one was there. */
  walk: number;
  isMet: boolean;
}

interface Entry {
  readonly word: string;
  /** Only those that have ways: whether the other lists are met is looked up when one of these is. */
  readonly needs: Need[];
  /** The walk in which it was found last. */
  walk: number;
}

/** Places for pairs of letters: a power of two, several times as many as there are pairs. */
const SLOTS = 1 << 15;
/** Of a word so many letters are looked for: what that lets pass besides is little, and there are far fewer words. */
const LENGTH = 3;
const SINGLE = 1;
const LONGER = 2;

/** By all words that the patterns cannot do without, in one walk over the text. */
export class WordIndex {
  readonly #entries = new Map<string, Entry>();
  /** Words of one letter, by that letter. */
  readonly #letters = new Map<number, Entry>();
  /** What begins with a letter: SINGLE, LONGER, both, or for most letters nothing. */
  readonly #begins = new Uint8Array(0x10000);
  /** Longer words by their first two letters: an open hash table, in which 0 is an empty slot. */
  readonly #pairs = new Int32Array(SLOTS);
  readonly #longer: Entry[][] = Array(SLOTS);
  readonly #needs = new Map<string, Need>();
  /** Patterns of which no word is known. */
  readonly #always: number[] = [];
  /** The walk in which each pattern was told last. */
  readonly #told: Uint32Array;
  #walk = 0;

  constructor(patterns: readonly RegExp[], cues: readonly Words[] = []) {
    this.#told = new Uint32Array(patterns.length);
    patterns.forEach((pattern, at) => {
      const known = cues[at] && cues[at].length > 0 ? [cues[at]] : [];
      for (const way of requiredBy(pattern)) this.#add([...way, ...known], at);
    });
  }

  candidates(text: string): readonly number[] {
    this.#walk += 1;
    const found = [...this.#always];
    for (const { ways } of this.#keysIn(text)) {
      for (const { pattern, others } of ways) {
        if (this.#told[pattern] === this.#walk || !others.every((need) => this.#isMet(need))) continue;
        this.#told[pattern] = this.#walk;
        found.push(pattern);
      }
    }
    return found.sort((a, b) => a - b);
  }

  /** Notes all words in the text. The lists at which ways begin. */
  #keysIn(text: string): readonly Need[] {
    const keys: Need[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      const begins = this.#begins[letter] as number;
      if (begins === 0) continue;
      if (begins & SINGLE) this.#note(this.#letters.get(letter) as Entry, keys);
      if (!(begins & LONGER) || at + 1 === text.length) continue;
      const pair = (letter << 16) | text.charCodeAt(at + 1);
      const slot = this.#slotOf(pair);
      if (this.#pairs[slot] !== pair) continue;
      for (const entry of this.#longer[slot] as Entry[]) if (goesOn(text, at, entry.word)) this.#note(entry, keys);
    }
    return keys;
  }

  #note(entry: Entry, keys: Need[]): void {
    if (entry.walk === this.#walk) return;
    entry.walk = this.#walk;
    for (const need of entry.needs) {
      if (need.walk === this.#walk) continue;
      need.walk = this.#walk;
      need.isMet = true;
      keys.push(need);
    }
  }

  #isMet(need: Need): boolean {
    if (need.walk === this.#walk) return need.isMet;
    need.walk = this.#walk;
    need.isMet = need.words.some(({ walk }) => walk === this.#walk);
    return need.isMet;
  }

  /** That of the pair, or the empty one where it would stand. */
  #slotOf(pair: number): number {
    let slot = (Math.imul(pair, 0x9e3779b1) >>> 17) & (SLOTS - 1);
    while (this.#pairs[slot] !== pair && this.#pairs[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }

  #add(way: Way, pattern: number): void {
    const key = rarest(way);
    if (key === null) {
      if (this.#always.at(-1) !== pattern) this.#always.push(pattern);
      return;
    }
    const others = way.filter((words) => words !== key).map((words) => this.#needOf(words));
    const need = this.#needOf(key);
    if (need.ways.length === 0) for (const { needs } of need.words) needs.push(need);
    need.ways.push({ pattern, others });
  }

  #needOf(words: Words): Need {
    const heads = [...new Set(words.map((word) => word.slice(0, LENGTH)))];
    const name = heads.join('\n');
    const known = this.#needs.get(name);
    if (known) return known;
    const need: Need = { words: heads.map((word) => this.#entryOf(word)), ways: [], walk: 0, isMet: false };
    this.#needs.set(name, need);
    return need;
  }

  #entryOf(word: string): Entry {
    const known = this.#entries.get(word);
    if (known) return known;
    const entry: Entry = { word, needs: [], walk: 0 };
    this.#entries.set(word, entry);
    const letter = word.charCodeAt(0);
    this.#begins[letter] = (this.#begins[letter] as number) | (word.length === 1 ? SINGLE : LONGER);
    if (word.length === 1) this.#letters.set(letter, entry);
    else this.#put(entry, (letter << 16) | word.charCodeAt(1));
    return entry;
  }

  #put(entry: Entry, pair: number): void {
    const slot = this.#slotOf(pair);
    this.#pairs[slot] = pair;
    this.#longer[slot] ??= [];
    this.#longer[slot].push(entry);
  }
}

/** Whether a word whose first two letters stand there stands there whole: `startsWith` takes three times as long. */
function goesOn(text: string, at: number, word: string): boolean {
  for (let next = 2; next < word.length; next += 1)
    if (text.charCodeAt(at + next) !== word.charCodeAt(next)) return false;
  return true;
}
