import type { Source } from '../../src/source/source.ts';

/** Every breach of what `Block` promises: in order, without overlap, not empty, and holding all that is no white space. */
export function strayBlocks({ text, blocks }: Source): string[] {
  const breaches: string[] = [];
  let behind = 0;
  for (const { span } of blocks) {
    const words = text.slice(span.start, span.end);
    if (span.start < behind) breaches.push(`${span.start} is before ${behind}`);
    if (words === '' || words !== words.trim()) breaches.push(`「${words}」 is not trimmed`);
    if (text.slice(behind, span.start).trim() !== '')
      breaches.push(`「${text.slice(behind, span.start)}」 is in no block`);
    behind = span.end;
  }
  if (text.slice(behind).trim() !== '') breaches.push(`「${text.slice(behind)}」 is in no block`);
  return breaches;
}

/** The words of each block, for tables of expectations. */
export function words({ text, blocks }: Source): string[] {
  return blocks.map(({ span }) => text.slice(span.start, span.end));
}

/** Kind and words of each block: `heading1 总则`, `cell0/1/0 区县`. */
export function kinds({ text, blocks }: Source): string[] {
  return blocks.map(({ kind, level, table, row, column, span }) => {
    const place = table === undefined ? '' : `${table}/${row}/${column}`;
    return `${kind}${level ?? ''}${place} ${text.slice(span.start, span.end)}`;
  });
}
