import { HefaError } from '../../../errors.ts';

const HEAD = 2000;

/** XML that is no page: a Word document in a single file (.xml of Word 2003 and later), OpenDocument in one file, a feed. */
export function assertPage(text: string): void {
  const head = text.slice(0, HEAD);
  if (!/^\s*<(?:\?xml|\?mso-application|\w+:\w)/.test(head) || /<(?:!doctype\s+)?html[\s>]/i.test(head)) return;
  if (/<w:wordDocument|progid="Word\.Document"|<pkg:package/.test(head)) {
    throw new HefaError('unsupported', {
      zh: '这是 Word 的 XML 文件，尚不能读取；请用 Word 打开并另存为 .docx 后再检查',
      en: 'this is an XML file of Word, which is not read yet; open it in Word and save it as .docx',
    });
  }
  throw new HefaError('unsupported', {
    zh: '这是 XML 文件，不是网页，不能读取；请用 Word 或 WPS 打开并另存为 .docx 后再检查',
    en: 'this is an XML file and no web page, which is not read; open it in Word or WPS and save it as .docx',
  });
}
