import { createHash } from 'node:crypto';
import type { IsoDate } from '../document/document.ts';
import { inferRank, type Rank } from './rank.ts';

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

/** The law data. Looking a title up is the only thing that loads it. */
export interface Law {
  /** The day that the data stands for. */
  readonly asOf: IsoDate;
  /** sha256 of the table: two reports with the same digest knew the same law. Reading it loads the table. */
  readonly digest: string;
  statute(title: string): Statute | null;
  rankOf(title: string, number: string | null): Rank;
}

/** The day of the newest snapshot of the national database in the data. */
export const LAW_AS_OF: IsoDate = '2026-05-16';

const RANKS: Readonly<Record<string, Rank>> = { 监察法规: '行政法规' };

/** Law over the table of `rules/data/statutes.tsv`; `read` is called once, when first needed. */
export function makeLaw(read: () => string): Law {
  let text: string | null = null;
  let statutes: Map<string, Statute> | null = null;
  const table = (): string => {
    text ??= read();
    return text;
  };
  const find = (title: string): Statute | null => {
    statutes ??= parseStatutes(table());
    return statutes.get(plainTitle(title)) ?? null;
  };
  return {
    asOf: LAW_AS_OF,
    get digest() {
      return createHash('sha256').update(table()).digest('hex');
    },
    statute: find,
    rankOf: (title, number) => find(title)?.rank ?? inferRank(plainTitle(title), number),
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
