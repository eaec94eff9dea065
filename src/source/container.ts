import { lstatSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { type Bilingual, HefaError } from '../errors.ts';
import { assertBytes, defaultLimits } from './limits.ts';

/** Where a draft lies among other files: a folder on disk, or a zip of a whole submission. Paths are relative to it, with `/`. */
export interface Container {
  /** The names of what lies right in one of its folders; '' is the top. None where there is no such folder. */
  names(folder: string): Promise<readonly string[]>;
  /**
   * The bytes of a file; null where there is none. What lies outside of the container is never read, not by a link either.
   *
   * @throws HefaError unreadable, too-large; damaged, encrypted where a zip is broken or locked
   */
  read(path: string): Promise<Uint8Array | null>;
}

/** A file in a container. */
export interface Placed {
  readonly container: Container;
  readonly path: string;
}

/** A file on disk in its folder. */
export function onDisk(file: string): Placed {
  return { container: openFolder(dirname(file)), path: basename(file) };
}

function openFolder(folder: string): Container {
  return {
    names: async (inner) => {
      const path = await placeIn(folder, inner);
      return path === null ? [] : readdir(path).catch((error: unknown) => without(error, []));
    },
    read: async (inner) => {
      const path = await placeIn(folder, inner);
      return path === null ? null : load(path).catch((error: unknown) => without(error, null));
    },
  };
}

/**
 * Where a path of the folder leads in the end; null where nothing is there. A link may lead about inside of the folder.
 *
 * @throws HefaError unreadable, where it leads out
 */
async function placeIn(folder: string, inner: string): Promise<string | null> {
  try {
    // Each draft asks for eight records that are seldom there: one look is enough to see that.
    if (lstatSync(join(folder, inner), { throwIfNoEntry: false }) === undefined) return null;
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, inner))]);
    if (path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)) return path;
  } catch (error) {
    return without(error, null);
  }
  throw new HefaError('unreadable', OUTSIDE);
}

async function load(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  // A folder may bear the name of a file; a pipe or a device has no end.
  if (!found.isFile()) throw new HefaError('unreadable', found.isDirectory() ? FOLDER : NO_FILE);
  assertBytes(found.size, defaultLimits);
  return readFile(path);
}

const OUTSIDE: Bilingual = {
  zh: '这是链接，指向所在文件夹之外，没有读取；请把文件本身放进来',
  en: 'this is a link that leads out of the folder and was not read; put the file itself there',
};
const FOLDER: Bilingual = { zh: '这是文件夹，不是文件', en: 'this is a folder and no file' };
const NO_FILE: Bilingual = { zh: '这不是普通文件', en: 'this is no ordinary file' };

/** A name that no file can bear (too long, a NUL in it) is that of none; a chain of links that ends nowhere leads to none. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ELOOP', 'ERR_INVALID_ARG_VALUE'];

function without<T>(error: unknown, nothing: T): T {
  if (error instanceof HefaError || !(error instanceof Error) || !('code' in error)) throw error;
  if (ABSENT.includes(String(error.code))) return nothing;
  const text = {
    zh: `无法读取（${error.code}）；请检查权限，或先关闭正在使用它的程序`,
    en: `it cannot be read (${error.code}); check its permissions, or close the program that is using it`,
  };
  throw new HefaError('unreadable', text, { cause: error });
}
