import { createHash } from 'node:crypto';
import { cachedDataVersionTag, deserialize, serialize } from 'node:v8';
import { HefaError } from '../../errors.ts';
import { onDisk } from '../../source/container.ts';
import { loadBytes } from '../../source/read.ts';
import type { Job, Reply, Terms } from '../message.ts';
import type { Store } from './store.ts';
import { holds, type Trace } from './trace.ts';

/** How often what was known. */
export interface Tally {
  /** Judged before, by the same rules on the same day. */
  readonly judged: number;
  /** Read and annotated before, and judged anew. */
  readonly read: number;
  /** Annotated in this run. */
  readonly annotated: number;
}

/** What is known of a draft. */
export interface Found {
  /** The draft with its bytes, which are read once. */
  readonly job: Job;
  /** What was made of it; null where it must be made. */
  readonly reply: Reply | null;
  /** What was read and found in it, packed. */
  readonly layer: Uint8Array | null;
  readonly keys: Keys;
}

interface Keys {
  readonly layer: string;
  readonly judged: string;
}

interface Judged {
  readonly reply: Reply;
  readonly trace: Trace;
}

/**
 * Two layers. What was read and annotated: by the bytes, the name, how it is read, the law, the words of own rules, what is told of the
 * document, and the program. What was made of it: by all that and the rules, the profile, the day; it counts only while what lay beside
 * the draft is as it was. What could not be checked is never kept. `close` when done.
 */
export class Cache {
  readonly #store: Store;
  readonly #tool: string;
  readonly #terms = new WeakMap<Terms, Keys>();
  #tally = { judged: 0, read: 0, annotated: 0 };
  #failure: Error | null = null;

  /** @param tool what tells this program from every other version of it */
  constructor(store: Store, tool: string) {
    this.#store = store;
    this.#tool = `${tool} ${cachedDataVersionTag()}`;
  }

  get tally(): Tally {
    return this.#tally;
  }

  /** Why nothing more was kept from some point on: the disk was full, say. What was made counts all the same. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** null for what is not kept: members of zips, and what cannot be loaded. */
  async find(kind: 'check' | 'enter', { draft, terms }: Job): Promise<Found | null> {
    const { origin } = draft;
    if (!('file' in origin) || origin.file === undefined) return null;
    try {
      const loaded = await loadBytes('bytes' in origin ? origin : origin.file, terms.reading.limits);
      const job = { draft: { ...draft, origin: { ...origin, ...loaded } }, terms };
      const keys = this.#keysOf(kind, job, loaded.bytes);
      const reply = await this.#judged(keys.judged, origin.file);
      if (reply) this.#tally.judged += 1;
      return { job, keys, reply, layer: reply ? null : this.#store.get(keys.layer) };
    } catch (error) {
      if (error instanceof HefaError) return null;
      throw error;
    }
  }

  keep({ keys }: Found, reply: Reply): void {
    if (!('memo' in reply) || reply.memo === undefined) return;
    const { memo, ...made } = reply;
    this.#tally[memo.layer ? 'annotated' : 'read'] += 1;
    if (this.#failure) return;
    this.#trying(() => {
      if (memo.layer) this.#store.put(keys.layer, memo.layer);
      this.#store.put(keys.judged, serialize({ reply: made, trace: memo.trace } satisfies Judged));
    });
  }

  close(): void {
    this.#trying(() => this.#store.close());
  }

  #trying(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      this.#failure ??= error;
    }
  }

  async #judged(key: string, file: string): Promise<Reply | null> {
    const value = this.#store.get(key);
    if (value === null) return null;
    const { reply, trace } = deserialize(value) as Judged;
    return (await holds(trace, onDisk(file))) ? reply : null;
  }

  #keysOf(kind: 'check' | 'enter', { draft, terms }: Job, bytes: Uint8Array): Keys {
    const by = this.#terms.get(terms) ?? this.#keysOfTerms(terms);
    this.#terms.set(terms, by);
    const { path, known = null } = draft;
    const layer = keyOf(by.layer, path, JSON.stringify(known), bytes);
    return { layer, judged: keyOf(by.judged, kind, layer) };
  }

  #keysOfTerms({ reading, options }: Terms): Keys {
    const { rules, law, asOf, stage, as, profile } = options;
    const layer = keyOf(this.#tool, JSON.stringify([reading, rules.lexicons]), law.digest);
    return { layer, judged: keyOf(layer, rules.digest, JSON.stringify([asOf, stage, as, profile])) };
  }
}

/** 32 hexadecimal digits. No part runs into the next. */
function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}
