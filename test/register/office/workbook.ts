import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A cell: text in the table of texts, text in the cell, a number, a day (style 1), or a value of its own kind. */
export type Given =
  | string
  | number
  | { readonly day: number }
  | { readonly inline: string }
  | { readonly raw: string }
  | null;

/** A workbook as Excel writes it, with one sheet for each list of rows. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly Given[])[]>>): Uint8Array {
  const texts: string[] = [];
  const names = Object.keys(sheets);
  const parts = Object.fromEntries(
    names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(sheets[name] ?? [], texts)]),
  );
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 7}" r:id="rId${at + 1}"/>`).join('');
  const related = names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('');
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${related}${relation('rId98', 'sharedStrings', 'sharedStrings.xml')}${relation('rId99', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    ...parts,
  };
  files['xl/sharedStrings.xml'] =
    `<sst xmlns="${MAIN}">${texts.map((text) => `<si><r><t>${text.slice(0, 1)}</t></r><r><t xml:space="preserve">${text.slice(1)}</t></r></si>`).join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function sheetOf(rows: readonly (readonly Given[])[], texts: string[]): string {
  const written = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${row + 1}`, texts));
    return `<row r="${row + 1}">${inside.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellOf(given: Given, at: string, texts: string[]): string {
  if (given === null) return '';
  if (typeof given === 'number') return `<c r="${at}"><v>${given}</v></c>`;
  if (typeof given === 'string') return `<c r="${at}" t="s"><v>${texts.push(given) - 1}</v></c>`;
  if ('day' in given) return `<c r="${at}" s="1"><v>${given.day}</v></c>`;
  if ('inline' in given) return `<c r="${at}" t="inlineStr"><is><t>${given.inline}</t></is></c>`;
  return given.raw.replace('<c ', `<c r="${at}" `);
}
