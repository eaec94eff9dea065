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
      return [block.head, block.head.map(() => '---'), ...block.rows].map(row).join('\n');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : literal(cell))).join(' | ')} |`;
}

/**
 * Every character stands for itself: escaped where Markdown or HTML may read a mark, and so are the marks of a list (1. + -) and
 * of a code block (four spaces) at the beginning. An address of the web may become a link to what it says.
 */
function literal(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&')
    .replace(/^([+=-])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
