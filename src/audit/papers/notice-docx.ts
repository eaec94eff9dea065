import { Document, Footer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { packed } from '../../reports/opinion/docx-pack.ts';
import { BODY, FONTS, FOOTER, PAGE, SIZES, TIGHTER, tableOf } from '../../reports/opinion/docx-style.ts';
import type { Audit } from '../audit.ts';
import { type Notice, noticeOf } from './notice.ts';

/** The notice in the layout of official documents (GB/T 9704-2012); the red head is the organ's own. */
export async function noticeDocx(audit: Audit): Promise<Uint8Array> {
  const notice = noticeOf(audit);
  const document = new Document({
    creator: 'hefa',
    lastModifiedBy: 'hefa',
    title: notice.title,
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
    sections: [
      { properties: PAGE, footers: { default: footer('right'), even: footer('left') }, children: bodyOf(notice) },
    ],
  });
  return packed(document);
}

function bodyOf({ title, status, opening, heads, lists, closing, signature }: Notice): (Paragraph | Table)[] {
  return [
    titled(title),
    new Paragraph({ ...BODY, indent: {}, alignment: 'center', children: [run(status, FONTS.second)] }),
    new Paragraph({ ...BODY, children: [] }),
    ...opening.map((text) => new Paragraph({ ...BODY, children: [run(text)] })),
    ...closing.map((text) => new Paragraph({ ...BODY, children: [run(text)] })),
    new Paragraph({ ...BODY, keepNext: true, children: [] }),
    ...lists.map(
      ({ heading }, at) =>
        new Paragraph({
          ...BODY,
          keepNext: true,
          children: [run(at === 0 ? `附件：${named(heading, 1)}` : `　　　${named(heading, at + 1)}`)],
        }),
    ),
    new Paragraph({ ...BODY, keepNext: true, children: [] }),
    ...signature.map(
      (text) =>
        new Paragraph({ ...BODY, indent: { right: 4 * SIZES.character }, alignment: 'right', children: [run(text)] }),
    ),
    ...lists.flatMap((list) => [
      new Paragraph({
        ...BODY,
        indent: {},
        pageBreakBefore: true,
        children: [run(list.heading.split('　')[0] ?? '', FONTS.first)],
      }),
      titled(list.heading.split('　')[1] ?? ''),
      list.rows.length === 0
        ? new Paragraph({ ...BODY, indent: {}, alignment: 'center', children: [run('（无）')] })
        : tableOf({ kind: 'table', head: heads, rows: list.rows }),
    ]),
  ];
}

/** 附件1　继续有效… as it stands in the list under the text: 1.继续有效… */
function named(heading: string, number: number): string {
  return `${number}.${heading.split('　')[1] ?? ''}`;
}

function titled(text: string): Paragraph {
  const look = { font: FONTS.title, size: SIZES.title, color: '000000' };
  return new Paragraph({
    ...BODY,
    spacing: { line: 700, lineRule: 'exact', after: 200 },
    indent: {},
    alignment: 'center',
    keepNext: true,
    children: [new TextRun({ text, ...look })],
  });
}

function footer(side: 'left' | 'right'): Footer {
  const indent = side === 'right' ? { right: FOOTER.inset } : { left: FOOTER.inset };
  const children = ['— ', PageNumber.CURRENT, ' —'];
  const words = new TextRun({ children, font: FOOTER.font, size: FOOTER.size, color: '000000' });
  return new Footer({ children: [new Paragraph({ alignment: side, indent, children: [words] })] });
}

type Font = (typeof FONTS)[keyof typeof FONTS];

function run(text: string, font: Font = FONTS.body): TextRun {
  return new TextRun({ text, font, size: SIZES.body, color: '000000' });
}
