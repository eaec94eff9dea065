import type { Bilingual, Language } from '../../errors.ts';
import { VERDICTS } from '../../register/decision.ts';
import type { Entry } from '../../register/entry.ts';
import type { Cell } from '../../reports/comma-separated.ts';
import { oneLine } from '../../reports/sanitise.ts';
import type { Audit, Changes, Row } from '../audit.ts';
import { COLUMNS } from './columns.ts';
import { REASON_HEADS, reasonRows } from './reasons.ts';
import { isObject, summaryOf } from './summary.ts';
import { type Sheet, workbook } from './workbook.ts';

/** The ledger 清理台账 as a workbook: the objects of the cleanup, their reasons, what is none, what was not read, and the numbers. */
export function ledgerXlsx(audit: Audit, { language }: { readonly language: Language }): Uint8Array {
  const say = (text: Bilingual) => text[language];
  const { rows } = audit;
  const table = (name: Bilingual, own: readonly Row[]): Sheet => ({
    name: say(name),
    heads: COLUMNS.map(({ head, width }) => ({ head: say(head), width })),
    rows: cellsOf(own, language),
  });
  return workbook([
    table({ zh: '清理台账', en: 'Ledger' }, rows.filter(isObject)),
    {
      name: say({ zh: '理由和依据', en: 'Reasons' }),
      heads: REASON_HEADS.map(({ head, width }) => ({ head: say(head), width })),
      rows: reasonRows(audit, language),
    },
    table(
      { zh: '不属于清理范围', en: 'Not objects' },
      rows.filter((row) => !isObject(row)),
    ),
    unreadSheet(audit, say),
    ...(audit.changes ? [changesSheet(audit.changes, say)] : []),
    numbersSheet(audit, say),
  ]);
}

function* cellsOf(rows: readonly Row[], language: Language): Generator<Cell[]> {
  for (const row of rows) yield COLUMNS.map((column) => column.cell(row, language));
}

function unreadSheet({ unread }: Audit, say: (text: Bilingual) => string): Sheet {
  return {
    name: say({ zh: '未能读取', en: 'Not read' }),
    heads: [
      { head: say({ zh: '文件', en: 'File' }), width: 50 },
      { head: say({ zh: '原因', en: 'Why' }), width: 80 },
    ],
    rows: unread.map(({ path, troubles }) => [
      oneLine(path),
      troubles.map(({ text }) => oneLine(say(text))).join('；'),
    ]),
  };
}

function changesSheet({ since, added, gone, changed }: Changes, say: (text: Bilingual) => string): Sheet {
  const line = ({ title, path }: Pick<Entry, 'title' | 'path'>, what: Bilingual, from: Cell, to: Cell): Cell[] => [
    title === null ? null : oneLine(title),
    say(what),
    from,
    to,
    oneLine(path),
  ];
  return {
    name: say({ zh: `与上次比较（${since}）`, en: `Since ${since}` }),
    heads: [
      { head: say({ zh: '标题', en: 'Title' }), width: 44 },
      { head: say({ zh: '变化', en: 'Change' }), width: 12 },
      { head: say({ zh: '上次', en: 'Before' }), width: 10 },
      { head: say({ zh: '本次', en: 'Now' }), width: 10 },
      { head: say({ zh: '文件', en: 'File' }), width: 40 },
    ],
    rows: [
      ...changed.map(({ row, from, to }) => line(row.entry, { zh: '结论变化', en: 'conclusion' }, from, to)),
      ...added.map((row) => {
        return line(
          row.entry,
          { zh: '新增', en: 'added' },
          null,
          row.decided?.verdict ?? row.conclusion?.proposed ?? null,
        );
      }),
      ...gone.map((one) => line(one, { zh: '不再收录', en: 'gone' }, one.verdict, null)),
    ],
  };
}

function numbersSheet(audit: Audit, say: (text: Bilingual) => string): Sheet {
  const { documents, objects, apart, unread, skipped, proposed, decided, unknown } = summaryOf(audit);
  const rows: [Bilingual, Cell][] = [
    [{ zh: '文件总数', en: 'Documents' }, documents],
    [{ zh: '清理对象', en: 'Objects' }, objects],
    ...VERDICTS.map((verdict): [Bilingual, Cell] => [{ zh: `建议${verdict}`, en: verdict }, proposed[verdict]]),
    [{ zh: '其中已审定', en: 'Decided' }, decided],
    [{ zh: '不属于清理范围', en: 'Not objects' }, apart],
    [{ zh: '未能读取', en: 'Not read' }, unread],
    [{ zh: '跳过的文件', en: 'Passed over' }, skipped],
    [{ zh: '标题未写明', en: 'Title unknown' }, unknown.title],
    [{ zh: '文号未写明', en: 'Number unknown' }, unknown.number],
    [{ zh: '制定机关未写明', en: 'Organ unknown' }, unknown.organ],
    [{ zh: '成文日期未写明', en: 'Date unknown' }, unknown.date],
    [{ zh: '清理时点', en: 'As of' }, audit.asOf],
    [{ zh: '法律数据截至', en: 'Law data of' }, audit.law.asOf],
    [{ zh: '规则包', en: 'Rule packs' }, audit.rules.packs.join('、')],
  ];
  return {
    name: say({ zh: '汇总', en: 'Numbers' }),
    heads: [
      { head: say({ zh: '项目', en: 'Item' }), width: 24 },
      { head: say({ zh: '数值', en: 'Value' }), width: 40 },
    ],
    rows: rows.map(([name, value]) => [say(name), value]),
  };
}
