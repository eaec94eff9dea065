import { HefaError } from '../../src/errors.ts';
import type { Limits } from '../../src/source/limits.ts';
import { readingOf } from '../../src/source/read.ts';
import type { Reading } from '../../src/source/reading.ts';
import type { Source } from '../../src/source/source.ts';

type Read = (path: string, bytes: Uint8Array, reading: Reading) => Promise<Source>;

/** What became of a file: the code of the error, or its troubles behind `read`. Anything but a HefaError is thrown on. */
export async function outcome(read: Read, bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  try {
    const { troubles } = await read('a', bytes, readingOf({ limits }));
    return ['read', ...troubles.map(({ code, loses }) => (loses ? `${code} loses` : code))].join(', ');
  } catch (error) {
    if (error instanceof HefaError) return error.code;
    throw error;
  }
}

/** The file cut off at each tenth of its bytes. */
export function tenths(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: 10 }, (_, tenth) => bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)));
}

/** The file with a stretch of other bytes in it, at each tenth of its length. The bytes are the same at every run. */
export function spoiled(bytes: Uint8Array): Uint8Array[] {
  return tenths(bytes).map(({ length }) => {
    const copy = bytes.slice();
    for (let at = length; at < Math.min(length + 40, copy.length); at++) copy[at] = (at * 167 + 13) % 256;
    return copy;
  });
}
