import { posix } from 'node:path';
import type { Container } from '../../source/container.ts';
import { isBare, namesFile } from '../paths.ts';

/** The folder in which officers lay the papers of a submission. */
const PAPERS = '送审材料';

/** Where a document may lie that a record names: beside the record, or in the folder of papers there. Never elsewhere. */
export function placesOf(name: string, folder: string): readonly string[] {
  const inner = name.trim().replaceAll('\\', '/');
  return [posix.join(folder, inner), posix.join(folder, PAPERS, inner)].filter((path) => isBelow(path, folder));
}

function isBelow(path: string, folder: string): boolean {
  if (folder === '.') return path !== '.' && path !== '..' && !path.startsWith('../') && !path.startsWith('/');
  return path.startsWith(`${folder}/`);
}

/**
 * The path under which a container holds what a person would call by this one: a Mac writes é as e and its accent, Windows does not
 * tell .PDF from .pdf and hides it, and a blank at the end of a name is seen by nobody. null where there is none, or several.
 */
export async function twinOf(path: string, container: Container): Promise<string | null> {
  let folder = '';
  const steps = path.split('/');
  for (const [at, step] of steps.entries()) {
    const names = await container.names(folder);
    const like = names.includes(step) ? [step] : namesLike(step, names, at === steps.length - 1);
    if (like.length !== 1) return null;
    folder = posix.join(folder, like[0] as string);
  }
  return folder;
}

function namesLike(step: string, names: readonly string[], isLast: boolean): readonly string[] {
  const same = names.filter((name) => sameName(name, step));
  return same.length === 0 && isLast && isBare(step) ? unhidden(step, names) : same;
}

/** The files that a name without its ending may mean. */
export function unhidden(bare: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => namesFile(name) && sameName(posix.parse(name).name, bare));
}

export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
