import { HefaError } from '../../errors.ts';
import { defaultLimits, type Limits } from '../../source/limits.ts';
import { sniff } from '../../source/sniff.ts';
import { readCsv } from './csv.ts';
import type { Office } from './office-row.ts';
import { readRows } from './rows.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Reads the register that an office keeps: an .xlsx, or a .csv in UTF-8 or GB18030. What it is is told by its content.
 *
 * @throws HefaError bad-register with every mistake, its row and column; damaged, encrypted, too-large
 */
export function readOffice(bytes: Uint8Array, limits: Limits = defaultLimits): Office {
  const kind = sniff(bytes);
  if (kind === 'zip') return readRows(readWorkbook(bytes, limits));
  if (kind === 'text') return readRows([readCsv(bytes)]);
  throw new HefaError('bad-register', {
    zh: '登记表应为 .xlsx 或 .csv；旧的 .xls 和 .et 请用 Excel 或 WPS 打开并另存为 .xlsx',
    en: 'the register must be an .xlsx or .csv; open an old .xls or .et in Excel or WPS and save it as .xlsx',
  });
}
