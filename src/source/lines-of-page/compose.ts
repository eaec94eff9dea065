import { assertBlocks, type Limits } from '../limits.ts';
import { pagedMap } from '../locate.ts';
import type { Block, Source } from '../source.ts';
import type { Paragraph } from './paragraphs.ts';

/**
 * Text, blocks and map of paragraphs that stand on pages.
 *
 * @param pages of the file, also those without words
 * @throws HefaError too-large
 */
export function composePages(
  paragraphs: readonly Paragraph[],
  pages: number,
  limits: Limits,
): Pick<Source, 'text' | 'blocks' | 'map'> {
  assertBlocks(paragraphs.length, limits);
  const parts: string[] = [];
  const blocks: Block[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    const start = length;
    for (const { page, text } of paragraph) {
      while (starts.length <= page) starts.push(length);
      parts.push(text);
      length += text.length;
    }
    blocks.push({ kind: 'paragraph', span: { start, end: length } });
    parts.push('\n');
    length += 1;
  }
  while (starts.length < pages) starts.push(length);
  const text = parts.join('');
  return { text, blocks, map: pagedMap(text, starts) };
}
