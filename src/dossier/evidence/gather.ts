import { posix } from 'node:path';
import { type Bilingual, HefaError } from '../../errors.ts';
import type { Placed } from '../../source/container.ts';
import { readBytes } from '../../source/read.ts';
import type { Reading } from '../../source/reading.ts';
import type { Exhibit } from '../dossier.ts';
import type { ToldStep } from '../record.ts';
import { placesOf, sameName, twinOf } from './places.ts';

/** More documents than a file of procedure ever has: a record is no list of a disk. */
const MOST = 200;

/** The documents that a record names: beside it, or in the folder of papers beside it. Each is opened once. `record`: its path as shown. */
export async function gather(
  steps: readonly ToldStep[],
  placed: Placed,
  reading: Reading,
  record: string,
): Promise<ReadonlyMap<string, Exhibit>> {
  const names = new Set(steps.flatMap(({ entries }) => entries.flatMap(({ files }) => files)));
  const opener = new Opener(placed, reading, record);
  const exhibits = new Map<string, Exhibit>();
  for (const name of names) exhibits.set(name, await opener.exhibit(name));
  return exhibits;
}

class Opener {
  readonly #folder: string;
  readonly #own: readonly string[];
  readonly #placed: Placed;
  readonly #reading: Reading;
  readonly #record: string;
  /** By its path: a document may be named for two steps, and in two ways. */
  readonly #opened = new Map<string, Exhibit>();
  /** What is kept of all documents together is bounded as one file is. */
  #bytes = 0;
  #characters = 0;

  constructor(placed: Placed, reading: Reading, record: string) {
    this.#folder = posix.dirname(placed.path);
    this.#own = [placed.path, posix.join(this.#folder, posix.basename(record))];
    this.#placed = placed;
    this.#reading = reading;
    this.#record = record;
  }

  async exhibit(name: string): Promise<Exhibit> {
    const places = placesOf(name, this.#folder);
    if (places.length === 0) return unread(OUTSIDE);
    try {
      for (const path of places) {
        const found = await this.#at(path);
        if (found) return found;
      }
      for (const path of places) {
        const twin = await twinOf(path, this.#placed.container);
        const found = twin && (await this.#at(twin));
        if (found) return found;
      }
      return { status: 'missing' };
    } catch (error) {
      return refused(error);
    }
  }

  /** null where nothing is there. */
  async #at(path: string): Promise<Exhibit | null> {
    const known = this.#opened.get(path);
    if (known) return known;
    if (this.#own.some((own) => sameName(own, path))) return { status: 'own' };
    if (this.#opened.size >= MOST) return unread(TOO_MANY);
    if (this.#bytes > this.#reading.limits.bytes || this.#characters > this.#reading.limits.characters)
      return unread(TOO_MUCH);
    const bytes = await this.#placed.container.read(path);
    if (bytes === null) return null;
    const exhibit = await this.#read(path, bytes).catch(refused);
    this.#opened.set(path, exhibit);
    return exhibit;
  }

  async #read(path: string, bytes: Uint8Array): Promise<Exhibit> {
    if (bytes.length === 0) return { status: 'empty' };
    this.#bytes += bytes.length;
    if (this.#bytes > this.#reading.limits.bytes) return unread(TOO_MUCH);
    const name = posix.join(posix.dirname(this.#record), posix.relative(this.#folder, path));
    const source = await readBytes({ name, bytes }, this.#reading);
    this.#characters += source.text.length;
    const lost = source.troubles.find(({ loses }) => loses);
    if (lost) return unread(lost.text);
    const { coverage } = source;
    if (coverage !== null && coverage.checked < coverage.total) return unread(IN_PART);
    if (this.#characters > this.#reading.limits.characters) return unread(TOO_MUCH);
    return { status: 'read', source };
  }
}

function unread(text: Bilingual): Exhibit {
  return { status: 'unread', text };
}

function refused(error: unknown): Exhibit {
  if (!(error instanceof HefaError)) throw error;
  return error.code === 'empty' && !error.seen ? { status: 'empty' } : unread(error.text);
}

const TOO_MANY = { zh: `程序记录写明的材料超过 ${MOST} 份`, en: `the record names more than ${MOST} documents` };
const TOO_MUCH = { zh: '程序记录写明的材料合计过大', en: 'the documents that the record names are too large together' };
const IN_PART = { zh: '只读出了一部分', en: 'only a part of it was read' };
const OUTSIDE = { zh: '不在程序记录所在的文件夹中', en: 'it does not lie in the folder of the record' };
