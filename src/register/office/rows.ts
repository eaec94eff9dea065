import { type Bilingual, HefaError } from '../../errors.ts';
import { type Column, columnOf, isForTheEye } from './heads.ts';
import type { Office, OfficeRow } from './office-row.ts';
import { RowReader } from './row.ts';
import { columnName, type Row, type Table } from './table.ts';

/** A title and the name of the office may stand above the heads. */
const HEADS_WITHIN = 10;
/** Mistakes that are shown: the first are the ones to mend. */
const MOST_MISTAKES = 20;

/** The rows of all tables that are registers. @throws HefaError bad-register */
export function readRows(tables: readonly Table[]): Office {
  const [rows, remarks, mistakes]: [OfficeRow[], Bilingual[], Bilingual[]] = [[], [], []];
  let found = 0;
  for (const table of tables) {
    const at = table.rows.slice(0, HEADS_WITHIN).findIndex(isHead);
    if (at < 0) {
      if (table.name !== null && table.rows.length > 0) remarks.push(noHeads(table.name));
      continue;
    }
    found += 1;
    const head = table.rows[at] as Row;
    remarks.push(...unknownHeads(head, table.name));
    const reader = new RowReader(columnsOf(head), tables.length > 1 ? table.name : null);
    for (const row of table.rows.slice(at + 1)) {
      const one = reader.read(row);
      if (one) rows.push(one);
    }
    remarks.push(...reader.remarks);
    mistakes.push(...reader.mistakes);
  }
  if (found === 0) throw noRegister();
  if (mistakes.length > 0) throw mistaken(mistakes);
  return { rows, remarks };
}

/** By which a row is known: without one of these it is the row of no document. */
const NAMES: ReadonlySet<Column> = new Set(['path', 'title', 'number']);

function isHead({ cells }: Row): boolean {
  const columns = cells.map(columnOf).filter((column) => column !== null);
  return columns.length >= 2 && columns.some((column) => NAMES.has(column));
}

/** Where each column stands. Of two that say the same the first counts. */
function columnsOf({ cells }: Row): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  cells.forEach((head, at) => {
    const column = columnOf(head);
    if (column !== null && !columns.has(column)) columns.set(column, at);
  });
  return columns;
}

function unknownHeads(head: Row, table: string | null): Bilingual[] {
  const seen = new Set<Column>();
  const unused = head.cells.flatMap((words, at): string[] => {
    const column = columnOf(words);
    if (isForTheEye(words) || (column !== null && !seen.has(column) && seen.add(column))) return [];
    return [`${columnName(at)}“${words.replace(/\s+/gu, '')}”`];
  });
  if (unused.length === 0) return [];
  const [zh, en] = table === null ? ['', ''] : [`工作表“${table}”`, ` of sheet "${table}"`];
  return [
    {
      zh: `登记表${zh}有未采用的列：${unused.join('、')}`,
      en: `columns of the register${en} that are not used: ${unused.join(', ')}`,
    },
  ];
}

function noHeads(name: string): Bilingual {
  return {
    zh: `登记表的工作表“${name}”没有标题、文号或者文件名等列，未采用`,
    en: `sheet "${name}" of the register has no columns of title, number or file; it is not used`,
  };
}

function noRegister(): HefaError {
  return new HefaError('bad-register', {
    zh: '登记表里没有找到表头：前10行里应有一行写明“标题”“文号”“文件名”中至少一列，以及“成文日期”“有效期至”“文件类别”“清理结论”等列',
    en: 'the register has no row of heads: one of the first 10 rows must name 标题 (title), 文号 (number) or 文件名 (file), and columns such as 成文日期, 有效期至, 文件类别, 清理结论',
  });
}

function mistaken(mistakes: readonly Bilingual[]): HefaError {
  const shown = mistakes.slice(0, MOST_MISTAKES);
  const more = mistakes.length - shown.length;
  const [zh, en] = more > 0 ? [`\n另有${more}处`, `\nand ${more} more`] : ['', ''];
  return new HefaError('bad-register', {
    zh: `登记表有误，请改正后再用：\n${shown.map((one) => one.zh).join('\n')}${zh}`,
    en: `the register has mistakes; mend them first:\n${shown.map((one) => one.en).join('\n')}${en}`,
  });
}
