import type { Language } from '../../errors.ts';
import type { CheckedFile } from '../../findings/result.ts';
import type { Basis } from '../../rules/rule.ts';
import type { Block, Span } from '../../source/source.ts';
import { Page } from '../page.ts';
import { PLAIN } from '../palette.ts';
import { keyOf } from '../text-basis.ts';

/** The words of a page in one language. Lines are as long as they are. */
export function pageIn(language: Language): Page {
  return new Page({ language, palette: PLAIN, width: Number.POSITIVE_INFINITY, verbose: true });
}

/** One file on the page: its number, its words, and the clauses of law that its findings rest on. */
export class Sheet {
  readonly page: Page;
  /** 1-based. */
  readonly file: number;
  readonly checked: CheckedFile;
  readonly #blocks: ReadonlyMap<number, Block>;
  /** Clause → number on this sheet, in the order in which they are first named. */
  readonly #bases = new Map<string, { readonly number: number; readonly basis: Basis }>();

  constructor(page: Page, file: number, checked: CheckedFile) {
    this.page = page;
    this.file = file;
    this.checked = checked;
    this.#blocks = new Map(checked.source.blocks.map((block) => [block.span.start, block]));
  }

  /** The block that begins at the offset. */
  blockAt(offset: number): Block | undefined {
    return this.#blocks.get(offset);
  }

  /** The words of a span; a line end between Han characters is typesetting and goes. */
  wordsOf({ start, end }: Span): string {
    const { text } = this.checked.source;
    return text.slice(start, end).replace(/[^\S\u3000]*\n\s*/gu, (white, at: number) => {
      const [before, after] = [text[start + at - 1], text[start + at + white.length]];
      return isHan(before) && isHan(after) ? '' : ' ';
    });
  }

  /** The anchor of a clause of law on this sheet. */
  anchorOf(basis: Basis): string {
    const known = this.#bases.get(keyOf(basis)) ?? { number: this.#bases.size + 1, basis };
    this.#bases.set(keyOf(basis), known);
    return `b${this.file}-${known.number}`;
  }

  /** All clauses that were asked for. */
  get bases(): readonly Basis[] {
    return [...this.#bases.values()].map(({ basis }) => basis);
  }
}

/** Han characters and the punctuation that goes with them. */
function isHan(char: string | undefined): boolean {
  return char === undefined || char >= '\u2000';
}
