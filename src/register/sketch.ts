import { createHash } from 'node:crypto';

/** Characters of a shingle: a few words of Chinese. */
const SHINGLE = 6;
const PLACES = 64;

/** sha256 of the words, in hexadecimal. */
export function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

/**
 * MinHash: the hashes of all shingles fall into 64 bins, and the least of each bin is kept. Two texts agree in about as many places as
 * they share shingles (Broder, On the resemblance and containment of documents, 1997; with one hash for all places: Li, Owen, Zhang, One
 * permutation hashing, 2012). A page that holds its text three times is no other text.
 */
export function sketchOf(words: string): number[] {
  if (words.length < SHINGLE) return [];
  const least = new Uint32Array(PLACES).fill(EMPTY);
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const hash = hashAt(words, at);
    const place = hash >>> BIN;
    if (hash < (least[place] as number)) least[place] = hash;
  }
  return filled(least);
}

/** A hash of 32 bits: the first 6 tell the bin. */
const BIN = 26;
const EMPTY = 0xffffffff;

function hashAt(words: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let next = at; next < at + SHINGLE; next += 1) hash = Math.imul(hash ^ words.charCodeAt(next), 0x01000193);
  return mixed(hash);
}

/**
 * A short text leaves bins empty: each takes what the next one holds, with the distance, so that equal neighbours of two texts count only where
 * they are equally far (Shrivastava, Li, Densifying one permutation hashing, 2014).
 */
function filled(least: Uint32Array): number[] {
  return Array.from(least, (_, place) => {
    let far = 0;
    while (least[(place + far) % PLACES] === EMPTY && far < PLACES) far += 1;
    return far === 0 ? (least[place] as number) : mixed((least[(place + far) % PLACES] as number) + far);
  });
}

/** Spreads a hash over all its bits (the end of MurmurHash3). */
function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
