import { figure } from '../../figures.ts';
import type { Label } from '../office/composer.ts';
import type { AbstractList, Definitions, Level, List } from './numbering.ts';
import { type Counts, LeveledList, Standing } from './standing.ts';
import type { ParagraphProperties, Styles } from './styles.ts';

/** No label is longer; a file made to harm could repeat one of megabytes before each paragraph. */
const LONGEST_LABEL = 100;

/** Counts the paragraphs of one file as Word does; those of one story must be asked for in order. */
export class Counters {
  readonly #definitions: Definitions;
  readonly #styles: Styles;
  readonly #stories = new Map<string, Standing>();
  /** Paragraphs whose list does not exist, or counts in a way that is not known here. */
  lost = 0;

  constructor(definitions: Definitions, styles: Styles) {
    this.#definitions = definitions;
    this.#styles = styles;
  }

  /**
   * The number of the next paragraph; null where it has none.
   *
   * @param story the lists of notes and of each text box count on their own
   */
  next(own: ParagraphProperties, style: string | null, story: string): Label | null {
    const inherited = this.#styles.of(style);
    const id = own.list ?? inherited.list;
    if (id === null || id === 0) return null;
    const list = this.#definitions.lists.get(id);
    const abstract = list === undefined ? undefined : this.#abstractOf(list);
    if (list === undefined || abstract === undefined) {
      this.lost++;
      return null;
    }
    const at = own.level ?? this.#levelByStyle(abstract, style) ?? inherited.level ?? 0;
    const leveled = new LeveledList(id, list, abstract);
    const level = leveled.levelAt(at);
    return level === undefined ? null : this.#label(leveled, level, this.#standing(story).count(leveled, at));
  }

  #abstractOf(list: List): AbstractList | undefined {
    const abstract = this.#definitions.abstracts.get(list.abstract);
    if (abstract?.styleLink == null) return abstract;
    const linked = this.#definitions.lists.get(this.#styles.listOf(abstract.styleLink) ?? 0);
    return (linked && this.#definitions.abstracts.get(linked.abstract)) ?? abstract;
  }

  #levelByStyle(abstract: AbstractList, style: string | null): number | null {
    const names = this.#styles.names(style);
    for (const [at, level] of abstract.levels) if (level.style !== null && names.includes(level.style)) return at;
    return null;
  }

  #standing(story: string): Standing {
    const standing = this.#stories.get(story) ?? new Standing();
    this.#stories.set(story, standing);
    return standing;
  }

  #label(list: LeveledList, level: Level, counts: Readonly<Counts>): Label {
    if (level.format === 'bullet') return { text: '', bullet: true };
    const label = level.text.slice(0, LONGEST_LABEL).replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return this.#figure(formatOf(list.levelAt(index), level.legal), counts[index] ?? list.startAt(index));
    });
    return { text: label === '' ? '' : label + level.suffix, bullet: false };
  }

  #figure(format: string, value: number): string {
    const text = figure(format, value);
    if (text === null) this.lost++;
    return text ?? String(value);
  }
}

/** How a number is written in a label. A legal one (`w:isLgl`) is all Arabic, and 01 is that already: Section 1.01. */
function formatOf(level: Level | undefined, isLegal: boolean): string {
  const format = level?.format ?? 'decimal';
  return isLegal && format !== 'decimalZero' ? 'decimal' : format;
}
