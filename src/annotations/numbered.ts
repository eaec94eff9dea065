import type { Node } from '../document/document.ts';

/** The 款 of an article, and of each the number of its last 项; 0 where it has none. */
interface Clauses {
  readonly paragraphs: readonly Node[];
  readonly lastItems: readonly number[];
}

/** The articles and chapters of a document by number. What an article holds is counted once, for references may be many. */
export class Numbered {
  /** The number of the last article. */
  readonly last: number;
  /** Whether some article has more than one 款. */
  readonly isDivided: boolean;
  readonly #articles = new Map<string, Node>();
  readonly #chapters: ReadonlySet<number>;
  readonly #clauses = new Map<Node, Clauses>();

  constructor(articles: readonly Node[], chapters: readonly Node[]) {
    let last = 0;
    for (const article of articles) {
      const { number = 0, sub = 0 } = article.label ?? {};
      last = Math.max(last, number);
      for (const key of [`${number}.${sub}`, `${number}`])
        if (!this.#articles.has(key)) this.#articles.set(key, article);
    }
    this.last = last;
    this.isDivided = articles.some((article) => article.children.filter(isParagraph).length > 1);
    this.#chapters = new Set(chapters.map(({ label }) => label?.number ?? 0));
  }

  /** The article of a number; `sub` 1 for 之一, null for whichever there is. */
  article(number: number, sub: number | null): Node | null {
    return this.#articles.get(sub === null ? `${number}` : `${number}.${sub}`) ?? null;
  }

  hasChapter(number: number): boolean {
    return this.#chapters.has(number);
  }

  clauses(article: Node): Clauses {
    const known = this.#clauses.get(article) ?? clausesOf(article);
    this.#clauses.set(article, known);
    return known;
  }
}

function isParagraph({ kind }: Node): boolean {
  return kind === 'paragraph';
}

function clausesOf(article: Node): Clauses {
  const paragraphs = article.children.filter(isParagraph);
  const lastItem = ({ children }: Node): number =>
    children.reduce((last, { kind, label }) => (kind === 'item' && label ? Math.max(last, label.number) : last), 0);
  return { paragraphs, lastItems: paragraphs.map(lastItem) };
}
