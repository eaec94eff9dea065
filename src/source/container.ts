import { inflateRawSync } from 'node:zlib';
import { type Budget, damagedZip, type Entry, readEntries } from './container/entries.ts';
import { isLitter, safePath } from './container/names.ts';
import { encryptedMember, Remarks, tooLarge, unknownMethod } from './container/remarks.ts';
import type { Limits } from './limits.ts';
import type { Trouble } from './source.ts';

/** A file in a zip, or in a zip in it. */
interface Member {
  /** Relative, with `/`, never out of the zip, and borne by one member only: 附件/依据.zip/批复.docx */
  readonly path: string;
  /** A zip whose files are members of their own. */
  readonly isArchive: boolean;
}

/** A zip of many files: 送审材料.zip. Nothing of it is ever written to disk. */
export interface Container {
  readonly name: string;
  /** In the order in which they were packed; what is in a zip follows it. */
  readonly members: readonly Member[];
  /** What is in it and cannot be read. */
  readonly troubles: readonly Trouble[];
  /**
   * The bytes of a member. All that is inflated out of one container counts together.
   *
   * @throws HefaError damaged, encrypted, unsupported, too-large
   */
  read(member: Member): Uint8Array;
}

/** Zips in a zip are opened, and zips in those; not what is in these. */
const DEEPEST = 2;

/** @throws HefaError damaged, too-large */
export function openContainer(name: string, bytes: Uint8Array, limits: Limits): Container {
  const opener = new Opener(limits);
  opener.open(bytes, '', 0);
  const { members, remarks } = opener;
  return {
    name,
    members: [...members.keys()],
    troubles: remarks.troubles(),
    read(member) {
      const unpack = members.get(member);
      if (unpack === undefined) throw new TypeError(`${member.path} is no member of ${name}`);
      return unpack();
    },
  };
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

class Opener {
  readonly members = new Map<Member, () => Uint8Array>();
  readonly remarks = new Remarks();
  readonly #limits: Limits;
  readonly #budget: Budget;
  readonly #taken = new Map<string, number>();
  #inflated = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#budget = { entries: 0, most: limits.zipEntries };
  }

  open(bytes: Uint8Array, folder: string, depth: number): void {
    this.#list(bytes, readEntries(bytes, this.#budget), folder, depth);
  }

  #list(bytes: Uint8Array, entries: readonly Entry[], folder: string, depth: number): void {
    for (const entry of entries) {
      if (/[\\/]$/.test(entry.name)) continue;
      const path = entry.isLink ? null : safePath(entry.name);
      if (path === null) this.remarks.unsafe++;
      else if (!isLitter(path)) this.#add(bytes, entry, this.#unused(folder + path), depth);
    }
  }

  #add(bytes: Uint8Array, entry: Entry, path: string, depth: number): void {
    const inner = /\.zip$/i.test(path) ? this.#opened(bytes, entry, path, depth) : null;
    const member = { path, isArchive: inner !== null };
    this.members.set(member, () => this.#unpack(bytes, entry));
    if (inner !== null) this.#list(inner.bytes, inner.entries, `${path}/`, depth + 1);
  }

  /** A zip in a zip with its entries; null where it is none, or one that is not opened. */
  #opened(
    bytes: Uint8Array,
    entry: Entry,
    path: string,
    depth: number,
  ): { bytes: Uint8Array; entries: Entry[] } | null {
    if (depth >= DEEPEST) return this.remarks.unopened(path, null);
    try {
      const unpacked = this.#unpack(bytes, entry);
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

  #unpack(bytes: Uint8Array, { isEncrypted, method, header, packed }: Entry): Uint8Array {
    if (isEncrypted) throw encryptedMember();
    if (method !== 0 && method !== 8) throw unknownMethod();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) throw damagedZip();
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + packed > bytes.length) throw damagedZip();
    const inside = bytes.subarray(start, start + packed);
    const part = method === 0 ? inside : this.#inflate(inside);
    this.#inflated += part.length;
    if (this.#inflated > this.#limits.inflatedBytes) throw tooLarge();
    return part;
  }

  #inflate(packed: Uint8Array): Uint8Array {
    const { inflatedBytes, ratio, ratioFloor } = this.#limits;
    const most = Math.min(inflatedBytes - this.#inflated, Math.max(ratioFloor, packed.length * ratio));
    if (most <= 0) throw tooLarge();
    try {
      return inflateRawSync(packed, { maxOutputLength: most });
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damagedZip(error);
    }
  }
}
