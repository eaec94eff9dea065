import type { Language } from '../../errors.ts';
import { type Cell, commaSeparated } from '../../reports/comma-separated.ts';
import { oneLine } from '../../reports/sanitise.ts';
import type { Audit } from '../audit.ts';
import { COLUMNS } from './columns.ts';

/** The ledger 清理台账 as CSV; a file that was not read has a row too, and says so. */
export function ledgerCsv({ rows, unread }: Audit, { language }: { readonly language: Language }): string {
  const heads = COLUMNS.map(({ head }) => head[language]);
  const cells = rows.map((row) => COLUMNS.map((column) => column.cell(row, language)));
  const lost = unread.map(({ path }): Cell[] =>
    COLUMNS.map(({ head }) => (head.zh === '文件' ? oneLine(path) : head.zh === '读取情况' ? UNREAD[language] : null)),
  );
  return commaSeparated(heads, [...cells, ...lost]);
}

const UNREAD = { zh: '未能读取', en: 'not read' } as const;
