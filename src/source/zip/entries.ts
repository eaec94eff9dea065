import { decodeName } from './names.ts';
import { damagedZip, overlapping, tooManyEntries } from './refusals.ts';

/** One entry of a zip, as its central directory has it. */
export interface Entry {
  /** As it is written, with `/` between folders. It may say anything. */
  readonly name: string;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  /** As the zip declares it: a hint at best. */
  readonly size: number;
  /** Offset of the local header. */
  readonly header: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
/** The end record has 22 bytes and a comment of at most 65,535. */
const END_AT_MOST = 22 + 0xffff;

/** Entries of all zips in one another count together. */
export interface Budget {
  entries: number;
  readonly most: number;
}

/**
 * The entries of a zip in their order. Not their stated number ends them but the first that is none: a zip of old programs may
 * hold more than its counter does.
 *
 * @throws HefaError damaged, too-large
 */
export function readEntries(bytes: Uint8Array, budget: Budget): Entry[] {
  try {
    return entriesOf(bytes, budget);
  } catch (error) {
    throw error instanceof RangeError ? damagedZip(error) : error;
  }
}

function entriesOf(bytes: Uint8Array, budget: Budget): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  const entries: Entry[] = [];
  let at = end.start;
  while (at + 46 <= end.at && view.getUint32(at, true) === ENTRY) {
    if (++budget.entries > budget.most) throw tooManyEntries(budget.most);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + 46 + lengths.reduce((sum, length) => sum + length, 0);
    if (next > end.at) throw damagedZip();
    entries.push(entryAt(bytes, view, at, lengths[0] as number, lengths[1] as number));
    at = next;
  }
  if (entries.length < end.count) throw damagedZip();
  assertApart(entries);
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, name: number, extra: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const [packed, size, header] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true)) as Triple;
  const large = largeNumbers(view, at + 46 + name, extra, [size, packed, header]);
  // The upper half of the attributes is the mode of the file under Unix.
  const isLink = view.getUint32(at + 38, true) >>> 28 === 0xa && view.getUint8(at + 5) === 3;
  return {
    name: decodeName(bytes.subarray(at + 46, at + 46 + name), (flags & 0x800) !== 0),
    isLink,
    isEncrypted: (flags & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: large[1],
    size: large[0],
    header: large[2],
  };
}

type Triple = [number, number, number];

const FULL = 0xffffffff;

/** Size, packed size and place; those that do not fit into 32 bits stand in an extra field, in this order. */
function largeNumbers(view: DataView, from: number, length: number, small: Triple): Triple {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return small.map((number) => {
      if (number !== FULL) return number;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    }) as Triple;
  }
  return small;
}

/** Where the directory begins, where it ends, and how many entries it says to have. */
function endOf(view: DataView): { start: number; at: number; count: number } {
  const least = Math.max(0, view.byteLength - END_AT_MOST);
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const [start, count] = [view.getUint32(at + 16, true), view.getUint16(at + 10, true)];
    const large = start === FULL || count === 0xffff ? largeEnd(view, at) : null;
    return large ?? { start, at, count };
  }
  throw damagedZip();
}

function largeEnd(view: DataView, end: number): { start: number; at: number; count: number } | null {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > end || view.getUint32(at, true) !== END_64) throw damagedZip();
  const [count, start] = [32, 48].map((offset) => Number(view.getBigUint64(at + offset, true))) as [number, number];
  return { start, at, count };
}

/** Entries that share their bytes are how a small zip is made to hold any amount. No program writes them. */
function assertApart(entries: readonly Entry[]): void {
  const sorted = [...entries].sort((a, b) => a.header - b.header);
  for (const [at, entry] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next !== undefined && entry.header + 30 + entry.packed > next.header) throw overlapping();
  }
}
