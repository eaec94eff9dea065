import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { HefaError } from '../errors.ts';
import { readDecisions } from '../register/office/decided.ts';
import { readOffice } from '../register/office/office.ts';
import type { OfficeRow } from '../register/office/office-row.ts';
import type { Session } from './session.ts';

/** The rows of the registers and decisions that the line names; what of them was not understood is told. @throws HefaError */
export async function officeRows(files: readonly string[], session: Session): Promise<readonly OfficeRow[]> {
  const rows: OfficeRow[] = [];
  for (const file of files) {
    const bytes = bytesOf(file, session);
    if (/\.ya?ml$/i.test(file)) {
      rows.push(...(await readDecisions({ path: file, text: new TextDecoder().decode(bytes) })));
      continue;
    }
    const office = readOffice(bytes);
    for (const { zh, en } of office.remarks) session.complain({ zh: `${file}：${zh}`, en: `${file}: ${en}` });
    rows.push(...office.rows);
  }
  return rows;
}

function bytesOf(file: string, { io }: Session): Uint8Array {
  try {
    return readFileSync(resolve(io.cwd(), file));
  } catch (error) {
    const text = {
      zh: `无法读取登记表 ${file}；请检查路径`,
      en: `the register ${file} cannot be read; check the path`,
    };
    throw new HefaError('not-found', text, { cause: error });
  }
}
