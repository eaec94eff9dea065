import { createHash } from 'node:crypto';
import type { Document } from '../document/document.ts';

/** Places of a sketch. Two documents that share 80 % of their shingles agree at about 51 of them. */
export const PLACES = 64;
/** Characters of a shingle: long enough that 规定、办法、应当 alone make none. */
const SHINGLE = 8;

/** The words of the body, without what differs between two copies: white space, width, punctuation. */
function bodyOf({ sentences }: Document): string {
  return sentences.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, '')).join('');
}

/** sha256 of the words of the body. */
export function digestOf(document: Document): string {
  return createHash('sha256').update(bodyOf(document)).digest('hex');
}

/**
 * MinHash by one permutation (Li, Owen, Zhang 2012): each shingle falls into one of the places, which keeps its smallest hash. A place
 * that no shingle fell into borrows from its neighbour, as in Shrivastava 2014. Empty for a text shorter than a shingle.
 */
export function sketchOf(document: Document): readonly number[] {
  const body = bodyOf(document);
  const places = new Array<number>(PLACES).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= body.length; at += 1) {
    const hash = hashOf(body, at);
    const place = hash % PLACES;
    const rest = Math.floor(hash / PLACES);
    if (rest < (places[place] as number)) places[place] = rest;
  }
  return body.length < SHINGLE ? [] : filled(places);
}

function filled(places: readonly number[]): readonly number[] {
  return places.map((value, at) => {
    if (value !== 0xffffffff) return value;
    for (let step = 1; step < PLACES; step += 1) {
      const borrowed = places[(at + step) % PLACES] as number;
      if (borrowed !== 0xffffffff) return (borrowed + step) % 0xffffffff;
    }
    return value;
  });
}

/** FNV-1a over the characters of a shingle, with a last mixing so that the low bits are as good as the high ones. */
function hashOf(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + SHINGLE; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Share of the places at which two sketches agree: about the share of what two documents have in common. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0;
  return one.filter((value, at) => value === other[at]).length / one.length;
}
