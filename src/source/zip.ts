import { type Bilingual, type ErrorCode, HefaError } from '../errors.ts';
import type { Limits } from './limits.ts';
import { type Entry, readEntries } from './zip/entries.ts';
import { Inflater } from './zip/inflater.ts';

/** The parts of one office document by their names: docx, odt and ofd are zips. Only those that are asked for are inflated. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #inflater: Inflater;
  readonly #bound: number;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** @throws HefaError damaged, too-large */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = bytes;
    this.#inflater = new Inflater(limits);
    this.#bound = limits.markupBytes;
    const entries = ofADocument(() => readEntries(bytes, { entries: 0, most: limits.zipEntries }));
    this.#entries = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/').replace(/^\//, ''), entry]));
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
   * @throws HefaError damaged, encrypted, unsupported, too-large
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    return entry === undefined ? null : ofADocument(() => this.#inflater.unpack(this.#bytes, entry, this.#bound));
  }
}

/** What is wrong with the zip, told of the document that it is. */
function ofADocument<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const text = error instanceof HefaError ? TEXTS[error.code] : undefined;
    throw error instanceof HefaError && text ? new HefaError(error.code, text, { cause: error }) : error;
  }
}

const TEXTS: Readonly<Partial<Record<ErrorCode, Bilingual>>> = {
  damaged: {
    zh: '文件已损坏或不完整，无法解压；请重新获取文件，或用 Word 打开修复后另存',
    en: 'the file is damaged or incomplete and cannot be unpacked; get it again, or repair and save it in Word',
  },
  unsupported: {
    zh: '文件用了不常见的压缩方法，不能读取；请用 Word 或 WPS 打开并另存后再检查',
    en: 'the file is packed in an uncommon way that is not read; open it in Word or WPS and save it again',
  },
  encrypted: {
    zh: '文件已加密；请取消密码后另存，再检查',
    en: 'the file is encrypted; remove the password, save it and try again',
  },
  'too-large': {
    zh: '文件解压后过大，不像正常的文稿；请检查文件来源，或用 Word 另存后再检查',
    en: 'the file unpacks to far more than a draft holds; check where it comes from, or save it anew in Word',
  },
};
