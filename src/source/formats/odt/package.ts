import { HefaError } from '../../../errors.ts';
import type { Limits } from '../../limits.ts';
import { readXml } from '../../xml.ts';
import type { Zip } from '../../zip.ts';

const TEXT = 'application/vnd.oasis.opendocument.text';

/** What else an OpenDocument file may be, by the end of its type. */
const OTHERS: readonly (readonly [RegExp, string, string])[] = [
  [/\.spreadsheet/, '电子表格', 'a spreadsheet'],
  [/\.presentation/, '演示文稿', 'slides'],
  [/\.(?:graphics|image|chart|formula)/, '图形文件', 'a drawing'],
  [/\.text-master/, '主控文档，正文在别的文件里', 'a master document, whose words stand in other files'],
  [/\.(?:base|database)/, '数据库', 'a database'],
];

/**
 * The bytes of content.xml.
 *
 * @throws HefaError encrypted, wrong-format, damaged, too-large
 */
export function contentOf(zip: Zip, limits: Limits): Uint8Array {
  const type = new TextDecoder().decode(zip.read('mimetype') ?? new Uint8Array()).trim();
  for (const [pattern, zh, en] of OTHERS) if (pattern.test(type)) throw notText(zh, en);
  if (type !== '' && !type.startsWith(TEXT)) throw notText('其他文件', 'another kind of file');
  if (isEncrypted(zip, limits)) throw encrypted();
  const content = zip.read('content.xml');
  if (content !== null) return content;
  throw type === '' ? notText('其他文件', 'another kind of file') : incomplete();
}

/** Every part of an encrypted file but its manifest is unreadable; the manifest says how each is encrypted. */
function isEncrypted(zip: Zip, limits: Limits): boolean {
  const name = 'META-INF/manifest.xml';
  const manifest = zip.read(name);
  if (manifest === null) return false;
  let found = false;
  readXml(manifest, name, limits, {
    open(element) {
      if (element === 'manifest:encryption-data') found = true;
    },
  });
  return found;
}

/** A file whose type says nothing and whose body is no text. */
export function notText(zh: string, en: string): HefaError {
  return new HefaError('wrong-format', {
    zh: `这不是 OpenDocument 文字文稿（.odt），而是${zh}；请检查是否选错了文件`,
    en: `this is no OpenDocument text (.odt) but ${en}; check that it is the right file`,
  });
}

function encrypted(): HefaError {
  return new HefaError('encrypted', {
    zh: '文件已加密；请用 LibreOffice 或 WPS 打开，取消密码后另存，再检查',
    en: 'the file is encrypted; open it in LibreOffice or WPS, remove the password, save it and try again',
  });
}

function incomplete(): HefaError {
  return new HefaError('damaged', {
    zh: '文件已损坏或不完整，缺少正文；请重新获取文件，或用 LibreOffice 打开修复后另存',
    en: 'the file is damaged or incomplete: it holds no text; get it again, or repair and save it in LibreOffice',
  });
}
