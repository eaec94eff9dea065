import { FontTally } from './fonts.ts';
import { type Pdf, type PdfPage, type Step, stepsOf } from './pdfjs.ts';
import { type Rule, Rules } from './rules.ts';
import { type Matrix, multiplied } from './runs.ts';

/** What is drawn on a page besides words that can be read. */
export interface Marks {
  /** All steps of drawing: none at all where the words of a page got lost. */
  readonly steps: number;
  /** Share of the page that its pictures cover, from 0; more than 1 where they lie over one another. */
  readonly pictures: number;
  /** Lines and curves, counted by their points. */
  readonly points: number;
  /** Characters of which the file says what they mean. */
  readonly known: number;
  /** Characters of which it does not. */
  readonly unknown: number;
  /** Pieces of text whose font could not be loaded at all. */
  readonly unread: number;
  /** Characters that were recognised in a scan and lie invisible over it. */
  readonly invisible: number;
  /** Fonts in which more is unknown than known. */
  readonly strange: ReadonlySet<string>;
  /** What may rule a table. */
  readonly rules: readonly Rule[];
}

/** @param room hears of every step, and throws where there are too many */
export async function readMarks(pdf: Pdf, page: PdfPage, room: (isForm: boolean) => void): Promise<Marks> {
  const { OPS } = await (await import('unpdf')).getResolvedPDFJS();
  const reader = new MarkReader(OPS, page);
  for await (const step of stepsOf(pdf, page.pageNumber)) {
    room(step.operator === OPS.paintFormXObjectBegin);
    reader.take(step);
  }
  return reader.marks();
}

type Operators = Readonly<Record<string, number>>;

/** A picture is drawn into the unit square: only for one does anybody scale so far. In share of the page. */
const PICTURE = 0.002;
const INVISIBLE = 3;

class MarkReader {
  readonly #ops: Operators;
  readonly #page: PdfPage;
  readonly #area: number;
  readonly #rules: Rules;
  readonly #tallies = new Map<string, FontTally>();
  readonly #stack: { matrix: Matrix; mode: number }[] = [];
  #matrix: Matrix = [1, 0, 0, 1, 0, 0];
  #mode = 0;
  #font = '';
  #steps = 0;
  #pictures = 0;
  #points = 0;
  #unread = 0;
  #invisible = 0;

  constructor(ops: Operators, page: PdfPage) {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    this.#ops = ops;
    this.#page = page;
    this.#area = Math.max(width * height, 1);
    this.#rules = new Rules(transform);
  }

  take({ operator, args }: Step): void {
    const ops = this.#ops;
    const list = Array.isArray(args) ? args : [];
    this.#steps++;
    if (operator === ops.showText) this.#show(list[0]);
    else if (operator === ops.setFont) this.#font = String(list[0]);
    else if (operator === ops.setTextRenderingMode) this.#mode = Number(list[0]);
    else if (operator === ops.save || operator === ops.paintFormXObjectBegin) this.#save(operator, list[0]);
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) this.#restore();
    else if (operator === ops.transform) this.#transform(list);
    else if (operator === ops.constructPath) this.#drawPath(Number(list[0]), list[1]);
  }

  marks(): Marks {
    const tallies = [...this.#tallies];
    return {
      steps: this.#steps,
      pictures: this.#pictures,
      points: this.#points,
      known: tallies.reduce((sum, [, { known }]) => sum + known, 0),
      unknown: tallies.reduce((sum, [, { unknown }]) => sum + unknown, 0),
      unread: this.#unread,
      invisible: this.#invisible,
      strange: new Set(tallies.filter(([, { known, unknown }]) => unknown > known).map(([font]) => font)),
      rules: this.#rules.found,
    };
  }

  /** A path that only cuts off what is drawn (`endPath`) is not seen. */
  #drawPath(how: number, paths: unknown): void {
    const [path] = Array.isArray(paths) ? paths : [];
    if (how === this.#ops.endPath || !(path instanceof Float32Array)) return;
    this.#points += path.length;
    this.#rules.add(path, this.#matrix, how === this.#ops.fill || how === this.#ops.eoFill);
  }

  #save(operator: number, matrix: unknown): void {
    if (this.#stack.length >= DEEPEST) throw new RangeError('the states of a page are nested without end');
    this.#stack.push({ matrix: this.#matrix, mode: this.#mode });
    if (operator === this.#ops.paintFormXObjectBegin && matrix !== null)
      this.#matrix = multiplied(this.#matrix, numbers(matrix));
  }

  #restore(): void {
    const state = this.#stack.pop();
    if (state === undefined) return;
    this.#matrix = state.matrix;
    this.#mode = state.mode;
  }

  /**
   * Pictures are never decoded (`maxImageSize`), and pdf.js then leaves out the step that draws one. What stays is the scaling
   * in front of it.
   */
  #transform(matrix: unknown): void {
    this.#matrix = multiplied(this.#matrix, numbers(matrix));
    const [a, b, c, d] = this.#matrix;
    const share = Math.abs(a * d - b * c) / this.#area;
    if (share > PICTURE) this.#pictures += Math.min(share, 1);
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const tally = this.#tallies.get(this.#font) ?? new FontTally(this.#page, this.#font);
    this.#tallies.set(this.#font, tally);
    const characters = tally.add(glyphs);
    if (glyphs.length === 0 || tally.isLost) this.#unread++;
    if (this.#mode === INVISIBLE) this.#invisible += characters;
  }
}

/** So far do programs go that forget to close what they open; pdf.js takes time by the square of the depth. */
const DEEPEST = 5_000;

function numbers(values: unknown): readonly number[] {
  return Array.isArray(values) || values instanceof Float32Array ? Array.from(values, Number) : [];
}
