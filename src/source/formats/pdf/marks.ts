import type { Pdf, PdfPage, Step } from './pdfjs.ts';
import { stepsOf } from './pdfjs.ts';
import { type Matrix, multiplied } from './runs.ts';

/** What is drawn on a page besides words that can be read. */
export interface Marks {
  /** All steps of drawing: none at all where the words of a page got lost. */
  readonly steps: number;
  /** Share of the page that its pictures cover, from 0; more than 1 where they lie over one another. */
  readonly pictures: number;
  /** Lines and curves, counted by their points. */
  readonly points: number;
  /** Characters drawn with a font of which hefa knows what they mean. */
  readonly known: number;
  /** Characters of which the file does not say what they mean. */
  readonly unknown: number;
  /** Pieces of text whose font could not be loaded at all. */
  readonly unread: number;
  /** Characters that were recognised in a scan and lie invisible over it. */
  readonly invisible: number;
  /** Fonts in which more is unknown than known. */
  readonly strange: ReadonlySet<string>;
}

interface Glyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly isSpace: boolean;
}

interface Font {
  readonly composite?: boolean;
  readonly toUnicode?: { readonly _map?: readonly (string | undefined)[] };
}

interface Tally {
  known: number;
  unknown: number;
}

/** @param room hears of every step and throws where there are too many */
export async function readMarks(pdf: Pdf, page: PdfPage, room: (isForm: boolean) => void): Promise<Marks> {
  const { OPS } = await (await import('unpdf')).getResolvedPDFJS();
  const { width, height } = page.getViewport({ scale: 1 });
  const reader = new MarkReader(OPS, page, Math.max(width * height, 1));
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
  readonly #tallies = new Map<string, Tally>();
  readonly #stack: { matrix: Matrix; mode: number }[] = [];
  #matrix: Matrix = [1, 0, 0, 1, 0, 0];
  #mode = 0;
  #font = '';
  #pictures = 0;
  #points = 0;
  #steps = 0;
  #unread = 0;
  #invisible = 0;

  constructor(ops: Operators, page: PdfPage, area: number) {
    this.#ops = ops;
    this.#page = page;
    this.#area = area;
  }

  take({ operator, args }: Step): void {
    const ops = this.#ops;
    this.#steps++;
    const list = Array.isArray(args) ? args : [];
    if (operator === ops.showText) this.#show(list[0]);
    else if (operator === ops.setFont) this.#font = String(list[0]);
    else if (operator === ops.setTextRenderingMode) this.#mode = Number(list[0]);
    else if (operator === ops.save || operator === ops.paintFormXObjectBegin) this.#save(operator, list[0]);
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) this.#restore();
    else if (operator === ops.transform) this.#transform(list);
    else if (operator === ops.constructPath) this.#points += pointsOf(list[1]);
  }

  marks(): Marks {
    const tallies = [...this.#tallies.values()];
    const strange = [...this.#tallies].filter(([, { known, unknown }]) => unknown > known).map(([font]) => font);
    return {
      steps: this.#steps,
      pictures: this.#pictures,
      points: this.#points,
      known: tallies.reduce((sum, { known }) => sum + known, 0),
      unknown: tallies.reduce((sum, { unknown }) => sum + unknown, 0),
      unread: this.#unread,
      invisible: this.#invisible,
      strange: new Set(strange),
    };
  }

  #save(operator: number, matrix: unknown): void {
    if (this.#stack.length < DEEPEST) this.#stack.push({ matrix: this.#matrix, mode: this.#mode });
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
    const font = this.#fontOf(this.#font);
    if (glyphs.length === 0 || font === null) this.#unread++;
    const tally = this.#tallies.get(this.#font) ?? { known: 0, unknown: 0 };
    this.#tallies.set(this.#font, tally);
    for (const glyph of glyphs) {
      if (!isGlyph(glyph) || glyph.isSpace || glyph.unicode.trim() === '') continue;
      if (isKnown(glyph, font)) tally.known++;
      else tally.unknown++;
      if (this.#mode === INVISIBLE) this.#invisible++;
    }
  }

  /** Null where pdf.js could not load it: its words are then lost. */
  #fontOf(name: string): Font | null {
    const font: unknown = this.#page.commonObjs.has(name) ? this.#page.commonObjs.get(name) : null;
    return typeof font === 'object' ? font : null;
  }
}

const DEEPEST = 1_000;

/**
 * Where the file says nothing of a character, pdf.js gives out its code as if it were one: words that mean nothing. Bullets
 * of symbol fonts lie in the private area.
 */
function isKnown({ originalCharCode, unicode }: Glyph, font: Font | null): boolean {
  if (/[\p{Cc}\ufffd]/u.test(unicode)) return false;
  if (!font?.composite) return true;
  return font.toUnicode?._map?.[originalCharCode] !== undefined;
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';
}

function numbers(values: unknown): readonly number[] {
  return Array.isArray(values) || values instanceof Float32Array ? Array.from(values, Number) : [];
}

function pointsOf(paths: unknown): number {
  const [path] = Array.isArray(paths) ? paths : [];
  return path instanceof Float32Array ? path.length : 0;
}
