import { deflateRawSync } from 'node:zlib';

/** One entry of a zip made by hand, which may say what no program writes. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** Of the directory; 0x800 says that the name is UTF-8, 1 that the content is encrypted. */
  readonly flags?: number;
  /** 8 unless told. */
  readonly method?: number;
  /** Unix mode: 0o120777 is a link. */
  readonly mode?: number;
  /** The entry whose content this one takes for its own. */
  readonly shares?: number;
  /** The content as it is packed already. */
  readonly packed?: Uint8Array;
  /** What the directory says of the size of the content, where that is not the truth. */
  readonly size?: number;
}

const bytesOf = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? Buffer.from(value) : value);

/**
 * @param count what the end record says, where that is not the truth
 * @param isLarge whether places and sizes stand in fields of 64 bits
 */
export function rawZip(entries: readonly RawEntry[], count = entries.length, isLarge = false): Buffer {
  const headers: number[] = [];
  const parts: Uint8Array[] = [];
  let length = 0;
  const packed = entries.map(({ content = '', method = 8, packed: given }) =>
    method === 8 ? (given ?? deflateRawSync(bytesOf(content))) : bytesOf(content),
  );
  const push = (...pieces: Uint8Array[]): void => {
    for (const piece of pieces) {
      parts.push(piece);
      length += piece.length;
    }
  };
  for (const [at, entry] of entries.entries()) {
    headers.push(entry.shares === undefined ? length : (headers[entry.shares] as number));
    if (entry.shares !== undefined) continue;
    const name = bytesOf(entry.name);
    push(numbers([4, 0x04034b50], [22, 0], [2, name.length], [2, 0]), name, packed[at] as Uint8Array);
  }
  const directory = length;
  for (const [at, entry] of entries.entries()) {
    const [name, data] = [bytesOf(entry.name), packed[entry.shares ?? at] as Uint8Array];
    const head = numbers(
      [4, 0x02014b50],
      [2, entry.mode === undefined ? 20 : 0x0314],
      [2, 20],
      [2, entry.flags ?? 0],
      [2, entry.method ?? 8],
      [8, 0],
      [4, isLarge ? FULL : data.length],
      [4, isLarge ? FULL : (entry.size ?? bytesOf(entry.content ?? '').length)],
      [2, name.length],
      [2, isLarge ? 33 : 0],
      [6, 0],
      [4, ((entry.mode ?? 0) << 16) >>> 0],
      [4, isLarge ? FULL : (headers[at] as number)],
    );
    push(head, name);
    // A field of another kind, then the one with size, packed size and place.
    if (isLarge)
      push(numbers([2, 7], [2, 1], [1, 0], [2, 1], [2, 24]), long(0), long(data.length), long(headers[at] as number));
  }
  const [size, many, end] = [length - directory, count & 0xffff, length];
  if (isLarge) {
    push(numbers([4, 0x06064b50], [8, 44], [12, 0]), long(count), long(count), long(size), long(directory));
    push(numbers([4, 0x07064b50], [4, 0]), long(end), numbers([4, 1]));
  }
  const [stated, start] = isLarge ? [0xffff, FULL] : [many, directory];
  push(numbers([4, 0x06054b50], [4, 0], [2, stated], [2, stated], [4, size], [4, start], [2, 0]));
  return Buffer.concat(parts);
}

const FULL = 0xffffffff;

function long(value: number): Buffer {
  const field = Buffer.alloc(8);
  field.writeBigUInt64LE(BigInt(value));
  return field;
}

/** Little-endian fields, each [bytes, number]; those of more than four bytes are zeros. */
function numbers(...fields: (readonly [number, number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, number]) => {
      const field = Buffer.alloc(bytes);
      if (bytes <= 4) field.writeUIntLE(number, 0, bytes);
      return field;
    }),
  );
}
