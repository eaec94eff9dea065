import { z } from 'zod';

/*
 * The ledger as JSON, our contract with programs. `ledger-json.ts` makes values of these types, keys in this order. Only types are imported
 * from this file at run time.
 */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const whole = z.int().min(0);
const confidence = z.enum(['high', 'medium', 'low']);
const verdict = z.enum(['继续有效', '修改', '废止', '宣布失效']);

const named = z.strictObject({
  title: z.string().nullable(),
  number: z.string().nullable(),
  clause: z.string().nullable(),
  quote: z.string(),
});

const cited = z.strictObject({
  title: z.string().nullable(),
  number: z.string().nullable(),
  article: z.string().nullable(),
  clause: z.string().nullable(),
  role: z.enum(['basis', 'mention']),
  status: z.string(),
});

const document = z.strictObject({
  path: z.string(),
  status: z.enum(['checked', 'partial', 'unchecked']),
  troubles: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  title: z.string().nullable(),
  number: z.string().nullable(),
  organ: z.string().nullable(),
  date: isoDate.nullable(),
  kind: z.string().nullable(),
  level: z.string().nullable(),
  effective: isoDate.nullable(),
  validity: z
    .strictObject({
      words: z.string(),
      months: whole.nullable(),
      until: isoDate.nullable().describe('The last day on which it holds.'),
      event: z.string().nullable(),
    })
    .nullable(),
  lapsed: z.strictObject({ by: z.string(), on: isoDate.nullable() }).nullable(),
  affectsPublic: z.boolean().nullable(),
  cites: z.array(cited),
  repeals: z.array(named),
  repealedBy: z.string().nullable(),
  supersededBy: z.string().nullable(),
  amendedBy: z.string().nullable(),
  repeats: z.string().nullable(),
  absent: z.array(cited).describe('Documents that it names and the collection does not hold.'),
  reviewDue: isoDate
    .nullable()
    .describe('By when it is to be cleaned up again; null where the profile sets no interval.'),
  findings: z.record(z.string(), whole).describe('Errors and warnings by category.'),
  conclusion: z
    .strictObject({
      proposed: verdict,
      reasons: z.array(
        z.strictObject({
          code: z.string().describe('Id of the rule.'),
          clause: z.string().nullable(),
          basis: z.array(z.string()).describe('Ids, as in the report of a check.'),
          text: z.string(),
          argues: verdict,
          confidence,
        }),
      ),
      confidence,
      decided: z
        .strictObject({
          verdict,
          reason: z.string().nullable(),
          by: z.string().nullable(),
          on: isoDate.nullable(),
        })
        .nullable()
        .describe('What the office decided: it goes before what is proposed.'),
    })
    .nullable()
    .describe('null: not read, or no object of the cleanup.'),
});

export const ledgerSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    asOf: isoDate,
    profile: z.string(),
    law: z.strictObject({ asOf: isoDate, digest: z.string() }),
    rules: z.strictObject({ packs: z.array(z.string()), digest: z.string() }),
    documents: z.array(document),
    changes: z
      .strictObject({
        since: isoDate.describe('Day of the last audit.'),
        added: z.array(z.string()).describe('Paths.'),
        gone: z.array(z.string()).describe('Paths.'),
        changed: z.array(z.strictObject({ path: z.string(), from: verdict.nullable(), to: verdict.nullable() })),
      })
      .nullable()
      .describe('What is otherwise than in the ledger named by --compare.'),
    summary: z.strictObject({
      documents: whole,
      objects: whole.describe('Documents that the cleanup is about.'),
      apart: whole,
      unread: whole,
      skipped: whole,
      proposed: z.record(verdict, whole),
      decided: whole.describe('Objects about which the office has decided.'),
      overdue: whole
        .nullable()
        .describe('Objects whose time to be cleaned up again is over; null where the profile sets no interval.'),
      unknown: z
        .record(z.string(), whole)
        .describe('Objects of which the text does not tell title, number, organ or date.'),
    }),
  })
  .meta({ title: 'hefa ledger', description: 'The ledger of `hefa audit --format json`.' });

export type JsonLedger = z.infer<typeof ledgerSchema>;
export type JsonDocument = JsonLedger['documents'][number];
