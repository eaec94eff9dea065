import { availableParallelism } from 'node:os';
import { HefaError } from '../errors.ts';
import type { FileResult, UncheckedFile } from '../findings/result.ts';
import type { Entry, Unread } from '../register/entry.ts';
import { NATIONAL } from '../rules/profile.ts';
import { isPlain, loadBytes } from '../source/read.ts';
import type { Reading } from '../source/reading.ts';
import type { Cache, Found } from './cache/cache.ts';
import { InOrder } from './in-order.ts';
import type { Patience } from './lane.ts';
import type { Draft, Job, Judging, Listing, Reply, Task } from './message.ts';
import { Kits, Place } from './place.ts';
import { fileOf } from './plain.ts';
import { checkDraft } from './work.ts';

/** What is told while many files are checked. */
export interface Watch<T = FileResult> {
  /** After each file: how many are done. */
  done(count: number): void;
  /** Makes a result of a file on which hefa itself failed. */
  failed(draft: Draft, error: unknown): T;
}

/** What each worker may take, and how many there are: one a core where it is left out. */
export interface Team extends Patience {
  readonly workers?: number;
}

/** A worker takes as long to start as some drafts take to be checked. */
const FILES_A_WORKER = 4;
/** Entries that may wait for the one of an earlier draft that takes longer: some megabytes. */
const WINDOW = 256;
/** Bytes of text that are checked right here: half a statute, for which nobody should wait for a worker. */
const SMALL = 64 * 1024;

/**
 * Checks drafts in workers, each file within its own time and memory; only one small text by itself is checked right here. Drafts of
 * several configurations stand in one line. `close` when done.
 */
export class Checker {
  readonly #patience: Patience;
  readonly #workers: number;
  readonly #kits = new Kits();
  readonly #places: Place[] = [];

  readonly #cache: Cache | null;

  /** @param cache what earlier runs made; null where nothing is kept */
  constructor({ workers, ...patience }: Team = {}, cache: Cache | null = null) {
    this.#patience = patience;
    this.#workers = workers ?? availableParallelism();
    this.#cache = cache;
  }

  /** What is in a zip of a whole submission; null where it is one office document. @throws HefaError */
  async list(zip: string, reading: Reading): Promise<Listing> {
    const [place] = this.#team(1) as [Place];
    const reply = await place.anyLane().run({ kind: 'list', zip, reading });
    if ('listing' in reply) return reply.listing;
    throw new Error('a worker that was asked for a list did something else');
  }

  /** The results in the order of the jobs. */
  async checkAll(jobs: readonly Job[], watch: Watch): Promise<FileResult[]> {
    const results: FileResult[] = [];
    const [only] = jobs;
    if (only && jobs.length === 1) {
      results.push(await this.#alone(only).catch((error) => watch.failed(only.draft, error)));
      watch.done(1);
      return results;
    }
    let count = 0;
    await this.#each(jobs, async (job, at, place) => {
      results[at] = await this.#apart(job, place).catch((error) => watch.failed(job.draft, error));
      watch.done(++count);
    });
    return results;
  }

  /**
   * The entries in the order of the jobs, each as soon as those before it are there: however many drafts, few entries wait and
   * no text comes over from a worker.
   */
  async enterAll(
    jobs: readonly Job[],
    watch: Watch<Unread>,
    onEntry: (entry: Entry | Unread, draft: Draft) => void,
  ): Promise<void> {
    const line = new InOrder<Entry | Unread>(WINDOW, (entry, at) => onEntry(entry, (jobs[at] as Job).draft));
    let count = 0;
    await this.#each(jobs, async (job, at, place) => {
      await line.room(at);
      line.put(at, await this.#enter(job, place).catch((error) => watch.failed(job.draft, error)));
      watch.done(++count);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#places.map((place) => place.close()));
    this.#cache?.close();
  }

  /** Whoever is free takes the next one. */
  async #each(jobs: readonly Job[], serve: (job: Job, at: number, place: Place) => Promise<void>): Promise<void> {
    let next = 0;
    const run = async (place: Place): Promise<void> => {
      for (let at = next++; at < jobs.length; at = next++) await serve(jobs[at] as Job, at, place);
    };
    await Promise.all(this.#team(jobs.length).map(run));
  }

  async #apart(job: Job, place: Place): Promise<FileResult> {
    try {
      const reply = await this.#ask('check', job, place);
      if ('file' in reply) return fileOf(reply.file, this.#kits.of(job.terms.options).rules);
      throw new Error('a worker that was asked to check did something else');
    } catch (error) {
      if (!(error instanceof HefaError)) throw error;
      return unchecked(job.draft.path, error);
    }
  }

  async #enter(job: Job, place: Place): Promise<Entry | Unread> {
    try {
      const reply = await this.#ask('enter', job, place);
      if ('entry' in reply) return reply.entry;
      throw new Error('a worker that was asked for an entry did something else');
    } catch (error) {
      if (!(error instanceof HefaError)) throw error;
      const { path, troubles } = unchecked(job.draft.path, error);
      return { path, status: 'unchecked', troubles };
    }
  }

  /** What an earlier run made of it, else what a worker makes. */
  async #ask(kind: 'check' | 'enter', job: Job, place: Place): Promise<Reply> {
    const found = (await this.#cache?.find(kind, job)) ?? null;
    if (found?.reply) return found.reply;
    const lane = place.laneWith(this.#kits.of(job.terms.options).equipment);
    const reply = await lane.run(taskOf(kind, found?.job ?? job, found));
    if (found) this.#cache?.keep(found, reply);
    return reply;
  }

  /** The bytes are loaded once: a pipe in place of a file gives them once only. What cannot be loaded says so without a worker. */
  async #alone({ draft, terms }: Job): Promise<FileResult> {
    const { path, origin } = draft;
    const [place] = this.#team(1) as [Place];
    if ('zip' in origin) return this.#apart({ draft, terms }, place);
    try {
      const loaded = await loadBytes('bytes' in origin ? origin : origin.file, terms.reading.limits);
      const known: Draft = { ...draft, origin: { ...origin, ...loaded } };
      if (loaded.bytes.length <= SMALL && isPlain(loaded)) return await checkDraft(known, terms.reading, terms.options);
      return await this.#apart({ draft: known, terms }, place);
    } catch (error) {
      if (error instanceof HefaError) return unchecked(path, error);
      throw error;
    }
  }

  /** The places for so many files; a worker starts when its place has work. */
  #team(files: number): Place[] {
    const size = Math.min(this.#workers, Math.ceil(files / FILES_A_WORKER));
    while (this.#places.length < size) this.#places.push(new Place(this.#patience));
    return this.#places.slice(0, size);
  }
}

function taskOf(kind: 'check' | 'enter', { draft, terms }: Job, found: Found | null): Task {
  const { asOf, stage, as, profile = NATIONAL } = terms.options;
  const judging: Judging = { asOf, stage, as, profile };
  const { path, origin, known = null } = draft;
  // Only that: whatever else a draft carries may not pass between threads.
  const task = { kind, draft: { path, origin, known }, reading: terms.reading, judging };
  return found ? { ...task, recall: { layer: found.layer } } : task;
}

function unchecked(path: string, { code, text }: HefaError): UncheckedFile {
  return { status: 'unchecked', path, troubles: [{ code, text, loses: true }], coverage: null };
}
