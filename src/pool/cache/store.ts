import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../source/folders.ts';

/*
 * A segment is a file of records, one behind the other, and is never changed but at its end:
 *
 *   key (16 bytes) · length of the value (4, big-endian) · first 12 bytes of the sha256 of the value · value
 *
 * A program that is killed leaves at most one record cut off, at the end of its own segment. Each program writes a segment of its own.
 */

const KEY = 16;
const SUM = 12;
const HEAD = KEY + 4 + SUM;

interface Place {
  readonly segment: Segment;
  readonly start: number;
  readonly length: number;
}

interface Segment {
  readonly name: string;
  readonly file: number;
  readonly bytes: number;
}

/** Below so many bytes nothing is cleared away. */
const ROOM = 256 * 1024 * 1024;

/**
 * Values by keys of 32 hexadecimal digits, in one folder that its owner alone may read. The last value of a key counts; what is
 * damaged is not there. `close` when done.
 */
export class Store {
  readonly #folder: string;
  readonly #places = new Map<string, Place>();
  readonly #segments: Segment[] = [];
  readonly #used = new Set<string>();
  #own: { readonly name: string; readonly file: number } | null = null;

  /** @throws Error of the file system where the folder cannot be made or read */
  constructor(folder: string) {
    this.#folder = folder;
    makeFolder(folder, 0o700);
    // Nobody means to commit it.
    writeFileSync(join(folder, '.gitignore'), '*\n');
    for (const name of readdirSync(folder).sort()) if (name.endsWith(SEGMENT)) this.#open(name);
  }

  /** null where there is none. */
  get(key: string): Buffer | null {
    const place = this.#places.get(key);
    if (!place) return null;
    const record = Buffer.allocUnsafe(SUM + place.length);
    if (readSync(place.segment.file, record, 0, record.length, place.start - SUM) < record.length) return null;
    const value = record.subarray(SUM);
    if (!sumOf(value).equals(record.subarray(0, SUM))) return null;
    this.#used.add(key);
    return value;
  }

  /**
   * It is on its way to the disk when this returns: a kill of the program loses nothing of it.
   *
   * @throws Error of the file system; what was half written ends the segment, and the next value begins another
   */
  put(key: string, value: Uint8Array): void {
    const head = Buffer.alloc(HEAD);
    head.write(key, 0, KEY, 'hex');
    head.writeUInt32BE(value.length, KEY);
    sumOf(value).copy(head, KEY + 4);
    this.#own ??= this.#begin();
    try {
      // To the end: a single write may stop short of it.
      writeFileSync(this.#own.file, Buffer.concat([head, value]));
    } catch (error) {
      this.#endOwn();
      throw error;
    }
    this.#used.add(key);
  }

  /** What no run has asked for is cleared away when it takes more room than the rest. */
  close(): void {
    this.#endOwn();
    try {
      this.#clear();
    } finally {
      for (const { file } of this.#segments) closeSync(file);
      this.#segments.length = 0;
    }
  }

  #endOwn(): void {
    if (this.#own) closeSync(this.#own.file);
    this.#own = null;
  }

  #begin(): { readonly name: string; readonly file: number } {
    // Behind all that are there: of one key the last value counts.
    const number = Number.parseInt(this.#segments.at(-1)?.name ?? '0', 10) + 1;
    const name = `${String(number).padStart(9, '0')}-${randomBytes(4).toString('hex')}${SEGMENT}`;
    return { name, file: openSync(join(this.#folder, name), 'ax', 0o600) };
  }

  #open(name: string): void {
    const file = openSync(join(this.#folder, name), 'r');
    const segment = { name, file, bytes: fstatSync(file).size };
    this.#segments.push(segment);
    const head = Buffer.alloc(HEAD);
    for (let at = 0; at + HEAD <= segment.bytes; ) {
      readSync(file, head, 0, HEAD, at);
      const start = at + HEAD;
      const length = head.readUInt32BE(KEY);
      if (start + length > segment.bytes) break;
      this.#places.set(head.toString('hex', 0, KEY), { segment, start, length });
      at = start + length;
    }
  }

  #clear(): void {
    const all = this.#segments.reduce((sum, { bytes }) => sum + bytes, 0);
    const live = [...this.#used].reduce((sum, key) => sum + (this.#places.get(key)?.length ?? 0), 0);
    if (all < ROOM || live * 2 > all) return;
    for (const key of [...this.#used]) {
      const value = this.#places.has(key) ? this.get(key) : null;
      if (value) this.put(key, value);
    }
    this.#endOwn();
    for (const { name } of this.#segments) rmSync(join(this.#folder, name), { force: true });
  }
}

const SEGMENT = '.hefa';

function sumOf(value: Uint8Array): Buffer {
  return createHash('sha256').update(value).digest().subarray(0, SUM);
}
