import { character } from '../docx/characters.ts';

/** Codes of the private area (a ticked box of Wingdings is F0FE) as the sign that they show in their font; □ where it is not known. */
export function privateSigns(text: string, font: string | null): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => signAt(font ?? '', sign.charCodeAt(0)));
}

/** One sign of a font of signs, by its code. */
export function signAt(font: string, code: number): string {
  return character('w:sym', (name) => (name === 'font' ? font : code.toString(16)));
}
