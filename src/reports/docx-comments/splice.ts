import type { Anchor } from './anchors.ts';
import { between, type Cut } from './cuts.ts';

interface Gap {
  readonly cut: Cut;
  readonly ends: string[];
  readonly starts: string[];
}

/** Puts the marks of comments into the markup of the document; nothing else in it is touched. */
export class Splice {
  readonly #markup: string;
  readonly #prefix: string;
  readonly #declared: string;
  readonly #gaps = new Map<number, Gap>();
  #fresh: number;

  /**
   * @param declared what makes the prefix known, where the document does not
   * @param fresh a number above all that the document uses
   */
  constructor(markup: string, prefix: string, declared: string, fresh: number) {
    this.#markup = markup;
    this.#prefix = prefix;
    this.#declared = declared;
    this.#fresh = fresh;
  }

  add(id: number, { from, to }: Anchor): void {
    this.#gap(from).starts.push(this.#mark('commentRangeStart', id));
    this.#gap(to).ends.push(this.#end(id));
  }

  /** A comment without words. */
  addAt(id: number, at: number): void {
    this.#gap(between(at)).ends.push(this.#mark('commentRangeStart', id) + this.#end(id));
  }

  finish(): string {
    const pieces: (readonly [at: number, text: string])[] = [];
    for (const { cut, ends, starts } of this.#gaps.values()) {
      pieces.push([cut.at, cut.close + ends.join('') + starts.join('') + this.#renumbered(cut.open)]);
      if (cut.keep !== null) pieces.push([cut.keep, ' xml:space="preserve"']);
    }
    pieces.sort(([a], [b]) => a - b);
    let at = 0;
    const parts: string[] = [];
    for (const [next, text] of pieces) {
      parts.push(this.#markup.slice(at, next), text);
      at = next;
    }
    return parts.join('') + this.#markup.slice(at);
  }

  #gap(cut: Cut): Gap {
    const gap = this.#gaps.get(cut.at) ?? { cut, ends: [], starts: [] };
    this.#gaps.set(cut.at, gap);
    return gap;
  }

  #end(id: number): string {
    const [run, declared] = [`${this.#prefix}r`, this.#declared];
    return `${this.#mark('commentRangeEnd', id)}<${run}${declared}>${this.#mark('commentReference', id)}</${run}>`;
  }

  #mark(name: string, id: number): string {
    return `<${this.#prefix}${name}${this.#declared} ${this.#prefix}id="${id}"/>`;
  }

  /** A run that is cut in two has its properties twice; a change of them that was tracked must not have its number twice. */
  #renumbered(open: string): string {
    return open.replace(
      /(<(?:[^\s/>:]+:)?rPrChange\b[^>]*?\sid=|<(?:[^\s/>:]+:)?rPrChange\b[^>]*?:id=)(["'])\d+\2/g,
      (_, head) => {
        return `${head}"${this.#fresh++}"`;
      },
    );
  }
}
