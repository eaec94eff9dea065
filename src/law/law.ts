import { createHash } from 'node:crypto';
import type { IsoDate } from '../document/document.ts';
import { LAW_AS_OF } from './as-of.ts';
import { OrganTable } from './organs.ts';
import { NO_OWN_LAW, type OwnEnding, type OwnLaw } from './own.ts';
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
import type { Ending, Statute } from './statute.ts';

/** The law data. Looking a title up is the only thing that loads it. */
export interface Law {
  /** The day that the data stands for. */
  readonly asOf: IsoDate;
  /** What the user knows beside what ships. */
  readonly own: OwnLaw;
  /** sha256 of the tables and of what is the user's own: two reports with the same digest knew the same law. Reading it loads the tables. */
  readonly digest: string;
  statute(title: string): Statute | null;
  /** Null where it is not known to be repealed. A title that a later instrument bears again is none. */
  repealOf(title: string): Ending | null;
  /** All that became of it: also new names, partial repeals and titles that live on. */
  endingOf(title: string): Ending | null;
  /**
   * The last article of the version that was in force on a day; null where that version, or its number of articles, is not known. `null`
   * as the day: today.
   */
  lastArticle(title: string, day: IsoDate | null): number | null;
  readonly organs: OrganTable;
  /** Titles of the data, without 中华人民共和国. */
  titles(): Iterable<string>;
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
  /** organs.tsv as text. */
  organs(): string;
  ranks(): readonly RankRow[];
}

const OTHER_NAMES: Readonly<Record<string, Rank>> = { 监察法规: '行政法规' };

/** Law over the tables of `rules/data`, and before them what the user knows. */
export function makeLaw(tables: LawTables, own: OwnLaw = NO_OWN_LAW): Law {
  const table = once(() => tables.statutes());
  const statutes = once(() => withOwn(parseStatutes(table()), own.statutes));
  const ended = once(() => tables.repeals());
  const repeals = once(() => withOwn(without(parseRepeals(ended()), own.statutes), own.endings));
  const ranks = once(() => tables.ranks());
  const organTable = once(() => tables.organs());
  const organs = once(() => new OrganTable(organTable(), own.organs));
  const find = (title: string): Statute | null => statutes().get(plainTitle(title)) ?? null;
  return {
    asOf: LAW_AS_OF,
    own,
    get digest() {
      const parts = [table(), ended(), organTable(), JSON.stringify(ranks())];
      return (own === NO_OWN_LAW ? parts : [...parts, JSON.stringify(own)])
        .reduce((hash, part) => hash.update(part), createHash('sha256'))
        .digest('hex');
    },
    statute: find,
    repealOf: (title) => {
      const ending = repeals().get(plainTitle(title)) ?? null;
      return ending?.kind === 'repealed' || ending?.kind === 'replaced' ? ending : null;
    },
    endingOf: (title) => repeals().get(plainTitle(title)) ?? null,
    lastArticle: (title, day) => {
      const statute = find(title);
      return statute === null ? null : lastArticleOn(statute, day);
    },
    get organs() {
      return organs();
    },
    titles: () => statutes().keys(),
    rankOf: (title, number) => find(title)?.rank ?? inferRank(title.replaceAll(/\s+/gu, ''), number),
    standing: (kind, forms, basis) => standingOf(ranks(), kind, forms, basis),
    ranksFor: (kind, form) => Object.keys(rowOf(ranks(), kind, form)?.suffices ?? {}) as RankPart[],
  };
}

/** Only of national instruments: of others no source tells which version holds. An earlier version may have had more articles or fewer. */
function lastArticleOn({ articles, effective, status, source }: Statute, day: IsoDate | null): number | null {
  if (articles === null || source === 'LawRefBook' || status !== 'current') return null;
  return day === null || (effective !== null && day >= effective) ? articles : null;
}

function withOwn<T extends { readonly title: string }>(shipped: Map<string, T>, own: readonly T[]): Map<string, T> {
  for (const one of own) shipped.set(one.title, one);
  return shipped;
}

/** What the user knows to be in force was not repealed. */
function without<T>(shipped: Map<string, T>, living: readonly Statute[]): Map<string, T> {
  for (const { title } of living) shipped.delete(title);
  return shipped;
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
    const [title, rank, status, effective, articles, asOf, versions, source] = line.split('\t');
    if (!title || !rank || !asOf || title === 'title' || title.startsWith('#')) continue;
    statutes.set(title, {
      title,
      rank: OTHER_NAMES[rank] ?? (rank as Rank),
      status: status as Statute['status'],
      effective: effective || null,
      articles: articles ? Number(articles) : null,
      asOf,
      versions: versions ? versions.split('|') : [],
      source: source as Statute['source'],
      origin: null,
    });
  }
  return statutes;
}

function parseRepeals(table: string): Map<string, OwnEnding> {
  const repeals = new Map<string, OwnEnding>();
  for (const line of table.split('\n')) {
    const [title, on, successor, kind, words, source = ''] = line.split('\t');
    if (!title || title === 'title' || title.startsWith('#')) continue;
    const key = plainTitle(title);
    repeals.set(key, {
      title: key,
      kind: kind as Ending['kind'],
      on: on || null,
      successor: successor || null,
      words: words || null,
      source,
    });
  }
  return repeals;
}
