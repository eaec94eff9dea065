import { inflateRawSync } from 'node:zlib';
import { HefaError } from '../errors.ts';
import type { Limits } from './limits.ts';

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  /** As the zip declares it: a hint at best. */
  readonly size: number;
  /** Offset of the local header. */
  readonly header: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const HEADER_SIGNATURE = 0x04034b50;
const LEAST_PIECE = 16 * 1024;
/** The end record has 22 bytes and a comment of at most 65,535. */
const END_AT_MOST = 22 + 0xffff;

/**
 * A zip by its central directory. Only the parts that are asked for are inflated, and never further than the limits allow:
 * what the zip says of their size is not believed.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #limits: Limits;
  readonly #entries = new Map<string, Entry>();
  #inflated = 0;

  /** @throws HefaError damaged, too-large */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#limits = limits;
    try {
      this.#readDirectory();
    } catch (error) {
      throw error instanceof RangeError ? damagedZip(error) : error;
    }
  }

  get names(): Iterable<string> {
    return this.#entries.keys();
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The bytes of a part; null where there is none.
   *
   * @throws HefaError damaged, encrypted, too-large
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    if (entry.encrypted) throw encryptedZip();
    try {
      return this.#unpack(entry);
    } catch (error) {
      throw error instanceof HefaError ? error : damagedZip(error);
    }
  }

  #unpack(entry: Entry): Uint8Array {
    if (this.#view.getUint32(entry.header, true) !== HEADER_SIGNATURE) throw damagedZip();
    const name = this.#view.getUint16(entry.header + 26, true);
    const extra = this.#view.getUint16(entry.header + 28, true);
    const start = entry.header + 30 + name + extra;
    if (start + entry.packed > this.#bytes.length) throw damagedZip();
    const packed = this.#bytes.subarray(start, start + entry.packed);
    if (entry.method !== 0 && entry.method !== 8) throw damagedZip();
    const part = entry.method === 0 ? packed : this.#inflate(packed, entry.size);
    this.#inflated += part.length;
    if (this.#inflated > this.#limits.inflatedBytes) throw bomb();
    return part;
  }

  /** Into one piece of the size declared, if that is the truth: pieces that are joined at the end take twice the memory. */
  #inflate(packed: Uint8Array, size: number): Uint8Array {
    const { inflatedBytes, ratio, ratioFloor } = this.#limits;
    const room = Math.min(inflatedBytes - this.#inflated, Math.max(ratioFloor, packed.length * ratio));
    const most = Math.max(room, 1);
    try {
      return inflateRawSync(packed, {
        maxOutputLength: most,
        chunkSize: Math.max(LEAST_PIECE, Math.min(size + 1, most)),
      });
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : error;
    }
  }

  #readDirectory(): void {
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    if (count > this.#limits.zipEntries) throw bomb();
    let at = this.#view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) at = this.#readEntry(at);
  }

  #readEntry(at: number): number {
    if (this.#view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damagedZip();
    const [name, extra, comment] = [28, 30, 32].map((offset) => this.#view.getUint16(at + offset, true)) as Lengths;
    const text = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + name));
    this.#entries.set(text.replaceAll('\\', '/').replace(/^\//, ''), {
      encrypted: (this.#view.getUint16(at + 8, true) & 1) === 1,
      method: this.#view.getUint16(at + 10, true),
      packed: this.#view.getUint32(at + 20, true),
      size: this.#view.getUint32(at + 24, true),
      header: this.#view.getUint32(at + 42, true),
    });
    return at + 46 + name + extra + comment;
  }

  #findEnd(): number {
    const least = Math.max(0, this.#bytes.length - END_AT_MOST);
    for (let at = this.#bytes.length - 22; at >= least; at--) {
      if (this.#view.getUint32(at, true) === END_SIGNATURE) return at;
    }
    throw damagedZip();
  }
}

type Lengths = [number, number, number];

function damagedZip(cause?: unknown): HefaError {
  const text = {
    zh: '文件已损坏或不完整，无法解压；请重新获取文件，或用 Word 打开修复后另存',
    en: 'the file is damaged or incomplete and cannot be unpacked; get it again, or repair and save it in Word',
  };
  return new HefaError('damaged', text, { cause });
}

function encryptedZip(): HefaError {
  return new HefaError('encrypted', {
    zh: '文件已加密；请取消密码后另存，再检查',
    en: 'the file is encrypted; remove the password, save it and try again',
  });
}

function bomb(): HefaError {
  return new HefaError('too-large', {
    zh: '文件解压后过大，不像正常的文稿；请检查文件来源，或用 Word 另存后再检查',
    en: 'the file unpacks to far more than a draft holds; check where it comes from, or save it anew in Word',
  });
}
