import { inflateSync } from 'node:zlib';
import { HefaError } from '../../../errors.ts';
import type { Limits } from '../../limits.ts';
import { breaksOff } from './content.ts';
import { hasAbsurdNumbers } from './numbers.ts';
import { type PageObjects, takePackedPages, takePages } from './page-count.ts';
import { damaged } from './pdfjs.ts';
import { hasSoundTable } from './table.ts';

/** What the file tells before pdf.js, which unpacks and gathers without bounds, sees it. */
export interface Parts {
  /** Parts (words, fonts) that break off or are garbled: pdf.js reads as far as it gets and says nothing. */
  readonly broken: number;
  /** The file ends as a PDF does, and its table leads to what it names. */
  readonly isWhole: boolean;
  readonly pages: PageObjects;
}

/**
 * Unpacks every part once, pictures aside, which are never looked at.
 *
 * @throws HefaError too-large, damaged
 */
export function inspectParts(bytes: Uint8Array, limits: Limits): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isEncrypted = file.includes('/Encrypt');
  const pages: PageObjects = new Map();
  let [broken, unpacked, behind] = [0, 0, 0];
  for (const { head, start, end } of streamsOf(file)) {
    inspectText(file.toString('latin1', behind, start), pages);
    behind = end;
    if (/\/Subtype\s*\/Image\b/.test(head)) continue;
    if (!/\/Fl(?:ateDecode)?\b/.test(head)) {
      if (!isEncrypted && !/\/Filter\b/.test(head) && breaksOff(head, file.subarray(start, end))) broken++;
      continue;
    }
    const part = inflated(file.subarray(start, end), limits, limits.inflatedBytes - unpacked);
    unpacked += part.bytes;
    if (!isEncrypted && (part.isBroken || breaksOff(head, part.content))) broken++;
    if (/\/ObjStm\b/.test(head)) inspectObjects(head, part.content.toString('latin1'), pages);
  }
  inspectText(file.toString('latin1', behind), pages);
  const isWhole = file.includes('%%EOF', Math.max(0, file.length - TAIL)) && hasSoundTable(file);
  return { broken, isWhole, pages };
}

function inspectText(text: string, pages: PageObjects): void {
  assertNumbers(text);
  takePages(text, pages);
}

function inspectObjects(head: string, content: string, pages: PageObjects): void {
  assertNumbers(content);
  takePackedPages(head, content, pages);
}

function assertNumbers(text: string): void {
  if (hasAbsurdNumbers(text)) throw damaged();
}

/** Some servers put a few lines behind the end. */
const TAIL = 2_048;

interface Stream {
  /** The dictionary: `<< /Filter /FlateDecode /Length 12 >>`. */
  readonly head: string;
  readonly start: number;
  readonly end: number;
}

/** How far in front of `stream` its dictionary may begin. */
const HEAD = 1_024;

/** All streams, wherever they lie and whatever the file says of their length. */
function* streamsOf(file: Buffer): Generator<Stream> {
  let at = file.indexOf('stream');
  while (at >= 0) {
    const start = at + 6 + lineEnd(file, at + 6);
    let next = at + 6;
    if (start > at + 6 && file.toString('latin1', Math.max(0, at - 3), at) !== 'end') {
      const close = file.indexOf('endstream', start);
      const end = close < 0 ? file.length : close;
      yield { head: headOf(file.toString('latin1', Math.max(0, at - HEAD), at)), start, end };
      next = end;
    }
    at = file.indexOf('stream', next);
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

interface Inflated {
  readonly bytes: number;
  readonly content: Buffer;
  readonly isBroken: boolean;
}

function inflated(packed: Buffer, limits: Limits, room: number): Inflated {
  const most = Math.min(room, Math.max(limits.ratioFloor, packed.length * limits.ratio));
  let [bytes, content] = [0, packed];
  try {
    for (let depth = 0; depth < LAYERS && (depth === 0 || isPacked(content)); depth++) {
      content = inflateSync(content, { maxOutputLength: Math.max(most - bytes, 1) });
      bytes += content.length;
    }
    return { bytes, content, isBroken: false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb();
    return { bytes, content, isBroken: bytes === 0 };
  }
}

/** The head of a zlib stream: deflate, and a check over both bytes. */
function isPacked(bytes: Buffer): boolean {
  const [first = 0, second = 1] = bytes;
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
}

function bomb(): HefaError {
  return new HefaError('too-large', {
    zh: 'PDF 文件解压后过大，不像公文；请检查是否选错了文件',
    en: 'the PDF unpacks to more than any document has; check that it is the right file',
  });
}
