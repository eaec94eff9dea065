import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ReadOptions, readingOf } from '../source/read.ts';
import { defaultReading, type Reading } from '../source/reading.ts';
import { mistakesError } from '../yaml/mistake.ts';
import { readYaml } from '../yaml/read.ts';

/** The configuration of a folder. */
export interface Config {
  /** The file that it was read from; null where there is none. */
  readonly path: string | null;
  /** Folders of rules, as absolute paths. */
  readonly rules: readonly string[];
  /** How drafts are read, where the line says nothing else. */
  readonly reader: Reading;
}

const NAME = 'hefa.yaml';

/**
 * The nearest hefa.yaml from a folder upwards; the search ends at the root of a repository (a folder with .git).
 *
 * @throws HefaError bad-yaml with every mistake of the file, each with its place
 */
export async function loadConfig(folder: string): Promise<Config> {
  const path = findUpwards(resolve(folder));
  if (path === null) return { path, rules: [], reader: defaultReading };
  const { configSchema } = await import('./schema.ts');
  const reading = await readYaml({ path, text: readFileSync(path, 'utf8') }, configSchema);
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  const { rules = [], reader } = reading.value ?? {};
  return {
    path,
    rules: rules.map((one) => resolve(dirname(path), one)),
    reader: readingOf(reader ? defined(reader) : {}),
  };
}

/** Keys that the file leaves out are left out here too. */
function defined({ office, revisions, limits }: Given): ReadOptions {
  const given = Object.entries(limits).filter(([, bound]) => bound !== undefined);
  return { ...(office && { office }), ...(revisions && { revisions }), limits: Object.fromEntries(given) };
}

interface Given {
  readonly office?: string | undefined;
  readonly revisions?: ReadOptions['revisions'] | undefined;
  readonly limits: Readonly<Record<string, number | undefined>>;
}

function findUpwards(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, NAME);
    if (existsSync(path)) return path;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return null;
  }
}
