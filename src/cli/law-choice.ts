import { relative, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { slashed } from '../config/suppressions.ts';
import type { Law } from '../law/law.ts';
import { loadLaw } from '../law/load.ts';

/** One for all seats: its tables are read once. */
let shipped: Law | null = null;

/** The law of a run: what ships, and before it the files of hefa.yaml and of the line (--law). @throws HefaError */
export async function lawFor(
  files: readonly string[] | undefined,
  { ownLaw }: Pick<Config, 'ownLaw'>,
  cwd: string,
): Promise<Law> {
  const ofLine = (files ?? []).map((file) => resolve(cwd, file));
  const paths = [...ownLaw.filter((path) => !ofLine.includes(path)), ...ofLine];
  if (paths.length === 0) {
    shipped ??= loadLaw();
    return shipped;
  }
  const { loadOwnLaw } = await import('../law/own-load.ts');
  return loadLaw(await loadOwnLaw(paths.map((path) => slashed(relative(process.cwd(), path)))));
}
