import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Bilingual, HefaError } from '../errors.ts';
import { type ReadOptions, readingOf } from '../source/read.ts';
import { defaultReading } from '../source/reading.ts';
import { mistakesError } from '../yaml/mistake.ts';
import { type Reading, readYaml } from '../yaml/read.ts';
import type { Config, OwnProfile } from './config.ts';
import type { Settings } from './schema.ts';
import { isRepository, nearestFile, rootOf } from './upwards.ts';

const NAME = 'hefa.yaml';
export const SUPPRESSIONS = 'hefa.suppressions.yaml';
export const BASELINE = 'hefa.baseline.json';

/** Where configuration comes from: the nearest file, one that is named, or none. */
export type ConfigChoice = 'nearest' | 'none' | { readonly file: string };

/**
 * The configuration of a folder: the nearest hefa.yaml from there upwards. The search ends at the root of a repository.
 *
 * @param folder absolute
 * @throws HefaError bad-yaml with every mistake of the file, each with its place; not-found for one that is named
 */
export async function loadConfig(folder: string, choice: ConfigChoice = 'nearest'): Promise<Config> {
  const at = resolve(folder);
  if (choice === 'none') return { ...without(at), suppressions: null, baseline: null };
  const root = rootOf(at);
  const path = choice === 'nearest' ? nearestFile(at, NAME, root) : choice.file;
  return path === null ? bare(at, root) : read(path);
}

/** Without a file: what was decided is found all the same, from the folder up to the root of the repository. */
function bare(folder: string, root: string): Config {
  const { suppressions, baseline } = recordsAbove(folder, root);
  const anchor = suppressions ?? baseline;
  const home = anchor === null ? (isRepository(root) ? root : folder) : dirname(anchor);
  return { ...without(home), suppressions, baseline };
}

function recordsAbove(folder: string, root: string) {
  return { suppressions: nearestFile(folder, SUPPRESSIONS, root), baseline: nearestFile(folder, BASELINE, root) };
}

function without(folder: string): Config {
  return {
    path: null,
    folder,
    root: folder,
    language: null,
    packs: {},
    rules: {},
    ownRules: [],
    ownLaw: [],
    profile: null,
    stage: null,
    level: null,
    ignore: [],
    suppressions: null,
    baseline: null,
    drafts: { suppress: false, override: false },
    reader: defaultReading,
    lineOf: () => null,
    refuse: (_path, problem) => new HefaError('bad-yaml', problem),
  };
}

async function read(path: string): Promise<Config> {
  const { configSchema } = await import('./schema.ts');
  const reading = await readYaml({ path, text: textOf(path) }, configSchema);
  if (reading.mistakes) throw mistakesError('bad-yaml', reading.mistakes);
  return configOf(path, reading.value, reading);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new HefaError('not-found', NO_FILE(path), { cause: error });
  }
}

const NO_FILE = (path: string): Bilingual => ({
  zh: `无法读取配置文件 ${path}；请检查路径`,
  en: `the configuration ${path} cannot be read; check the path`,
});

type Read = Reading<unknown> & { mistakes: null };

function configOf(path: string, given: Settings, reading: Read): Config {
  const folder = dirname(path);
  const root = given.root === true ? folder : rootOf(folder);
  const above = recordsAbove(folder, root);
  const file = (name: string | undefined): string | undefined => (name === undefined ? name : resolve(folder, name));
  return {
    path,
    folder,
    root,
    language: given.language ?? null,
    packs: given.packs,
    rules: given.rules,
    ownRules: given.ownRules.map((one) => resolve(folder, one)),
    ownLaw: given.ownLaw.map((one) => resolve(folder, one)),
    profile: given.profile ? ownProfile(given.profile) : null,
    stage: given.stage ?? null,
    level: given.level ?? null,
    ignore: given.ignore,
    suppressions: file(given.suppressions) ?? above.suppressions,
    baseline: file(given.baseline) ?? above.baseline,
    drafts: given.drafts,
    reader: readingOf(defined(given.reader)),
    lineOf: (keys) => (reading.has(keys) ? reading.placeOf(keys).start.line : null),
    refuse: (keys, problem, key = false) => mistakesError('bad-yaml', [reading.mistakeAt(keys, problem, key)]),
  };
}

function ownProfile({ extends: name, ...values }: NonNullable<Settings['profile']>): OwnProfile {
  const own = Object.entries(values).filter(([, value]) => value !== undefined);
  return { name: name ?? null, values: Object.fromEntries(own) };
}

/** Keys that the file leaves out are left out here too. */
function defined({ office, revisions, limits }: Settings['reader']): ReadOptions {
  const given = Object.entries(limits).filter(([, bound]) => bound !== undefined);
  return { ...(office && { office }), ...(revisions && { revisions }), limits: Object.fromEntries(given) };
}
