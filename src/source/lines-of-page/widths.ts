/** Latin letters and signs that are much narrower or wider than half of their height. */
const NARROW = /^[iljtfrI1.,:;'!|()[\]/\\]$/;
const WIDE = /^[mwMWGOQD@%&]$/;

/** About how far a character advances, in its own height. Han characters and their punctuation are square; Latin ones are guessed. */
export function advanceOf(character: string): number {
  if (isSquare(character)) return 1;
  if (NARROW.test(character)) return 0.35;
  if (WIDE.test(character)) return 0.85;
  return /^[A-Z]$/.test(character) ? 0.65 : 0.5;
}

/** From the Han punctuation on, all is square but a few half-width forms; so are dashes, quotation marks and ①. */
export function isSquare(character: string): boolean {
  const code = character.codePointAt(0) as number;
  if (code >= 0x2e80) return code < 0xff61 || code > 0xffdc;
  return (code >= 0x2013 && code <= 0x2030) || (code >= 0x2190 && code <= 0x27bf);
}

/** Width of a text in the height of its characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += advanceOf(character);
  return width;
}
