import { describe, expect, test } from 'vitest';
import { type PageObjects, takePackedPages, takePages } from '../../src/source/formats/pdf/page-count.ts';
import { readPdf } from '../../src/source/formats/pdf.ts';
import { defaultLimits } from '../../src/source/limits.ts';
import { type PdfParts, pdf, set, stream } from './pdf-file.ts';

const ARTICLES = Array.from({ length: 60 }, (_, at) => `第${at + 1}条　经营者应当保持环境卫生，不得影响居民生活。`);
const pages = set(ARTICLES);

async function read(parts: PdfParts): Promise<[words: number, told: string[]]> {
  const { text, troubles } = await readPdf('a.pdf', pdf(parts), defaultLimits);
  return [text.match(/第\d+条/g)?.length ?? 0, troubles.map((one) => `${one.code}${one.loses ? ' loses' : ''}`)];
}

describe('the number of pages', () => {
  test('is that of the tree, whatever more it tells of', async () => {
    expect(await read({ pages, count: pages.length })).toEqual([60, []]);
    expect(await read({ pages, count: 9_999 })).toEqual([60, []]);
  });

  test('told as too few: pages behind are not read, and said so', async () => {
    const [words, told] = await read({ pages, count: 1 });
    expect(words).toBeLessThan(60);
    expect(told).toEqual(['damaged loses']);
  });

  test.each([0, -1])('told as %s: nothing is read', async (count) => {
    await expect(read({ pages, count })).rejects.toMatchObject({ code: 'damaged' });
  });

  test('a page that the tree holds no more is no page', async () => {
    const objects = ['<< /Type /Page /Parent 2 0 R >>', '<< /Type /Page >>'];
    expect(await read({ pages, objects })).toEqual([60, []]);
  });
});

test('pages are found among objects, and among packed ones', () => {
  const found: PageObjects = new Map();
  takePages(
    '7 2 obj\n<</Type/Page>>\nendobj 8 0 obj << /Type /Pages >> endobj 9 0 obj <</A 1\n/Type\n/Page/B 2>>',
    found,
  );
  takePackedPages(
    '<< /Type /ObjStm /N 3 /First 17 >>',
    '11 0 12 15 13 30 <</Type/Font>> <</Type/Page>> <</Type/Pages>>',
    found,
  );
  expect([...found]).toEqual([
    [7, 2],
    [9, 0],
    [12, 0],
  ]);
});

describe('what a page leaves open', () => {
  const opened = (times: number): PdfParts => ({ pages: [...pages, { words: [], steps: 'q '.repeat(times) }] });

  test('as some programs do, is closed', async () => {
    expect(await read(opened(2_000))).toEqual([60, []]);
  });

  test('without end costs the page, not the time for the others', async () => {
    expect(await read(opened(200_000))).toEqual([60, ['damaged loses']]);
  });

  test('in a form that calls itself is no endless one', async () => {
    const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 100 0 R >> >>';
    const parts = { pages: [...pages, { words: [], steps: '/A Do' }], resources: '/A 100 0 R' };
    expect(await read({ ...parts, objects: [stream(form, '/A Do')] })).toEqual([60, []]);
  });
});
