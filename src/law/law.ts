import { createHash } from 'node:crypto';
import type { IsoDate } from '../document/document.ts';
import { LAW_AS_OF } from './as-of.ts';
import { inferRank, type Rank } from './rank.ts';
import {
  type NamedBasis,
  type RankedKind,
  type RankPart,
  type RankRow,
  rowOf,
  type Standing,
  standingOf,
} from './standing.ts';

/** What is known of an instrument. Not in the data means unknown: never that it does not exist or has another rank. */
export interface Statute {
  /** Without 中华人民共和国. */
  readonly title: string;
  readonly rank: Rank;
  readonly status: 'current' | 'repealed' | 'not-yet-effective' | 'unknown-status';
  readonly effective: IsoDate | null;
  /** Number of the last article of the version in force; null = not known. */
  readonly articles: number | null;
  /** The day of which this is true; 2025-04 where only the month is known. */
  readonly asOf: string;
}

/** When an instrument ended, and what came after it; null = not known. */
interface Repeal {
  readonly on: IsoDate | null;
  readonly successor: string | null;
}

/** The law data. Looking a title up is the only thing that loads it. */
export interface Law {
  /** The day that the data stands for. */
  readonly asOf: IsoDate;
  /** sha256 of the tables: two reports with the same digest knew the same law. Reading it loads the tables. */
  readonly digest: string;
  statute(title: string): Statute | null;
  /** Null where it is not known to be repealed. A title that a later instrument bears again is none. */
  repealOf(title: string): Repeal | null;
  rankOf(title: string, number: string | null): Rank;
  /** May what is cited set measures of these forms? */
  standing(kind: RankedKind, forms: readonly string[], basis: NamedBasis): Standing;
  /** The ranks that may set a measure of this form, highest first; none where the table does not tell. */
  ranksFor(kind: RankedKind, form: string): readonly RankPart[];
}

/** The tables of rules/data; each is asked for once, when first needed. */
export interface LawTables {
  /** statutes.tsv as text. */
  statutes(): string;
  /** repealed.tsv as text. */
  repeals(): string;
  ranks(): readonly RankRow[];
}

const RANKS: Readonly<Record<string, Rank>> = { 监察法规: '行政法规' };

/** Law over the tables of `rules/data`. */
export function makeLaw(tables: LawTables): Law {
  const table = once(() => tables.statutes());
  const statutes = once(() => parseStatutes(table()));
  const ended = once(() => tables.repeals());
  const repeals = once(() => parseRepeals(ended()));
  const ranks = once(() => tables.ranks());
  const find = (title: string): Statute | null => statutes().get(plainTitle(title)) ?? null;
  return {
    asOf: LAW_AS_OF,
    get digest() {
      return createHash('sha256').update(table()).update(ended()).update(JSON.stringify(ranks())).digest('hex');
    },
    statute: find,
    repealOf: (title) => repeals().get(plainTitle(title)) ?? null,
    rankOf: (title, number) => find(title)?.rank ?? inferRank(title.replaceAll(/\s+/gu, ''), number),
    standing: (kind, forms, basis) => standingOf(ranks(), kind, forms, basis),
    ranksFor: (kind, form) => Object.keys(rowOf(ranks(), kind, form)?.suffices ?? {}) as RankPart[],
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The title as it is looked up: whole, without 中华人民共和国, 〈〉 written as 《》, without white space. */
export function plainTitle(title: string): string {
  return title
    .replaceAll(/\s+/gu, '')
    .replaceAll('〈', '《')
    .replaceAll('〉', '》')
    .replace(/^中华人民共和国/u, '');
}

function parseStatutes(table: string): Map<string, Statute> {
  const statutes = new Map<string, Statute>();
  for (const line of table.split('\n')) {
    const [title, rank, status, effective, articles, asOf] = line.split('\t');
    if (!title || !rank || !asOf || title === 'title' || title.startsWith('#')) continue;
    statutes.set(title, {
      title,
      rank: RANKS[rank] ?? (rank as Rank),
      status: status as Statute['status'],
      effective: effective || null,
      articles: articles ? Number(articles) : null,
      asOf,
    });
  }
  return statutes;
}

function parseRepeals(table: string): Map<string, Repeal> {
  const repeals = new Map<string, Repeal>();
  for (const line of table.split('\n')) {
    const [title, on, successor] = line.split('\t');
    if (!title || title === 'title' || title.startsWith('#')) continue;
    repeals.set(plainTitle(title), { on: on || null, successor: successor || null });
  }
  return repeals;
}
