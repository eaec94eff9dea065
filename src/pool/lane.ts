import { fileURLToPath } from 'node:url';
import type { Tinypool } from 'tinypool';
import { HefaError } from '../errors.ts';
import type { Equipment, Reply, Task } from './message.ts';

/** What one task may take. */
export interface Patience {
  readonly milliseconds?: number;
  /** Memory of the worker. */
  readonly megabytes?: number;
}

/** No honest document takes a tenth of it: the longest statute is read and checked in a second. */
const MILLISECONDS = 60_000;
const MEGABYTES = 512;
const YOUNG_MEGABYTES = 8;

/**
 * One worker, and one task at a time: a time limit then counts no waiting, and a death is told of the right file. A worker that
 * takes too long or too much is ended, and the next task has a new one. `close` when done.
 */
export class Lane {
  readonly #milliseconds: number;
  readonly #megabytes: number;
  readonly #equipment: Equipment | null;
  #pool: Promise<Tinypool> | null = null;
  #busy: Promise<unknown> = Promise.resolve();

  /** @param equipment what the worker needs to check; null where it is only to read */
  constructor(equipment: Equipment | null, { milliseconds = MILLISECONDS, megabytes = MEGABYTES }: Patience = {}) {
    this.#equipment = equipment;
    this.#milliseconds = milliseconds;
    this.#megabytes = megabytes;
  }

  /** @throws HefaError too-slow, too-large, and each that the work itself throws */
  async run(task: Task): Promise<Exclude<Reply, { refusal: unknown }>> {
    const turn = this.#busy.then(() => this.#run(task));
    this.#busy = turn.catch(() => {});
    const reply = await turn;
    if ('refusal' in reply) throw new HefaError(reply.refusal.code, reply.refusal.text);
    return reply;
  }

  async close(): Promise<void> {
    const pool = await this.#pool;
    this.#pool = null;
    await pool?.destroy();
  }

  async #run(task: Task): Promise<Reply> {
    this.#pool ??= startPool(this.#megabytes, this.#equipment);
    const pool = await this.#pool;
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), this.#milliseconds);
    const lost = loss(pool);
    try {
      return (await Promise.race([pool.run(task, { signal: end.signal }), lost.promise])) as Reply;
    } catch (error) {
      if (end.signal.aborted) throw tooSlow(this.#milliseconds, error);
      throw isOutOfMemory(error) ? tooBig(this.#megabytes, error) : error;
    } finally {
      clearTimeout(timer);
      lost.forget();
    }
  }
}

/** Loaded only here: a run over one plain text starts no worker. */
async function startPool(megabytes: number, equipment: Equipment | null): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({
    filename: fileURLToPath(new URL(WORKER, import.meta.url)),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 1_000,
    // What is young dies with its draft: more room for it is only taken, never needed.
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    workerData: equipment,
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

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooSlow(milliseconds: number, cause: unknown): HefaError {
  const seconds = Math.round(milliseconds / 1000);
  const text = {
    zh: `检查超过 ${seconds} 秒，已停止；文件可能已损坏，请用 Word 或 WPS 打开并另存后再检查`,
    en: `checking took more than ${seconds} seconds and was stopped; the file may be damaged: open it in Word or WPS and save it again`,
  };
  return new HefaError('too-slow', text, { cause });
}

function tooBig(megabytes: number, cause: unknown): HefaError {
  const text = {
    zh: `检查所需内存超过 ${megabytes} MB，已停止；请检查文件是否损坏，或拆分后再检查`,
    en: `checking needed more than ${megabytes} MB of memory and was stopped; check that the file is not damaged, or split it`,
  };
  return new HefaError('too-large', text, { cause });
}
