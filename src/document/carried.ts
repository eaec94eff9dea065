import type { Reading } from './reading.ts';
import { carriedTitle, namedTitles, titleKey } from './titles.ts';

/** The titles that a notice says it prints, as `titleKey` has them. */
export type CarriedTitles = ReadonlySet<string>;

const PRINTS = /印发|转发|批转|发布|公布|通知|令$/;
const SAYS = /印发|转发|批转|发布|公布|施行|通过|同意|遵照|执行/;
/** So many passages of a notice come before what it prints is named, and so many characters of each. */
const [PASSAGES, CHARACTERS] = [6, 600];
const TRIAL = /(?:试行|暂行)$/;
const SHORTEST = 5;
/** A title of which only a part is given must be as long as this to be known by it. */
const DISTINCT = 8;
/** 现将《…办法》 begins with the title of the 办法, and is none. */
const SPEAKS = /[将印发转按据附根遵]/;

/** From the title of the notice (关于印发早市管理办法的通知), and 《…》 in its first sentences. */
export function carriedTitles(reading: Reading, from: number, title: string | null): CarriedTitles {
  const own = title ? [carriedTitle(title) ?? '', ...(PRINTS.test(title) ? namedTitles(title) : [])] : [];
  return new Set([...own, ...namedInText(reading, from)].filter(Boolean).map(titleKey));
}

function namedInText(reading: Reading, from: number): string[] {
  const passages = reading.passages.slice(from, from + PASSAGES);
  const end = passages.findIndex(({ label }) => label !== null);
  const texts = passages
    .slice(0, end < 0 ? passages.length : end)
    .map(({ start, end: last }) => reading.text.slice(start, Math.min(last, start + CHARACTERS)));
  return texts.filter((words) => SAYS.test(words)).flatMap(namedTitles);
}

/**
 * Is this a title that the notice prints? The organ may stand before it in one place and not in the other, and so may
 * （试行） behind it. `mayBeLonger`: with the organ before it, on the same line.
 */
export function isCarried(words: string, titles: CarriedTitles, mayBeLonger: boolean): boolean {
  const key = titleKey(words).replace(TRIAL, '');
  if (key.length < SHORTEST || key.startsWith('附')) return false;
  for (const title of titles) {
    const known = title.replace(TRIAL, '');
    if (known === key || (key.length >= DISTINCT && known.endsWith(key))) return true;
    const before = key.slice(0, -known.length);
    if (mayBeLonger && known.length >= DISTINCT && key.endsWith(known) && !SPEAKS.test(before)) return true;
  }
  return false;
}
