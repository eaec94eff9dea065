import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Whether the program runs from its package, which the build has given a digest of its own. */
export const isPackaged = !import.meta.url.endsWith('.ts');

/** From its sources, which change from one run to the next, each process is a program of its own. */
const SOURCES = randomBytes(16).toString('hex');

/** What tells this program from every other version of it: what another has kept is not believed. */
export function toolKey(): string {
  if (!isPackaged) return SOURCES;
  // In the package this file is a chunk right in dist/.
  return readFileSync(new URL('./build-digest.txt', import.meta.url), 'utf8').trim();
}
