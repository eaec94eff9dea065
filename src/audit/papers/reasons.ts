import type { Language } from '../../errors.ts';
import type { Cell } from '../../reports/comma-separated.ts';
import { oneLine } from '../../reports/sanitise.ts';
import { nameOf } from '../../reports/text-basis.ts';
import { CONFIDENCE_WORDS } from '../../reports/words.ts';
import type { Audit } from '../audit.ts';

export const REASON_HEADS = [
  { head: { zh: '标题', en: 'Title' }, width: 40 },
  { head: { zh: '文件', en: 'File' }, width: 30 },
  { head: { zh: '处理建议', en: 'Argues for' }, width: 10 },
  { head: { zh: '条款', en: 'Clause' }, width: 16 },
  { head: { zh: '理由', en: 'Reason' }, width: 70 },
  { head: { zh: '依据', en: 'Basis' }, width: 50 },
  { head: { zh: '把握程度', en: 'Confidence' }, width: 8 },
  { head: { zh: '规则', en: 'Rule' }, width: 30 },
] as const;

/** One row a reason. */
export function* reasonRows({ rows, rules }: Audit, language: Language): Generator<Cell[]> {
  const byId = new Map(rules.rules.map((rule) => [rule.id, rule]));
  for (const { entry, conclusion } of rows) {
    for (const { code, clause, text, argues, confidence } of conclusion?.reasons ?? []) {
      const bases = byId.get(code)?.basis ?? [];
      yield [
        entry.title === null ? null : oneLine(entry.title),
        oneLine(entry.path),
        argues,
        clause === null ? null : oneLine(clause),
        oneLine(text[language]),
        bases.map(nameOf).join(language === 'zh' ? '、' : ', '),
        CONFIDENCE_WORDS[confidence][language],
        code,
      ];
    }
  }
}
