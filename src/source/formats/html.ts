import { HefaError } from '../../errors.ts';
import type { Limits } from '../limits.ts';
import type { Source, Trouble } from '../source.ts';
import { type ArchivedPage, isArchive, readArchive } from './html/archive.ts';
import { type Body, findBody } from './html/body.ts';
import { decodePage } from './html/charset.ts';
import { compose } from './html/compose.ts';
import { assertPage } from './html/flat.ts';
import { readOutline } from './html/lines.ts';
import type { Outline } from './html/outline.ts';
import { parsePage } from './html/parse.ts';
import { isElsewhere, noText, otherPages, remarksOn } from './html/remarks.ts';

/**
 * A web page, or a document that Word or LibreOffice saved as one: the document is told from the furniture of the page; with
 * its tables, numbers of lists and footnotes. Where it cannot be told, all of the page is read, and said so.
 *
 * @throws HefaError undecodable, binary, unsupported, empty, too-large
 */
export async function readHtml(path: string, bytes: Uint8Array, limits: Limits): Promise<Source> {
  const archive = isArchive(bytes) ? readArchive(bytes) : null;
  const pages = archive?.pages ?? [{ bytes, encoding: null }];
  const readings = pages.map((page) => readPage(page, archive?.isCut ?? false, limits));
  let best = readings[0];
  for (const reading of readings) {
    if (best === undefined || textOf(reading) > textOf(best) * CLEARLY_MORE) best = reading;
  }
  if (best === undefined || best instanceof HefaError) throw best;
  const others = readings.filter((reading) => reading !== best && textOf(reading) >= MUCH_TEXT).length;
  return sourceOf(path, others === 0 ? best : { ...best, troubles: [...best.troubles, otherPages(others)] }, limits);
}

/** A page of an archive that stands in a frame is the document if it holds so many times the text of the page around it. */
const CLEARLY_MORE = 1.5;

/** Another page of an archive with so much text is no advertisement. */
const MUCH_TEXT = 200;

/** An error is kept until no other page of the archive can be read: frames for advertisements may hold anything. */
type Reading = PageReading | HefaError;

interface PageReading {
  readonly outline: Outline;
  readonly body: Body;
  readonly troubles: readonly Trouble[];
}

function textOf(reading: Reading): number {
  return reading instanceof HefaError ? Number.NEGATIVE_INFINITY : reading.body.text;
}

function readPage({ bytes, encoding }: ArchivedPage, isArchiveCut: boolean, limits: Limits): Reading {
  try {
    const { text, troubles } = decodePage(bytes, encoding);
    assertPage(text);
    const page = parsePage(text, limits);
    const outline = readOutline(page.root, limits);
    const body = findBody(outline, page.title);
    return {
      outline,
      body,
      troubles: [...troubles, ...remarksOn(outline, body, { ...page, isCut: page.isCut || isArchiveCut })],
    };
  } catch (error) {
    if (error instanceof HefaError) return error;
    throw error;
  }
}

function sourceOf(path: string, { outline, body, troubles }: PageReading, limits: Limits): Source {
  if (body.lines.length === 0 || (!body.hasText && isElsewhere(outline))) throw noText(outline);
  return { path, format: 'html', ...compose(body.lines, limits), troubles, coverage: null, frontMatter: null };
}
