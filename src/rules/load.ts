import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HefaError } from '../errors.ts';
import { mistakesError } from '../yaml/mistake.ts';
import type { RuleFile } from './compile.ts';
import type { RuleSet } from './rule.ts';

/** Folders of rules/ that hold no rules. */
const NO_PACKS = ['data'];
/** A folder of the user with this name is a pack like any other: there is nobody else to read it. */
const SHIPPED_NO_PACKS = [...NO_PACKS, 'profiles'];

/** The rules as the build compiled them; undefined where hefa runs from its sources. */
const compiled = ['./rules.json', '../rules.json'].map((path) => new URL(path, import.meta.url)).find(existsSync);

/** The YAML of the shipped rules: in the package beside dist/, in the sources beside src/. */
export const shippedFolder = fileURLToPath(
  compiled ? new URL('../rules', compiled) : new URL('../../rules', import.meta.url),
);

/**
 * The rules that ship with hefa: compiled where hefa is built, from their YAML where it runs from its sources.
 *
 * @throws HefaError `bad-rules` with every mistake and its place, which only the sources can have; `not-built`
 */
export function loadShippedRules(): Promise<RuleSet> {
  shipped ??= readShipped();
  return shipped;
}

/** They do not change while a program runs. */
let shipped: Promise<RuleSet> | null = null;

async function readShipped(): Promise<RuleSet> {
  if (compiled) return JSON.parse(readFileSync(compiled, 'utf8')) as RuleSet;
  if (!import.meta.url.endsWith('/src/rules/load.ts')) throw notBuilt();
  return loadRules(shippedFolder);
}

/**
 * Reads a folder of rules: a folder a pack, a file a rule (`opinion/no-penalty-creation.yaml`), and `basis/` with the
 * quotes that they rest on. A folder of the user may rest on the shipped quotes as well.
 *
 * @throws HefaError `bad-rules` with every mistake of all files, each with its place; `not-found`
 */
export async function loadRules(folder: string): Promise<RuleSet> {
  if (!existsSync(folder)) throw missing(folder);
  const { compileRules } = await import('./compile.ts');
  const isShipped = isSame(folder, shippedFolder);
  const shipped = isShipped ? [] : filesOf(shippedFolder, 'basis');
  const own = filesIn(folder, isShipped ? SHIPPED_NO_PACKS : NO_PACKS);
  const { set, mistakes } = await compileRules([...shipped, ...own]);
  if (set) return set;
  throw mistakesError('bad-rules', mistakes);
}

function isSame(one: string, other: string): boolean {
  return realpathSync(one) === realpathSync(other);
}

/** All YAML files one level down, in the order of their names on every system. */
function filesIn(folder: string, noPacks: readonly string[]): RuleFile[] {
  return entriesIn(folder).flatMap((entry) => {
    if (entry.isDirectory()) return noPacks.includes(entry.name) ? [] : filesOf(folder, entry.name);
    if (isYaml(entry.name)) throw misplaced(`${folder}/${entry.name}`);
    return [];
  });
}

/** The YAML files of one folder below. */
export function filesOf(folder: string, pack: string): RuleFile[] {
  return entriesIn(`${folder}/${pack}`).flatMap(({ name }) => {
    if (!isYaml(name)) return [];
    const path = `${folder}/${pack}/${name}`;
    return [{ id: `${pack}/${name.replace(YAML, '')}`, path, text: readFileSync(path, 'utf8') }];
  });
}

const YAML = /\.ya?ml$/;

function isYaml(name: string): boolean {
  return YAML.test(name);
}

function entriesIn(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A rule that lies where nobody reads it would be silent for ever. */
function misplaced(path: string): HefaError {
  return new HefaError('bad-rules', {
    zh: `${path}：规则文件要放在规则包的文件夹里，如 opinion/no-penalty-creation.yaml`,
    en: `${path}: a rule lies in the folder of its pack, as opinion/no-penalty-creation.yaml`,
  });
}

function missing(folder: string): HefaError {
  return new HefaError('not-found', { zh: `找不到规则文件夹 ${folder}`, en: `There is no folder of rules ${folder}` });
}

function notBuilt(): HefaError {
  return new HefaError('not-built', {
    zh: '规则尚未编译；请先运行 npm run build',
    en: 'The rules are not compiled yet; run npm run build',
  });
}
