import { HefaError } from '../../../errors.ts';

/** A page out of an archive. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** The encoding that its head in the archive tells. */
  readonly encoding: string | null;
}

export interface Archive {
  /** In the order of the archive; the first is the page itself, others stand in its frames. */
  readonly pages: readonly ArchivedPage[];
  /** The end of the archive is missing. */
  readonly isCut: boolean;
}

/** Archives hold one in another at most when a mail program made them. */
const DEEPEST = 5;
/** A page has some frames; an archive with thousands is none. */
const MOST_PAGES = 50;

/** A page with all that belongs to it in one file (.mht): begins with the head of a mail. */
export function isArchive(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 4000)).replace(/^\xef\xbb\xbf/, '');
  return /^\s*[A-Za-z][A-Za-z-]*:[ \t]/.test(head) && /^(?:mime-version|content-type):/im.test(head);
}

/**
 * The pages in an archive (RFC 2557): multipart, with each part in quoted-printable, base64 or as it is. No more is decoded than
 * the archive holds.
 *
 * @throws HefaError damaged
 */
export function readArchive(bytes: Uint8Array): Archive {
  const pages: ArchivedPage[] = [];
  // One byte, one character: parts may be in different encodings.
  const isCut = readEntity(latin1(bytes).replace(/^\xef\xbb\xbf/, ''), pages, 0);
  if (pages.length === 0) throw noPage();
  return { pages, isCut };
}

/** Returns whether the end is missing. */
function readEntity(entity: string, pages: ArchivedPage[], depth: number): boolean {
  const { fields, body } = divided(entity);
  const type = fields.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (/^\s*multipart\//i.test(type) && boundary !== null) {
    // What lies deeper is not read, and that is told.
    return depth < DEEPEST ? readParts(body, boundary, pages, depth) : true;
  }
  if (/^\s*(?:text\/html|application\/xhtml)/i.test(type)) {
    if (pages.length >= MOST_PAGES) return true;
    const bytes = decoded(body, (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase());
    pages.push({ bytes, encoding: parameter(type, 'charset') });
  }
  return false;
}

function readParts(body: string, boundary: string, pages: ArchivedPage[], depth: number): boolean {
  const mark = `--${boundary}`;
  let isCut = false;
  for (let at = lineWith(body, mark, 0); at >= 0; ) {
    const start = body.indexOf('\n', at);
    if (body.startsWith('--', at + mark.length)) return isCut;
    if (start < 0) break;
    const next = lineWith(body, mark, start);
    if (readEntity(body.slice(start + 1, next < 0 ? body.length : next), pages, depth + 1)) isCut = true;
    at = next;
  }
  return true;
}

/** Where a line begins with `mark`; -1 where none does. */
function lineWith(text: string, mark: string, from: number): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (at === 0 || text[at - 1] === '\n') return at;
  }
  return -1;
}

/** The head of an entity by field, continued lines joined, and what follows the blank line. */
function divided(entity: string): { fields: ReadonlyMap<string, string>; body: string } {
  const gap = /\r?\n[ \t]*\r?\n/.exec(entity);
  const head = gap === null ? entity : entity.slice(0, gap.index);
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1));
  }
  return { fields, body: gap === null ? '' : entity.slice(gap.index + gap[0].length) };
}

function parameter(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(field);
  return found?.[1] ?? found?.[2] ?? null;
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  return new Uint8Array(Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1'));
}

/** `=E7=AC=AC` is 第 in UTF-8; `=` at the end of a line joins it with the next. */
function unquoted(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function noPage(): HefaError {
  return new HefaError('damaged', {
    zh: '网页存档（.mht）中找不到网页，可能没有保存完整；请重新保存，或用 Word 打开并另存为 .docx 后再检查',
    en: 'no page is found in the archive (.mht), which may not have been saved to its end; save it again, or open it in Word and save it as .docx',
  });
}
