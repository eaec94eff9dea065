import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { HefaError } from '../../../errors.ts';
import { CharacterMaps } from './cmaps.ts';

export type Pdf = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;

/** A step of drawing: one of `OPS` and what it is given. */
export interface Step {
  readonly operator: number;
  readonly args: unknown;
}

/**
 * Opens the file with pdf.js. The pictures in it are never decoded: a scan would take minutes.
 *
 * @throws HefaError damaged, encrypted
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const { getDocumentProxy } = await import('unpdf');
  teachNode20();
  try {
    // pdf.js takes the bytes for its own, empties the array and refuses a Buffer.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      useSystemFonts: false,
      disableFontFace: true,
      fontExtraProperties: true,
      useWorkerFetch: false,
      cMapUrl: 'cmaps/',
      cMapPacked: true,
      BinaryDataFactory: CharacterMaps,
    });
  } catch (error) {
    throw explained(error);
  }
}

/** pdf.js sends fonts with a method that Node has from 21 on; without it their facts are lost, and steps of drawing with them. */
function teachNode20(): void {
  const prototype: object = ArrayBuffer.prototype;
  if ('transferToFixedLength' in prototype) return;
  const value = function (this: ArrayBuffer, length: number): ArrayBuffer {
    return this.slice(0, length);
  };
  Object.defineProperty(prototype, 'transferToFixedLength', { value, configurable: true, writable: true });
}

function explained(error: unknown): HefaError {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? encrypted(error) : damaged(error);
}

function encrypted(cause: unknown): HefaError {
  return new HefaError(
    'encrypted',
    {
      zh: '文件已加密，需要密码才能打开；请取消密码后另存，再检查',
      en: 'the file is encrypted and needs a password; remove the password, save it and try again',
    },
    { cause },
  );
}

export function damaged(cause?: unknown): HefaError {
  return new HefaError(
    'damaged',
    {
      zh: 'PDF 文件已损坏或不完整；请重新获取文件，或改用 .docx 格式的文稿',
      en: 'the PDF file is damaged or incomplete; get it again, or give the draft as .docx',
    },
    { cause },
  );
}

interface Handler {
  sendWithStream(name: string, data: object): ReadableStream<Chunk>;
}

interface Chunk {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** DISPLAY, ANNOTATIONS_DISABLE and OPLIST of pdf.js. */
const INTENT = 2 | 64 | 256;

/**
 * The steps of drawing a page, as they come. `getOperatorList` would hold all of them at once, and nobody could stop it
 * where a few forms that call one another make billions.
 */
export async function* stepsOf(pdf: Pdf, pageNumber: number): AsyncGenerator<Step> {
  const { messageHandler } = (pdf as unknown as { _transport: { messageHandler: Handler } })._transport;
  const index = pageNumber - 1;
  const request = { pageId: index, pageIndex: index, intent: INTENT, cacheKey: 'hefa', annotationStorage: null };
  const stream = messageHandler.sendWithStream('GetOperatorList', { ...request, modifiedIds: new Set() });
  for await (const { fnArray, argsArray } of chunksOf(stream)) {
    for (const [at, operator] of fnArray.entries()) yield { operator, args: argsArray[at] };
  }
}

/**
 * The chunks of a stream of pdf.js, which may be left in the middle. Simply to stop reading would leave pdf.js waiting for
 * ever, and without an error as its reason it does not take a cancellation in and later fails where nobody can catch it.
 */
export async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  let isOver = false;
  try {
    while (true) {
      isOver = true;
      const { done, value } = await reader.read();
      if (done) return;
      isOver = false;
      yield value;
    }
  } finally {
    // Nobody answers where pdf.js has already written all: this is not waited for.
    if (!isOver) reader.cancel(new Error('read far enough')).catch(() => {});
  }
}
