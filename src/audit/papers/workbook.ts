import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../../reports/comma-separated.ts';
import { escapedXml } from '../../reports/xml.ts';

/** A sheet: a head that stays in sight and filters the rows under it. Widths in Chinese characters. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly { readonly head: string; readonly width: number }[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** Excel takes 1,048,576 rows: what is more goes on in another sheet of the same head. */
const MOST_ROWS = 1_000_000;
/** Excel takes 32,767 characters in a cell. */
const LONGEST = 32_000;
/** The zip cannot hold an earlier day, and the same ledger gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A workbook (Office Open XML, ECMA-376) with all text in the cells themselves, so that rows are written as they come. Words of a document are
 * text: a cell never holds a formula.
 */
export function workbook(sheets: readonly Sheet[], mostRows = MOST_ROWS): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const names: string[] = [];
  for (const sheet of sheets) writeSheets(sheet, mostRows, names, zip);
  put(zip, '[Content_Types].xml', [contentTypes(names.length)]);
  put(zip, '_rels/.rels', [RELS]);
  put(zip, 'xl/workbook.xml', [workbookXml(names)]);
  put(zip, 'xl/_rels/workbook.xml.rels', [workbookRels(names.length)]);
  put(zip, 'xl/styles.xml', [STYLES]);
  zip.end();
  return Buffer.concat(chunks);
}

function writeSheets({ name, heads, rows }: Sheet, mostRows: number, names: string[], zip: Zip): void {
  const all = rows[Symbol.iterator]();
  let next = all.next();
  do {
    const part = names.filter((one) => one === name || one.startsWith(`${name}（`)).length + 1;
    names.push(part === 1 ? name : `${name}（${part}）`);
    const inSheet = function* (): Generator<string> {
      yield sheetHead(heads);
      let row = 1;
      for (; !next.done && row <= mostRows; next = all.next()) yield rowXml(next.value, ++row, 'text');
      yield `</sheetData><autoFilter ref="A1:${letters(heads.length)}${row}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/></worksheet>`;
    };
    put(zip, `xl/worksheets/sheet${names.length}.xml`, inSheet());
  } while (!next.done);
}

function sheetHead(heads: Sheet['heads']): string {
  const columns = heads.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const cells = rowXml(
    heads.map(({ head }) => head),
    1,
    'head',
  );
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${cells}`;
}

const STYLE = { head: 1, text: 2 } as const;

function rowXml(cells: readonly Cell[], row: number, style: keyof typeof STYLE): string {
  const written = cells.map((cell, at) => cellXml(cell, `${letters(at + 1)}${row}`, STYLE[style]));
  return `<row r="${row}">${written.join('')}</row>`;
}

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === '') return `<c r="${place}" s="${style}"/>`;
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  const words = cell.length > LONGEST ? `${cell.slice(0, LONGEST)}……` : cell;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedXml(words)}</t></is></c>`;
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}

/** Rows go into the zip in pieces of so many characters. */
const PIECE = 256 * 1024;

function put(zip: Zip, name: string, parts: Iterable<string>): void {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = NO_TIME;
  zip.add(file);
  let piece = '';
  for (const part of parts) {
    piece += part;
    if (piece.length < PIECE) continue;
    file.push(strToU8(piece));
    piece = '';
  }
  file.push(strToU8(piece), true);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

function contentTypes(count: number): string {
  const parts = numbers(count).map(
    (one) => `<Override PartName="/xl/worksheets/sheet${one}.xml" ContentType="${SHEETS}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/>${parts.join('')}</Types>`;
}

const RELS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${escapedXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRels(count: number): string {
  const sheets = numbers(count).map(
    (one) => `<Relationship Id="rId${one}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${one}.xml"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}<Relationship Id="rId${count + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}

const BORDER = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`)
  .join('');
/** 0: the default that every workbook has; 1: heads; 2: text. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="10"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF5"/></patternFill></fill></fills><borders count="2"><border/><border>${BORDER}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf fontId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
