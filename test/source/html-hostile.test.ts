import { describe, expect, test } from 'vitest';
import { HefaError } from '../../src/errors.ts';
import { readHtml } from '../../src/source/formats/html.ts';
import { defaultLimits } from '../../src/source/limits.ts';
import { strayBlocks, words } from './blocks.ts';
import { archive, codes, DOCUMENT, FURNITURE, page, part, read, utf8 } from './page.ts';

const TEXT = '第一条　为了加强河道保洁，制定本办法。';
const CUT = utf8(
  page(`${FURNITURE.top}<div id="c">${DOCUMENT.map((line) => `<p>${line}</p>`).join('')}</div>${FURNITURE.foot}`),
);

/** Reads what may be anything; only a known error or a Source may come of it. */
async function survives(bytes: Uint8Array, limits = defaultLimits): Promise<string[]> {
  try {
    const source = await readHtml('a.html', bytes, limits);
    expect(strayBlocks(source)).toEqual([]);
    return codes(source);
  } catch (error) {
    if (!(error instanceof HefaError)) throw error;
    return [`error ${error.code}`];
  }
}

describe('files that are not whole', { timeout: 60_000 }, () => {
  test('cut at any place, it is told of', async () => {
    const end = CUT.length - '</body></html>'.length;
    for (let length = 150; length < end; length += 23) {
      const found = await survives(CUT.subarray(0, length));
      expect(
        found.filter((code) => /loses|error/.test(code)),
        `${length}`,
      ).not.toEqual([]);
    }
  });

  test('a page whose last tags are left out is whole', async () => {
    expect(await survives(utf8(`<html><body><p>${TEXT}</p>`))).toEqual([]);
    expect(await survives(utf8(`<p>${TEXT}`))).toEqual([]);
  });

  test('garbage in the middle', async () => {
    for (let at = 0; at < CUT.length; at += 97) {
      const bytes = CUT.slice();
      bytes.set([0x3c, 0xff, 0x27, 0x3c, 0x21, 0x2d, 0x2d, 0x22], at - (at % 8));
      await survives(bytes);
      await survives(
        Uint8Array.from(CUT, (byte, index) => (index > at && index % 7 === 0 ? (byte * 31) & 0xff : byte)),
      );
    }
  });
});

const many = 100_000;

/** Milliseconds, on a machine that has other things to do; what grows with the square of the length takes minutes. */
const PATIENCE = 20_000;

describe('files made to harm', { timeout: 60_000 }, () => {
  const tags = [
    'div',
    'span',
    'b',
    'font',
    'a href=x',
    'p',
    'ul><li',
    'ol><li',
    'table',
    'table><tr><td',
    'table><div',
    'svg',
    'math><mi',
    'select',
    'template',
    'h1',
    'pre',
    'del',
    'nav',
    'form',
    'object',
    'ruby><rt',
    'button',
  ];
  test.each(tags)('a hundred thousand <%s> in one another', async (tag) => {
    const html = `<p>甲</p>${`<${tag}>`.repeat(many)}乙`;
    const started = Date.now();
    await survives(utf8(html));
    expect(Date.now() - started).toBeLessThan(PATIENCE);
  });

  test('what is nested too deeply is read all the same, and closed in order', async () => {
    const source = await read(page(`${'<div>'.repeat(5000)}甲${'</div>'.repeat(5000)}<p>乙</p>`));
    expect(words(source)).toEqual(['甲', '乙']);
  });

  test.each([
    [
      'tags that stay open, each unlike the last',
      Array.from({ length: many }, (_, at) => `<p><b id=x${at}>甲`).join(''),
    ],
    ['words that belong before a table', `<table>${'<div>甲</div>'.repeat(many)}`],
    ['attributes', `<p ${Array.from({ length: many }, (_, at) => `a${at}=1`).join(' ')}>甲`],
    ['hidden parts', `<p hidden>${'甲。'.repeat(20)}</p>`.repeat(20_000)],
    ['cells that reach far down', `<table>${`<tr>${'<td rowspan=65534 colspan=1000>甲'.repeat(20)}`.repeat(3000)}`],
    ['tables of fields', '<table><tr><td>文号<td>名称<td>来源</table><a href=x>乙</a>'.repeat(20_000)],
    ['comments that do not end', '<!--'.repeat(many)],
    ['ends without beginnings', '</p></div></table></b>'.repeat(many)],
    ['spaces', `<p>甲${' \n'.repeat(many * 5)}乙`],
    ['characters by number', '<p>&#xffffffff;&#0;&#xd800;&notit;&'.repeat(20_000)],
    ['parts of an archive', archive(part('text/html', '7bit', '<p>').repeat(20_000))],
    [
      'archives in archives',
      archive('--=_b\r\nContent-Type: multipart/related; boundary="=_b"\r\n\r\n'.repeat(20_000)),
    ],
    [
      'a head of a mail and no more',
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="-"\r\n\r\n${'-'.repeat(many)}`,
    ],
  ])('%s', async (_, html) => {
    const started = Date.now();
    await survives(utf8(html));
    expect(Date.now() - started).toBeLessThan(PATIENCE);
  });

  test.each([
    ['tags', '<i></i>'.repeat(300)],
    ['comments', '<!---->'.repeat(300)],
    ['paragraphs', '<pre>甲\n乙\n'.repeat(100)],
  ])('no more %s than the limit', async (_, html) => {
    expect(await survives(utf8(`<p>甲${html}`), { ...defaultLimits, blocks: 150 })).toEqual(['error too-large']);
  });
});
