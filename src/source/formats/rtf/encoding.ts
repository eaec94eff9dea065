/** Windows code pages → names that TextDecoder knows. GB18030 holds GBK and GB2312. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  ...Array.from({ length: 9 }, (_, at) => [1250 + at, `windows-${1250 + at}`] as const),
  [10000, 'macintosh'],
  [10008, 'gb18030'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** `\fcharset` → code page. 0 and 1 leave it to the file, 2 is a font of signs. */
const CHARSETS: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** Two bytes a character. */
const WIDE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr']);

export function codePageOf(charset: number | null): number | null {
  return CHARSETS.get(charset ?? 0) ?? null;
}

type Decoder = InstanceType<typeof TextDecoder>;

/** How the bytes of a file are to be read. */
export class Encoding {
  /** The font that holds where none is named (`\deff`). */
  font: number | null = null;
  readonly #decoders = new Map<string, Decoder>();
  #common = 1252;

  /** Takes in a word of the head of the file. Returns whether it was one. */
  word(name: string, value: number | null): boolean {
    if (name === 'ansicpg') this.#common = value ?? 1252;
    else if (name === 'mac') this.#common = 10000;
    else if (name === 'pc') this.#common = 437;
    else if (name === 'pca') this.#common = 850;
    else if (name === 'deff') this.font = value;
    else return false;
    return true;
  }

  /**
   * Bytes → text; what cannot be read becomes \ufffd.
   *
   * @param own the code page of the font, null where it has none
   */
  decode(bytes: readonly number[], own: number | null): string {
    if (bytes.every((byte) => byte < 0x80)) return bytes.map((byte) => String.fromCharCode(byte)).join('');
    const name = CODE_PAGES.get(own ?? this.#common);
    if (name === undefined) return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('');
    // A Western font in a Chinese file: most programs write GBK there, Word writes a lone é.
    const isLone = own === null && WIDE.has(name) && hasLoneByte(bytes);
    return this.#decoderOf(isLone ? 'windows-1252' : name).decode(Uint8Array.from(bytes));
  }

  #decoderOf(name: string): Decoder {
    const decoder = this.#decoders.get(name) ?? new TextDecoder(name, { ignoreBOM: true });
    this.#decoders.set(name, decoder);
    return decoder;
  }
}

/**
 * Whether a byte beyond ASCII cannot be half of a character: what follows it is no second half (café, 25°C), or it ends an English
 * word (cafés). GBK has characters of its own whose second byte is ASCII: 镕 is E9 46, as "éF" would be.
 */
function hasLoneByte(bytes: readonly number[]): boolean {
  let behindLetter = false;
  for (let at = 0; at < bytes.length; at++) {
    const [byte, next = 0, third = 0] = bytes.slice(at, at + 3) as [number, number?, number?];
    if (byte < 0x80) {
      behindLetter = isLetter(byte);
      continue;
    }
    const isFour = next >= 0x30 && next <= 0x39 && third >= 0x81;
    const isPair = next >= 0x80 || (next >= 0x40 && next < 0x7f && !behindLetter);
    if (!isFour && !isPair) return true;
    behindLetter = false;
    at += isFour ? 3 : 1;
  }
  return false;
}

function isLetter(byte: number): boolean {
  return /[a-z]/i.test(String.fromCharCode(byte));
}
