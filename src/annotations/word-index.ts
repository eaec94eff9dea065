import { rarityOf, requiredBy, type Words } from './required.ts';

/** A list of words, one of which must be there. */
interface Need {
  /** Numbers of its words. */
  readonly words: readonly number[];
  /** By the look of its words. */
  readonly rarity: number;
  /** Ways that are looked at when one of its words is found. */
  readonly ways: { readonly pattern: number; readonly others: readonly Need[] }[];
  /** The walk in which it was looked at last, and whether one was there. */
  walk: number;
  isMet: boolean;
}

/** Of a word so many letters are looked for: what that lets pass besides is little, and there are far fewer words. */
const LENGTH = 3;

/** By all words that the patterns cannot do without, in one walk over the text. */
export class WordIndex {
  /** From 1 on. */
  readonly #numbers = new Map<string, number>();
  /** By a letter: the word that it is, doubled, and 1 more where longer ones begin with it; 0 for most letters. */
  readonly #letters = new Uint32Array(0x10000);
  /** By the first two letters of longer words: likewise. */
  readonly #pairs = new Slots();
  /** By the slot of the pair and the third letter: the word. */
  readonly #triples = new Slots();
  /** The walk in which each word was found last. */
  readonly #seen = new Uint32Array(0x10000);
  /** Only the words at which ways begin have needs: whether other lists are met is looked up when a way is. */
  readonly #keysOf: Need[][] = [];
  readonly #needs = new Map<string, Need>();
  /** Patterns of which no word is known. */
  readonly #always: number[] = [];
  /** The walk in which each pattern was told last. */
  readonly #told: Uint32Array;
  readonly #keys: Need[] = [];
  #walk = 0;

