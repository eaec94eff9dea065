import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readDoc } from '../../src/source/formats/doc.ts';
import { defaultReading } from '../../src/source/reading.ts';
import type { Source } from '../../src/source/source.ts';
import { strayBlocks } from './blocks.ts';
import { type Extras, oldWord, type Run } from './old-word.ts';

/** Reads an old Word file and holds it to what `Block` promises. */
export async function readBytes(bytes: Uint8Array): Promise<Source> {
  const source = await readDoc('a.doc', bytes, defaultReading);
  expect(strayBlocks(source)).toEqual([]);
  return source;
}

export function read(runs: readonly (string | Run)[], extras?: Extras): Promise<Source> {
  return readBytes(oldWord(runs, extras));
}

/** What comes of a file that may not be read: the error, or else the source. */
export function refusal(bytes: Uint8Array): Promise<unknown> {
  return readDoc('a.doc', bytes, defaultReading).catch((error: unknown) => error);
}

/** A file that LibreOffice wrote from a draft of our own. */
export function fixture(name: 'numbered' | 'notes' | 'changes'): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/formats/${name}.doc`, import.meta.url)));
}

export function codes({ troubles }: Source): string[] {
  return troubles.map(({ code, loses }) => `${code}${loses ? ' loses' : ''}`);
}
