import { availableParallelism } from 'node:os';
import type { CheckOptions } from '../check.ts';
import { HefaError } from '../errors.ts';
import type { FileResult, UncheckedFile } from '../findings/result.ts';
import type { Entry, Unread } from '../register/entry.ts';
import { NATIONAL } from '../rules/profile.ts';
import type { Rule } from '../rules/rule.ts';
import { isPlain, loadBytes } from '../source/read.ts';
import type { Reading } from '../source/reading.ts';
import { InOrder } from './in-order.ts';
import { Lane, type Patience } from './lane.ts';
import type { Draft, Equipment, Judging, Listing, Task } from './message.ts';
import { fileOf } from './plain.ts';
import { checkDraft } from './work.ts';

/** What is told while many files are checked. */
export interface Watch<T = FileResult> {
  /** After each file: how many are done. */
  done(count: number): void;
  /** Makes a result of a file on which hefa itself failed. */
  failed(draft: Draft, error: unknown): T;
}

/** A worker takes as long to start as some drafts take to be checked. */
const FILES_A_WORKER = 4;
/** Entries that may wait for the one of an earlier draft that takes longer: some megabytes. */
const WINDOW = 256;
/** Bytes of text that are checked right here: half a statute, for which nobody should wait for a worker. */
const SMALL = 64 * 1024;

/**
 * Checks drafts in workers, each file within its own time and memory; only one small text by itself is checked right here.
 * `close` when done.
 */
export class Checker {
  readonly #options: CheckOptions;
  readonly #reading: Reading;
  readonly #equipment: Equipment;
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #patience: Patience;
  readonly #lanes: Lane[] = [];

  constructor(options: CheckOptions, reading: Reading, patience: Patience = {}) {
    this.#options = options;
    this.#reading = reading;
    this.#patience = patience;
    const { rules, law } = options;
    this.#rules = new Map(rules.rules.map((rule) => [rule.id, rule]));
    // Examples are for tests; no check needs them.
    this.#equipment = {
      rules: { ...rules, rules: rules.rules.map((rule) => ({ ...rule, examples: [] })) },
      ownLaw: law.own,
    };
  }

  /** What is in a zip of a whole submission; null where it is one office document. @throws HefaError */
  async list(zip: string): Promise<Listing> {
    const reply = await (this.#team(1)[0] as Lane).run({ kind: 'list', zip, reading: this.#reading });
    if ('listing' in reply) return reply.listing;
    throw new Error('a worker that was asked for a list did something else');
  }

  /** The results in the order of the drafts. */
  async checkAll(drafts: readonly Draft[], watch: Watch): Promise<FileResult[]> {
    const results: FileResult[] = [];
    let [next, count] = [0, 0];
    const serve = async (check: (draft: Draft) => Promise<FileResult>): Promise<void> => {
      for (let at = next++; at < drafts.length; at = next++) {
        const draft = drafts[at] as Draft;
        results[at] = await check(draft).catch((error) => watch.failed(draft, error));
        watch.done(++count);
      }
    };
    if (drafts.length === 1) await serve((draft) => this.#alone(draft));
    else await Promise.all(this.#team(drafts.length).map((lane) => serve((draft) => this.#apart(draft, lane))));
    return results;
  }

  /**
   * The entries in the order of the drafts, each as soon as those before it are there: however many drafts, few entries wait and
   * no text comes over from a worker.
   */
  async enterAll(
    drafts: readonly Draft[],
    watch: Watch<Unread>,
    onEntry: (entry: Entry | Unread, draft: Draft) => void,
  ): Promise<void> {
    const line = new InOrder<Entry | Unread>(WINDOW, (entry, at) => onEntry(entry, drafts[at] as Draft));
    let [next, count] = [0, 0];
    const serve = async (lane: Lane): Promise<void> => {
      for (let at = next++; at < drafts.length; at = next++) {
        await line.room(at);
        const draft = drafts[at] as Draft;
        line.put(at, await this.#enter(draft, lane).catch((error) => watch.failed(draft, error)));
        watch.done(++count);
      }
    };
    await Promise.all(this.#team(drafts.length).map(serve));
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #here(draft: Draft): Promise<FileResult> {
    return checkDraft(draft, this.#reading, this.#options);
  }

  async #apart(draft: Draft, lane: Lane): Promise<FileResult> {
    try {
      const reply = await lane.run(this.#task('check', draft));
      if ('file' in reply) return fileOf(reply.file, this.#rules);
      throw new Error('a worker that was asked to check did something else');
    } catch (error) {
      if (!(error instanceof HefaError)) throw error;
      return unchecked(draft.path, error);
    }
  }

  async #enter(draft: Draft, lane: Lane): Promise<Entry | Unread> {
    try {
      const reply = await lane.run(this.#task('enter', draft));
      if ('entry' in reply) return reply.entry;
      throw new Error('a worker that was asked for an entry did something else');
    } catch (error) {
      if (!(error instanceof HefaError)) throw error;
      const { path, troubles } = unchecked(draft.path, error);
      return { path, status: 'unchecked', troubles };
    }
  }

  #task(kind: 'check' | 'enter', { path, origin, known = null }: Draft): Task {
    const { asOf, stage, as, profile = NATIONAL } = this.#options;
    const judging: Judging = { asOf, stage, as, profile };
    // Only that: whatever else a draft carries may not pass between threads.
    return { kind, draft: { path, origin, known }, reading: this.#reading, judging };
  }

  /** The bytes are loaded once: a pipe in place of a file gives them once only. What cannot be loaded says so without a worker. */
  async #alone({ path, origin, known = null }: Draft): Promise<FileResult> {
    const [lane] = this.#team(1) as [Lane];
    if ('zip' in origin) return this.#apart({ path, origin, known }, lane);
    try {
      const loaded = await loadBytes('bytes' in origin ? origin : origin.file, this.#reading.limits);
      const draft: Draft = { path, origin: { ...origin, ...loaded }, known };
      return loaded.bytes.length <= SMALL && isPlain(loaded) ? this.#here(draft) : this.#apart(draft, lane);
    } catch (error) {
      if (error instanceof HefaError) return unchecked(path, error);
      throw error;
    }
  }

  /** The lanes for so many files; a worker starts when its lane has work. */
  #team(files: number): Lane[] {
    const size = Math.min(availableParallelism(), Math.ceil(files / FILES_A_WORKER));
    while (this.#lanes.length < size) this.#lanes.push(new Lane(this.#equipment, this.#patience));
    return this.#lanes.slice(0, size);
  }
}

function unchecked(path: string, { code, text }: HefaError): UncheckedFile {
  return { status: 'unchecked', path, troubles: [{ code, text, loses: true }], coverage: null };
}
