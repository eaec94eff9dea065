import { z } from 'zod';

/*
 * The JSON report, our contract with programs. `json.ts` makes values of these types, keys in this order; the JSON schema
 * in schemas/ is generated from here. Only types are imported from this file at run time: zod must not slow the start.
 */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const whole = z.int().min(0);
const ordinal = z.int().min(1);
const severity = z.enum(['error', 'warning', 'info']);

const position = z
  .strictObject({ line: ordinal, column: ordinal, offset: whole })
  .describe('Line and column from 1 in UTF-16 units, offset from 0; in the decoded file for text and Markdown.');

const range = z.strictObject({ start: position, end: position }).describe('The end is exclusive.');

const trouble = z.strictObject({ code: z.string(), message: z.string(), page: ordinal.nullable() });

const coverage = z.strictObject({ unit: z.enum(['page', 'part', 'paragraph']), checked: whole, total: whole });

const basis = z.strictObject({
  id: z.string(),
  title: z.string(),
  article: z.string(),
  quote: z.string().describe('Word for word.'),
});

const related = z.strictObject({
  path: z.string(),
  clause: z.string().nullable(),
  range: range.nullable(),
  page: ordinal.nullable(),
  message: z.string(),
});

const finding = z.strictObject({
  rule: z.string(),
  category: z.string(),
  aspect: z.enum(['主体', '权限', '内容', '程序', '形式']),
  severity,
  confidence: z.enum(['high', 'medium', 'low']),
  message: z.string(),
  why: z.string(),
  advice: z.string(),
  clause: z.string().nullable().describe('第十二条第二款, or 二、（一）2.'),
  inner: z.string().nullable().describe('Title of the inner document that the place lies in.'),
  quote: z.string().nullable().describe('The exact words; null for an absence.'),
  range: range.nullable(),
  absent: z.string().nullable().describe('What is missing, where a finding has no words to point at.'),
  page: ordinal.nullable(),
  paragraph: ordinal.nullable(),
  basis: z.array(basis),
  related: z.array(related),
  fingerprint: z.string(),
  baseline: z.enum(['new', 'unchanged']).nullable(),
  suppressed: z
    .strictObject({
      reason: z.string(),
      approver: z.string().nullable(),
      expires: isoDate.nullable().describe('The last day on which it holds; null: until it is taken back.'),
      basis: z.string().nullable(),
    })
    .nullable(),
});

const structure = z.strictObject({
  style: z.enum(['articles', 'outline', 'mixed', 'plain']),
  articles: whole,
  parts: whole,
});

const step = z.strictObject({
  step: z.string(),
  item: z.string().nullable().describe('Number or name of the case, where a record lists several of a kind.'),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  evidence: z.string().nullable(),
  status: z
    .enum(['stated', 'recorded', 'evidenced', 'contradicted', 'unchecked', 'missing'])
    .describe(
      'stated by the text itself; recorded in the dossier without a document; evidenced by documents that agree; contradicted by one, or one is not there; unchecked: one could not be read; missing: nobody tells of it.',
    ),
});

const file = z.strictObject({
  path: z.string(),
  status: z.enum(['checked', 'partial', 'unchecked']),
  coverage: coverage.nullable(),
  troubles: z.array(trouble),
  title: z.string().nullable(),
  number: z.string().nullable(),
  organ: z.string().nullable(),
  date: isoDate.nullable(),
  kind: z.string().nullable(),
  level: z.enum(['规范性文件', '规章', '地方性法规', '行政法规或法律', '内部文件', '非公文']).nullable(),
  levelReasons: z.array(z.string()),
  affectsPublic: z.boolean().nullable(),
  affectsPublicReasons: z.array(z.string()),
  stage: z.enum(['draft', 'review', 'discussion', 'issued', 'archive']).nullable(),
  structure: structure.nullable(),
  procedure: z.strictObject({ kind: z.enum(['document', 'decision', 'annual']), steps: z.array(step) }).nullable(),
  findings: z.array(finding),
  unjudged: z.array(z.strictObject({ rule: z.string(), reason: z.string() })),
});

const skipped = z.strictObject({
  path: z.string().describe('That of a folder ends with / and stands for all that lies in it.'),
  reason: z.enum(['unknown-kind', 'dossier', 'evidence', 'configuration', 'link', 'lock', 'ignored', 'hidden']),
  by: z.string().nullable().describe('The file that says so: an ignore file, a configuration, a record of procedure.'),
});

export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal('hefa'), version: z.string() }),
    asOf: isoDate.describe('The day whose law measures what a document says.'),
    profile: z
      .string()
      .describe(
        'The periods of which place were used: national, sichuan, luzhou; sichuan+ with values of one’s own (hefa.yaml).',
      ),
    rules: z.strictObject({ packs: z.array(z.string()), digest: z.string() }),
    law: z.strictObject({ asOf: isoDate, digest: z.string() }),
    files: z.array(file),
    skipped: z.array(skipped).describe('Come upon and not checked: nothing is known of them.'),
    summary: z.strictObject({
      files: whole,
      unchecked: whole,
      partial: whole,
      error: whole.describe('Open findings: neither suppressed nor in the baseline.'),
      warning: whole,
      info: whole,
      suppressed: whole,
      unchanged: whole.describe('Found, and known to the baseline.'),
      skipped: whole,
    }),
  })
  .meta({ title: 'hefa report', description: 'The JSON report of `hefa check --format json`.' });

export type JsonReport = z.infer<typeof reportSchema>;
export type JsonFile = JsonReport['files'][number];
export type JsonFinding = JsonFile['findings'][number];
export type JsonRange = NonNullable<JsonFinding['range']>;
