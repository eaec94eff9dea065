import { inflateSync } from 'node:zlib';
import { HefaError } from '../../../errors.ts';
import type { Limits } from '../../limits.ts';

/** What the packed parts of the file tell before pdf.js, which unpacks without bounds, sees them. */
export interface Parts {
  /** Parts (words, fonts) that break off or are garbled: pdf.js reads as far as it gets and says nothing. */
  readonly broken: number;
  /** The file ends as a PDF does. */
  readonly isWhole: boolean;
}

/**
 * Unpacks every part once, pictures aside, which are never looked at.
 *
 * @throws HefaError too-large
 */
export function inspectParts(bytes: Uint8Array, limits: Limits): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isEncrypted = file.includes('/Encrypt');
  let [broken, unpacked] = [0, 0];
  for (const { head, packed } of streamsOf(file)) {
    if (/\/Subtype\s*\/Image\b/.test(head)) continue;
    const size = inflated(packed, limits, limits.inflatedBytes - unpacked);
    unpacked += size.bytes;
    if (size.isBroken && !isEncrypted) broken++;
  }
  return { broken, isWhole: file.includes('%%EOF', Math.max(0, file.length - TAIL)) };
}

/** Some servers put a few lines behind the end. */
const TAIL = 2_048;

interface PackedStream {
  /** The dictionary: `<< /Filter /FlateDecode /Length 12 >>`. */
  readonly head: string;
  readonly packed: Buffer;
}

/** How far in front of `stream` its dictionary may begin. */
const HEAD = 1_024;

/** All streams with /FlateDecode, wherever they lie and whatever the file says of their length. */
function* streamsOf(file: Buffer): Generator<PackedStream> {
  let at = file.indexOf('stream');
  while (at >= 0) {
    const isEnd = file.toString('latin1', Math.max(0, at - 3), at) === 'end';
    const start = at + 6 + lineEnd(file, at + 6);
    const end = isEnd ? start : file.indexOf('endstream', start);
    if (!isEnd && start > at + 6) {
      const head = headOf(file.toString('latin1', Math.max(0, at - HEAD), at));
      if (/\/Fl(?:ateDecode)?\b/.test(head)) yield { head, packed: file.subarray(start, end < 0 ? file.length : end) };
    }
    at = file.indexOf('stream', end < 0 ? file.length : Math.max(end, at + 6));
  }
}

function headOf(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('endobj'), text.lastIndexOf('endstream'), 0));
}

function lineEnd(file: Buffer, at: number): number {
  if (file[at] === 10) return 1;
  if (file[at] !== 13) return 0;
  return file[at + 1] === 10 ? 2 : 1;
}

/** Packed over packed: no honest file does it more than twice. */
const LAYERS = 4;

function inflated(
  packed: Buffer,
  limits: Limits,
  room: number,
): { readonly bytes: number; readonly isBroken: boolean } {
  const most = Math.min(room, Math.max(limits.ratioFloor, packed.length * limits.ratio));
  let [bytes, layer] = [0, packed];
  try {
    for (let depth = 0; depth < LAYERS && (depth === 0 || isPacked(layer)); depth++) {
      layer = inflateSync(layer, { maxOutputLength: Math.max(most - bytes, 1) });
      bytes += layer.length;
    }
    return { bytes, isBroken: false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb();
    return { bytes, isBroken: bytes === 0 && !isHarmless(error) };
  }
}

/** The head of a zlib stream: deflate, and a check over both bytes. */
function isPacked(bytes: Buffer): boolean {
  const [first = 0, second = 1] = bytes;
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
}

/** All was unpacked, only the sum at the end is wrong. */
function isHarmless(error: unknown): boolean {
  return error instanceof Error && error.message === 'incorrect data check';
}

function bomb(): HefaError {
  return new HefaError('too-large', {
    zh: 'PDF 文件解压后过大，不像公文；请检查是否选错了文件',
    en: 'the PDF unpacks to more than any document has; check that it is the right file',
  });
}
