import type { Container } from '../container.ts';
import type { Limits } from '../limits.ts';
import type { Trouble } from '../source.ts';
import { type Budget, type Entry, readEntries } from '../zip/entries.ts';
import { Inflater } from '../zip/inflater.ts';
import { isLitter, safePath } from '../zip/names.ts';
import { Remarks } from './remarks.ts';

/** A file in a zip, or in a zip in it. */
interface Member {
  /** Relative, with `/`, never out of the zip, and borne by one member only: 附件/依据.zip/批复.docx */
  readonly path: string;
  /** A zip whose files are members of their own. */
  readonly isArchive: boolean;
}

/** A zip of many files: 送审材料.zip. Nothing of it is ever written to disk. */
export interface ZipContainer extends Container {
  /** True for a zip that is one office document, whatever its name: docx, xlsx, odt, ofd. */
  readonly isDocument: boolean;
  /** In the order in which they were packed; what is in a zip follows it. */
  readonly members: readonly Member[];
  /** What is in it and cannot be read. */
  readonly troubles: readonly Trouble[];
  /**
   * The bytes of a member; null where there is none. Each counts for itself: in which order they are asked for changes nothing.
   *
   * @throws HefaError damaged, encrypted, unsupported, too-large
   */
  bytesOf(path: string): Uint8Array | null;
}

/** Zips in a zip are opened, and zips in those; not what is in these. */
const DEEPEST = 2;

/** @throws HefaError damaged, too-large */
export function openZip(bytes: Uint8Array, limits: Limits): ZipContainer {
  const opener = new Opener(limits);
  opener.open(bytes);
  const { members, remarks, isDocument } = opener;
  const bytesOf = (path: string): Uint8Array | null => {
    const member = members.get(path);
    return member === undefined ? null : new Inflater(limits).unpack(member.bytes, member.entry);
  };
  return {
    isDocument,
    members: [...members].map(([path, { isArchive }]) => ({ path, isArchive })),
    troubles: remarks.troubles(),
    bytesOf,
    names: async (folder) => namesIn(folder === '' ? '' : `${folder}/`, members.keys()),
    read: async (path) => bytesOf(path),
  };
}

function namesIn(prefix: string, paths: Iterable<string>): string[] {
  const names = [...paths].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  return [...new Set(names.map((name) => name.split('/')[0] as string))];
}

/** Whether these are the names of the parts of one office document, which is a zip as well: docx, xlsx, pptx, odt, ofd. */
export function isOfficeZip(names: Iterable<string>): boolean {
  const known = new Set<string>();
  for (const name of names) known.add(name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase());
  return (
    known.has('ofd.xml') ||
    (known.has('[content_types].xml') && known.has('_rels/.rels')) ||
    (known.has('content.xml') && (known.has('mimetype') || known.has('meta-inf/manifest.xml')))
  );
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly entry: Entry;
  readonly isArchive: boolean;
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly entries: readonly Entry[];
}

class Opener {
  readonly members = new Map<string, Packed>();
  readonly remarks = new Remarks();
  isDocument = false;
  readonly #budget: Budget;
  /** All that is inflated to look into zips in the zip counts together. */
  readonly #inflater: Inflater;
  readonly #taken = new Map<string, number>();

  constructor(limits: Limits) {
    this.#inflater = new Inflater(limits);
    this.#budget = { entries: 0, most: limits.zipEntries };
  }

  open(bytes: Uint8Array): void {
    const entries = readEntries(bytes, this.#budget);
    this.isDocument = isOfficeZip(entries.map(({ name }) => name));
    // The parts of a document are for its reader.
    if (!this.isDocument) this.#list({ bytes, entries }, '', 0);
  }

  #list({ bytes, entries }: Opened, folder: string, depth: number): void {
    for (const entry of entries) {
      if (/[\\/]$/.test(entry.name)) continue;
      const path = entry.isLink ? null : safePath(entry.name);
      if (path === null) this.remarks.unsafe++;
      else if (!isLitter(path)) this.#add(bytes, entry, this.#unused(folder + path), depth);
    }
  }

  #add(bytes: Uint8Array, entry: Entry, path: string, depth: number): void {
    const inner = /\.zip$/i.test(path) ? this.#opened(bytes, entry, path, depth) : null;
    this.members.set(path, { bytes, entry, isArchive: inner !== null });
    if (inner !== null) this.#list(inner, `${path}/`, depth + 1);
  }

  /** A zip in a zip with its entries; null where it is none, or one that is not opened. */
  #opened(bytes: Uint8Array, entry: Entry, path: string, depth: number): Opened | null {
    if (depth >= DEEPEST) return this.remarks.unopened(path, null);
    try {
      const unpacked = this.#inflater.unpack(bytes, entry);
      const entries = readEntries(unpacked, this.#budget);
      return isOfficeZip(entries.map(({ name }) => name)) ? null : { bytes: unpacked, entries };
    } catch (error) {
      return this.remarks.unopened(path, error);
    }
  }

  #unused(path: string): string {
    if (!this.#taken.has(path)) {
      this.#taken.set(path, 2);
      return path;
    }
    this.remarks.doubles++;
    const dot = path.lastIndexOf('.');
    const at = dot > path.lastIndexOf('/') + 1 ? dot : path.length;
    let number = this.#taken.get(path) as number;
    const numbered = (): string => `${path.slice(0, at)} (${number})${path.slice(at)}`;
    while (this.#taken.has(numbered())) number++;
    this.#taken.set(path, number + 1).set(numbered(), 2);
    return numbered();
  }
}
