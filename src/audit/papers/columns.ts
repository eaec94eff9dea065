import type { Bilingual, Language } from '../../errors.ts';
import type { RelationFact } from '../../facts/facts.ts';
import type { Cell } from '../../reports/comma-separated.ts';
import { oneLine } from '../../reports/sanitise.ts';
import { CONFIDENCE_WORDS } from '../../reports/words.ts';
import type { Row } from '../audit.ts';

/** A column of the ledger: its head, its width in Chinese characters, and what stands in it. */
export interface Column {
  readonly head: Bilingual;
  readonly width: number;
  cell(row: Row, language: Language): Cell;
}

const YES: Bilingual = { zh: '是', en: 'yes' };
const NO: Bilingual = { zh: '否', en: 'no' };

/** What is not known stays blank. */
const text = (words: string | null): Cell => (words === null ? null : oneLine(words));
const other = (of: RelationFact['of']) => (row: Row) =>
  text(row.relations.find((relation) => relation.of === of)?.other ?? null);
const count =
  (...categories: readonly string[]) =>
  (row: Row) =>
    row.rulings.filter(({ category, severity }) => severity === 'error' && categories.includes(category)).length ||
    null;

function column(zh: string, en: string, width: number, cell: Column['cell']): Column {
  return { head: { zh, en }, width, cell };
}

/** The columns of the ledger, in the order in which an officer reads them: what it is, whether it holds, what was found, what follows. */
export const COLUMNS: readonly Column[] = [
  column('标题', 'Title', 44, ({ entry }) => text(entry.title)),
  column('文号', 'Number', 20, ({ entry }) => text(entry.number)),
  column('制定机关', 'Organ', 20, ({ entry }) => text(entry.organ)),
  column('成文日期', 'Date', 12, ({ entry }) => entry.date),
  column('文种', 'Kind', 8, ({ entry }) => entry.kind),
  column('层级', 'Level', 12, ({ entry }) => entry.level),
  column('施行日期', 'In force from', 12, ({ entry }) => entry.known?.effective ?? entry.effective?.date ?? null),
  column('有效期（原文）', 'Validity', 18, ({ entry }) => text(entry.validity?.quote ?? null)),
  column('有效期至', 'Valid until', 12, ({ until }) => until),
  column('是否失效', 'Lapsed', 10, ({ lapse }, language) =>
    lapse === null ? null : lapse.by === 'event' ? null : YES[language],
  ),
  column('直接影响公众', 'Affects the public', 10, ({ entry }, language) => (entry.affectsPublic ? YES : NO)[language]),
  column('被何文件废止', 'Repealed by', 30, other('repealed')),
  column('被何文件替代', 'Superseded by', 30, other('superseded')),
  column('被何文件修改', 'Amended by', 30, other('amended')),
  column('与何文件重复', 'Repeats', 30, (row) => other('repeated')(row) ?? other('repeated-mostly')(row)),
  column('设定许可', 'Licences', 8, count('licence')),
  column('设定处罚', 'Penalties', 8, count('penalty')),
  column('设定强制', 'Coercion', 8, count('coercion')),
  column('设定收费', 'Fees', 8, count('fee')),
  column('证明事项', 'Proofs', 8, count('proof')),
  column('公平竞争', 'Competition', 8, count('competition')),
  column(
    '失效依据',
    'Stale citations',
    8,
    ({ rulings }) => rulings.filter(({ category }) => category === 'citation').length || null,
  ),
  column('旧机关名', 'Stale organs', 8, ({ rulings }) => {
    return rulings.filter(({ category, severity }) => category === 'agency' && severity !== 'info').length || null;
  }),
  column('处理建议', 'Proposed', 10, ({ conclusion }) => conclusion?.proposed ?? null),
  column('把握程度', 'Confidence', 8, ({ conclusion }, language) => {
    return conclusion === null ? null : CONFIDENCE_WORDS[conclusion.confidence][language];
  }),
  column('理由', 'Reasons', 60, ({ conclusion }, language) => {
    const reasons = conclusion?.reasons
      .slice(0, SHOWN)
      .map(({ clause, text: words }) => `${clause ?? ''}${words[language]}`);
    return text(reasons === undefined || reasons.length === 0 ? null : reasons.join('；'));
  }),
  column('所引未收录的文件', 'Cites, not held', 30, ({ absent }) =>
    text(absent.length === 0 ? null : absent.map(({ quote }) => quote).join('；')),
  ),
  column('应当再次清理', 'Review due', 12, ({ reviewDue }) => reviewDue),
  column('审定意见', 'Decided', 10, ({ decided }) => decided?.verdict ?? null),
  column('审定理由', 'Why so decided', 30, ({ decided }) => text(decided?.reason ?? null)),
  column('读取情况', 'Read', 10, ({ entry }, language) => {
    const words: Bilingual =
      entry.status === 'partial' ? { zh: '部分读取', en: 'in part' } : { zh: '已读取', en: 'whole' };
    return words[language];
  }),
  column('文件', 'File', 40, ({ entry }) => text(entry.path)),
];

/** A cell is read, not searched: all reasons stand in the sheet of reasons. */
const SHOWN = 5;
