import { displayWidth } from '../chinese/width.ts';
import type { Bilingual } from '../errors.ts';
import { type Piece, wrap } from './layout.ts';
import type { Palette } from './palette.ts';
import type { ReportOptions } from './run.ts';
import { LABELS, type LabelName } from './words.ts';

/** Columns that findings stand in from the left, and that labels take: 原文 and two spaces; `Advice` and two. */
const INDENT = '     ';
const LABEL_COLUMNS = { zh: 6, en: 8 } as const;

/** A sheet of given width, language and colours. All its methods give lines. */
export class Page {
  readonly palette: Palette;
  readonly verbose: boolean;
  readonly #options: ReportOptions;

  constructor(options: ReportOptions) {
    this.#options = options;
    this.palette = options.palette;
    this.verbose = options.verbose;
  }

  say(text: Bilingual): string {
    return text[this.#options.language];
  }

  /** A list of words: 甲、乙、丙; a, b, c. */
  list(words: readonly string[]): string {
    return words.join(this.say({ zh: '、', en: ', ' }));
  }

  /** Full sentences or clauses after one another. */
  series(texts: readonly string[]): string {
    return texts.join(this.say({ zh: '；', en: '; ' }));
  }

  /** Words in brackets after others: 甲（乙）; a (b). */
  aside(words: string): string {
    return this.say({ zh: `（${words}）`, en: ` (${words})` });
  }

  lines(pieces: readonly Piece[], first = '', rest = first): string[] {
    return wrap(pieces, { width: this.#options.width, first, rest });
  }

  /** Lines under a finding. */
  indented(pieces: readonly Piece[]): string[] {
    return this.lines(pieces, INDENT);
  }

  /** The first line of a numbered finding; later lines stand under its words. */
  numbered(number: number, pieces: readonly Piece[]): string[] {
    return this.lines(pieces, `${String(number).padStart(3)}  `, INDENT);
  }

  labelled(name: LabelName, pieces: readonly Piece[], indent = INDENT): string[] {
    return this.#hung(this.say(LABELS[name]), pieces, indent);
  }

  /** A label of the caller and its value, from the left margin. */
  row(label: string, value: string): string[] {
    return this.#hung(label, [{ text: value }], '  ');
  }

  /** Further lines under the words of a label; `asIs`: a line that means something by its columns is not broken. */
  under(pieces: readonly Piece[], indent: string, asIs: boolean): string[] {
    const first = indent + ' '.repeat(LABEL_COLUMNS[this.#options.language]);
    return wrap(pieces, { width: asIs ? Number.POSITIVE_INFINITY : this.#options.width, first, rest: first });
  }

  #hung(label: string, pieces: readonly Piece[], indent: string): string[] {
    const columns = LABEL_COLUMNS[this.#options.language];
    const rest = ' '.repeat(indent.length + columns);
    const [first = '', ...others] = this.lines(pieces, rest);
    const gap = ' '.repeat(columns - displayWidth(label));
    return [indent + this.palette.faint(label) + gap + first.slice(rest.length), ...others];
  }
}
