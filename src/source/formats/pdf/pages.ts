import { HefaError } from '../../../errors.ts';
import type { Limits } from '../../limits.ts';
import { withoutFurniture } from './furniture.ts';
import { layOut, woven } from './layout.ts';
import { type Line, linesOf } from './lines.ts';
import { type Marks, readMarks } from './marks.ts';
import type { Pdf, PdfPage } from './pdfjs.ts';
import { type Run, readRuns } from './runs.ts';

/** A page as far as it could be read. */
export interface Page {
  /** 1-based. */
  readonly number: number;
  /** Without page numbers and running heads, in reading order. */
  readonly lines: readonly Line[];
  /** In points, as `lines` see the page. */
  readonly width: number;
  /** Words that are turned against the rest, one list for each way. */
  readonly turned: readonly (readonly Line[])[];
  /** Null where the page is so broken that nothing of it could be read. */
  readonly marks: Marks | null;
  /** Characters that were read, running heads too. */
  readonly characters: number;
  /** Characters that nobody can name, U+FFFD. */
  readonly replaced: number;
  /** Words that lie over the page, which pdf.js does not count among its text: fields filled in, text boxes. */
  readonly hasOverlay: boolean;
  /** Words that stand askew, watermarks most often, were left out. */
  readonly isAskew: boolean;
}

interface Drawn {
  readonly number: number;
  readonly marks: Marks | null;
  readonly runs: readonly Run[];
  readonly hasOverlay: boolean;
  readonly width: number;
  readonly height: number;
}

/** @throws HefaError too-large */
export async function readPages(pdf: Pdf, limits: Limits): Promise<Page[]> {
  const room = new Room(limits);
  const drawn: Drawn[] = [];
  for (let number = 1; number <= pdf.numPages; number++) drawn.push(await readPage(pdf, number, room));
  const ways = drawn.map(waysOf);
  const layouts = drawn.map(({ number, marks }, at) => {
    const main = ways[at]?.[0] ?? [];
    return layOut(main, main[0]?.turn === 0 ? (marks?.rules ?? []) : [], number);
  });
  const bodies = withoutFurniture(
    layouts.map(({ body }) => body),
    drawn.map((page, at) => (liesOnSide(ways[at]) ? page.width : page.height)),
  );
  return drawn.map(({ number, marks, runs, hasOverlay, width, height }, at) => ({
    number,
    hasOverlay,
    lines: woven(bodies[at] ?? [], layouts[at]?.tables ?? []),
    width: liesOnSide(ways[at]) ? height : width,
    turned: (ways[at] ?? []).slice(1).map((way) => linesOf(way, number)),
    marks,
    characters: runs.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0),
    replaced: runs.reduce((sum, { text }) => sum + text.split('\ufffd').length - 1, 0),
    isAskew: runs.some((run) => run.isAskew),
  }));
}

async function readPage(pdf: Pdf, number: number, room: Room): Promise<Drawn> {
  try {
    const page = await pdf.getPage(number);
    const marks = await readMarks(pdf, page, (isForm) => room.step(isForm));
    const runs = await readRuns(page, (length) => room.text(length));
    const { width, height } = page.getViewport({ scale: 1 });
    const hasOverlay = await isWrittenOver(page);
    page.cleanup();
    return { number, marks, runs: runs.filter(({ font }) => !marks.strange.has(font)), hasOverlay, width, height };
  } catch (error) {
    if (error instanceof HefaError) throw error;
    return { number, marks: null, runs: [], hasOverlay: false, width: 0, height: 0 };
  }
}

interface Annotation {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
  readonly fieldType?: string;
}

async function isWrittenOver(page: PdfPage): Promise<boolean> {
  const annotations: readonly Annotation[] = await page.getAnnotations();
  return annotations.some(({ subtype, contentsObj, fieldType, fieldValue }) => {
    if (subtype === 'FreeText') return (contentsObj?.str ?? '').trim() !== '';
    return fieldType === 'Tx' && typeof fieldValue === 'string' && fieldValue.trim() !== '';
  });
}

/** The runs of a page by the way they are turned, that of most words first. */
function waysOf({ runs }: Drawn): Run[][] {
  const ways = new Map<number, Run[]>();
  for (const run of runs) {
    if (run.isAskew || run.isArtifact) continue;
    const way = ways.get(run.turn) ?? [];
    ways.set(run.turn, way);
    way.push(run);
  }
  const weight = (way: readonly Run[]): number => way.reduce((sum, { text }) => sum + text.length, 0);
  return [...ways.values()].toSorted((one, other) => weight(other) - weight(one));
}

function liesOnSide(ways: readonly (readonly Run[])[] | undefined): boolean {
  return (ways?.[0]?.[0]?.turn ?? 0) % 2 === 1;
}

/** Steps of drawing that no document has: a thousand dense pages have some hundred thousand. */
const STEPS = 10_000_000;
/** Forms (pieces of drawing that are called by name) cost more, and only they can call one another without end. */
const FORMS = 50_000;

/** Counts what is really read, for a few forms that call one another can make billions of it. */
class Room {
  readonly #limits: Limits;
  #characters = 0;
  #steps = 0;
  #forms = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  step(isForm: boolean): void {
    if (isForm) this.#forms++;
    if (++this.#steps > STEPS || this.#forms > FORMS) throw tooLarge();
  }

  text(length: number): void {
    this.#characters += length;
    if (this.#characters * 2 > this.#limits.inflatedBytes) throw tooLarge();
  }
}

function tooLarge(): HefaError {
  return new HefaError('too-large', {
    zh: 'PDF 文件的内容过多，不像公文；请检查是否选错了文件',
    en: 'the PDF holds more than any document has; check that it is the right file',
  });
}
