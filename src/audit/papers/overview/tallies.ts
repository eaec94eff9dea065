import { VERDICTS, type Verdict } from '../../../register/decision.ts';
import type { Audit, Row } from '../../audit.ts';
import { isObject } from '../summary.ts';

/** How many documents of a group come to each conclusion. `name`: null where the text does not tell it. */
export interface Tally {
  readonly name: string | null;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly total: number;
}

/** What the office decided, else what is proposed. */
export function verdictOf({ decided, conclusion }: Row): Verdict | null {
  return decided?.verdict ?? conclusion?.proposed ?? null;
}

/** One for each year from the first to the last, also those without documents; then those of unknown year. */
export function byYear(audit: Audit): Tally[] {
  const groups = grouped(audit, ({ entry }) => entry.date?.slice(0, 4) ?? null);
  const years = [...groups.keys()].filter((year) => year !== null).map(Number);
  if (years.length === 0) return tallies(groups);
  const first = Math.min(...years);
  const all = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => String(first + at));
  const unknown = groups.get(null);
  return [...all.map((year) => tally(year, groups.get(year) ?? [])), ...(unknown ? [tally(null, unknown)] : [])];
}

export function byOrgan(audit: Audit): Tally[] {
  return tallies(grouped(audit, ({ entry }) => entry.organ));
}

export function byKind(audit: Audit): Tally[] {
  return tallies(grouped(audit, ({ entry }) => entry.kind));
}

/** In how many documents a rule found something that is more than a hint; the most frequent first. */
export interface RuleTally {
  readonly rule: string;
  readonly documents: number;
}

export function byRule({ rows }: Audit): RuleTally[] {
  const counts = new Map<string, number>();
  for (const { rulings } of rows.filter(isObject)) {
    const found = new Set(rulings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule));
    for (const rule of found) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .map(([rule, documents]) => ({ rule, documents }))
    .sort((a, b) => b.documents - a.documents || (a.rule < b.rule ? -1 : 1));
}

function grouped({ rows }: Audit, keyOf: (row: Row) => string | null): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows.filter(isObject)) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The largest first; what is unknown last. */
function tallies(groups: ReadonlyMap<string | null, readonly Row[]>): Tally[] {
  return [...groups]
    .map(([name, rows]) => tally(name, rows))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.total - a.total || compare(a.name, b.name));
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

function tally(name: string | null, rows: readonly Row[]): Tally {
  const having = (verdict: Verdict) => rows.filter((row) => verdictOf(row) === verdict).length;
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, having(verdict)])) as Record<Verdict, number>;
  return { name, counts, total: rows.length };
}
