import { inflateRawSync } from 'node:zlib';
import type { Limits } from '../limits.ts';
import type { Entry } from './entries.ts';
import { damagedZip, encryptedMember, tooLarge, unknownMethod } from './refusals.ts';

const HEADER = 0x04034b50;

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

  /** @throws HefaError damaged, encrypted, unsupported, too-large */
  unpack(bytes: Uint8Array, { isEncrypted, method, header, packed }: Entry): Uint8Array {
    if (isEncrypted) throw encryptedMember();
    if (method !== 0 && method !== 8) throw unknownMethod();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (header + 30 > bytes.length || view.getUint32(header, true) !== HEADER) throw damagedZip();
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + packed > bytes.length) throw damagedZip();
    const inside = bytes.subarray(start, start + packed);
    const part = method === 0 ? inside : this.#inflate(inside);
    this.#inflated += part.length;
    if (this.#inflated > this.#limits.inflatedBytes) throw tooLarge();
    return part;
  }

  #inflate(packed: Uint8Array): Uint8Array {
    const { inflatedBytes, ratio, ratioFloor } = this.#limits;
    const most = Math.min(inflatedBytes - this.#inflated, Math.max(ratioFloor, packed.length * ratio));
    if (most <= 0) throw tooLarge();
    try {
      return inflateRawSync(packed, { maxOutputLength: most });
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damagedZip(error);
    }
  }
}
