import { check } from '../../src/check.ts';
import { dossierOf } from '../../src/dossier/read.ts';
import type { Place } from '../../src/facts/facts.ts';
import type { CheckedFile } from '../../src/findings/result.ts';
import { loadLaw } from '../../src/law/load.ts';
import { loadShippedRules } from '../../src/rules/load.ts';
import type { Applicability, Rule, RuleExample } from '../../src/rules/rule.ts';
import { readSource } from '../../src/source/read.ts';

export const shipped = await loadShippedRules();
const law = loadLaw();

/** An example goes the whole way of a file: bytes, structure, facts, one rule. `bytes` may write the draft in another way. */
export async function runExample(
  rule: Rule,
  example: RuleExample,
  bytes: Uint8Array = new TextEncoder().encode(example.draft),
): Promise<CheckedFile> {
  const source = await readSource({ name: '例子.txt', bytes });
  const record = example.dossier && { path: '例子.dossier.yaml', text: example.dossier };
  const dossier = record ? await dossierOf(record, source) : null;
  // A rule that is off or lacks its source is shown as it would work.
  const rules = { ...shipped, rules: [{ ...rule, status: 'active' as const }] };
  return check(source, dossier, { rules, law, asOf: '2026-11-23', stage: example.stage ?? 'auto', as: null });
}

/** The words of each finding, or the name of what is missing. */
export function foundIn({ findings }: CheckedFile): string[] {
  return findings.map(({ quote, place }) => quote ?? nameOf(place));
}

function nameOf(place: Place): string {
  if ('entries' in place) return place.entries.join('、');
  return 'absent' in place ? place.absent : '';
}

/** The rule with one of its conditions dropped, in every way. An order is dropped by turning it round. */
export function loosened(rule: Rule): Rule[] {
  const { where } = rule.select;
  const withoutCondition = Object.keys(where).map((name) => {
    const { [name]: _, ...rest } = where;
    return { ...rule, select: { ...rule.select, where: rest } };
  });
  const anywhere: Partial<Applicability>[] = [
    { levels: ['规范性文件', '规章', '地方性法规', '行政法规或法律', '内部文件', '非公文'] },
    { stages: ['draft', 'issued'] },
    { kinds: [] },
    { affectsPublic: null },
  ];
  const { order, field, when } = rule.options as { order?: unknown[]; field?: string; when?: string };
  return [
    ...withoutCondition,
    ...anywhere.map((change) => ({ ...rule, appliesTo: { ...rule.appliesTo, ...change } })),
    { ...rule, since: null },
    ...(order ? [{ ...rule, options: { order: [...order].reverse() } }] : []),
    // What must stand beside a fact is the condition of a rule that wants both.
    ...(field && when ? [{ ...rule, select: { ...rule.select, where: { ...where, [field]: [when] } } }] : []),
    // Of a rule that requires a fact the fact itself is the condition.
    ...(rule.shape === 'require' ? [{ ...rule, select: { fact: 'date' as const, where: { kind: ['expires'] } } }] : []),
  ];
}
