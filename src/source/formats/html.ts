import { HefaError } from '../../errors.ts';
import type { Limits } from '../limits.ts';
import type { Source, Trouble } from '../source.ts';
import { findBody } from './html/body.ts';
import { decodePage } from './html/charset.ts';
import { compose } from './html/compose.ts';
import { assertPage } from './html/flat.ts';
import { readOutline } from './html/lines.ts';
import { parsePage } from './html/parse.ts';
import { isElsewhere, noText, remarksOn } from './html/remarks.ts';

/**
 * A web page, or a document that Word or LibreOffice saved as one: the document is told from the furniture of the page; with
 * its tables, numbers of lists and footnotes. Where it cannot be told, all of the page is read, and said so.
 *
 * @throws HefaError undecodable, binary, unsupported, empty, too-large
 */
export async function readHtml(path: string, bytes: Uint8Array, limits: Limits): Promise<Source> {
  const decoded = decodePage(bytes);
  return readPage(path, decoded.text, decoded.troubles, limits);
}

function readPage(path: string, html: string, troubles: readonly Trouble[], limits: Limits): Source {
  assertPage(html);
  const { root, title, isCut } = parsePage(html, limits);
  const outline = readOutline(root, limits);
  const body = findBody(outline, title);
  if (body.lines.length === 0 || (!body.hasText && isElsewhere(outline))) throw noText(outline);
  const composed = compose(body.lines, limits);
  const all = [...troubles, ...remarksOn(outline, body, isCut)];
  return { path, format: 'html', ...composed, troubles: all, coverage: null, frontMatter: null };
}
