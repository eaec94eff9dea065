import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Bilingual, HefaError } from '../errors.ts';
import type { PERIODS } from '../facts/periods.ts';
import { type ReadOptions, readingOf } from '../source/read.ts';
import { defaultReading, type Reading } from '../source/reading.ts';
import { mistakesError } from '../yaml/mistake.ts';
import { readYaml, type Reading as YamlReading } from '../yaml/read.ts';

/** The configuration of a folder. */
export interface Config {
  /** The file that it was read from; null where there is none. */
  readonly path: string | null;
  /** Folders of rules, as absolute paths. */
  readonly rules: readonly string[];
  /** How drafts are read, where the line says nothing else. */
  readonly reader: Reading;
  /** Whose periods hold, where the line says nothing else; null where the file says nothing of it. */
  readonly profile: OwnProfile | null;
}

/** A profile as the file asks for it: by name, with values of one's own, or both. */
interface OwnProfile {
  readonly name: string | null;
  readonly values: Readonly<Partial<Record<keyof typeof PERIODS, number>>>;
  /** That there is no profile of this name, with its place in the file. */
  refuse(problem: Bilingual): HefaError;
}

const NAME = 'hefa.yaml';

/**
 * The nearest hefa.yaml from a folder upwards; the search ends at the root of a repository (a folder with .git).
 *
 * @throws HefaError bad-yaml with every mistake of the file, each with its place
 */
export async function loadConfig(folder: string): Promise<Config> {
  const path = findUpwards(resolve(folder));
  if (path === null) return { path, rules: [], reader: defaultReading, profile: null };
  const { configSchema } = await import('./schema.ts');
  const reading = await readYaml({ path, text: readFileSync(path, 'utf8') }, configSchema);
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  const { rules = [], reader, profile } = reading.value ?? {};
  return {
    path,
    rules: rules.map((one) => resolve(dirname(path), one)),
    reader: readingOf(reader ? defined(reader) : {}),
    profile: profile ? ownProfile(profile, reading) : null,
  };
}

function ownProfile(given: GivenProfile, reading: YamlReading<unknown> & { mistakes: null }): OwnProfile {
  const { extends: name = null, ...values } = given;
  const own = Object.entries(values).filter(([, value]) => value !== undefined);
  const refuse = (problem: Bilingual): HefaError =>
    mistakesError('bad-yaml', [reading.mistakeAt(['profile', 'extends'], problem)]);
  return { name, values: Object.fromEntries(own), refuse };
}

type GivenProfile = { readonly extends?: string | undefined } & Readonly<
  Partial<Record<keyof typeof PERIODS, number | undefined>>
>;

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
