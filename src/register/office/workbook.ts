import { HefaError } from '../../errors.ts';
import { relationships } from '../../source/formats/docx/package.ts';
import type { Limits } from '../../source/limits.ts';
import { readXml } from '../../source/xml.ts';
import { Zip } from '../../source/zip.ts';
import { Shared } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { dateStyles } from './styles.ts';
import type { Table } from './table.ts';

/** The sheets of an .xlsx, in their order. @throws HefaError damaged, encrypted, unsupported, too-large, bad-register */
export function readWorkbook(bytes: Uint8Array, limits: Limits): Table[] {
  const zip = new Zip(bytes, limits);
  const book = relationships(zip, '', limits).get('officeDocument') ?? 'xl/workbook.xml';
  if (!zip.has(book)) throw noWorkbook();
  const parts = targets(zip, book, limits);
  const part = (type: string): Uint8Array | null => {
    const name = relationships(zip, book, limits).get(type);
    return name === undefined ? null : zip.read(name);
  };
  const { sheets, from1904 } = sheetsOf(zip.read(book) ?? new Uint8Array(), book, limits);
  const shared = new Shared(part('sharedStrings'), limits);
  const dates = dateStyles(part('styles'), limits);
  return sheets.flatMap(({ name, id }): Table[] => {
    const sheet = parts.get(id);
    const content = sheet === undefined ? null : zip.read(sheet);
    if (sheet === undefined || content === null) return [];
    return [{ name, rows: readSheet(content, sheet, { limits, shared, dates, from1904 }) }];
  });
}

interface Book {
  readonly sheets: readonly { readonly name: string; readonly id: string }[];
  /** Days of old workbooks of the Macintosh are counted from 1904. */
  readonly from1904: boolean;
}

function sheetsOf(bytes: Uint8Array, part: string, limits: Limits): Book {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  readXml(bytes, part, limits, {
    open(element, attributes) {
      if (element === 'x:workbookPr') from1904 = /^(?:1|true)$/.test(attributes('date1904') ?? '');
      if (element === 'x:sheet') sheets.push({ name: attributes('name') ?? '', id: attributes('id') ?? '' });
    },
  });
  return { sheets, from1904 };
}

/** Parts by the ids of their relationships: several sheets are of one type. */
function targets(zip: Zip, book: string, limits: Limits): Map<string, string> {
  const slash = book.lastIndexOf('/') + 1;
  const name = `${book.slice(0, slash)}_rels/${book.slice(slash)}.rels`;
  const found = new Map<string, string>();
  readXml(zip.read(name) ?? new Uint8Array(), name, limits, {
    open(element, attributes) {
      const target = attributes('Target') ?? '';
      if (element !== 'rel:Relationship') return;
      found.set(attributes('Id') ?? '', target.startsWith('/') ? target.slice(1) : book.slice(0, slash) + target);
    },
  });
  return found;
}

function noWorkbook(): HefaError {
  return new HefaError('bad-register', {
    zh: '登记表应为 .xlsx 或 .csv；请用 Excel 或 WPS 打开并另存为 .xlsx',
    en: 'the register must be an .xlsx or .csv; open it in Excel or WPS and save it as .xlsx',
  });
}
