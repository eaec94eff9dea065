import type { Stretch } from './fib.ts';

/** Bytes before the name in the entry of a font. */
const HEAD = 40;

/** Names of the fonts by their index, in small letters. */
export function readFonts(table: DataView, { at, size }: Stretch): string[] {
  const fonts: string[] = [];
  const behind = at + size;
  if (size < 4 || behind > table.byteLength) return fonts;
  for (let next = at + 4; next < behind; next += table.getUint8(next) + 1) {
    const end = Math.min(next + table.getUint8(next) + 1, behind);
    let name = '';
    for (let letter = next + HEAD; letter + 2 <= end; letter += 2) {
      const code = table.getUint16(letter, true);
      if (code === 0) break;
      name += String.fromCharCode(code);
    }
    fonts.push(name.toLowerCase());
  }
  return fonts;
}
