import { VERDICTS, type Verdict } from '../../register/decision.ts';
import { type Audit, OBJECT, type Row } from '../audit.ts';

const FIELDS = ['title', 'number', 'organ', 'date'] as const;

/** An audit in numbers. */
export interface AuditSummary {
  readonly documents: number;
  /** Documents that the cleanup is about. */
  readonly objects: number;
  readonly apart: number;
  readonly unread: number;
  readonly skipped: number;
  readonly proposed: Readonly<Record<Verdict, number>>;
  /** Objects about which the office has decided. */
  readonly decided: number;
  /** Objects whose time to be cleaned up again is over; null where the profile sets no interval. */
  readonly overdue: number | null;
  /** Of how many objects the text does not tell it. */
  readonly unknown: Readonly<Record<(typeof FIELDS)[number], number>>;
}

export function summaryOf({ rows, unread, skipped, asOf }: Audit): AuditSummary {
  const objects = rows.filter(isObject);
  const having = (verdict: Verdict) => objects.filter(({ conclusion }) => conclusion?.proposed === verdict).length;
  const lacking = (field: (typeof FIELDS)[number]) => objects.filter(({ entry }) => entry[field] === null).length;
  return {
    documents: rows.length + unread.length,
    objects: objects.length,
    apart: rows.length - objects.length,
    unread: unread.length,
    skipped,
    proposed: Object.fromEntries(VERDICTS.map((one) => [one, having(one)])) as Record<Verdict, number>,
    decided: objects.filter(({ decided }) => decided !== null).length,
    overdue: objects.every(({ reviewDue }) => reviewDue === null)
      ? null
      : objects.filter(({ reviewDue }) => reviewDue !== null && reviewDue < asOf).length,
    unknown: Object.fromEntries(FIELDS.map((one) => [one, lacking(one)])) as AuditSummary['unknown'],
  };
}

export function isObject({ entry }: Row): boolean {
  return entry.level === OBJECT;
}
