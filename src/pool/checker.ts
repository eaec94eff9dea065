import { availableParallelism } from 'node:os';
import type { CheckOptions } from '../check.ts';
import { HefaError } from '../errors.ts';
import type { FileResult, UncheckedFile } from '../findings/result.ts';
import type { Entry, Unread } from '../register/entry.ts';
import { NATIONAL } from '../rules/profile.ts';
import type { Rule } from '../rules/rule.ts';
import { isPlain, loadBytes } from '../source/read.ts';
import type { Reading } from '../source/reading.ts';
import { Lane, type Patience } from './lane.ts';
import type { Draft, Equipment, Judging, Listing, Task } from './message.ts';
import { fileOf } from './plain.ts';
import { checkDraft } from './work.ts';

/** What is told while many files are checked. */
export interface Watch {
  /** After each file: how many are done. */
  done(count: number): void;
  /** Makes a result of a file on which hefa itself failed. */
  failed(draft: Draft, error: unknown): FileResult;
}

/** What is told while the documents of a collection are entered. */
interface EntryWatch {
  done(count: number): void;
  entered(entry: Entry | Unread): void;
  /** Makes a line of the ledger of a file on which hefa itself failed. */
  failed(draft: Draft, error: unknown): Unread;
}

/** A worker takes as long to start as some drafts take to be checked. */
const FILES_A_WORKER = 4;
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
    const { rules } = options;
    this.#rules = new Map(rules.rules.map((rule) => [rule.id, rule]));
    // Examples are for tests; no check needs them.
    this.#equipment = { rules: { ...rules, rules: rules.rules.map((rule) => ({ ...rule, examples: [] })) } };
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

  /** What a collection keeps of each document, handed over in the order of the drafts as soon as it is known. */
  async enterAll(drafts: readonly Draft[], watch: EntryWatch): Promise<void> {
    const waiting = new Map<number, Entry | Unread>();
    let [next, told] = [0, 0];
    const tell = (at: number, entry: Entry | Unread): void => {
      waiting.set(at, entry);
      for (let one = waiting.get(told); one; one = waiting.get(told)) {
        waiting.delete(told);
        told += 1;
        watch.entered(one);
      }
      watch.done(told + waiting.size);
    };
    const serve = async (lane: Lane): Promise<void> => {
      for (let at = next++; at < drafts.length; at = next++) {
        const draft = drafts[at] as Draft;
        tell(at, await this.#entry(draft, lane).catch((error) => watch.failed(draft, error)));
      }
    };
    await Promise.all(this.#team(drafts.length).map(serve));
  }

  async #entry({ path, origin }: Draft, lane: Lane): Promise<Entry | Unread> {
    const task: Task = { kind: 'enter', draft: { path, origin }, reading: this.#reading, judging: this.#judging() };
    try {
      const reply = await lane.run(task);
      if ('entry' in reply) return reply.entry;
      throw new Error('a worker that was asked for an entry did something else');
    } catch (error) {
      if (!(error instanceof HefaError)) throw error;
      return unchecked(path, error);
    }
  }

  #judging(): Judging {
    const { asOf, stage, as, profile = NATIONAL } = this.#options;
    return { asOf, stage, as, profile };
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #here(draft: Draft): Promise<FileResult> {
    return checkDraft(draft, this.#reading, this.#options);
  }

  async #apart({ path, origin }: Draft, lane: Lane): Promise<FileResult> {
    // Only that: whatever else a draft carries may not pass between threads.
    const draft: Draft = { path, origin };
    const task: Task = { kind: 'check', draft, reading: this.#reading, judging: this.#judging() };
    try {
      const reply = await lane.run(task);
      if ('file' in reply) return fileOf(reply.file, this.#rules);
      throw new Error('a worker that was asked to check did something else');
    } catch (error) {
      if (!(error instanceof HefaError)) throw error;
      return unchecked(path, error);
    }
  }

  /** The bytes are loaded once: a pipe in place of a file gives them once only. What cannot be loaded says so without a worker. */
  async #alone({ path, origin }: Draft): Promise<FileResult> {
    const [lane] = this.#team(1) as [Lane];
    if ('zip' in origin) return this.#apart({ path, origin }, lane);
    try {
      const loaded = await loadBytes('bytes' in origin ? origin : origin.file, this.#reading.limits);
      const draft: Draft = { path, origin: { ...origin, ...loaded } };
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
