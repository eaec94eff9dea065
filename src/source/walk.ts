import { type Dirent, readdir } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import fastGlob from 'fast-glob';
import { HefaError } from '../errors.ts';
import { IgnoreFiles, type IgnorePatterns } from './ignored.ts';

/** What a path, a folder or a pattern led to. The path of an ignored folder ends with `/`: what lies in it was not looked at. */
export interface Entry {
  readonly path: string;
  readonly named: boolean;
  readonly link: boolean;
  /** A pipe, a socket, a device: to read it may take for ever. */
  readonly isNoFile?: boolean;
  /** The file that says that it is ignored. */
  readonly ignoredBy: string | null;
}

/** Where a walk begins, and what is not walked. */
export interface Ground {
  readonly cwd: string;
  readonly ignore: readonly IgnorePatterns[];
}

const NEVER_ENTERED = ['**/node_modules/**', '**/.*/**'];
const NEVER_SHOWN = /^(?:\.|node_modules$)/;

/** All files of a folder, or those that a pattern names. Folders that are ignored are not entered. */
export async function walk(path: string, isFolder: boolean, { cwd, ignore }: Ground): Promise<Entry[]> {
  return new Walk(path, { cwd, ignore }).entries(path, isFolder);
}

class Walk {
  readonly #cwd: string;
  readonly #absolute: boolean;
  readonly #ignored: IgnoreFiles;
  /** Folders that were not entered, by their paths. */
  readonly #passed = new Map<string, Entry>();

  constructor(path: string, { cwd, ignore }: Ground) {
    this.#cwd = resolve(cwd);
    this.#absolute = isAbsolute(path);
    this.#ignored = new IgnoreFiles(ignore);
  }

  async entries(path: string, isFolder: boolean): Promise<Entry[]> {
    const files = await this.#files(path, isFolder);
    return [...files, ...this.#passed.values()];
  }

  async #files(path: string, isFolder: boolean): Promise<Entry[]> {
    const found = await this.#glob(path, isFolder);
    // A shell hands over the folders that g/* names, and each is walked; a ** at the end reaches into them by itself.
    const folders =
      isFolder || /\*\*(?:\/\*)?$/.test(path)
        ? []
        : found.filter(({ dirent }) => dirent.isDirectory() && !NEVER_SHOWN.test(dirent.name));
    const inside = await Promise.all(folders.map(({ path: name }) => this.#files(name, true)));
    const files = found
      .filter(({ dirent }) => !dirent.isDirectory())
      .map(({ path: name, dirent }) => ({
        path: name,
        named: false,
        link: dirent.isSymbolicLink(),
        isNoFile: !dirent.isFile() && !dirent.isSymbolicLink(),
        ignoredBy: this.#ignoredBy(resolve(this.#cwd, name), false),
      }));
    return [...files, ...inside.flat()];
  }

  async #glob(path: string, isFolder: boolean) {
    const folder = path.replace(/\/$/, '');
    const prefix = !isFolder || folder === '.' ? '' : `${fastGlob.escapePath(folder)}/`;
    try {
      return await fastGlob(isFolder ? `${prefix}**/*` : path, {
        cwd: this.#cwd,
        // A draft whose name begins with a dot is no draft, but is told of.
        dot: true,
        ignore: NEVER_ENTERED.map((pattern) => prefix + pattern),
        followSymbolicLinks: false,
        objectMode: true,
        onlyFiles: false,
        fs: { readdir: this.#readdir as typeof readdir },
      });
    } catch (error) {
      throw noEntry(path, error);
    }
  }

  /** The folders that are ignored are left out of the listing, so that nothing below them is ever read. */
  readonly #readdir = (
    folder: string,
    options: { readonly withFileTypes: true },
    done: (error: unknown, entries: Dirent[]) => void,
  ): void => {
    readdir(folder, options, (error, all) => {
      if (error) return done(error, all);
      try {
        done(
          null,
          all.filter((entry) => !entry.isDirectory() || this.#enters(folder, entry.name)),
        );
      } catch (refused) {
        done(refused, []);
      }
    });
  };

  #enters(folder: string, name: string): boolean {
    const path = join(folder, name);
    const ignoredBy = NEVER_SHOWN.test(name) ? null : this.#ignoredBy(path, true);
    if (ignoredBy === null) return true;
    const shown = `${this.#shown(path)}/`;
    this.#passed.set(shown, { path: shown, named: false, link: false, ignoredBy });
    return false;
  }

  #ignoredBy(path: string, isFolder: boolean): string | null {
    const by = this.#ignored.ignoring(path, isFolder);
    return by !== null && isAbsolute(by) ? this.#shown(by) : by;
  }

  /** As fast-glob shows it: from the working folder, unless the line names it from the root of the disk. */
  #shown(path: string): string {
    return (this.#absolute ? path : relative(this.#cwd, path)).replaceAll(sep, '/');
  }
}

function noEntry(path: string, error: unknown): unknown {
  if (error instanceof HefaError || !(error instanceof Error) || !('code' in error)) return error;
  const text = {
    zh: `无法读取文件夹 ${path}（${error.message}）；请检查权限`,
    en: `the folder ${path} cannot be read (${error.message}); check its permissions`,
  };
  return new HefaError('unreadable', text, { cause: error });
}
