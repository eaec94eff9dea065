import { CsvError, parse } from 'csv-parse/sync';
import { HefaError } from '../../errors.ts';
import { decode } from '../../source/decode.ts';
import type { Table } from './table.ts';

/** A CSV as Excel and WPS save it: UTF-8 with or without a mark, GB18030, or UTF-16 with tabs. @throws HefaError */
export function readCsv(bytes: Uint8Array): Table {
  const { text } = decode(bytes);
  const head = text.slice(0, (text.search(/[\r\n]/) + 1 || text.length + 1) - 1);
  try {
    const records = parse(text, {
      delimiter: head.includes('\t') ? '\t' : ',',
      relax_column_count: true,
    }) as string[][];
    // An empty line is a row as well: what follows it keeps the number that Excel shows.
    const rows = records.map((record, at) => ({ number: at + 1, cells: record.map(plain) }));
    return { name: null, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
  } catch (error) {
    throw error instanceof CsvError ? damaged(error) : error;
  }
}

/** What our own tables guard against formulas is read without the guard. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@＝＋－＠\t])/u, '').trim();
}

function damaged(error: CsvError): HefaError {
  const line = typeof error.lines === 'number' ? error.lines : null;
  return new HefaError(
    'bad-register',
    {
      zh: `表格${line ? `第${line}行` : ''}的引号不成对，不能读取；请用 Excel 或 WPS 打开并另存为 .xlsx`,
      en: `the quotation marks ${line ? `of line ${line} ` : ''}of the table do not match; open it in Excel or WPS and save it as .xlsx`,
    },
    { cause: error },
  );
}
