const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern. Never `matchAll`: that copies the pattern for each text, and after some seconds V8 no longer
 * knows the copies for the same, so that a large one is compiled anew each time (measured: half of the time of an audit). All at once and
 * not one by one: most texts have none or one, for which a generator takes longer than the search.
 */
export function matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
