import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a draft lies among other files: a folder on disk, or a zip of a whole submission. Paths are relative to it, with `/`. */
export interface Container {
  /** The names of what lies right in one of its folders; '' is the top. */
  names(folder: string): Promise<readonly string[]>;
  /**
   * The bytes of a file; null where there is none.
   *
   * @throws HefaError where a zip is broken; an error of the system
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
    names: (inner) => readdir(join(folder, inner)),
    read: (path) => readFile(join(folder, path)).catch(nullIfMissing),
  };
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
  throw error;
}
