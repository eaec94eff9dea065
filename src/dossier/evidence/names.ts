/* Whether a paper is about a draft: it bears one of its names. */

/** NFKC, without white space and the marks that one writer sets and the other leaves out. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff《》〈〉<>「」『』“”"]/gu, '');
}

/**
 * 某市停车管理办法 is called 停车管理办法, 全市停车管理办法 or 我市停车管理办法 in papers of that city. The name of another place before it makes it
 * another document, and so does what follows: 某市停车管理办法实施细则.
 */
const PLACE = /^[\p{Script=Han}]{1,10}?(?:省|自治区|自治州|市|州|盟|县|区|旗|镇|乡)(?!场|容|政|民|域|长|级)/u;
const OTHER_PLACE = /(?<![我本全该各])[省市州盟县区旗镇乡]$/u;
const OTHER_DOCUMENT = /^(?:\([^()]{1,12}\))?(?:的)?(?:实施细则|实施办法|实施方案|实施意见|补充规定|补充通知)/u;
/** （试行）, （2026年修订）: not every paper repeats it. */
const TAIL = /\([^()]{1,20}\)$/u;
/** A shorter name may be that of something else: 停车办法. */
const SHORTEST = 6;

export function namesAny(text: string, titles: readonly string[]): boolean {
  const own = folded(text);
  return titles.some((title) => names(own, folded(title)));
}

/**
 * What a paper is called, without the names of documents: 某市权责清单管理办法合法性审核意见 is an opinion and no list, whatever the draft is
 * about. `words` without white space.
 */
export function withoutTitles(words: string, titles: readonly string[]): string {
  const bare = words.replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉/gu, '《》');
  const known = titles.flatMap((title) => formsOf(title.replace(/\s+/gu, '')));
  return [...known].sort((a, b) => b.length - a.length).reduce((rest, title) => rest.replaceAll(title, '《》'), bare);
}

/** As a title is repeated: whole, without its tail, without its place. */
function formsOf(title: string): string[] {
  const bare = title.replace(/[(（][^()（）]{1,20}[)）]$/u, '');
  return [title, bare, bare.replace(PLACE, '')].filter((form) => form.length >= SHORTEST);
}

function names(text: string, title: string): boolean {
  if (bears(text, title, false)) return true;
  const bare = title.replace(TAIL, '');
  const short = bare.replace(PLACE, '');
  return (
    (bare.length >= SHORTEST && bears(text, bare, false)) ||
    (short !== bare && short.length >= SHORTEST && bears(text, short, true))
  );
}

/** `isShort`: the place was left out, so that any other place before it speaks against it. */
function bears(text: string, title: string, isShort: boolean): boolean {
  if (title === '') return false;
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
    const isOther = OTHER_DOCUMENT.test(text.slice(at + title.length, at + title.length + 30));
    if (!isOther && !(isShort && OTHER_PLACE.test(text.slice(Math.max(0, at - 2), at)))) return true;
  }
  return false;
}
