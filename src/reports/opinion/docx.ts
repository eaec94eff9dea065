import { Document, Footer, PageNumber, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import { packed } from './docx-pack.ts';
import { BODY, FONTS, FOOTER, PAGE, SIZES, TIGHTER, tableOf } from './docx-style.ts';
import type { Block, Opinion } from './opinion.ts';

/** The opinion as a Word file in the layout of official documents (GB/T 9704-2012): no red head, which is the organ's own. */
export async function opinionDocx(opinion: Opinion): Promise<Uint8Array> {
  const [odd, even] = [footer('right'), footer('left')];
  const document = new Document({
    creator: 'hefa',
    lastModifiedBy: 'hefa',
    title: opinion.title.join(''),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: FONTS.body,
            size: SIZES.body,
            characterSpacing: TIGHTER,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: BODY.spacing },
        },
      },
    },
    sections: [{ properties: PAGE, footers: { default: odd, even }, children: bodyOf(opinion) }],
  });
  return packed(document);
}

function bodyOf(opinion: Opinion): (Paragraph | Table)[] {
  const { annex } = opinion;
  return [
    ...titleParagraphs(opinion.title),
    new Paragraph({ ...BODY, indent: {}, alignment: 'center', children: [run(opinion.note, { font: FONTS.second })] }),
    blank(),
    new Paragraph({ ...BODY, indent: {}, children: [run(opinion.addressee)] }),
    ...opinion.opening.map((block) => blockOf(block)),
    ...opinion.parts.flatMap(({ heading, blocks }, part) => {
      const end = (at: number) => part === opinion.parts.length - 1 && at === blocks.length - 1;
      return [partHeading(heading), ...blocks.map((block, at) => blockOf(block, end(at)))];
    }),
    blank(),
    new Paragraph({ ...BODY, keepNext: true, children: [run(opinion.enclosure)] }),
    blank(),
    ...opinion.signature.map((line, at) => signed(line, at === 0)),
    new Paragraph({ ...BODY, indent: {}, pageBreakBefore: true, children: [run(annex.label, { font: FONTS.first })] }),
    ...titleParagraphs([annex.title]),
    ...annex.blocks.map((block) => blockOf(block)),
  ];
}

/** `held`: on one page with what follows, so that no signature stands on a page without text. */
function blockOf(block: Block, held = false): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? divisionHeading(block.text) : pointHeading(block.text);
    case 'table':
      return tableOf(block);
    case 'paragraph':
      return new Paragraph({
        ...BODY,
        keepNext: held,
        children: [...(block.lead === null ? [] : [run(block.lead, { bold: true })]), run(block.text)],
      });
  }
}

/** Two lines of 小标宋 in the middle, with a blank one behind. */
function titleParagraphs(lines: readonly string[]): Paragraph[] {
  return lines.map(
    (line, at) =>
      new Paragraph({
        ...BODY,
        spacing: { line: 700, lineRule: 'exact', after: at === lines.length - 1 ? 200 : 0 },
        indent: {},
        alignment: 'center',
        keepNext: true,
        ...(at === 0 ? { heading: 'Title' as const } : {}),
        children: [run(line, { font: FONTS.title, size: SIZES.title })],
      }),
  );
}

function partHeading(text: string): Paragraph {
  return headed(text, 'Heading1', FONTS.first, false);
}

function divisionHeading(text: string): Paragraph {
  return headed(text, 'Heading2', FONTS.second, false);
}

function pointHeading(text: string): Paragraph {
  return headed(text, 'Heading3', FONTS.body, true);
}

function headed(text: string, style: 'Heading1' | 'Heading2' | 'Heading3', font: Font, bold: boolean): Paragraph {
  return new Paragraph({ ...BODY, heading: style, keepNext: true, children: [run(text, { font, bold })] });
}

/** The organ stands over the day; four characters free on the right (右空四字). */
function signed(text: string, first: boolean): Paragraph {
  const indent = { right: 4 * SIZES.character };
  return new Paragraph({ ...BODY, indent, alignment: 'right', keepNext: first, children: [run(text)] });
}

function blank(): Paragraph {
  return new Paragraph({ ...BODY, keepNext: true, children: [] });
}

/** — 1 — on the outer side of the page, one character from the edge. */
function footer(side: 'left' | 'right'): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  const indent = side === 'right' ? { right: FOOTER.inset } : { left: FOOTER.inset };
  const words = new TextRun({ children, font: FOOTER.font, size: FOOTER.size, color: '000000' });
  return new Footer({ children: [new Paragraph({ alignment: side, indent, children: [words] })] });
}

type Font = (typeof FONTS)[keyof typeof FONTS];

function run(text: string, look: { font?: Font; size?: number; bold?: boolean } = {}): ParagraphChild {
  return new TextRun({ text, font: FONTS.body, size: SIZES.body, color: '000000', bold: false, ...look });
}
