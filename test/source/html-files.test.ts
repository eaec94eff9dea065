import { describe, expect, test } from 'vitest';
import { words } from './blocks.ts';
import { archive, base64, codes, DOCUMENT, FURNITURE, gbk, page, part, quoted, read, utf8 } from './page.ts';

/** Its bytes in UTF-8 can be read as GB18030 without an error. */
const TEXT = '第一条　为了加强河道保洁，制定本办法。a';
const inCharset = (meta: string) => `<html><head>${meta}</head><body><p>${TEXT}</p></body></html>`;
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8(inCharset('<meta charset="utf-8">'))],
    ['UTF-8 with a mark, whatever it declares', utf8(`\ufeff${inCharset('<meta charset=gb2312>')}`)],
    ['UTF-16', utf16(inCharset('<meta charset=gb2312>'))],
    ['GB2312', gbk(inCharset('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'))],
    ['GBK in XHTML', gbk(`<?xml version="1.0" encoding="GBK"?>${inCharset('')}`)],
    ['GBK without a word on it', gbk(inCharset(''))],
    ['UTF-8 that calls itself GB2312', utf8(inCharset('<meta charset="gb2312">'))],
    ['GBK that calls itself UTF-8', gbk(inCharset('<meta charset="utf-8">'))],
    ['GBK with the charset of a template', gbk(inCharset('<meta charset="iso-8859-1">'))],
  ])('%s', async (_, bytes) => {
    expect(words(await read(bytes))).toEqual([TEXT]);
  });

  test('Big5', async () => {
    const bytes = Uint8Array.of(...utf8('<meta charset="big5"><p>'), 0xaa, 0x6b, 0xab, 0xdf);
    expect(words(await read(bytes))).toEqual(['法律']);
  });

  test('broken characters are told of', async () => {
    const bytes = gbk(page(DOCUMENT.join('<br>')).replace('utf-8', 'gbk'));
    bytes[bytes.length - 40] = 0xff;
    expect(codes(await read(bytes))).toContain('replacement-characters loses');
  });

  test('no text at all', async () => {
    await expect(read(new Uint8Array(0))).rejects.toMatchObject({ code: 'empty' });
    await expect(read(Uint8Array.of(60, 112, 62, 0, 1, 2, 3))).rejects.toMatchObject({ code: 'binary' });
  });
});

describe('XML that is no page', () => {
  test.each([
    [
      'Word 2003',
      '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument><w:body/></w:wordDocument>',
      /Word 的 XML/,
    ],
    ['Word in one part', '<?xml version="1.0"?><pkg:package xmlns:pkg="x"><pkg:part/></pkg:package>', /Word 的 XML/],
    ['OpenDocument in one part', '<?xml version="1.0"?><office:document xmlns:office="x"/>', /XML 文件/],
    ['a feed', '<?xml version="1.0"?><rss><title>甲</title></rss>', /XML 文件/],
  ])('%s', async (_, xml, zh) => {
    await expect(read(xml)).rejects.toMatchObject({ code: 'unsupported', text: { zh: expect.stringMatching(zh) } });
  });
});

const HTML = page(DOCUMENT.map((line) => `<p>${line}</p>`).join(''));

describe('archives of pages', () => {
  test.each([
    ['quoted-printable', archive(part('text/html; charset="utf-8"', 'quoted-printable', quoted(utf8(HTML))))],
    [
      'base64, in GB2312 that only the archive tells',
      archive(part('text/html; charset=gb2312', 'base64', base64(gbk(HTML.replace('<meta charset="utf-8">', ''))))),
    ],
    ['as it is', archive(part('text/html', '8bit', Buffer.from(utf8(HTML)).toString('latin1')))],
    [
      'pictures and styles beside it',
      archive(
        part('image/png', 'base64', 'iVBORw0KGgo='),
        part('text/css', '7bit', 'p{}'),
        part('TEXT/HTML', 'BASE64', base64(utf8(HTML))),
      ),
    ],
    [
      'the document in a frame',
      archive(
        part('text/html', 'base64', base64(utf8(page(FURNITURE.top)))),
        part('text/html', 'base64', base64(utf8(HTML))),
      ),
    ],
    [
      'a frameset',
      archive(
        part('text/html', '7bit', '<html><frameset><frame src=a></frameset></html>'),
        part('text/html', 'base64', base64(utf8(HTML))),
      ),
    ],
    [
      'a frame that cannot be read',
      archive(
        part('text/html', 'base64', base64(utf8(HTML))),
        part('text/html', '7bit', '<?xml version="1.0"?><rss/>'),
      ),
    ],
    [
      'an archive in another',
      archive(
        `--=_b\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(utf8(HTML))}\r\n--inner--\r\n`,
      ),
    ],
  ])('%s', async (_, text) => {
    const source = await read(Uint8Array.from(Buffer.from(text, 'latin1')));
    expect(words(source)).toEqual(DOCUMENT);
    expect(codes(source)).toEqual([]);
  });

  test('another page with text in it is told of', async () => {
    const pages = [DOCUMENT, DOCUMENT.slice(1)].map((lines) =>
      part('text/html', 'base64', base64(utf8(page(lines.join('<br>'))))),
    );
    const source = await read(archive(...pages));
    expect(words(source)).toEqual(DOCUMENT);
    expect(codes(source)).toEqual(['unsupported loses']);
  });

  test('one without a page', async () => {
    await expect(read(archive(part('image/png', 'base64', 'iVBORw0KGgo=')))).rejects.toMatchObject({ code: 'damaged' });
  });

  test('one that is cut off', async () => {
    const whole = archive(part('text/html', 'quoted-printable', quoted(utf8(HTML))));
    const source = await read(whole.slice(0, whole.length - 200));
    expect(codes(source)).toContain('damaged loses');
  });
});
