import { literal, table } from '../markdown/words.ts';
import type { Block, Opinion } from './opinion.ts';

/** The opinion as Markdown: the same words as in the Word file. Words of a draft are text, whatever they look like. */
export function opinionMarkdown(opinion: Opinion): string {
  const { annex } = opinion;
  const blocks = [
    `# ${opinion.title.map(literal).join(opinion.language === 'zh' ? '' : ' ')}`,
    literal(opinion.note),
    literal(opinion.addressee),
    ...opinion.opening.map(blockText),
    ...opinion.parts.flatMap(({ heading, blocks }) => [`## ${literal(heading)}`, ...blocks.map(blockText)]),
    literal(opinion.enclosure),
    ...opinion.signature.map(literal),
    '---',
    literal(annex.label),
    `## ${literal(annex.title)}`,
    ...annex.blocks.map(blockText),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${literal(block.text)}`;
    case 'paragraph':
      return block.lead === null ? literal(block.text) : `**${literal(block.lead)}** ${literal(block.text)}`;
    case 'table':
      return table(
        block.head.map(literal),
        block.rows.map((row) => row.map(literal)),
      );
  }
}
