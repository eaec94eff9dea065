import { createHash } from 'node:crypto';

/** Characters of a shingle: a few words of Chinese. */
const SHINGLE = 6;
const PLACES = 64;

/** sha256 of the words, in hexadecimal. */
export function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

/**
 * MinHash: for each of 64 orders of all possible shingles, the first shingle that the words hold. Two texts agree in about as many
 * places as they share shingles (Broder, On the resemblance and containment of documents, 1997).
 */
export function sketchOf(words: string): number[] {
  if (words.length < SHINGLE) return [];
  const least = new Uint32Array(PLACES).fill(0xffffffff);
  for (const shingle of shinglesOf(words)) {
    for (let place = 0; place < PLACES; place += 1) {
      const value = (Math.imul(shingle, FACTORS[place] as number) + (SHIFTS[place] as number)) >>> 0;
      if (value < (least[place] as number)) least[place] = value;
    }
  }
  return [...least];
}

/** Hashes of all shingles, each once: a page that holds its text three times is no other text. */
function shinglesOf(words: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + SHINGLE; next += 1) hash = Math.imul(hash ^ words.charCodeAt(next), 0x01000193);
    hashes.add(mixed(hash));
  }
  return hashes;
}

/** Spreads a hash over all its bits (the end of MurmurHash3). */
function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Odd factors, so that each is an order of all 32-bit numbers; the same in every run. */
const FACTORS = Int32Array.from({ length: PLACES }, (_, place) => mixed(2 * place + 1) | 1);
const SHIFTS = Int32Array.from({ length: PLACES }, (_, place) => mixed(0x9e3779b9 + place));
