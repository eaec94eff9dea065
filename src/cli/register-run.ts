import type { Known } from '../document/known.ts';
import type { Entry, Unread } from '../register/entry.ts';
import { matchRows } from '../register/office/match.ts';
import type { OfficeRow } from '../register/office/office-row.ts';
import { entriesOf } from './entries.ts';
import type { Seated } from './judge.ts';
import type { Session } from './session.ts';

/** A document of which the office knows something that counts in the check. */
export interface Told {
  readonly path: string;
  readonly known: Known;
}

interface Entered {
  readonly entries: readonly (Entry | Unread)[];
  /** On how many hefa itself failed. */
  readonly defects: number;
}

/**
 * All entries with what the office knows of them. A row that has no path is found by number and title, which are known when the document is read:
 * those of which it tells something that counts in the check are then checked again.
 */
export async function withRegister(
  rows: readonly OfficeRow[],
  { entries, defects }: Entered,
  session: Session,
  seatsOf: (told: readonly Told[]) => Promise<readonly Seated[]>,
) {
  const read = entries.filter((entry): entry is Entry => entry.status !== 'unchecked');
  const { rows: matched, remarks } = matchRows(rows, read);
  for (const text of remarks) session.complain(text);
  const told = entries.flatMap(({ path }) => {
    const known = matched.get(path)?.known ?? {};
    return Object.keys(known).length === 0 ? [] : [{ path, known }];
  });
  const again = told.length === 0 ? { entries: [], defects: 0 } : await entriesOf(await seatsOf(told), session);
  const better = new Map(again.entries.map((entry) => [entry.path, entry]));
  const decisions = new Map(
    [...matched].flatMap(([path, { decision }]) => (decision === null ? [] : [[path, decision] as const])),
  );
  return {
    entries: entries.map((entry) => better.get(entry.path) ?? entry),
    defects: defects + again.defects,
    decisions,
  };
}
