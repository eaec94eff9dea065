import { isUtf8 } from 'node:buffer';

/**
 * The name of an entry. Without the flag for UTF-8 it is in the language of the system that packed it: in China GBK. Two bytes
 * of GBK may happen to be UTF-8 as well (联通), but then of Latin, Greek or Cyrillic letters and not of Han.
 */
export function decodeName(bytes: Uint8Array, isFlagged: boolean): string {
  const utf8 = isUtf8(bytes) ? new TextDecoder().decode(bytes) : null;
  if (utf8 !== null && (isFlagged || !isFarFromHan(utf8))) return utf8;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return utf8 ?? new TextDecoder().decode(bytes);
  }
}

function isFarFromHan(text: string): boolean {
  return /[\u0080-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text);
}

/** Signs that a terminal obeys, or that turn the direction of what follows: a name ending in cod.exe may be shown as exe.doc. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * A name as a path below the folder into which the zip would be unpacked, with `/`; null where it leads out of it. A drive or
 * a leading slash only says where the file once was.
 */
export function safePath(name: string): string | null {
  const steps: string[] = [];
  for (const step of name
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')) {
    if (step === '..' && steps.pop() === undefined) return null;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step.replace(UNSEEN, '\ufffd'));
  }
  return steps.length === 0 ? null : steps.join('/');
}

/** What systems and office programs lay beside files: no material of a submission. */
export function isLitter(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /(?:^|\/)__MACOSX(?:\/|$)/.test(path) || /^(?:~\$|\.~|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
