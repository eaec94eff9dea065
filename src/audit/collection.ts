import type { IsoDate } from '../document/document.ts';
import type { Entry, Figured, Named } from '../register/entry.ts';
import { likeness } from './likeness.ts';
import { editionKey, keysOf, numberKey, titlesOf } from './names.ts';

/** A clause of one document about another. */
export interface Told {
  readonly by: Entry;
  readonly named: Named;
}

/** A sentence of a document that fixes figures. */
export interface Fixed {
  readonly by: Entry;
  readonly figured: Figured;
}

/** From this share of equal places on, two documents say nearly the same. */
const ALIKE = 0.85;
/** Places of a band: two documents are compared where one band is equal. 16 bands of 4 miss one pair in a thousand at 0.85. */
const BAND = 4;

/** So many documents with the same figures are kept: a formula that thousands share would be compared a million times. */
const SAME = 20;

/** All entries of a collection, found by what they are called, repeal, amend and say. */
export class Collection {
  readonly entries: readonly Entry[];
  readonly #byTitle = new Map<string, Entry[]>();
  readonly #byNumber = new Map<string, Entry[]>();
  readonly #byEdition = new Map<string, Entry[]>();
  readonly #byDigest = new Map<string, Entry[]>();
  /** By organ and words, then by figures. */
  readonly #byMatter = new Map<string, Map<string, Fixed[]>>();
  readonly #byBand = new Map<string, Entry[]>();
  readonly #repeals = new Map<Entry, Told[]>();
  readonly #amends = new Map<Entry, Told[]>();

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
    for (const entry of entries) this.#add(entry);
    for (const by of entries) {
      for (const named of by.repeals) if (named.whole) this.#note(this.#repeals, named, by);
      for (const named of by.amends) this.#note(this.#amends, named, by);
    }
  }

  /** Clauses that repeal it, of documents that are not older; what takes effect later does not count yet. */
  repealsOf(entry: Entry, asOf: IsoDate): readonly Told[] {
    return (this.#repeals.get(entry) ?? []).filter(({ by }) => (by.effective?.date ?? by.date ?? asOf) <= asOf);
  }

  amendsOf(entry: Entry): readonly Told[] {
    return this.#amends.get(entry) ?? [];
  }

  /** Later editions of the same organ that are in force, the last one first. */
  laterEditionsOf(entry: Entry, asOf: IsoDate): readonly Entry[] {
    const key = editionKey(entry);
    if (key === null || entry.date === null || entry.annual) return [];
    const { date } = entry;
    return (this.#byEdition.get(key) ?? [])
      .filter((other) => other !== entry && other.digest !== entry.digest && !other.annual)
      .filter((other) => other.date !== null && other.date > date && isOfSame(entry, other))
      .filter((other) => (other.effective?.date ?? other.date ?? asOf) <= asOf)
      .sort((a, b) => ((a.date as string) < (b.date as string) ? 1 : -1));
  }

  /** Documents with the same words, itself among them, in the order of the collection. */
  sameAs({ digest }: Entry): readonly Entry[] {
    return this.#byDigest.get(digest) ?? [];
  }

  /** Sentences with the same words and other figures, of other documents of the same organ. A yearly document fixes the figures of its year. */
  otherFigures(entry: Entry): readonly (Fixed & { readonly own: Figured })[] {
    return entry.figured.flatMap((own) => {
      const groups = [...(this.#byMatter.get(matterOf(entry, own)) ?? [])];
      return groups
        .filter(([figures]) => figures !== own.figures.join())
        .flatMap(([, others]) => others.map((other) => ({ ...other, own })))
        .filter(({ by }) => by.digest !== entry.digest);
    });
  }

  /** Documents that say nearly the same, but not the same. */
  likeTo(entry: Entry): readonly Entry[] {
    const near = new Set(bandsOf(entry).flatMap((band) => this.#byBand.get(band) ?? []));
    return [...near].filter((other) => other.digest !== entry.digest && likeness(entry.sketch, other.sketch) >= ALIKE);
  }

  /** The documents that a title or number names; a number that is known of both decides. */
  named({ title, number }: Pick<Named, 'title' | 'number'>): readonly Entry[] {
    const byTitle = new Set(title === null ? [] : keysOf(title).flatMap((key) => this.#byTitle.get(key) ?? []));
    if (number === null) return [...byTitle];
    const key = numberKey(number);
    const byNumber = this.#byNumber.get(key) ?? [];
    if (byNumber.length > 0 || title === null) return byNumber;
    return [...byTitle].filter((entry) => entry.number === null);
  }

  #add(entry: Entry): void {
    for (const key of new Set(titlesOf(entry).flatMap(keysOf))) put(this.#byTitle, key, entry);
    if (entry.number !== null) put(this.#byNumber, numberKey(entry.number), entry);
    const edition = editionKey(entry);
    if (edition !== null) put(this.#byEdition, edition, entry);
    put(this.#byDigest, entry.digest, entry);
    if (entry.organ !== null && !entry.annual) for (const figured of entry.figured) this.#addFigured(figured, entry);
    for (const band of bandsOf(entry)) put(this.#byBand, band, entry);
  }

  #addFigured(figured: Figured, by: Entry): void {
    const matter = matterOf(by, figured);
    const groups = this.#byMatter.get(matter) ?? new Map<string, Fixed[]>();
    this.#byMatter.set(matter, groups);
    const same = groups.get(figured.figures.join()) ?? [];
    if (same.length < SAME) put(groups, figured.figures.join(), { by, figured });
  }

  #note(told: Map<Entry, Told[]>, named: Named, by: Entry): void {
    for (const entry of this.named(named)) {
      const isOlder = entry.date === null || by.date === null || entry.date < by.date;
      if (entry !== by && entry.digest !== by.digest && isOlder) put(told, entry, { by, named });
    }
  }
}

function matterOf({ organ }: Entry, { key }: Figured): string {
  return `${organ}\n${key}`;
}

function bandsOf({ sketch }: Entry): readonly string[] {
  const bands: string[] = [];
  for (let at = 0; at + BAND <= sketch.length; at += BAND) bands.push(`${at}:${sketch.slice(at, at + BAND).join(',')}`);
  return bands;
}

/** Where both say whose they are, it must be the same organ: two cities have documents of one title. */
function isOfSame(one: Entry, other: Entry): boolean {
  return one.organ === null || other.organ === null || one.organ === other.organ;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
