import { type CheckOptions, check } from './check.ts';
import { dossierOf } from './dossier/read.ts';
import type { Place } from './facts/facts.ts';
import type { CheckedDocument } from './findings/result.ts';
import { NATIONAL, withOwn } from './rules/profile.ts';
import type { Applicability, Rule, RuleExample, Selector } from './rules/rule.ts';
import { readSource } from './source/read.ts';

/** What an example is run with; the day is that on which the examples were written, so that they do not age. */
export type ExampleOptions = Pick<CheckOptions, 'rules' | 'law'>;

const WRITTEN_ON = '2026-11-23';

/** An example goes the whole way of a file: bytes, structure, facts, one rule. `bytes` may write the draft in another way. */
export async function runExample(
  rule: Rule,
  example: RuleExample,
  { rules, law }: ExampleOptions,
  bytes: Uint8Array = new TextEncoder().encode(example.draft),
): Promise<CheckedDocument> {
  const source = await readSource({ name: '例子.txt', bytes });
  const record = example.dossier && { path: '例子.dossier.yaml', text: example.dossier };
  const dossier = record ? await dossierOf(record, source) : null;
  // A rule that is off or lacks its source is shown as it would work.
  const own = { ...rules, rules: [{ ...rule, status: 'active' as const }] };
  const profile = withOwn(NATIONAL, example.profile ?? {});
  return check(source, dossier, {
    rules: own,
    law,
    asOf: WRITTEN_ON,
    stage: example.stage ?? 'auto',
    as: null,
    profile,
  });
}

/** The words of each finding, or the name of what is missing. */
export function foundIn({ findings }: CheckedDocument): string[] {
  return findings.map(({ quote, place }) => quote ?? nameOf(place));
}

function nameOf(place: Place): string {
  if ('entries' in place) return place.entries.join('、');
  return 'absent' in place ? place.absent : '';
}

/** A near miss is near: it is found where one condition of the rule is dropped, or it is told to be unjudged. */
export async function isNear(rule: Rule, example: RuleExample, options: ExampleOptions): Promise<boolean> {
  const own = await runExample(rule, example, options);
  if (own.unjudged.length > 0) return true;
  for (const loose of loosened(rule)) {
    if ((await runExample(loose, example, options)).findings.length > 0) return true;
  }
  return false;
}

function without(options: Rule['options'], name: string): Rule['options'] {
  return Object.fromEntries(Object.entries(options).filter(([key]) => key !== name));
}

/** Longer than anything takes, or shorter. */
function impossible(options: Rule['options']): Rule['options'] {
  return options.atLeast === undefined ? { ...options, atMost: -1 } : { ...options, atLeast: 100_000 };
}

/** The rule with one of its conditions dropped, in every way. An order is dropped by turning it round. */
function loosened(rule: Rule): Rule[] {
  const { where } = rule.select;
  const withoutCondition = Object.keys(where).map((name) => {
    const { [name]: _, ...rest } = where;
    return { ...rule, select: { ...rule.select, where: rest } };
  });
  const anywhere: Partial<Applicability>[] = [
    { levels: ['规范性文件', '规章', '地方性法规', '行政法规或法律', '内部文件', '非公文'] },
    { stages: ['draft', 'review', 'discussion', 'issued', 'archive'] },
    { kinds: [] },
    { affectsPublic: null },
    { attachments: null },
    { recorded: false },
    { issuedBy: [] },
    { business: null },
    { except: [] },
  ];
  const { order, when, unless } = rule.options as { order?: unknown[]; when?: Selector['where']; unless?: object };
  return [
    ...withoutCondition,
    ...anywhere.map((change) => ({ ...rule, appliesTo: { ...rule.appliesTo, ...change } })),
    { ...rule, since: null },
    { ...rule, due: null },
    ...(order ? [{ ...rule, options: { order: [...order].reverse() } }] : []),
    // What must stand beside a fact is the condition of a rule that wants both.
    ...(when ? [{ ...rule, select: { ...rule.select, where: { ...where, ...when } } }] : []),
    // Of a period the limits are the condition, and the reason that excuses.
    ...(unless ? [{ ...rule, options: without(rule.options, 'unless') }] : []),
    ...(rule.shape === 'duration' ? [{ ...rule, options: impossible(rule.options) }] : []),
    // Of a rule that requires a fact the fact itself is the condition.
    ...(rule.shape === 'require' ? [{ ...rule, select: { fact: 'date' as const, where: { kind: ['expires'] } } }] : []),
  ];
}
