import { isUtf8 } from 'node:buffer';
import { type Decoded as DecodedText, decode } from '../../decode.ts';

/** The words of a page with its markup. */
export type Decoded = Pick<DecodedText, 'text' | 'troubles'>;

/** The head of a page says in which encoding it is; browsers look at this many bytes for it. */
const HEAD = 4096;

/** So many characters beyond ASCII that hold together as UTF-8 are no accident: a page in GB18030 says nothing of the kind. */
const CERTAIN = 8;

/**
 * The text of a page: a byte order mark decides, then what the page (or its archive) declares if the bytes bear it out, then the
 * test that every text file goes through. A page that calls itself GB2312 and is UTF-8 (saved anew by a program) is read as UTF-8.
 *
 * @param declared the encoding that stands outside the page, as in a MIME header
 * @throws HefaError binary, undecodable, empty
 */
export function decodePage(bytes: Uint8Array, declared: string | null = null): Decoded {
  const encoding = marked(bytes) ? null : encodingOf(declared ?? declaredIn(bytes));
  if (encoding === null || (encoding !== 'utf-8' && isCertainlyUtf8(bytes))) return decode(bytes);
  const text = strictly(bytes, encoding);
  return text === null || text.includes('\0') ? decode(bytes) : { text, troubles: [] };
}

function marked([a, b, c]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0xef && b === 0xbb && c === 0xbf);
}

/** `<meta charset=gbk>`, `content="text/html; charset=gb2312"`, `<?xml encoding="GBK"?>`. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const found =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,20})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{1,20})/i.exec(
      head,
    );
  return found?.[1] ?? found?.[2] ?? null;
}

/** GB2312 and GBK are part of GB18030. What is of no use for Chinese (iso-8859-1 left in a template) counts as not declared. */
function encodingOf(name: string | null): 'gb18030' | 'big5' | 'utf-8' | null {
  if (name === null) return null;
  if (/^(?:x-)?(?:gb|cp936|ms936|chinese|csgb)/i.test(name)) return 'gb18030';
  if (/^(?:x-)?(?:cn-)?big5/i.test(name)) return 'big5';
  return /^utf-?8$/i.test(name) ? 'utf-8' : null;
}

function isCertainlyUtf8(bytes: Uint8Array): boolean {
  if (!isUtf8(bytes)) return false;
  let characters = 0;
  for (const byte of bytes) if (byte >= 0xc0 && ++characters >= CERTAIN) return true;
  return false;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
