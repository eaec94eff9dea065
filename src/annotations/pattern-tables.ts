import { CueIndex } from './cue-index.ts';
import type { Words } from './required.ts';
import { WordIndex } from './word-index.ts';

/** So many texts are read before an index is made: for one draft that would take longer than the reading. */
const FEW = 300;

const NONE: readonly number[] = [];

/** The patterns of one table of forms or wordings. */
export interface PatternTable {
  /**
   * Numbers of the patterns that may match, ascending. Most sentences hold words of many patterns, and all words of few; whoever is told still
   * holds the pattern against the text.
   */
  candidates(text: string): readonly number[];
}

interface Table {
  /** The number of its first pattern among those of all tables. */
  readonly from: number;
  /** For the first texts. */
  readonly early: (text: string) => readonly number[];
  /** Of the text that was read last. */
  found: readonly number[];
}

/**
 * Tells for hundreds of patterns of many tables which of them may match a text, in one walk over it however many tables ask. The first texts
 * are asked for `cues` alone; they show which words are seldom, on which the index then rests.
 */
export class PatternTables {
  readonly #patterns: RegExp[] = [];
  readonly #cues: Words[] = [];
  readonly #tables: Table[] = [];
  /** By the number of a pattern: its table. */
  readonly #tableOf: Table[] = [];
  readonly #sample: string[] = [];
  #index: WordIndex | null = null;
  #last: string | null = null;

  /**
   * All tables are added before the first text is read.
   *
   * @param cues for each pattern words of which every match holds one; left out where they are not known
   */
  add(patterns: readonly RegExp[], cues: readonly Words[] = []): PatternTable {
    if (this.#index !== null || this.#sample.length > 0) throw new Error('a table was added when texts had been read');
    const first = cues.length > 0 ? new CueIndex(cues) : null;
    const all = patterns.map((_, at) => at);
    const table: Table = {
      from: this.#patterns.length,
      early: (text) => first?.listsIn(text) ?? all,
      found: NONE,
    };
    this.#tables.push(table);
    patterns.forEach((pattern, at) => {
      this.#patterns.push(pattern);
      this.#cues.push(cues[at] ?? []);
      this.#tableOf.push(table);
    });
    return { candidates: (text) => this.#candidates(table, text) };
  }

  #candidates(table: Table, text: string): readonly number[] {
    if (this.#index === null) return this.#early(table, text);
    if (text !== this.#last) this.#read(text, this.#index);
    return table.found;
  }

  #early(table: Table, text: string): readonly number[] {
    // Several tables ask for each text.
    if (text !== this.#last) {
      if (this.#sample.length < FEW) this.#sample.push(text);
      else this.#index = new WordIndex(this.#patterns, this.#cues, this.#sample.splice(0));
    }
    // Of the text for which the index was made nothing has been read.
    this.#last = this.#index === null ? text : null;
    return table.early(text);
  }

  /** Whoever still goes through the candidates of an earlier text keeps them. */
  #read(text: string, index: WordIndex): void {
    for (const table of this.#tables) table.found = NONE;
    let own: number[] = [];
    for (const pattern of index.candidates(text)) {
      const table = this.#tableOf[pattern] as Table;
      // They ascend, so those of a table come together.
      if (table.found === NONE) {
        own = [];
        table.found = own;
      }
      own.push(pattern - table.from);
    }
    this.#last = text;
  }
}

/** The tables of all annotators. */
export const tables = new PatternTables();
