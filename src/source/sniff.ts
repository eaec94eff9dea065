import { type Bilingual, type ErrorCode, HefaError } from '../errors.ts';

/**
 * What the first bytes say: a zip (Word, OpenDocument, OFD, perhaps), the container of old Office, a PDF, RTF, a web page, or something
 * that text readers may try.
 */
export type Kind = 'zip' | 'ole' | 'pdf' | 'rtf' | 'page' | 'text';

interface Magic {
  readonly bytes: readonly number[];
  readonly code: ErrorCode;
  readonly text: Bilingual;
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const picture = {
  zh: '这是图片，不是文字；扫描件请先做文字识别（OCR），再另存为 .docx 或 .txt',
  en: 'this is a picture and no text; run text recognition (OCR) over a scan first and save it as .docx or .txt',
};
const archive = {
  zh: '这是压缩包；请先解压，再检查里面的文稿',
  en: 'this is an archive; unpack it first and check the drafts in it',
};
const program = {
  zh: '这是程序文件，不是文稿；请检查是否选错了文件',
  en: 'this is a program and no draft; check that it is the right file',
};

const MAGIC: readonly Magic[] = [
  { bytes: [0x89, ...ascii('PNG')], code: 'binary', text: picture },
  { bytes: [0xff, 0xd8, 0xff], code: 'binary', text: picture },
  { bytes: ascii('GIF8'), code: 'binary', text: picture },
  { bytes: [...ascii('II'), 0x2a, 0], code: 'binary', text: picture },
  { bytes: [...ascii('MM'), 0, 0x2a], code: 'binary', text: picture },
  { bytes: ascii('Rar!'), code: 'binary', text: archive },
  { bytes: [...ascii('7z'), 0xbc, 0xaf], code: 'binary', text: archive },
  { bytes: [0x1f, 0x8b], code: 'binary', text: archive },
  { bytes: [0x7f, ...ascii('ELF')], code: 'binary', text: program },
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The head of an entry, and of a zip that holds none. */
const ZIP = [ascii('PK\x03\x04'), ascii('PK\x05\x06')];

/** A PDF may begin behind some bytes of a mail or of a printer. */
const PDF_WITHIN = 1024;

/**
 * Tells by content what a file is; its name may say anything (a web page named .doc is common).
 *
 * @throws HefaError binary: for what is known and cannot be read
 */
export function sniff(bytes: Uint8Array): Kind {
  if (ZIP.some((magic) => begins(bytes, magic))) return 'zip';
  if (begins(bytes, OLE)) return 'ole';
  if (begins(bytes, ascii('{\\rtf'))) return 'rtf';
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_WITHIN)).includes('%PDF-')) return 'pdf';
  const known = MAGIC.find((magic) => begins(bytes, magic.bytes));
  if (known !== undefined) throw new HefaError(known.code, known.text);
  return looksLikePage(bytes) ? 'page' : 'text';
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** HTML, a page saved with its pictures (.mht), and the XML that Word 2003 and WPS save. Its tags would hide half of the draft. */
function looksLikePage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^\xef\xbb\xbf/, '');
  if (/^\s*(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<\?xml\s)/i.test(head)) return true;
  return /^\s*[a-z-]+:[ \t]/i.test(head) && /^mime-version:/im.test(head);
}

/** Tags at any place, in a file that calls itself a page. A Markdown draft may hold some as well. */
export function isPage(path: string, text: string): boolean {
  return /\.x?html?$/i.test(path) && /<\/?[a-z]/i.test(text);
}
