import type { AbstractList, Level, List } from './numbering.ts';

/** Word has nine levels. */
const LEVELS = 9;

/** A list with the levels that hold for it: its own stand above those of its definition. */
export class LeveledList {
  readonly id: number;
  /** Lists of one definition count on together. One that only leads to a numbering style is a definition of its own. */
  readonly definition: string;
  readonly #list: List;
  readonly #abstract: AbstractList;

  constructor(id: number, list: List, abstract: AbstractList) {
    this.id = id;
    this.definition = list.abstract;
    this.#list = list;
    this.#abstract = abstract;
  }

  levelAt(index: number): Level | undefined {
    return this.#list.levels.get(index) ?? this.#abstract.levels.get(index);
  }

  startAt(index: number): number {
    return this.#list.starts.get(index) ?? this.levelAt(index)?.start ?? 0;
  }

  /** Whether the list begins anew at this level, wherever its definition stands. */
  hasOwnStart(index: number): boolean {
    return this.#list.starts.has(index);
  }

  /** Whether a level begins anew behind a paragraph of a higher one. */
  restarts(index: number, behind: number): boolean {
    const restart = this.levelAt(index)?.restart ?? null;
    return restart === null || behind < restart;
  }
}

/** By level; undefined where it has not begun. */
export type Counts = (number | undefined)[];

/** Where the lists of one story stand. */
export class Standing {
  readonly #counts = new Map<string, Counts>();
  /** Lists that have begun at a level, as 3/0. */
  readonly #begun = new Set<string>();

  /** Counts one more paragraph at a level. */
  count(list: LeveledList, at: number): Readonly<Counts> {
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    // Behind a 1.1 that stands under no 1 comes 2: a level that was passed over counts as begun.
    for (let upper = 0; upper < at; upper++) if (counts[upper] === undefined) this.#begin(list, upper, counts);
    const before = counts[at];
    const begins = list.hasOwnStart(at) && !this.#begun.has(`${list.id}/${at}`);
    if (begins || before === undefined) this.#begin(list, at, counts);
    else counts[at] = before + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper++) if (list.restarts(deeper, at)) counts[deeper] = undefined;
    return counts;
  }

  #begin(list: LeveledList, index: number, counts: Counts): void {
    counts[index] = list.startAt(index);
    this.#begun.add(`${list.id}/${index}`);
  }
}
