import { isPlain, loadBytes, type ReadOptions, readingOf } from '../source/read.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import { Lane, type Patience } from './lane.ts';
import type { Draft } from './message.ts';
import { sourceOf } from './plain.ts';
import { readDraft } from './work.ts';

/**
 * Reads drafts. Plain text is read at once; whatever an office program wrote may be damaged or hostile, and is read in a worker.
 * `close` when done.
 */
export class Reader {
  readonly #reading: Reading;
  readonly #lane: Lane;

  constructor(options: ReadOptions & Patience = {}) {
    this.#reading = readingOf(options);
    this.#lane = new Lane(null, options);
  }

  /** @throws HefaError with one sentence for each way in which a file cannot be read */
  async read({ path, origin: from }: Draft): Promise<Source> {
    if ('zip' in from) return this.#readApart({ path, origin: from });
    const origin = await loadBytes('bytes' in from ? from : from.file, this.#reading.limits);
    const draft: Draft = { path, origin };
    if (isPlain(origin)) return readDraft(draft, this.#reading);
    return this.#readApart(draft);
  }

  async #readApart(draft: Draft): Promise<Source> {
    const reply = await this.#lane.run({ kind: 'read', draft, reading: this.#reading });
    if ('source' in reply) return sourceOf(reply.source);
    throw new Error('a worker that was asked to read did something else');
  }

  close(): Promise<void> {
    return this.#lane.close();
  }
}
