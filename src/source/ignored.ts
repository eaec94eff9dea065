import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { HefaError } from '../errors.ts';
import { decode } from './decode.ts';

/** Patterns in the syntax of .gitignore that stand in no ignore file: those of hefa.yaml. */
export interface IgnorePatterns {
  /** The absolute path of the folder that they count from. */
  readonly base: string;
  readonly patterns: readonly string[];
  /** Who says so, as it is shown: hefa.yaml if left out. */
  readonly from?: string;
}

/** One ignore file, or the patterns of one configuration. */
interface Layer {
  readonly base: string;
  readonly from: string;
  readonly rules: Ignore;
}

/** What counts in a folder, the nearest first. Of .gitignore nothing does outside of a repository: one in a home folder says `*`. */
interface Layers {
  readonly own: readonly Layer[];
  readonly git: readonly Layer[];
  readonly inRepository: boolean;
}

const NOWHERE: Layers = { own: [], git: [], inRepository: false };

/**
 * Which files of a walk are ignored, as git decides it: the nearest file that says anything counts, up to the root of the
 * repository. What is said to hefa itself (.hefaignore, hefa.yaml) beats every .gitignore. Case counts on every system, so
 * that the same files are checked on each.
 */
export class IgnoreFiles {
  readonly #folders = new Map<string, Layers>();
  readonly #configured: readonly Layer[];

  constructor(configured: readonly IgnorePatterns[] = []) {
    this.#configured = configured.map(({ base, patterns, from = 'hefa.yaml' }) => ({
      base: resolve(base),
      from,
      rules: ignore({ ignorecase: false }).add(patterns),
    }));
  }

  /** Who ignores this absolute path; null where nobody does. To be asked of folders before of what lies in them. */
  ignoring(path: string, isFolder: boolean): string | null {
    const folder = dirname(path);
    const { own, git, inRepository } = this.#over(folder);
    const configured = this.#configured.filter(({ base }) => isBelow(path, base));
    for (const layer of [...own, ...configured, ...(inRepository ? git : [])]) {
      const verdict = verdictOf(layer, path, isFolder);
      if (verdict !== null) return verdict ? layer.from : null;
    }
    return null;
  }

  #over(folder: string): Layers {
    const known = this.#folders.get(folder);
    if (known) return known;
    const isRoot = existsSync(join(folder, '.git'));
    const above = isRoot || dirname(folder) === folder ? NOWHERE : this.#over(dirname(folder));
    const layers = {
      own: [...layerOf(folder, '.hefaignore'), ...above.own],
      git: [...layerOf(folder, '.gitignore'), ...above.git],
      inRepository: isRoot || above.inRepository,
    };
    this.#folders.set(folder, layers);
    return layers;
  }
}

/**
 * A folder is walked although it is ignored where it was named on the line, or where a stronger file takes it back. Then the
 * layer that ignores it as a whole says nothing of what lies in it.
 */
function verdictOf({ base, rules }: Layer, path: string, isFolder: boolean): boolean | null {
  const name = relative(base, path).replaceAll(sep, '/');
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  if (folder !== '' && rules.test(folder).ignored) return null;
  const { ignored, unignored } = rules.test(isFolder ? `${name}/` : name);
  return ignored || unignored ? ignored : null;
}

function isBelow(path: string, base: string): boolean {
  return path.startsWith(base.endsWith(sep) ? base : base + sep);
}

/** Notepad may write it in GB18030. */
function layerOf(folder: string, name: string): Layer[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const text = textOf(path);
  return [{ base: folder, from: path, rules: ignore({ ignorecase: false }).add(text) }];
}

/** @throws HefaError unreadable: what it would have kept out is not to be guessed */
function textOf(path: string): string {
  try {
    return decode(readFileSync(path)).text;
  } catch (error) {
    if (error instanceof HefaError && error.code === 'empty') return '';
    const text = {
      zh: `${path} 无法读取；请检查其内容和权限`,
      en: `${path} cannot be read; check what it holds, and its permissions`,
    };
    throw new HefaError('unreadable', text, { cause: error });
  }
}
