import { parseNumeral } from '../chinese/numerals.ts';
import { plainTitle } from '../law/law.ts';
import type { Cited, Entry } from '../register/entry.ts';
import { numberKey } from './names.ts';

/** What is asked for: 《行政处罚法》第十六条, 国办发〔2018〕37号. */
export interface Target {
  /** Without 《》; of a number: as it is written. */
  readonly name: string;
  /** Number of the article; null: any. */
  readonly article: number | null;
}

/** A document that cites it, with the places. */
export interface Affected {
  readonly entry: Entry;
  readonly cites: readonly Cited[];
}

export interface Impact {
  readonly target: Target;
  readonly affected: readonly Affected[];
  /** Where an article is asked for: documents that cite the instrument without one. */
  readonly unspecified: readonly Affected[];
}

/** @returns null where the words name no article in a form that can be read */
export function targetOf(words: string): Target | null {
  const [, marked, plain, article] = /^(?:《(.+)》|([^《》]+?))\s*(第[^第]+条)?$/u.exec(words.trim()) ?? [];
  const name = (marked ?? plain)?.trim();
  if (!name) return null;
  if (article === undefined) return { name, article: null };
  const number = parseNumeral(article.slice(1, -1));
  return number === null ? null : { name, article: number };
}

/** Which documents cite it, and where. */
export function impactOf(entries: readonly Entry[], target: Target): Impact {
  const [affected, unspecified]: [Affected[], Affected[]] = [[], []];
  for (const entry of entries) {
    const all = entry.cites.filter((cited) => isOf(cited, target));
    const { article } = target;
    const own = article === null ? all : all.filter((cited) => names(cited.article, article));
    const open = article === null ? [] : all.filter((cited) => cited.article === null);
    if (own.length > 0) affected.push({ entry, cites: own });
    else if (open.length > 0) unspecified.push({ entry, cites: open });
  }
  return { target, affected, unspecified };
}

function isOf({ title, number }: Cited, { name }: Target): boolean {
  if (title !== null && plainTitle(title) === plainTitle(name)) return true;
  return number !== null && numberKey(number) === numberKey(name);
}

/** 第十条至第十五条 names the twelfth. */
function names(articles: string | null, asked: number): boolean {
  if (articles === null) return false;
  return articles.split(/、|和|及|或者/u).some((part) => {
    const [from = 0, to = from] = [...part.matchAll(/第([^第条]+)条/gu)].map(
      ([, words = '']) => parseNumeral(words) ?? 0,
    );
    return from <= asked && asked <= to;
  });
}
