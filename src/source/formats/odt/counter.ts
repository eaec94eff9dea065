import type { Label } from '../office/composer.ts';
import { odfFigure } from './numerals.ts';
import { DEEPEST, type Level, type ListStyle } from './styles.ts';

/** No label is longer; a file made to harm could repeat one of megabytes before each paragraph. */
const LONGEST_LABEL = 100;

/** What LibreOffice falls back on where a style has no such level. */
const PLAIN: Level = {
  format: '1',
  prefix: '',
  suffix: '.',
  pattern: null,
  shown: 1,
  start: 1,
  isRepeated: false,
  gap: ' ',
};

/** Where one list stands. Lists that continue one another share it. */
export class Counter {
  /** By level from 1. */
  #counts: (number | undefined)[] = [];

  /** Levels from this one on begin anew. */
  restart(level: number): void {
    this.#counts = this.#counts.slice(0, level);
  }

  /**
   * The label of the next paragraph at this level.
   *
   * @param start the number that its item asks for
   * @param lose called for each figure whose format is not known here
   */
  next(style: ListStyle, at: number, start: number | null, lose: () => void): Label {
    const depth = Math.min(Math.max(at, 1), DEEPEST);
    const level = style.get(depth) ?? PLAIN;
    const before = this.#counts[depth];
    this.restart(depth);
    // Behind a 1.1 that stands under no 1 comes 2: a level that was passed over counts as begun.
    for (let upper = 1; upper < depth; upper++) this.#counts[upper] ??= (style.get(upper) ?? PLAIN).start;
    this.#counts[depth] = start ?? (before === undefined ? level.start : before + 1);
    if (level.format === null) return { text: '', bullet: true };
    const text = this.#label(style, level, depth, lose).slice(0, LONGEST_LABEL);
    return { text: text.trim() === '' ? '' : text + level.gap, bullet: false };
  }

  #label(style: ListStyle, level: Level, depth: number, lose: () => void): string {
    const figureAt = (index: number): string => this.#figure(style.get(index) ?? PLAIN, index, lose);
    if (level.pattern !== null)
      return level.pattern
        .slice(0, LONGEST_LABEL)
        .replace(/%(\d{1,2})%/g, (_, digits: string) => figureAt(Math.min(Number(digits), DEEPEST)));
    const figures: string[] = [];
    for (let index = Math.max(1, depth - level.shown + 1); index <= depth; index++) figures.push(figureAt(index));
    return level.prefix + figures.filter((text) => text !== '').join('.') + level.suffix;
  }

  #figure({ format, start, isRepeated }: Level, index: number, lose: () => void): string {
    const value = this.#counts[index] ?? start;
    const text = odfFigure(format ?? '', value, isRepeated);
    if (text === null) lose();
    return text ?? String(value);
  }
}
