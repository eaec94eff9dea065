import { z } from 'zod';
import { WHOLE_DATE, wholeDate } from '../chinese/dates.ts';
import type { Bilingual } from '../errors.ts';
import type { RecordKind } from '../facts/facts.ts';
import { POINTS, STEPS } from '../facts/procedure.ts';
import { ALWAYS, refuse } from '../yaml/issue.ts';
import { slipOf } from '../yaml/slip.ts';
import { DENIAL, NONE } from './denials.ts';
import { KEY_STEPS } from './front-matter-keys.ts';
import { HEADS, type HeadLayout, KIND_NAMES, KINDS, PROCEDURE_NAMES, STAGE_NAMES, STAGES } from './heads.ts';
import type { EntryKind, EntryLayout, StepLayout } from './layout.ts';
import { LAYOUTS } from './layouts.ts';
import { leavesFolder } from './paths.ts';
import type { ProcedureRecord } from './record.ts';
import { shortForm, toRecord } from './to-record.ts';
import { YEAR, yearOf } from './year.ts';

type Fields = { [name: string]: z.ZodType };

/* What .meta holds is for the JSON schema alone, which knows no check of ours (json-schema.ts). */

const day = z
  .string()
  .superRefine((value, context) => {
    if (wholeDate(value) !== null) return;
    const problem = {
      zh: `“${value}”不是日期，应写作 2026-03-01 或者 2026年3月1日`,
      en: `"${value}" is no date; write it as 2026-03-01`,
    };
    // 日期：2026-03-01 alone below its step is a text, and no key with a value.
    refuse(context, [], slipOf(value) ?? problem);
  })
  .meta({ pattern: WHOLE_DATE });

/** 2026-03-01, or 未答复. */
const dayOrNot = z.union([denial(), z.literal(NONE.filter((one) => typeof one === 'string')), day]);

/** 不涉及, 未开展. */
function denial(): z.ZodType {
  return z.string().regex(new RegExp(DENIAL, 'u'));
}

const words = z.union([z.string(), z.number().transform(String)]);
const answer = z.union([z.string(), z.boolean(), z.number()]).transform(String);

/** 12, 12条; a date is none. */
const count = words
  .superRefine((value, context) => {
    if (/^\d+/u.test(value) && wholeDate(value) === null) return;
    refuse(context, [], {
      zh: `“${value}”不是数目，应写数字，如 12`,
      en: `"${value}" is no count; write a number, as 12`,
    });
  })
  .meta({ pattern: '^\\d+', minimum: 0, not: { type: 'string', pattern: WHOLE_DATE } });

const year = answer
  .superRefine((value, context) => {
    if (value.trim() === '' || yearOf(value) !== null) return;
    const zh = `“${value}”不是年度，应写作 2026`;
    refuse(context, [], { zh, en: `"${value}" is no year; write it as 2026` });
  })
  .meta({ pattern: YEAR });

/** ../意见书.docx; what may be the address of a site is left to the reader. */
const UPWARDS = '^(?!.*(?://|[wW]{3}\\.|\\.[A-Za-z]{2,3}/))\\s*(?:.*[\\\\/])?\\.\\.(?:[\\\\/].*)?\\s*$';

/** Nothing outside of the folder of the record is ever opened for it. */
const file = words
  .superRefine((value, context) => {
    if (!leavesFolder(value)) return;
    refuse(context, [], {
      zh: `“${value}”不在程序记录所在的文件夹中；请把材料放在该文件夹或者其中的“送审材料”`,
      en: `"${value}" leads out of the folder of the record; put the evidence into that folder`,
    });
  })
  .meta({ not: { type: 'string', pattern: UPWARDS } });

const VALUES: Readonly<{ [K in EntryKind]: z.ZodType }> = {
  from: day,
  to: day,
  on: day,
  day,
  files: z.union([file, z.array(file)]),
  words: z.union([file, z.boolean().transform(String), z.array(file)]),
  count,
  answer,
};

/** The kind of a record, before the schema of that kind is known. */
export const kindSchema = z
  .looseObject(named(KIND_NAMES, z.enum([...KINDS.keys()] as [string, ...string[]]).nullable()))
  .transform((value): RecordKind => {
    const name = KIND_NAMES.map((key) => (value as Record<string, unknown>)[key]).find(
      (one) => typeof one === 'string',
    );
    return KINDS.get(String(name)) ?? 'document';
  });

/** A file of its own holds nothing but the record. */
export function recordSchema(kind: RecordKind): z.ZodType<ProcedureRecord> {
  return schemaOf(kind, LAYOUTS[kind].steps, (fields) => z.strictObject(fields));
}

/** A front matter holds other things too. */
export function frontMatterSchema(): z.ZodType<ProcedureRecord> {
  return schemaOf('document', KEY_STEPS, (fields) => z.looseObject(fields));
}

