import type { Trace } from './trace.ts';

/** What a worker sends home to be kept. */
export interface Memo {
  /** The first layer, packed; null where it was known and is as it was. */
  readonly layer: Uint8Array | null;
  readonly trace: Trace;
}
