import { findNumber } from './numbers.ts';
import { isOrganLine } from './organs.ts';
import { isTitle, kindOf } from './titles.ts';

interface Line {
  readonly at: number;
  readonly words: string;
}

const MOST_LINES = 8;
/** The number behind a title: …的通知（黔发改服务〔2020〕111号）, …的决定 国发〔2008〕17号 */
const NUMBER_BEHIND =
  /[（(]?[\p{Script=Han}A-Za-z]{2,12}\s?[〔［[【（(﹝](?:19|20)\d{2}[〕］\]】）)﹞]\s?第?\d{1,5}\s?号[）)]?$/u;

/**
 * The lines of a title. A title may take several lines, and a web page repeats it: first in its own head, then as the
 * document has it.
 */
export class TitleLines {
  #groups: Line[][] = [[]];

  /** Adds a line; false where there are so many that they can be no title. */
  add(at: number, words: string): boolean {
    const group = this.#last();
    const isDone = isTitle(joined(group)) && !/^(?:的|和|及|与|、|[（(])/.test(words);
    if (isDone || group.some((line) => line.words === words)) this.close();
    if (this.#last().length >= MOST_LINES) return false;
    this.#last().push({ at, words });
    return true;
  }

  /** What comes next belongs to another title. */
  close(): void {
    if (this.#last().length > 0) this.#groups.push([]);
  }

  /** Keeps a title that is complete, and takes back the lines of one that is not; gives where those stand. */
  dropUnlessComplete(): number[] {
    if (!isTitle(joined(this.#last()))) return this.drop();
    this.close();
    return [];
  }

  /** Takes back the lines of the title that is not finished, because they were no title; gives where they stand. */
  drop(): number[] {
    return this.#groups.splice(-1, 1, []).flatMap((group) => group.map(({ at }) => at));
  }

  /** Where lines stand that follow a complete title and make no other: 总则 below the title is the text already. */
  takeDangling(): number[] {
    const isComplete = (group: readonly Line[]): boolean => isTitle(joined(group));
    if (isComplete(this.#last()) || this.#last().some(({ words }) => isOrganLine(words) || /(?:\.{3}|…)$/.test(words)))
      return [];
    return this.#groups.slice(0, -1).some(isComplete) ? this.drop() : [];
  }

  /** The last title that is complete, else what a field of the page says, else the last. */
  best(field: string | null): string | null {
    const all = this.#groups.map(joined).filter((words) => words.length > 1);
    return all.filter((words) => kindOf(words) !== null).at(-1) ?? field ?? all.at(-1) ?? null;
  }

  firstOf<T>(value: (words: string) => T | null): T | null {
    for (const group of this.#groups) {
      const found = value(joined(group));
      if (found !== null) return found;
    }
    return null;
  }

  #last(): Line[] {
    return this.#groups.at(-1) as Line[];
  }
}

function joined(group: readonly Line[]): string {
  return group.map(({ words }) => words).join('');
}

export function numberBehind(title: string): string | null {
  return findNumber(NUMBER_BEHIND.exec(title)?.[0] ?? '');
}

/** Without the marks of a web page, the number behind it, and the book-title marks around the whole. */
export function cleanTitle(title: string): string {
  return title
    .replace(/^[■●◆★\s]+/, '')
    .replace(/\s*\|.*$/, '')
    .replace(NUMBER_BEHIND, '')
    .trim()
    .replace(/^《([^《》]+)》$/, '$1');
}
