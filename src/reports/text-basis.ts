import type { Basis } from '../rules/rule.ts';
import { head } from './excerpt.ts';
import type { Page } from './page.ts';
import { oneLine } from './sanitise.ts';

/** Most characters of a quoted clause; a long article with its items runs to a page. */
const QUOTE = 300;

/** The clauses of law that a file was measured by: ten fines rest on one article, which is read once. */
export class BasisQuotes {
  /** Clause → number of the finding under which it was quoted. */
  readonly #quoted = new Map<string, number>();
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A line for each clause not quoted before, then one for all that were. */
  lines(bases: readonly Basis[], number: number): string[] {
    const fresh = bases.filter((basis) => !this.#quoted.has(keyOf(basis)));
    const known = bases.filter((basis) => this.#quoted.has(keyOf(basis)));
    const lines = fresh.flatMap((basis) => this.#page.labelled('basis', [{ text: quotation(basis) }]));
    const references = known.length === 0 ? [] : this.#page.labelled('basis', [{ text: this.#references(known) }]);
    for (const basis of fresh) this.#quoted.set(keyOf(basis), number);
    return [...lines, ...references];
  }

  /** 《甲》第一条、《乙》第二条（条文见第 1 项） */
  #references(bases: readonly Basis[]): string {
    const byNumber = new Map<number, string[]>();
    for (const basis of bases) {
      const number = this.#quoted.get(keyOf(basis)) as number;
      byNumber.set(number, [...(byNumber.get(number) ?? []), nameOf(basis)]);
    }
    const page = this.#page;
    const groups = [...byNumber].map(([number, names]) => {
      return page.list(names) + page.aside(page.say({ zh: `条文见第 ${number} 项`, en: `quoted under ${number}` }));
    });
    return page.series(groups);
  }
}

/** Two sentences of one point, two 款 of one article, bear one id and are two quotations. */
export function keyOf({ id, article }: Basis): string {
  return `${id}\n${article}`;
}

/** 《优化营商环境条例》（国务院令第722号）第三十九条第一款 */
export function nameOf({ title, number, article }: Basis): string {
  return oneLine(`《${title}》${number === null ? '' : `（${number}）`}${article}`);
}

export function quotation(basis: Basis): string {
  const status = basis.status === '' ? '' : `〔${oneLine(basis.status)}〕`;
  return `${nameOf(basis)}「${head(wordsOf(basis), QUOTE)}」${status}`;
}

/** A stored quote may begin with the number of its article, or of its part, which stands before it already. */
export function wordsOf({ quote, article }: Basis): string {
  const label = /^(?:第[^条]{1,9}条(?:之.)?|（[^（）]{1,3}）)\s*/u.exec(quote)?.[0] ?? '';
  const named = article.startsWith(label.trimEnd()) || article.endsWith(label.trimEnd());
  return oneLine(named ? quote.slice(label.length) : quote);
}
