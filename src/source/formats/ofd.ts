import { HefaError } from '../../errors.ts';
import type { Limits } from '../limits.ts';
import { composePages } from '../lines-of-page/compose.ts';
import type { Page } from '../lines-of-page/line.ts';
import { paragraphsOf } from '../lines-of-page/paragraphs.ts';
import { withoutRunning } from '../lines-of-page/running.ts';
import type { Source } from '../source.ts';
import { Zip } from '../zip.ts';
import { Parts, readPackage } from './ofd/package.ts';
import { type PageContent, Pages } from './ofd/pages.ts';
import { damagedOfd } from './ofd/refusals.ts';
import { nothingRead, stateOf, troublesOf } from './ofd/troubles.ts';

/**
 * OFD (GB/T 33190-2016), the format of issued official documents: characters in their places on pages, put together to lines
 * and paragraphs. Running heads, page numbers and watermarks are left out, and so are stamps and annotations.
 *
 * @throws HefaError damaged, encrypted, wrong-format, unsupported, too-large, empty
 */
export async function readOfd(path: string, bytes: Uint8Array, limits: Limits): Promise<Source> {
  try {
    return read(path, bytes, limits);
  } catch (error) {
    throw inWordsOfOfd(error);
  }
}

function read(path: string, bytes: Uint8Array, limits: Limits): Source {
  const parts = new Parts(new Zip(bytes, limits));
  const document = readPackage(parts, limits);
  const contents = new Pages(parts, document, limits).read();
  const pages = withoutRunning(contents.map(linesOf));
  const composed = composePages(paragraphsOf(pages), pages.length, limits);
  const states = contents.map(stateOf);
  if (composed.blocks.length === 0) {
    throw states.some((state) => state === 'missing' || state === 'broken') ? damagedOfd() : nothingRead(contents);
  }
  const checked = states.filter((state) => state === 'read' || state === 'in-part').length;
  return {
    path,
    format: 'ofd',
    ...composed,
    troubles: troublesOf(contents, document),
    coverage: { unit: 'page', checked, total: contents.length },
    frontMatter: null,
  };
}

/** A page whose glyphs have no characters would be nothing but signs for them. */
function linesOf({ pieces, hidden }: PageContent): Page {
  if (pieces.words > 0) return pieces.lines();
  return hidden.words > 0 ? hidden.lines() : { width: 1, height: 1, lines: [], asides: [] };
}

/** What reads zips and XML speaks of Word. */
function inWordsOfOfd(error: unknown): unknown {
  if (!(error instanceof HefaError)) return error;
  if (error.code === 'damaged') return damagedOfd(error);
  if (error.code !== 'too-large' || !error.text.zh.includes('Word')) return error;
  const text = {
    zh: '文件解压后过大，不像正常的文稿；请检查文件来源',
    en: 'the file unpacks to far more than a draft holds; check where it comes from',
  };
  return new HefaError('too-large', text, { cause: error });
}
