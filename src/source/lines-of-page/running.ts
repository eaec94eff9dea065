import type { Line, Page } from './line.ts';

/** Lines at an edge of a page that are looked at: a head of two lines and a page number, and one to spare. */
const EDGE = 4;
/** Running lines stand in this share of the height at the top, and at the bottom. */
const MARGIN = 0.16;
/** By how much of the height the place of a running line may differ between pages. */
const SAME_PLACE = 0.008;

/** —2—, - 3 -, ·4·, — 二 —, 第 3 页 共 10 页, 3/10 */
const PAGE_NUMBER =
  /^(?:[—–\-－―─·•~]{1,4}\s*[\dⅠ-Ⅻivx一二三四五六七八九十]{1,4}\s*[—–\-－―─·•~]{1,4}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*[（(]?共\s*\d{1,4}\s*页[）)]?)?|\d{1,4}\s*\/\s*\d{1,4})$/;
const BARE_NUMBER = /^\d{1,4}$/;

type Edge = 'top' | 'bottom';

/**
 * Leaves out running heads, feet and page numbers: what recurs at the same place of several pages and stands apart from the words
 * inside, and —2— at an edge. Articles that are worded alike, or forms, recur too, but follow one another as lines do.
 */
export function withoutRunning(pages: readonly Page[]): Page[] {
  const places = new Places(pages);
  const step = usualStep(pages);
  return pages.map((page, at) => {
    const { lines } = page;
    const numbered = (line: Line, edge: Edge): boolean => isAtEdge(page, line, edge) && isNumber(line.text, at, places);
    const running = (line: Line, edge: Edge): boolean => numbered(line, edge) || places.recurs(page, line, edge);
    const taken = (ordered: readonly Line[], edge: Edge): number => {
      const end = ordered.slice(0, EDGE).findIndex((line) => !isAtEdge(page, line, edge) || !running(line, edge));
      let count = end < 0 ? Math.min(EDGE, ordered.length) : end;
      while (count > 0 && !numbered(ordered[count - 1] as Line, edge) && !isApart(ordered, count, step)) count--;
      return count;
    };
    const first = taken(lines, 'top');
    const last = lines.length - taken(lines.slice(first).reverse(), 'bottom');
    return { ...page, lines: lines.slice(first, last) };
  });
}

/** How far the last of the first `count` lines stands from the next one, and whether it is set smaller. */
function isApart(ordered: readonly Line[], count: number, step: number): boolean {
  const [line, next] = [ordered[count - 1] as Line, ordered[count]];
  if (next === undefined || line.size < 0.93 * next.size) return true;
  return Math.abs(next.baseline - line.baseline) > 1.25 * Math.min(step, 3 * next.size);
}

/** From one line of the file to the next, most often. */
function usualStep(pages: readonly Page[]): number {
  const steps = pages.flatMap(({ lines }) =>
    lines.slice(1).map((line, at) => line.baseline - (lines[at] as Line).baseline),
  );
  return steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
}

/** —2— is a page number wherever it stands; a bare 2 is one on the second page, or where other pages count on with it. */
function isNumber(text: string, at: number, places: Places): boolean {
  if (PAGE_NUMBER.test(text)) return true;
  return BARE_NUMBER.test(text) && (Number(text) === at + 1 || places.counts(Number(text) - at));
}

function isAtEdge({ height }: Page, { baseline }: Line, edge: Edge): boolean {
  return edge === 'top' ? baseline < height * MARGIN : baseline > height * (1 - MARGIN);
}

/** Where on how many pages the lines at the edges stand. */
class Places {
  /** Words and place → pages. */
  readonly #lines = new Map<string, number>();
  /** Number on the page less its place in the file → pages. */
  readonly #numbers = new Map<number, number>();
  readonly #needed: number;

  constructor(pages: readonly Page[]) {
    this.#needed = pages.length > 5 ? 3 : 2;
    for (const [at, page] of pages.entries()) {
      for (const line of page.lines.slice(0, EDGE)) this.#add(page, line, 'top', at);
      for (const line of page.lines.slice(-EDGE)) this.#add(page, line, 'bottom', at);
    }
  }

  /** Whether a line with these words, but for numbers, stands at this place on several pages. */
  recurs(page: Page, line: Line, edge: Edge): boolean {
    const [key, step] = [keyOf(line, edge), stepOf(page, line)];
    const same = [step - 1, step, step + 1].map((near) => this.#lines.get(key + near) ?? 0);
    return same.reduce((sum, count) => sum + count, 0) >= this.#needed;
  }

  counts(ahead: number): boolean {
    return (this.#numbers.get(ahead) ?? 0) >= 2;
  }

  #add(page: Page, line: Line, edge: Edge, at: number): void {
    if (!isAtEdge(page, line, edge)) return;
    const key = keyOf(line, edge) + stepOf(page, line);
    this.#lines.set(key, (this.#lines.get(key) ?? 0) + 1);
    if (!BARE_NUMBER.test(line.text)) return;
    const ahead = Number(line.text) - at;
    this.#numbers.set(ahead, (this.#numbers.get(ahead) ?? 0) + 1);
  }
}

function keyOf({ text }: Line, edge: Edge): string {
  return `${edge} ${text.replace(/\s+/g, '').replace(/\d+/g, '0')} `;
}

const stepOf = ({ height }: Page, { baseline }: Line): number => Math.round(baseline / height / SAME_PLACE);
