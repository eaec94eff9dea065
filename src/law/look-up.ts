import { type Law, plainTitle } from './law.ts';
import type { Rank } from './rank.ts';
import type { Ending, Statute } from './statute.ts';

/** What is known of a title. Neither statute nor ending: nothing is known of it, which does not mean that there is no such instrument. */
export interface LookedUp {
  /** Without 中华人民共和国 and 《》. */
  readonly title: string;
  readonly statute: Statute | null;
  readonly ending: Ending | null;
  /** That of the data, else what the title alone gives away. */
  readonly rank: Rank;
  /** Titles of the data that hold this one, or that it holds, the shortest first; only where nothing is known of it. */
  readonly near: readonly string[];
}

const NEAR = 8;

/** @param words the title as people write it: with or without 《》 and 中华人民共和国 */
export function lookUp(law: Law, words: string): LookedUp {
  const title = plainTitle(words.trim().replace(/^《(.*)》$/u, '$1'));
  const statute = law.statute(title);
  const ending = law.endingOf(title);
  const near = statute || ending ? [] : nearTo(title, law);
  return { title, statute, ending, rank: law.rankOf(title, null), near };
}

function nearTo(title: string, law: Law): string[] {
  if (title.length < 2) return [];
  const all = [...law.titles()];
  const holding = all.filter((one) => one.includes(title));
  const held = all.filter((one) => title.includes(one));
  const found = holding.length + held.length > 0 ? [...holding, ...held] : all.filter((one) => isLike(one, title));
  return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, NEAR);
}

/** All characters of the shorter stand in the longer in this order, and most of the longer are among them: 行政处罚法 of 行政处分处罚法. */
function isLike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < long.length * LIKE) return false;
  let at = 0;
  let missed = 0;
  for (const letter of short) {
    const next = long.indexOf(letter, at);
    if (next < 0) missed += 1;
    else at = next + 1;
  }
  return missed <= 1;
}

const LIKE = 0.7;
