import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { mistakesError } from '../yaml/mistake.ts';
import { readYaml } from '../yaml/read.ts';

/** The configuration of a folder. */
export interface Config {
  /** The file that it was read from; null where there is none. */
  readonly path: string | null;
  /** Folders of rules, as absolute paths. */
  readonly rules: readonly string[];
}

const NAME = 'hefa.yaml';

/**
 * The nearest hefa.yaml from a folder upwards; the search ends at the root of a repository (a folder with .git).
 *
 * @throws HefaError bad-yaml with every mistake of the file, each with its place
 */
export async function loadConfig(folder: string): Promise<Config> {
  const path = findUpwards(resolve(folder));
  if (path === null) return { path, rules: [] };
  const { configSchema } = await import('./schema.ts');
  const reading = await readYaml({ path, text: readFileSync(path, 'utf8') }, configSchema);
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  return { path, rules: (reading.value?.rules ?? []).map((one) => resolve(dirname(path), one)) };
}

function findUpwards(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, NAME);
    if (existsSync(path)) return path;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return null;
  }
}
