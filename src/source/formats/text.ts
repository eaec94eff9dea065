import { assertBlocks, type Limits } from '../limits.ts';
import { eachLine } from '../lines.ts';
import { identityMap } from '../locate.ts';
import type { Block, Source } from '../source.ts';

/** Plain text: the text is the file as it was decoded, and each line is a paragraph. */
export function readText(path: string, text: string, limits: Limits): Source {
  return {
    path,
    format: 'text',
    text,
    blocks: paragraphs(text, limits),
    map: identityMap(text),
    troubles: [],
    coverage: null,
    frontMatter: null,
  };
}

function paragraphs(text: string, limits: Limits): Block[] {
  const blocks: Block[] = [];
  eachLine(text, (start, end) => {
    blocks.push({ kind: 'paragraph', span: { start, end } });
    if (blocks.length > limits.blocks) assertBlocks(blocks.length, limits);
  });
  return blocks;
}
