import type { IsoDate } from '../document/document.ts';
import type { RelationFact } from '../facts/facts.ts';
import type { Cited, Entry, Noted } from '../register/entry.ts';
import type { Profile } from '../rules/profile.ts';
import type { Collection, Told } from './collection.ts';
import { lapseOf } from './lapse.ts';
import { shownName } from './names.ts';

/** The day of the audit, and the periods of the place. */
export interface Measure {
  readonly asOf: IsoDate;
  readonly profile: Profile;
}

/** What other documents of the collection do to one. */
export function relationsOf(entry: Entry, collection: Collection, measure: Measure): readonly RelationFact[] {
  return [
    ...first(collection.repealsOf(entry, measure.asOf), 'repealed'),
    ...first(collection.amendsOf(entry), 'amended'),
    ...supersededBy(entry, collection, measure),
    ...repeatedIn(entry, collection),
    ...basesGone(entry, collection, measure),
    ...figuresDiffer(entry, collection, measure),
  ];
}

function first(told: readonly Told[], of: RelationFact['of']): RelationFact[] {
  const [one] = told;
  return one ? [relation(of, one.by, one.by.effective?.date ?? one.by.date, clauseOf(one))] : [];
}

function clauseOf({ named: { clause, quote } }: Told): string {
  return clause === null ? quote : `${clause}“${quote}”`;
}

/** One that says that it repeals this one has told it already. */
function supersededBy(entry: Entry, collection: Collection, { asOf }: Measure): RelationFact[] {
  const [last] = collection.laterEditionsOf(entry, asOf);
  return last && collection.repealsOf(entry, asOf).length === 0
    ? [relation('superseded', last, last.effective?.date ?? last.date, last.title ?? '')]
    : [];
}

/** The first of several copies is the document; those after it repeat it. */
function repeatedIn(entry: Entry, collection: Collection): RelationFact[] {
  const [original] = collection.sameAs(entry);
  if (original && original !== entry) return [relation('repeated', original, original.date, original.path)];
  const [near] = collection.likeTo(entry).filter((other) => isBefore(other, entry));
  return near ? [relation('repeated-mostly', near, near.date, near.path)] : [];
}

function isBefore(one: Entry, other: Entry): boolean {
  const [a, b] = [one.date ?? '9999', other.date ?? '9999'];
  return a === b ? one.path < other.path : a < b;
}

/** What it rests on was repealed or has lapsed, and no other document bears the name. */
function basesGone(entry: Entry, collection: Collection, measure: Measure): RelationFact[] {
  const told = new Set<string>();
  return entry.cites.flatMap((cited): RelationFact[] => {
    const gone = cited.role === 'basis' ? goneOf(cited, entry, collection, measure) : null;
    if (gone === null || told.has(gone.other)) return [];
    told.add(gone.other);
    return [gone];
  });
}

function goneOf(cited: Cited, entry: Entry, collection: Collection, measure: Measure): RelationFact | null {
  const named = collection.named(cited).filter((other) => other !== entry && other.digest !== entry.digest);
  const [other] = named;
  if (!other || named.some((one) => endOf(one, collection, measure) === null)) return null;
  const words = cited.clause === null ? cited.quote : `${cited.clause}“${cited.quote}”`;
  return relation('basis-gone', other, endOf(other, collection, measure)?.on ?? null, words);
}

/** Two documents in force that fix different figures in the same words; once for each other document. */
function figuresDiffer(entry: Entry, collection: Collection, measure: Measure): RelationFact[] {
  const isOver = (one: Entry) =>
    endOf(one, collection, measure) !== null || collection.laterEditionsOf(one, measure.asOf).length > 0;
  const others = collection.otherFigures(entry).filter(({ by }) => !isOver(by));
  if (others.length === 0 || isOver(entry)) return [];
  const told = new Set<Entry>();
  return others.flatMap(({ by, figured, own }) => {
    if (told.has(by)) return [];
    told.add(by);
    return [relation('figures-differ', by, by.date, `${placed(own)}；${placed(figured)}`)];
  });
}

function placed({ clause, quote }: Noted): string {
  return clause === null ? `“${quote}”` : `${clause}“${quote}”`;
}

/** Since when a document does not hold any more; null where it does, for all that is known. */
function endOf(
  entry: Entry,
  collection: Collection,
  { asOf, profile }: Measure,
): { readonly on: IsoDate | null } | null {
  const [repeal] = collection.repealsOf(entry, asOf);
  if (repeal) return { on: repeal.by.effective?.date ?? repeal.by.date };
  const lapse = lapseOf(entry, asOf, profile);
  return lapse && (lapse.by === 'validity' || lapse.by === 'marked') ? { on: lapse.on } : null;
}

/** A clause that names it is sure; two documents of one title may be about two things. */
const SURE = {
  repealed: 'high',
  amended: 'high',
  repeated: 'high',
  superseded: 'medium',
  'repeated-mostly': 'medium',
  'basis-gone': 'medium',
  'figures-differ': 'medium',
} as const;

function relation(of: RelationFact['of'], other: Entry, on: IsoDate | null, words: string): RelationFact {
  const name = shownName(other);
  const place = { absent: of };
  return { fact: 'relation', of, other: name, on, words, confidence: SURE[of], place, sentence: null, at: null };
}
