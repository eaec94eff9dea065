/** No list of a document counts further: the widths of a font go to 65,535. */
const MOST = 1 << 20;
/** Lists of places in the file. */
const PLACES = /\/(?:ByteRange|Index)\s*$/;

/**
 * True where a list of numbers holds one beyond all measure. `/W [1 99999999999 500]` gives so many characters of a font
 * the same width: pdf.js would write them down one by one until Node breaks down.
 */
export function hasAbsurdNumbers(text: string): boolean {
  for (const match of text.matchAll(/\[[\s\d.eE+[\]-]+/g)) {
    const isAbsurd = match[0].split(/[\s[\]]+/).some((number) => Number(number) > MOST);
    if (isAbsurd && !PLACES.test(text.slice(Math.max(0, match.index - 20), match.index))) return true;
  }
  return false;
}