  /** @param sample texts like those to come */
  constructor(patterns: readonly RegExp[], cues: readonly Words[] = [], sample: readonly string[] = []) {
    this.#told = new Uint32Array(patterns.length);
    const ways = patterns.flatMap((pattern, at) => {
      const known = cues[at] && cues[at].length > 0 ? [cues[at]] : [];
      return requiredBy(pattern).map((way) => ({
        pattern: at,
        needs: [...way, ...known].map((words) => this.#needOf(words)),
      }));
    });
    const often = this.#countIn(sample);
    for (const { pattern, needs } of ways) this.#add(pattern, needs, often);
  }

  /** In how many of the texts each word stands. */
  #countIn(texts: readonly string[]): Uint32Array {
    const often = new Uint32Array(this.#numbers.size + 1);
    for (const text of texts) {
      this.#walk += 1;
      this.#read(text);
      for (let word = 1; word < often.length; word += 1)
        if (this.#seen[word] === this.#walk) often[word] = (often[word] as number) + 1;
    }
    return often;
  }

  candidates(text: string): readonly number[] {
    this.#walk += 1;
    this.#keys.length = 0;
    this.#read(text);
    const found = [...this.#always];
    for (const { ways } of this.#keys) {
      for (const { pattern, others } of ways) {
        if (this.#told[pattern] === this.#walk || !this.#areMet(others)) continue;
        this.#told[pattern] = this.#walk;
        found.push(pattern);
      }
    }
    return found.sort((a, b) => a - b);
  }

  /** Notes all words in the text. The hottest loop of all: arrays of numbers only. */
  #read(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      const one = this.#letters[letter] as number;
      if (one === 0) continue;
      if (one > 1) this.#note(one >> 1);
      if ((one & 1) === 0 || at + 1 >= text.length) continue;
      const slot = this.#pairs.find((letter << 16) | text.charCodeAt(at + 1));
      if (slot < 0) continue;
      const two = this.#pairs.at(slot);
      if (two > 1) this.#note(two >> 1);
      if ((two & 1) === 0 || at + 2 >= text.length) continue;
      const last = this.#triples.find((slot << 16) | text.charCodeAt(at + 2));
      if (last >= 0) this.#note(this.#triples.at(last));
    }
  }

  #note(word: number): void {
    if (this.#seen[word] === this.#walk) return;
    this.#seen[word] = this.#walk;
    const needs = this.#keysOf[word] as Need[];
    for (let at = 0; at < needs.length; at += 1) {
      const need = needs[at] as Need;
      if (need.walk === this.#walk) continue;
      need.walk = this.#walk;
      need.isMet = true;
      this.#keys.push(need);
    }
  }

  #areMet(needs: readonly Need[]): boolean {
    for (let at = 0; at < needs.length; at += 1) if (!this.#isMet(needs[at] as Need)) return false;
    return true;
  }

  #isMet(need: Need): boolean {
    if (need.walk === this.#walk) return need.isMet;
    need.walk = this.#walk;
    need.isMet = need.words.some((word) => this.#seen[word] === this.#walk);
    return need.isMet;
  }

  #add(pattern: number, needs: readonly Need[], often: Uint32Array): void {
    const key = seldomest(needs, often);
    if (key === null) {
      if (this.#always.at(-1) !== pattern) this.#always.push(pattern);
      return;
    }
    if (key.ways.length === 0) for (const word of key.words) this.#keysOf[word]?.push(key);
    key.ways.push({ pattern, others: needs.filter((need) => need !== key) });
  }

  #needOf(words: Words): Need {
    const heads = [...new Set(words.map((word) => word.slice(0, LENGTH)))];
    const name = heads.join('\n');
    const known = this.#needs.get(name);
    if (known) return known;
    const need: Need = {
      words: heads.map((word) => this.#numberOf(word)),
      rarity: rarityOf(words),
      ways: [],
      walk: 0,
      isMet: false,
    };
    this.#needs.set(name, need);
    return need;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    if (number >= this.#seen.length) throw new RangeError('an index holds at most 65,535 words');
    this.#numbers.set(word, number);
    this.#keysOf[number] = [];
    const letter = word.charCodeAt(0);
    this.#letters[letter] = (this.#letters[letter] as number) | (word.length === 1 ? number << 1 : 1);
    if (word.length > 1) this.#put(word, number);
    return number;
  }

  #put(word: string, number: number): void {
    const slot = this.#pairs.add((word.charCodeAt(0) << 16) | word.charCodeAt(1), word.length === 2 ? number << 1 : 1);
    if (word.length > 2) this.#triples.add((slot << 16) | word.charCodeAt(2), number);
  }
}

/** The list of which the words stood in the fewest texts; where that tells nothing, the one least likely to stand in a text by chance. */
function seldomest(needs: readonly Need[], often: Uint32Array): Need | null {
  let best: { readonly need: Need; readonly count: number } | null = null;
  for (const need of needs) {
    const count = need.words.reduce((sum, word) => sum + (often[word] as number), 0);
    if (best === null || count < best.count || (count === best.count && need.rarity > best.need.rarity))
      best = { need, count };
  }
  return best?.need ?? null;
}

/** A power of two, several times as many as there are keys. */
const SLOTS = 1 << 14;

/** An open hash table of whole numbers other than 0. Key and value stand side by side, so that one look at the memory fetches both. */
class Slots {
  readonly #cells = new Int32Array(2 * SLOTS);
  #size = 0;

  /** The slot of a key, -1 where it was not added. */
  find(key: number): number {
    const slot = this.#slotFor(key);
    return this.#cells[2 * slot] === 0 ? -1 : slot;
  }

  at(slot: number): number {
    return this.#cells[2 * slot + 1] as number;
  }

  /** Adds the bits to the value of a key. Its slot, which it keeps. */
  add(key: number, bits: number): number {
    const slot = this.#slotFor(key);
    if (this.#cells[2 * slot] === 0) this.#size += 1;
    if (this.#size * 2 > SLOTS) throw new RangeError('an index holds at most 8,192 beginnings of words');
    this.#cells[2 * slot] = key;
    this.#cells[2 * slot + 1] = this.at(slot) | bits;
    return slot;
  }

  /** Where the key stands, or would. */
  #slotFor(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> 18;
    for (let there = this.#cells[2 * slot]; there !== 0 && there !== key; there = this.#cells[2 * slot])
      slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }
}
