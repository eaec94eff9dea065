import { type Bilingual, type ErrorCode, HefaError } from '../errors.ts';

/** What the first bytes say: a zip (Word, perhaps), or something that text readers may try. */
export type Kind = 'zip' | 'text';

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
  {
    bytes: ascii('%PDF'),
    code: 'unsupported',
    text: {
      zh: 'PDF 文件尚不能读取；请提供 .docx、.md 或 .txt 格式的文稿',
      en: 'PDF is not read yet; give the draft as .docx, .md or .txt',
    },
  },
  {
    bytes: ascii('{\\rtf'),
    code: 'unsupported',
    text: {
      zh: '这是 RTF 文件，尚不能读取；请用 Word 打开并另存为 .docx 后再检查',
      en: 'this is an RTF file, which is not read yet; open it in Word and save it as .docx',
    },
  },
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

/**
 * Tells by content what a file is; its name may say anything (a web page named .doc is common).
 *
 * @throws HefaError unsupported, encrypted, binary: for what is known and cannot be read
 */
export function sniff(bytes: Uint8Array): Kind {
  if (ZIP.some((magic) => begins(bytes, magic))) return 'zip';
  if (begins(bytes, OLE)) throw ole(bytes);
  const known = MAGIC.find((magic) => begins(bytes, magic.bytes));
  if (known !== undefined) throw new HefaError(known.code, known.text);
  if (looksLikePage(bytes)) throw page();
  return 'text';
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The container of old Office; new Office puts an encrypted document into the same. Names in it are UTF-16. */
function ole(bytes: Uint8Array): HefaError {
  const holds = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, 'utf16le');
  if (holds('EncryptedPackage')) {
    return new HefaError('encrypted', {
      zh: '文件已加密；请用 Word 打开，取消密码后另存，再检查',
      en: 'the file is encrypted; open it in Word, remove the password, save it and try again',
    });
  }
  if (holds('WordDocument')) {
    return new HefaError('unsupported', {
      zh: '这是旧版 Word（.doc）文件；请另存为 .docx 后再检查',
      en: 'this is an old Word file (.doc); save it as .docx and try again',
    });
  }
  return new HefaError('unsupported', {
    zh: '这是旧版 Office 文件，不能读取；请把文稿另存为 .docx 后再检查',
    en: 'this is an old Office file, which is not read; save the draft as .docx and try again',
  });
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

export function page(): HefaError {
  return new HefaError('unsupported', {
    zh: '这是网页（HTML）或 XML 文件，尚不能读取；请用 Word 打开并另存为 .docx，或把正文存为 .txt',
    en: 'this is a web page (HTML) or an XML file, which is not read yet; open it in Word and save it as .docx, or its words as .txt',
  });
}
