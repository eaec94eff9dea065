import { parseNumeral } from '../../chinese/numerals.ts';
import { inferRank, type Rank } from '../../law/rank.ts';
import type { Basis } from '../../rules/rule.ts';
import { head } from '../excerpt.ts';
import { keyOf, wordsOf } from '../text-basis.ts';
import { shown, type Voice } from './voice.ts';

/** Most characters of a quoted clause; a long article with its items runs to a page. */
const QUOTE = 300;

/** A law and all its clauses that an opinion rests on. */
export interface Law {
  readonly title: string;
  readonly number: string | null;
  readonly articles: readonly string[];
  readonly effective: string | null;
  readonly status: string;
}

const RANKS: readonly Rank[] = ['宪法', '法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', 'unknown'];

/** The higher source first, as an opinion cites them. */
export function byRank(bases: readonly Basis[]): Basis[] {
  const place = ({ title, number }: Basis) => {
    const at = RANKS.indexOf(inferRank(title, number));
    return at < 0 ? RANKS.length : at;
  };
  return [...bases].sort((a, b) => place(a) - place(b));
}

/** Each law once, in the order of their ranks. */
export function lawsOf(bases: readonly Basis[]): Law[] {
  const laws = new Map<string, Law>();
  for (const basis of byRank(bases)) {
    const { title, number, effective, status } = basis;
    const key = `${title}\n${number}`;
    const articles = new Set([...(laws.get(key)?.articles ?? []), articleOf(basis)]);
    const inOrder = [...articles].sort((a, b) => numberOf(a) - numberOf(b));
    laws.set(key, { title, number, effective, status, articles: inOrder });
  }
  return [...laws.values()];
}

/** Sentences of a point are counted by the data of hefa alone: 二（一）2第六句 is cited as 二、（一）2. */
export function articleOf({ article }: Basis): string {
  return shown(article)
    .replace(/第[一二三四五六七八九十]+句$/u, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/^([一二三四五六七八九十]+)(?=（)/u, '$1、');
}

/** 第二条、第十六条; points of a document hold a 、 themselves: 二、（六），二、（七）. */
export function articlesOf({ articles }: Law, voice: Voice): string {
  return articles.some((one) => one.includes('、')) ? articles.join(voice.say('，', ', ')) : voice.list(articles);
}

function numberOf(article: string): number {
  return parseNumeral(/^第(.+?)条/u.exec(article)?.[1] ?? '') ?? 0;
}

export function nameOf({ title, number }: Pick<Law, 'title' | 'number'>, voice: Voice): string {
  return `${voice.titled(title)}${number === null ? '' : `（${shown(number)}）`}`;
}

/** What was quoted, and where: a clause is read once, and referred to after that. */
export class Quotes {
  readonly #quoted = new Map<string, string>();
  readonly #voice: Voice;

  constructor(voice: Voice) {
    this.#voice = voice;
  }

  /** @param here the address of the point that rests on the clauses: 四（一）1 */
  words(bases: readonly Basis[], here: string): string {
    const ranked = byRank(bases);
    const fresh = ranked.filter((basis) => !this.#quoted.has(keyOf(basis)));
    const known = ranked.filter((basis) => this.#quoted.has(keyOf(basis)));
    const quotations = fresh.map((basis) => this.#quotation(basis));
    const references = known.length === 0 ? [] : [this.#references(known, fresh.length > 0)];
    for (const basis of fresh) this.#quoted.set(keyOf(basis), here);
    return [...quotations, ...references].join(this.#voice.say('', ' '));
  }

  #quotation(basis: Basis): string {
    const name = `${nameOf(basis, this.#voice)}${articleOf(basis)}`;
    const words = head(wordsOf(basis), QUOTE);
    const marked = this.#voice.marked(words);
    // A quotation that ends as a sentence ends the sentence that it stands in.
    const end = /[。！？]$/u.test(words) ? '' : this.#voice.say('。', '.');
    return this.#voice.say(`${name}规定：${marked}${end}`, `${name}: ${marked}${end}`);
  }

  /** 《甲》第一条、《乙》第二条（条文见四（一）1） */
  #references(bases: readonly Basis[], more: boolean): string {
    const places = new Map<string, string[]>();
    for (const basis of bases) {
      const place = this.#quoted.get(keyOf(basis)) ?? '';
      places.set(place, [...(places.get(place) ?? []), `${nameOf(basis, this.#voice)}${articleOf(basis)}`]);
    }
    const voice = this.#voice;
    const groups = [...places].map(
      ([place, names]) => voice.list(names) + voice.aside(voice.say(`条文见${place}`, `quoted under ${place}`)),
    );
    return voice.sentence((more ? voice.say('另见', 'See also ') : '') + voice.series(groups));
  }
}
