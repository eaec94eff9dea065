import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest file of a name from a folder upwards; the search ends at `root`. */
export function nearestFile(folder: string, name: string, root: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, name);
    // A link that leads nowhere is no file that is not there: what it should say is not known.
    if (lstatSync(path, { throwIfNoEntry: false })) return path;
    if (at === root || dirname(at) === at) return null;
  }
}

/** The root of the repository that a folder lies in: the nearest folder with .git; without one, that of the disk. */
export function rootOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) if (existsSync(join(at, '.git')) || dirname(at) === at) return at;
}

/** Whether a folder lies in a repository. */
export function isRepository(root: string): boolean {
  return existsSync(join(root, '.git'));
}
