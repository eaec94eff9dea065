import type { Bilingual, Language } from '../../errors.ts';
import type { RelationFact } from '../../facts/facts.ts';
import type { Cited, Named, Unread } from '../../register/entry.ts';
import { jsonPieces } from '../../reports/sanitise.ts';
import type { Audit, Conclusion, Row } from '../audit.ts';
import type { JsonDocument, JsonLedger } from './ledger-schema.ts';
import { summaryOf } from './summary.ts';

type Say = (text: Bilingual) => string;

/**
 * The ledger by the schema of `ledger-schema.ts`; documents in the order of their paths. In pieces: that of a province has more
 * characters than a string can hold.
 */
export function ledgerJson(audit: Audit, { language }: { readonly language: Language }): Iterable<string> {
  const say: Say = (text) => text[language];
  const { asOf, law, rules, profile, changes } = audit;
  const ledger: JsonLedger = {
    schemaVersion: 1,
    asOf,
    profile,
    law: { asOf: law.asOf, digest: law.digest },
    rules: { packs: [...rules.packs], digest: rules.digest },
    documents: [],
    changes: changes && {
      since: changes.since,
      added: changes.added.map(({ entry }) => entry.path),
      gone: changes.gone.map(({ path }) => path),
      changed: changes.changed.map(({ row, from, to }) => ({ path: row.entry.path, from, to })),
    },
    summary: summaryOf(audit),
  };
  return jsonPieces(ledger, 'documents', documentsOf(audit, say));
}

function* documentsOf({ rows, unread }: Audit, say: Say): Generator<JsonDocument> {
  const all = [
    ...rows.map((row) => ({ path: row.entry.path, make: () => documentOf(row, say) })),
    ...unread.map((one) => ({ path: one.path, make: () => unreadOf(one, say) })),
  ];
  for (const { make } of all.sort((a, b) => (a.path < b.path ? -1 : 1))) yield make();
}

function documentOf(row: Row, say: Say): JsonDocument {
  const { entry, until, lapse, conclusion } = row;
  const { path, status, title, number, organ, date, kind, level, validity } = entry;
  return {
    path,
    status,
    troubles: entry.troubles.map(({ code, text }) => ({ code, message: say(text) })),
    title,
    number,
    organ,
    date,
    kind,
    level,
    effective: entry.effective?.date ?? null,
    validity: validity && { words: validity.quote, months: validity.months, until, event: validity.event },
    lapsed: lapse && lapse.by !== 'event' ? { by: lapse.by, on: lapse.on } : null,
    affectsPublic: entry.affectsPublic,
    cites: entry.cites.map(citedOf),
    repeals: entry.repeals.map(namedOf),
    repealedBy: otherIn(row, 'repealed'),
    supersededBy: otherIn(row, 'superseded'),
    amendedBy: otherIn(row, 'amended'),
    repeats: otherIn(row, 'repeated') ?? otherIn(row, 'repeated-mostly'),
    absent: row.absent.map(citedOf),
    reviewDue: row.reviewDue,
    findings: countsOf(row),
    conclusion: conclusion && conclusionOf(conclusion, row.decided, say),
  };
}

function citedOf({ title, number, article, clause, role, status }: Cited): JsonDocument['cites'][number] {
  return { title, number, article, clause, role, status };
}

function namedOf({ title, number, clause, quote }: Named): JsonDocument['repeals'][number] {
  return { title, number, clause, quote };
}

function otherIn({ relations }: Row, of: RelationFact['of']): string | null {
  return relations.find((relation) => relation.of === of)?.other ?? null;
}

function countsOf({ rulings }: Row): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { category, severity } of rulings) if (severity !== 'info') counts[category] = (counts[category] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function conclusionOf(
  { proposed, reasons, confidence }: Conclusion,
  decided: Row['decided'],
  say: Say,
): JsonDocument['conclusion'] {
  return {
    proposed,
    reasons: reasons.map(({ code, clause, basis, text, argues, confidence: sure }) => {
      return { code, clause, basis: [...basis], text: say(text), argues, confidence: sure };
    }),
    confidence,
    decided,
  };
}

function unreadOf({ path, troubles }: Unread, say: Say): JsonDocument {
  return {
    path,
    status: 'unchecked',
    troubles: troubles.map(({ code, text }) => ({ code, message: say(text) })),
    title: null,
    number: null,
    organ: null,
    date: null,
    kind: null,
    level: null,
    effective: null,
    validity: null,
    lapsed: null,
    affectsPublic: null,
    cites: [],
    repeals: [],
    repealedBy: null,
    supersededBy: null,
    amendedBy: null,
    repeats: null,
    absent: [],
    reviewDue: null,
    findings: {},
    conclusion: null,
  };
}
