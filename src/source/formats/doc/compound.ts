import { damagedDoc } from './refusals.ts';

interface Entry {
  readonly name: string;
  readonly type: number;
  /** Numbers of the entries beside it and below it; absent ones are beyond any directory. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly sector: number;
  readonly size: number;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
/** Sectors of the allocation table that the header itself names. */
const TABLES_IN_HEADER = 109;
/** Numbers from here on are no sectors: free, end of chain, parts of the table itself. */
const LAST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
const STREAM = 2;
const ROOT = 5;

/**
 * The container of old Office (a compound file): sectors chained by a table, and a directory of named streams. Every chain is
 * followed once at most over each sector, so that cycles and absurd sizes end in an error; nothing is copied but what is asked for.
 */
export class Compound {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #smallSize: number;
  /** Streams shorter than this stand in small sectors, within the stream of the root. */
  readonly #smallBelow: number;
  readonly #table: Uint32Array;
  readonly #entries: readonly Entry[];
  readonly #streams: ReadonlyMap<string, Entry>;
  #small: { readonly table: Uint32Array; readonly bytes: Uint8Array } | null = null;

  /** @throws HefaError damaged */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (!isCompound(bytes)) throw damagedDoc();
    try {
      this.#sectorSize = powerOfTwo(this.#view.getUint16(30, true), 9, 12);
      this.#smallSize = powerOfTwo(this.#view.getUint16(32, true), 6, 9);
      this.#smallBelow = this.#view.getUint32(56, true);
      this.#table = this.#numbersIn(this.#tableSectors());
      this.#entries = this.#readDirectory();
      this.#streams = this.#streamsOfRoot();
    } catch (error) {
      throw error instanceof RangeError ? damagedDoc(error) : error;
    }
  }

  /** Names of the streams that stand in the root, not those of objects embedded in the document. */
  has(name: string): boolean {
    return this.#streams.has(name.toLowerCase());
  }

  /**
   * The bytes of a stream of the root; null where there is none.
   *
   * @throws HefaError damaged
   */
  read(name: string): Uint8Array | null {
    const entry = this.#streams.get(name.toLowerCase());
    if (entry === undefined) return null;
    if (entry.size === 0) return new Uint8Array(0);
    try {
      return entry.size < this.#smallBelow ? this.#readSmall(entry) : this.#readChain(entry.sector, entry.size);
    } catch (error) {
      throw error instanceof RangeError ? damagedDoc(error) : error;
    }
  }

  #readSmall({ sector, size }: Entry): Uint8Array {
    const root = this.#entries.find(({ type }) => type === ROOT);
    if (root === undefined) throw damagedDoc();
    this.#small ??= {
      table: this.#numbersIn(chain(this.#table, this.#view.getUint32(60, true))),
      bytes: this.#readChain(root.sector, root.size),
    };
    const { table, bytes } = this.#small;
    const pieces = chain(table, sector).map((at) => bytes.subarray(at * this.#smallSize, (at + 1) * this.#smallSize));
    return joined(pieces, size);
  }

  #readChain(sector: number, size: number): Uint8Array {
    return joined(
      chain(this.#table, sector).map((at) => this.#sector(at)),
      size,
    );
  }

  /** Shorter than a sector at the end of the file, empty beyond it. The header takes the place of the first sector. */
  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#sectorSize;
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #tableSectors(): number[] {
    // What the table says of sectors behind the end of the file is of no use, however many it declares.
    const most = Math.ceil((this.#bytes.length / this.#sectorSize / this.#sectorSize) * 4);
    const count = Math.min(this.#view.getUint32(44, true), most);
    const sectors: number[] = [];
    const take = (offset: number): void => {
      if (sectors.length < count) sectors.push(this.#view.getUint32(offset, true));
    };
    for (let index = 0; index < TABLES_IN_HEADER; index++) take(76 + index * 4);
    let more = this.#view.getUint32(68, true);
    while (sectors.length < count && more < LAST_SECTOR) {
      const start = (more + 1) * this.#sectorSize;
      for (let at = 0; at < this.#sectorSize - 4; at += 4) take(start + at);
      more = this.#view.getUint32(start + this.#sectorSize - 4, true);
    }
    return sectors;
  }

  #numbersIn(sectors: readonly number[]): Uint32Array {
    const each = this.#sectorSize / 4;
    const numbers = new Uint32Array(sectors.length * each);
    for (const [index, sector] of sectors.entries()) {
      const start = (sector + 1) * this.#sectorSize;
      for (let at = 0; at < each; at++) numbers[index * each + at] = this.#view.getUint32(start + at * 4, true);
    }
    return numbers;
  }

  #readDirectory(): Entry[] {
    const entries: Entry[] = [];
    for (const sector of chain(this.#table, this.#view.getUint32(48, true))) {
      const start = (sector + 1) * this.#sectorSize;
      for (let at = 0; at < this.#sectorSize; at += ENTRY_SIZE) entries.push(entryAt(this.#view, start + at));
    }
    return entries;
  }

  /** The entries of a folder are a tree whose order does not matter here. */
  #streamsOfRoot(): Map<string, Entry> {
    const found = new Map<string, Entry>();
    const seen = new Set<number>();
    const open = [this.#entries.find(({ type }) => type === ROOT)?.child ?? LAST_SECTOR];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      const entry = this.#entries[number];
      if (entry === undefined || seen.has(number)) continue;
      seen.add(number);
      open.push(entry.left, entry.right);
      if (entry.type === STREAM) found.set(entry.name.toLowerCase(), entry);
    }
    return found;
  }
}

function entryAt(view: DataView, at: number): Entry {
  // In bytes, with the zero at the end.
  const length = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  let name = '';
  for (let index = 0; index < length; index++) name += String.fromCharCode(view.getUint16(at + index * 2, true));
  return {
    name,
    type: view.getUint8(at + 66),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    sector: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}

/** @throws HefaError damaged where the chain runs in a circle or out of the table */
function chain(table: Uint32Array, first: number): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector < LAST_SECTOR; sector = table[sector] ?? Number.NaN) {
    sectors.push(sector);
    if (sector >= table.length || sectors.length > table.length) throw damagedDoc();
  }
  return sectors;
}

/** @throws HefaError damaged where the pieces do not make up what was declared */
function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const held = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (held < size) throw damagedDoc();
  return new Uint8Array(Buffer.concat(pieces)).subarray(0, size);
}

function powerOfTwo(exponent: number, least: number, most: number): number {
  if (exponent < least || exponent > most) throw damagedDoc();
  return 1 << exponent;
}

function isCompound(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER_SIZE && SIGNATURE.every((byte, index) => bytes[index] === byte);
}
