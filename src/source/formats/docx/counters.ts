import { figure } from '../../figures.ts';
import type { Label } from '../office/composer.ts';
import type { AbstractList, Definitions, Level, List } from './numbering.ts';
import type { ParagraphProperties, Styles } from './styles.ts';

/** No label is longer; a file made to harm could repeat one of megabytes before each paragraph. */
const LONGEST_LABEL = 100;

/** Counts the paragraphs of one file as Word does; they must be asked for in order. */
export class Counters {
  readonly #definitions: Definitions;
  readonly #styles: Styles;
  /** Where each definition stands, by level. */
  readonly #counts = new Map<AbstractList, (number | undefined)[]>();
  /** Lists that have begun at a level of theirs with a start of their own. */
  readonly #begun = new Set<string>();
  /** Paragraphs whose list does not exist, or counts in a way that is not known here. */
  lost = 0;

  constructor(definitions: Definitions, styles: Styles) {
    this.#definitions = definitions;
    this.#styles = styles;
  }

  /** The number of the next paragraph; null where it has none. */
  next(own: ParagraphProperties, style: string | null): Label | null {
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
    const level = list.levels.get(at) ?? abstract.levels.get(at);
    return level === undefined ? null : this.#count(id, list, abstract, at, level);
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

  #count(id: number, list: List, abstract: AbstractList, at: number, level: Level): Label {
    const counts = this.#counts.get(abstract) ?? [];
    this.#counts.set(abstract, counts);
    const levelAt = (index: number): Level | undefined => list.levels.get(index) ?? abstract.levels.get(index);
    const start = (index: number): number => list.starts.get(index) ?? levelAt(index)?.start ?? 0;
    const begins = list.starts.has(at) && !this.#begun.has(`${id}/${at}`);
    this.#begun.add(`${id}/${at}`);
    const before = counts[at];
    counts[at] = begins || before === undefined ? start(at) : before + 1;
    for (let deeper = at + 1; deeper < 9; deeper++) {
      const restart = levelAt(deeper)?.restart ?? null;
      if (restart === null || at < restart) counts[deeper] = undefined;
    }
    if (level.format === 'bullet') return { text: '', bullet: true };
    const label = level.text.slice(0, LONGEST_LABEL).replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = level.legal ? 'decimal' : (levelAt(index)?.format ?? 'decimal');
      return this.#figure(format, counts[index] ?? start(index));
    });
    return { text: label === '' ? '' : label + level.suffix, bullet: false };
  }

  #figure(format: string, value: number): string {
    const text = figure(format, value);
    if (text === null) this.lost++;
    return text ?? String(value);
  }
}
