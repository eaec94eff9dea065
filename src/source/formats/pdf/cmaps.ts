import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** `data/cmaps/` of the package, as seen from dist/ (where chunks lie flat) and from src/. */
const folder = ['../data/cmaps/', '../../data/cmaps/', '../../../../data/cmaps/']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url));

interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * Hands pdf.js the character maps of Chinese fonts that are not in the file (方正小标宋, GBK-EUC-H and the like): without them
 * every word in such a font would vanish. What is not there is an error, which pdf.js notes in the font.
 */
export class CharacterMaps {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    // The name comes from the file, so nothing but a plain name may lead to the disk.
    if (kind !== 'cMapUrl' || folder === undefined || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(filename);
    return new Uint8Array(await readFile(new URL(filename, folder)));
  }
}
