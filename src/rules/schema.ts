import { z } from 'zod';
import { REGISTRY } from '../facts/registry.ts';
import { ALWAYS, refuse } from '../yaml/issue.ts';
import { PROFILE_VALUES, type ProfileValue } from './profile.ts';
import { CIRCUMSTANCES, SEVERITIES } from './rule.ts';
import { type Known, refuseUnsound } from './soundness.ts';

const LEVELS = keys(REGISTRY.document.level);
const STAGES = keys(REGISTRY.document.stage);
const RECORDS = keys(REGISTRY.document.record);
const ISSUERS = keys(REGISTRY.document.issuedBy);
const text = z.string().min(1);
const severity = z.enum(SEVERITIES);
const place = z.int().min(1).optional();

const basis = z.union([text, z.strictObject({ id: text, paragraph: place, sentence: place })]);

const periods = Object.fromEntries(PROFILE_VALUES.map((name) => [name, z.int().min(1).optional()])) as Record<
  ProfileValue,
  z.ZodOptional<z.ZodInt>
>;

const example = z.strictObject({
  name: text,
  draft: text.optional(),
  dossier: text.optional(),
  stage: z.enum(STAGES).optional(),
  profile: z.union([text, z.strictObject(periods)]).optional(),
  files: z.record(text, z.string()).optional(),
  documents: z.record(text, z.string()).optional(),
  finds: z.array(text),
});

const english = z.strictObject({ title: text, message: text, why: text, advice: text, statusReason: text.optional() });

/** A rule as it is written; the keys stand in the order in which a rule is read. */
const rule = z.strictObject({
  id: text,
  title: text,
  category: text,
  aspect: z.enum(['主体', '权限', '内容', '程序', '形式']),
  severity: z.union([severity, z.strictObject({ draft: severity, issued: severity })]),
  answers: z.array(text).default([]),
  basis: z.array(basis).min(1),
  appliesTo: z
    .strictObject({
      level: oneOrMore(z.enum(LEVELS)).optional(),
      kinds: oneOrMore(text).optional(),
      stage: oneOrMore(z.enum(STAGES)).optional(),
      affectsPublic: z.boolean().optional(),
      attachments: z.boolean().optional(),
      record: oneOrMore(z.enum(RECORDS)).optional(),
      recorded: z.literal(true).optional(),
      issuedBy: oneOrMore(z.enum(ISSUERS)).optional(),
      business: z.boolean().optional(),
      profile: oneOrMore(text).optional(),
      except: oneOrMore(z.enum(CIRCUMSTANCES as ['urgent', 'secret'])).optional(),
    })
    .default({}),
  judgedAt: z.enum(['as-of', 'document']).default('as-of'),
  since: isoDate().optional(),
  due: z.enum(STAGES).optional(),
  select: z.strictObject({
    fact: text,
    where: z.record(text, oneOrMore(z.union([text, z.boolean()]))).default({}),
  }),
  shape: text,
  options: z.record(text, z.unknown()).default({}),
  concludes: z.enum(['修改', '废止', '宣布失效']).optional(),
  message: text,
  why: text,
  advice: text,
  en: english.optional(),
  status: z.enum(['active', 'off', 'needs-data']).default('active'),
  statusReason: text.optional(),
  examples: z.array(example).min(1),
});

export type RuleText = z.output<typeof rule>;
export type RuleSchema = z.ZodType<RuleText>;

/** The schema of a rule file, with everything that must agree inside it and with what is known outside it. */
export function ruleSchema(known: Known): RuleSchema {
  return rule.superRefine((value, context) => refuseUnsound(value, context, known, z), ALWAYS);
}

/** The schema of a file of rules/basis: one source, and its clauses word for word. */
export const basisSchema = z.strictObject({
  title: text,
  number: text.nullable().default(null),
  effective: isoDate().nullable().default(null),
  status: text,
  clauses: z.array(z.strictObject({ id: text, article: text, quote: text })).min(1),
});

function oneOrMore<T>(one: z.ZodType<T>): z.ZodType<T[]> {
  return z.union([one.transform((value) => [value]), z.array(one).min(1)]) as z.ZodType<T[]>;
}

/** A day, with what is wrong with one that the calendar does not have. */
export function isoDate(): z.ZodType<string> {
  return z.string().superRefine((value, context) => {
    if (isDay(value)) return;
    const problem = {
      zh: `“${value}”不是日期，应写作 2022-03-12`,
      en: `"${value}" is no date; write it as 2022-03-12`,
    };
    refuse(context, [], problem);
  });
}

/** Days that the calendar has: 2023-02-29 is none. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function keys<K extends string>(record: Readonly<Record<K, unknown>>): [K, ...K[]] {
  return Object.keys(record) as [K, ...K[]];
}
