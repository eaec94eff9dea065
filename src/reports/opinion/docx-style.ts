import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Block } from './opinion.ts';

/* Measures of GB/T 9704-2012: A4, 版心 156 mm × 225 mm, 22 lines of 28 characters. Word counts in twips (1/20 pt) and half points. */

const mm = (length: number) => Math.round((length * 1440) / 25.4);

/** Letters and digits in the font that Word users have; Chinese in those of official documents, with others below (docx-pack.ts). */
const font = (eastAsia: string, latin = 'Times New Roman') => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
  hint: 'eastAsia',
});

export const FONTS = {
  title: font('方正小标宋简体'),
  body: font('仿宋_GB2312'),
  first: font('黑体'),
  second: font('楷体_GB2312'),
} as const;

/** 二号 is 22 pt, 三号 16 pt; one character of the body is as wide as it is high. */
export const SIZES = { title: 44, body: 32, table: 21, character: 320 } as const;

/** 28 characters of 16 pt are a little wider than 156 mm. A grid of characters would do it in Word; LibreOffice spaces them wide apart. */
export const TIGHTER = -5;

export const BODY = {
  spacing: { line: 560, lineRule: 'exact', before: 0, after: 0 },
  indent: { firstLine: 2 * SIZES.character, firstLineChars: 200 },
  alignment: 'both',
} as const;

/** The page number is 四号 and stands 7 mm below the text. */
export const FOOTER = { size: 28, font: font('宋体', '宋体'), inset: 280 } as const;

export const PAGE = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(25) },
  },
  grid: { type: 'lines', linePitch: 560 },
} as const;

/** All columns share the 156 mm by their longest words. */
export function tableOf({ head, rows }: Extract<Block, { kind: 'table' }>): Table {
  const widths = shares([head, ...rows]);
  return new Table({
    width: { size: mm(156), type: WidthType.DXA },
    columnWidths: widths,
    rows: [rowOf(head, widths, true), ...rows.map((cells) => rowOf(cells, widths, false))],
  });
}

function rowOf(cells: readonly string[], widths: readonly number[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: 'center',
          margins: { left: 80, right: 80, top: 40, bottom: 40 },
          children: [cellText(text, isHead)],
        }),
    ),
  });
}

function cellText(text: string, isHead: boolean): Paragraph {
  const look = { font: isHead ? FONTS.first : FONTS.body, size: SIZES.table, color: '000000' };
  return new Paragraph({
    spacing: { line: 300, lineRule: 'exact' },
    keepNext: isHead,
    children: [new TextRun({ text, ...look })],
  });
}

/** Between six characters and twenty for each column, stretched to the whole width. */
function shares(rows: readonly (readonly string[])[]): number[] {
  const [head = []] = rows;
  const wanted = head.map((_, at) => Math.min(20, Math.max(6, ...rows.map((cells) => widthOf(cells[at] ?? '')))));
  const sum = wanted.reduce((total, one) => total + one, 0);
  return wanted.map((one) => Math.floor((one / sum) * mm(156)));
}

/** In Chinese characters; a Latin one takes half of it. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char < '\u2000' ? 0.55 : 1), 1);
}
