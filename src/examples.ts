import { findsAmong } from './audit/example.ts';
import { type CheckOptions, check } from './check.ts';
import { checkRecord } from './check-record.ts';
import { dossierOf, recordOf, withEvidence } from './dossier/read.ts';
import type { Place } from './facts/facts.ts';
import type { CheckedDocument } from './findings/result.ts';
import { NATIONAL, type Profile, withOwn } from './rules/profile.ts';
import type { Applicability, Rule, RuleExample, Selector } from './rules/rule.ts';
import type { Placed } from './source/container.ts';
import { readSource } from './source/read.ts';
import { defaultReading } from './source/reading.ts';

/** What an example is run with; the day is that on which the examples were written, so that they do not age. */
export type ExampleOptions = Pick<CheckOptions, 'rules' | 'law'>;

const WRITTEN_ON = '2026-11-23';

/** An example goes the whole way of a file: bytes, structure, facts, one rule. `bytes` may write it in another way. */
export async function runExample(
  rule: Rule,
  example: RuleExample,
  { rules, law }: ExampleOptions,
  bytes: Uint8Array = new TextEncoder().encode(checkedText(example)),
): Promise<CheckedDocument> {
  // A rule that is off or lacks its source is shown as it would work.
  const own = { ...rules, rules: [{ ...rule, status: 'active' as const }] };
  const options: CheckOptions = {
    rules: own,
    law,
    asOf: WRITTEN_ON,
    stage: example.stage ?? 'auto',
    as: null,
    profile: placeOf(example),
  };
  if (example.draft === null) return runRecord(bytes, example.files, options);
  const source = await readSource({ name: DRAFT, bytes });
  if (!example.dossier) return check(source, null, options);
  const dossier = await dossierOf({ path: RECORD, text: example.dossier }, source);
  return check(source, await withEvidence(dossier, among(example.files, DRAFT), defaultReading), options);
}

function placeOf({ profile }: RuleExample): Profile {
  return typeof profile === 'string' ? { ...NATIONAL, name: profile } : withOwn(NATIONAL, profile ?? {});
}

const [DRAFT, RECORD] = ['例子.txt', '例子.dossier.yaml'];

/** What is checked: the draft, or a record by itself. */
export function checkedText({ draft, dossier }: RuleExample): string {
  return draft ?? dossier ?? '';
}

async function runRecord(
  bytes: Uint8Array,
  files: RuleExample['files'],
  options: CheckOptions,
): Promise<CheckedDocument> {
  const source = await readSource({ name: RECORD, bytes });
  const dossier = await recordOf({ path: RECORD, text: source.text });
  if (dossier === null) throw new Error('an example without a draft is the record of a decision or of a year');
  return checkRecord(await withEvidence(dossier, among(files, RECORD), defaultReading), source, options);
}

/** The draft or the record among the documents of an example. */
function among(files: RuleExample['files'], path: string): Placed {
  const bytesOf = (name: string): Uint8Array | null => {
    const text = Object.hasOwn(files, name) ? files[name] : undefined;
    return text === undefined ? null : new TextEncoder().encode(text);
  };
  return {
    container: { names: async () => Object.keys(files), read: async (name) => bytesOf(name) },
    path,
  };
}

/** What an example finds: the words of each finding or the name of what is missing; of a collection the names of the documents. */
export async function findsOf(
  rule: Rule,
  example: RuleExample,
  options: ExampleOptions,
  bytes?: Uint8Array,
): Promise<string[]> {
  if (example.documents === null) return foundIn(await runExample(rule, example, options, bytes));
  const { law, rules } = options;
  const own = { ...rules, rules: [{ ...rule, status: 'active' as const }] };
  const judging = { rules: own, law, asOf: WRITTEN_ON, stage: 'archive', as: null, profile: placeOf(example) } as const;
  return findsAmong(example.documents, own, judging);
}

function foundIn({ findings }: CheckedDocument): string[] {
  return findings.map(({ quote, place }) => quote ?? nameOf(place));
}

function nameOf(place: Place): string {
  if ('entries' in place) return place.entries.join('、');
  return 'absent' in place ? place.absent : '';
}

/** A near miss is near: it is found where one condition of the rule is dropped, or it is told to be unjudged. */
export async function isNear(rule: Rule, example: RuleExample, options: ExampleOptions): Promise<boolean> {
  if (example.documents === null && (await runExample(rule, example, options)).unjudged.length > 0) return true;
  for (const loose of loosened(rule)) {
    if ((await findsOf(loose, example, options)).length > 0) return true;
  }
  return false;
}

function without<V>(record: Readonly<Record<string, V>>, name: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
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
    { profiles: [] },
    { except: [] },
  ];
  const { order, when } = rule.options as { order?: unknown[]; when?: Selector['where'] };
  return [
    ...withoutCondition,
    ...anywhere.map((change) => ({ ...rule, appliesTo: { ...rule.appliesTo, ...change } })),
    { ...rule, since: null },
    { ...rule, due: null },
    ...(order ? [{ ...rule, options: { order: [...order].reverse() } }] : []),
    // What must stand beside a fact is the condition of a rule that wants both.
    ...(when
      ? [
          {
            ...rule,
            select: { ...rule.select, where: { ...where, ...when } },
            options: without(rule.options, 'provided'),
          },
        ]
      : []),
    ...Object.keys(when ?? {}).map((name) => ({
      ...rule,
      options: { ...rule.options, when: without(when ?? {}, name) },
    })),
    // What else must be there, and the reason that excuses.
    ...['provided', 'unless']
      .filter((name) => name in rule.options)
      .map((name) => ({ ...rule, options: without(rule.options, name) })),
    // What must stand beside a fact may be there.
    ...(when
      ? [{ needs: { fact: ['-'] } }, { when: {} }].map((change) => ({
          ...rule,
          options: { ...rule.options, ...change },
        }))
      : []),
    // Of a period the limits are the condition, of a last day the day.
    ...(rule.shape === 'deadline' ? [{ ...rule, options: { ...rule.options, by: '00-00', latest: '00-00' } }] : []),
    ...(rule.shape === 'duration' ? [{ ...rule, options: impossible(rule.options) }] : []),
    // Of a rule that requires a fact the fact itself is the condition.
    ...(['require', 'deadline'].includes(rule.shape)
      ? [{ ...rule, select: { fact: 'date' as const, where: { kind: ['expires'] } } }]
      : []),
  ];
}