function schemaOf(
  kind: RecordKind,
  top: readonly StepLayout[],
  object: (fields: Fields) => z.ZodType,
): z.ZodType<ProcedureRecord> {
  const { steps } = LAYOUTS[kind];
  const heads = Object.values(HEADS[kind]);
  const known = stepFields(steps);
  const procedure = z.strictObject(known).superRefine(refuseTwins(steps), ALWAYS).meta(noTwins(steps));
  const own = [KIND_NAMES, STAGE_NAMES, PROCEDURE_NAMES].map((names) => ({ names }));
  const fields = {
    ...named(KIND_NAMES, z.string().nullable()),
    ...Object.assign({}, ...heads.map((head) => named(head.names, headSchema(head)))),
    ...named(STAGE_NAMES, z.enum([...STAGES.keys()] as [string, ...string[]]).nullable()),
    ...named(PROCEDURE_NAMES, z.union([notTaken(), procedure])),
    ...(top === steps ? known : stepFields(top)),
  };
  const all = [...own, ...heads, ...top];
  return object(fields)
    .superRefine(refuseTwins(all), ALWAYS)
    .superRefine(refuseTwice(top), ALWAYS)
    .meta(noTwins(all))
    .transform((value) => toRecord(kind, value as { [name: string]: unknown }));
}

function headSchema({ holds, hint }: HeadLayout): z.ZodType {
  const schema = holds === 'day' ? day : holds === 'year' ? year : answer;
  return schema.nullable().describe(hint.zh);
}

function stepFields(steps: readonly StepLayout[]): Fields {
  return Object.assign({}, ...steps.map((layout) => named(layout.names, stepSchema(layout))));
}

function stepSchema({ step, entries, listed, hint }: StepLayout): z.ZodType {
  const fields = Object.assign({}, ...entries.map((entry) => named(entry.names, entrySchema(entry))));
  const full = z.strictObject(fields).superRefine(refuseTwins(entries), ALWAYS).meta(noTwins(entries));
  const forms: z.ZodType[] = [notTaken(), full];
  const short = shortForm(entries);
  if (listed) forms.push(z.array(full));
  else if (short) forms.push(VALUES[short]);
  return z.union(forms as [z.ZodType, ...z.ZodType[]]).describe(said(STEPS[step], hint));
}

function entrySchema(entry: EntryLayout): z.ZodType {
  const { point, hint } = entry;
  return valueSchema(entry)
    .nullable()
    .describe(said(point && POINTS[point], hint));
}

/** What an editor shows beside a key. */
function said(name: Bilingual | null, hint: Bilingual | undefined): string {
  return [name?.zh, hint?.zh].filter(Boolean).join('：');
}

function valueSchema({ holds, notYet }: EntryLayout): z.ZodType {
  return notYet ? dayOrNot : VALUES[holds];
}

function notTaken(): z.ZodType {
  return z.union([z.literal(NONE as readonly [null, ...(string | false)[]]), denial()]);
}

/** Every name of a key leads to one schema; all are optional. */
function named(names: readonly string[], schema: z.ZodType): Fields {
  const optional = schema.optional();
  return Object.fromEntries(names.map((name) => [name, optional]));
}

interface Named {
  readonly names: readonly string[];
}

/** The same for the JSON schema: no two names of a key stand together. */
function noTwins(keys: readonly Named[]): { not?: object } {
  const pairs = keys.flatMap(({ names }) => names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other])));
  return pairs.length === 0 ? {} : { not: { anyOf: pairs.map((required) => ({ required })) } };
}

/** A step beside 程序 and in it. */
function refuseTwice(steps: readonly StepLayout[]) {
  return (value: unknown, context: z.RefinementCtx): void => {
    const record = (typeof value === 'object' && value !== null ? value : {}) as { [name: string]: unknown };
    const under = PROCEDURE_NAMES.find((name) => typeof record[name] === 'object' && record[name] !== null);
    if (under === undefined) return;
    for (const { names } of steps) {
      const [outer, inner] = [record, record[under] as object].map((one) => names.find((name) => name in one));
      if (outer === undefined || inner === undefined) continue;
      const problem = { zh: `“${under}”中已有这一步，只写一处`, en: `"${under}" has this step too; write it once` };
      refuse(context, [outer], problem, { key: true });
    }
  };
}

/** One thing told under two names: nobody knows which counts. */
function refuseTwins(keys: readonly Named[]) {
  return (value: unknown, context: z.RefinementCtx): void => {
    for (const { names } of keys) {
      const used = names.filter((name) => typeof value === 'object' && value !== null && name in value);
      const [first, second] = used;
      if (second === undefined) continue;
      const problem = { zh: `与“${first}”是同一项，只写一个`, en: `The same as "${first}"; write one of them` };
      refuse(context, [second], problem, { key: true });
    }
  };
}
