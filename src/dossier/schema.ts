import { z } from 'zod';
import { wholeDate } from '../chinese/dates.ts';
import { ALWAYS, refuse } from '../yaml/issue.ts';
import {
  CONCLUSIONS,
  type Entry,
  FILE_NAMES,
  NONE,
  PROCEDURE_NAMES,
  type Role,
  STAGE_NAMES,
  STAGES,
  STEPS,
} from './steps.ts';

/** A step that was taken, as the record tells it. */
export interface TakenStep {
  readonly from: string | null;
  readonly to: string | null;
  readonly evidence: readonly string[];
  readonly conclusion: string | null;
}

/** A record before it becomes facts: keys of steps as in the table, steps that were not taken left out. */
export interface ProcedureRecord {
  /** The draft that it names, and the key under which it does. */
  readonly file: { readonly key: string; readonly name: string } | null;
  readonly stage: string | null;
  /** Whether the record speaks of steps at all, if only to say that there were none. */
  readonly recorded: boolean;
  readonly steps: Readonly<{ [name: string]: TakenStep }>;
}

type Fields = { [name: string]: z.ZodType };

const day = z.string().transform((value, context) => {
  const date = wholeDate(value);
  const problem = {
    zh: `“${value}”不是日期，应写作 2026-03-01 或者 2026年3月1日`,
    en: `"${value}" is no date; write it as 2026-03-01`,
  };
  if (date === null) refuse(context, [], problem);
  return date;
});

const words = z.union([z.string(), z.number().transform(String)]);

const VALUES: Readonly<{ [R in Role]: z.ZodType }> = {
  from: day,
  to: day,
  on: day,
  evidence: z.union([words.transform((one) => [one]), z.array(words)]),
  conclusion: z.enum([...CONCLUSIONS.keys()] as [string, ...string[]]),
};

/** A sidecar holds nothing but the record. */
export const sidecarSchema = recordSchema((fields) => z.strictObject(fields));

/** A front matter holds other things too; the record stands under 程序, or its steps beside them. */
export const frontMatterSchema = recordSchema((fields) => z.looseObject(fields));

function recordSchema(object: (fields: Fields) => z.ZodType): z.ZodType<ProcedureRecord> {
  const steps = stepFields();
  const procedure = z.strictObject(steps).superRefine(refuseTwins(STEPS), ALWAYS);
  const own = [{ names: FILE_NAMES }, { names: STAGE_NAMES }, { names: PROCEDURE_NAMES }];
  const fields = {
    ...named(FILE_NAMES, z.string().nullable()),
    ...named(STAGE_NAMES, z.enum([...STAGES.keys()] as [string, ...string[]]).nullable()),
    ...named(PROCEDURE_NAMES, z.union([notTaken(), procedure])),
    ...steps,
  };
  return object(fields)
    .superRefine(refuseTwins([...own, ...STEPS]), ALWAYS)
    .transform((value) => toRecord(value as { [name: string]: unknown }));
}

function stepFields(): Fields {
  return Object.assign({}, ...STEPS.map(({ names, entries }) => named(names, stepSchema(entries))));
}

function stepSchema(entries: readonly Entry[]): z.ZodType {
  const fields = Object.assign({}, ...entries.map(({ names, role }) => named(names, VALUES[role].nullable())));
  const full = z
    .strictObject(fields)
    .superRefine(refuseTwins(entries), ALWAYS)
    .superRefine((value, context) => refuseReversed(value, context, entries))
    .transform((value) => toStep(value as { [name: string]: unknown }, entries));
  const onDay = entries.some(({ role }) => role === 'on');
  const short = day.transform((date) => ({ from: date, to: date, evidence: [], conclusion: null }));
  return z.union(onDay ? [notTaken(), full, short] : [notTaken(), full]);
}

function notTaken(): z.ZodType {
  return z.literal(NONE as readonly [null, ...(string | false)[]]).transform(() => null);
}

/** Every name of a key leads to one schema; all are optional. */
function named(names: readonly string[], schema: z.ZodType): Fields {
  return Object.fromEntries(names.map((name) => [name, schema.optional()]));
}

/** One thing told under two names: nobody knows which counts. */
function refuseTwins(keys: readonly { readonly names: readonly string[] }[]) {
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

function refuseReversed(value: { [name: string]: unknown }, context: z.RefinementCtx, entries: readonly Entry[]): void {
  const keyOf = (role: Role): string | undefined =>
    entries.find((entry) => entry.role === role)?.names.find((name) => typeof value[name] === 'string');
  const [from, to] = [keyOf('from'), keyOf('to')];
  if (from === undefined || to === undefined || String(value[from]) <= String(value[to])) return;
  refuse(context, [to], { zh: '结束日期早于开始日期', en: 'It ends before it begins' });
}

function toStep(value: { [name: string]: unknown }, entries: readonly Entry[]): TakenStep | null {
  const told = entries.flatMap(({ names, role }) =>
    names.flatMap((name) => (value[name] === undefined || value[name] === null ? [] : [{ role, value: value[name] }])),
  );
  // A form that was never filled in is no step.
  if (told.length === 0) return null;
  const one = (...roles: Role[]): string | null =>
    (told.find(({ role }) => roles.includes(role))?.value as string | undefined) ?? null;
  const evidence = told.filter(({ role }) => role === 'evidence').flatMap((entry) => entry.value as string[]);
  return { from: one('from', 'on'), to: one('to', 'on'), evidence, conclusion: one('conclusion') };
}

function toRecord(value: { [name: string]: unknown }): ProcedureRecord {
  const keyOf = (names: readonly string[]): string | undefined => names.find((name) => value[name] !== undefined);
  const [file, stage, under] = [keyOf(FILE_NAMES), keyOf(STAGE_NAMES), keyOf(PROCEDURE_NAMES)];
  const procedure = under === undefined ? null : (value[under] as object | null);
  const all = { ...value, ...procedure } as { [name: string]: unknown };
  const known = STEPS.flatMap(({ step, names }) => names.filter((name) => name in all).map((name) => ({ step, name })));
  return {
    file: file === undefined || value[file] === null ? null : { key: file, name: String(value[file]) },
    stage: stage === undefined ? null : (value[stage] as string | null),
    recorded: under !== undefined || known.length > 0,
    steps: Object.fromEntries(known.flatMap(({ step, name }) => (all[name] ? [[step, all[name] as TakenStep]] : []))),
  };
}
