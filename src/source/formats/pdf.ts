import { HefaError } from '../../errors.ts';
import { assertBlocks, type Limits } from '../limits.ts';
import { pagedMap } from '../locate.ts';
import type { Source } from '../source.ts';
import { composed } from './pdf/compose.ts';
import { partsOf } from './pdf/margins.ts';
import { hasPagesBehind } from './pdf/page-count.ts';
import { readPages } from './pdf/pages.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import { damaged, openPdf } from './pdf/pdfjs.ts';
import { inspectParts } from './pdf/streams.ts';
import { coverageOf, nothingRead, troublesOf } from './pdf/troubles.ts';

/**
 * PDF: paragraphs are put together again from the lines of print; page numbers and running heads are left out. A page that
 * is only a picture, or whose font does not say what its characters mean, is told of.
 *
 * @throws HefaError damaged, encrypted, undecodable, too-large, empty
 */
export async function readPdf(path: string, bytes: Uint8Array, limits: Limits): Promise<Source> {
  const parts = inspectParts(bytes, limits);
  const pdf = await openPdf(bytes);
  try {
    assertPages(pdf.numPages, limits);
    const pages = await readPages(pdf, limits);
    const { text, blocks, starts } = composed(paragraphsOf(partsOf(pages)), pages.length);
    const isMiscounted = await hasPagesBehind(pdf, parts.pages);
    if (blocks.length === 0) throw isMiscounted ? damaged() : nothingRead(pages);
    assertBlocks(blocks.length, limits);
    const [troubles, coverage] = [troublesOf(pages, { ...parts, isMiscounted }), coverageOf(pages)];
    return { path, format: 'pdf', text, blocks, map: pagedMap(text, starts), troubles, coverage, frontMatter: null };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** @throws HefaError too-large */
function assertPages(pages: number, limits: Limits): void {
  if (pages <= limits.pages) return;
  throw new HefaError('too-large', {
    zh: `文件超过 ${limits.pages} 页，不像公文；请检查是否选错了文件，或拆分后再检查`,
    en: `the file has more than ${limits.pages} pages and is hardly a document; check that it is the right one, or split it`,
  });
}
