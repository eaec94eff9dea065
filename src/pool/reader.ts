import { fileURLToPath } from 'node:url';
import type { Tinypool } from 'tinypool';
import { HefaError } from '../errors.ts';
import { mapOf } from '../source/locate.ts';
import { isPlain, loadBytes, type NamedBytes, type ReadOptions, readBytes, readingOf } from '../source/read.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { ReadReply, ReadTask } from './message.ts';

export interface ReaderOptions extends ReadOptions {
  /** How long one file may take. */
  readonly milliseconds?: number;
  /** Memory of one worker. */
  readonly megabytes?: number;
}

/** No honest document takes a tenth of it: the longest statute is read in half a second. */
const PATIENCE = 60_000;
const MEMORY = 512;

/**
 * Reads drafts. Plain text is read at once; whatever an office program wrote may be damaged or hostile, and is read in a worker that
 * can be ended: the file is then unchecked, and the others go on. `close` when done.
 */
export class Reader {
  readonly #reading: Reading;
  readonly #milliseconds: number;
  readonly #megabytes: number;
  #pool: Promise<Tinypool> | null = null;
  /** The file that is being read: one at a time, so that a time limit counts no waiting and a death is told of the right file. */
  #busy: Promise<unknown> = Promise.resolve();

  constructor({ milliseconds = PATIENCE, megabytes = MEMORY, ...options }: ReaderOptions = {}) {
    this.#reading = readingOf(options);
    this.#milliseconds = milliseconds;
    this.#megabytes = megabytes;
  }

  /** @throws HefaError with one sentence for each way in which a file cannot be read */
  async read(input: string | NamedBytes): Promise<Source> {
    const named = await loadBytes(input, this.#reading.limits);
    if (isPlain(named)) return readBytes(named, this.#reading);
    const turn = this.#busy.then(() => this.#readApart(named));
    this.#busy = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    const pool = await this.#pool;
    this.#pool = null;
    await pool?.destroy();
  }

  async #readApart({ name, bytes }: NamedBytes): Promise<Source> {
    this.#pool ??= startPool(this.#megabytes);
    const pool = await this.#pool;
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), this.#milliseconds);
    const task: ReadTask = { name, bytes, reading: this.#reading };
    const lost = loss(pool);
    try {
      return received((await Promise.race([pool.run(task, { signal: end.signal }), lost.promise])) as ReadReply);
    } catch (error) {
      if (end.signal.aborted) throw tooSlow(this.#milliseconds, error);
      throw isOutOfMemory(error) ? tooBig(this.#megabytes, error) : error;
    } finally {
      clearTimeout(timer);
      lost.forget();
    }
  }
}

/** Loaded only here: a run over plain text starts no worker. */
async function startPool(megabytes: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({
    filename: fileURLToPath(new URL(WORKER, import.meta.url)),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 1_000,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
}

/** In the package the worker stands in dist/pool/, beside the chunk that this file becomes. */
const WORKER = import.meta.url.endsWith('.ts') ? './worker-from-sources.mjs' : './pool/worker.js';

/** A worker that dies before it has begun is told of by the pool alone, and its task would wait for ever. */
function loss(pool: Tinypool): { readonly promise: Promise<never>; forget(): void } {
  let tell: (error: unknown) => void = () => {};
  const promise = new Promise<never>((_, reject) => {
    tell = reject;
  });
  promise.catch(() => {});
  pool.once('error', tell);
  return { promise, forget: () => pool.off('error', tell) };
}

function received(reply: ReadReply): Source {
  if ('error' in reply) throw new HefaError(reply.error.code, reply.error.text);
  const { source } = reply;
  return { ...source, map: mapOf(source.text, source.map) };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooSlow(milliseconds: number, cause: unknown): HefaError {
  const seconds = Math.round(milliseconds / 1000);
  const text = {
    zh: `读取超过 ${seconds} 秒，已停止；文件可能已损坏，请用 Word 或 WPS 打开并另存后再检查`,
    en: `reading took more than ${seconds} seconds and was stopped; the file may be damaged: open it in Word or WPS and save it again`,
  };
  return new HefaError('too-slow', text, { cause });
}

function tooBig(megabytes: number, cause: unknown): HefaError {
  const text = {
    zh: `读取所需内存超过 ${megabytes} MB，已停止；请检查文件是否损坏，或拆分后再检查`,
    en: `reading needed more than ${megabytes} MB of memory and was stopped; check that the file is not damaged, or split it`,
  };
  return new HefaError('too-large', text, { cause });
}
