import type { Decision } from '../register/decision.ts';
import type { Entry, Unread } from '../register/entry.ts';
import { absentOf } from './absent.ts';
import type { Audit, Row } from './audit.ts';
import { Collection } from './collection.ts';
import { type LastAudit, LastDocuments } from './compare.ts';
import { conclusionOf } from './conclude.ts';
import { collectionRules, rulingsOf } from './judge.ts';
import { lapseOf, lastDayOf } from './lapse.ts';
import { type Measure, relationsOf } from './relations.ts';
import { reviewDueOf } from './review.ts';

/** What an audit is made with, beside its documents. */
export type AuditParts = Pick<Audit, 'law' | 'rules' | 'skipped'> &
  Measure & {
    /** What the office decided, by the paths of the documents. */
    readonly decisions?: ReadonlyMap<string, Decision>;
    /** The audit before this one: what the office decided then holds until it decides anew. */
    readonly last?: LastAudit | null;
  };

/** What shows across the entries of a collection, and the conclusion proposed for each. Pure: the same entries give the same audit. */
export function makeAudit(all: readonly (Entry | Unread)[], parts: AuditParts): Audit {
  const entries = all.filter((one): one is Entry => one.status !== 'unchecked');
  const collection = new Collection(entries);
  const own = collectionRules(parts.rules.rules);
  const rules = new Map(parts.rules.rules.map((rule) => [rule.id, rule]));
  const last = parts.last ? new LastDocuments(parts.last) : null;
  const rowOf = (entry: Entry): Row => {
    const lapse = lapseOf(entry, parts.asOf, parts.profile);
    const relations = relationsOf(entry, collection, parts);
    const across = rulingsOf(entry, [...(lapse ? [lapse] : []), ...relations], own, parts);
    const rulings = [...entry.rulings, ...across];
    const decided = parts.decisions?.get(entry.path) ?? last?.find(entry)?.decided ?? null;
    return {
      entry,
      until: lastDayOf(entry),
      lapse,
      relations,
      rulings,
      conclusion: conclusionOf(entry, rulings, rules),
      decided,
      absent: absentOf(entry, collection),
      reviewDue: reviewDueOf(entry, decided, parts.profile, parts.asOf),
    };
  };
  const { asOf, law, skipped, profile } = parts;
  const rows = entries.map(rowOf);
  const unread = all.filter((one): one is Unread => one.status === 'unchecked');
  return {
    asOf,
    law,
    rules: parts.rules,
    profile: profile.name,
    rows,
    unread,
    skipped,
    changes:
      last?.changes(
        rows,
        unread.map(({ path }) => path),
      ) ?? null,
  };
}
