import { inflateRawSync } from 'node:zlib';
import type { Limits } from '../limits.ts';
import type { Entry } from './entries.ts';
import { damagedZip, encryptedMember, tooLarge, unknownMethod } from './refusals.ts';

const HEADER = 0x04034b50;
const LEAST_PIECE = 16 * 1024;

/**
 * Takes entries out of zips, never further than the limits allow: what a zip says of their size is not believed. All that one
 * inflater takes out counts together.
 */
export class Inflater {
  readonly #limits: Limits;
  #inflated = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /**
   * @param bound how large this one may be
   * @throws HefaError damaged, encrypted, unsupported, too-large
   */
  unpack(
    bytes: Uint8Array,
    { isEncrypted, method, header, packed, size }: Entry,
    bound = this.#limits.inflatedBytes,
  ): Uint8Array {
    if (isEncrypted) throw encryptedMember();
    if (method !== 0 && method !== 8) throw unknownMethod();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (header + 30 > bytes.length || view.getUint32(header, true) !== HEADER) throw damagedZip();
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + packed > bytes.length) throw damagedZip();
    const inside = bytes.subarray(start, start + packed);
    const part = method === 0 ? inside : this.#inflate(inside, size, bound);
    this.#inflated += part.length;
    if (part.length > bound || this.#inflated > this.#limits.inflatedBytes) throw tooLarge();
    return part;
  }

  /** Into one piece of the size declared, if that is the truth: pieces that are joined at the end take twice the memory. */
  #inflate(packed: Uint8Array, size: number, bound: number): Uint8Array {
    const { inflatedBytes, ratio, ratioFloor } = this.#limits;
    const most = Math.min(bound, inflatedBytes - this.#inflated, Math.max(ratioFloor, packed.length * ratio));
    if (most <= 0) throw tooLarge();
    try {
      return inflateRawSync(packed, {
        maxOutputLength: most,
        chunkSize: Math.max(LEAST_PIECE, Math.min(size + 1, most)),
      });
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damagedZip(error);
    }
  }
}
