import { type Matrix, multiplied } from './runs.ts';

/** A ruled line of print, level (from, to along x; `at` is y) or upright (from, to along y; `at` is x). In points. */
export interface Rule {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines may be drawn as thin bars. */
const THIN = 3;
/** No shorter line rules a table. */
const SHORTEST = 5;
/** A page with more is a drawing. */
const MOST = 5_000;

/** How many numbers follow each command of a path: move, line, curve, flat curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];

/** Gathers the ruled lines of a page out of the paths that are drawn on it. */
export class Rules {
  readonly #found: Rule[] = [];
  readonly #page: readonly number[];

  /** @param page turns the points of the file to those of the page as it is seen */
  constructor(page: readonly number[]) {
    this.#page = page;
  }

  /** None where there are so many that it is a drawing. */
  get found(): readonly Rule[] {
    return this.#found.length > MOST ? [] : this.#found;
  }

  /** @param path commands with their numbers, one after the other: 0 x y, 1 x y … */
  add(path: Float32Array, matrix: Matrix, isFilled: boolean): void {
    if (this.#found.length > MOST) return;
    for (const points of subpaths(path, multiplied(this.#page, matrix))) {
      if (isFilled) this.#addBar(points);
      else for (const [at, point] of points.entries()) this.#addLine(points[at - 1] ?? point, point);
    }
  }

  #addLine([x, y]: Point, [toX, toY]: Point): void {
    const [width, height] = [Math.abs(toX - x), Math.abs(toY - y)];
    if (height < 1 && width > SHORTEST)
      this.#found.push({ level: true, at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) });
    else if (width < 1 && height > SHORTEST)
      this.#found.push({ level: false, at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) });
  }

  /** The middle of a filled bar; what is broader is a ground of colour. */
  #addBar(points: readonly Point[]): void {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, top, foot] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [x, y] = [(left + right) / 2, (top + foot) / 2];
    if (foot - top < THIN) this.#addLine([left, y], [right, y]);
    else if (right - left < THIN) this.#addLine([x, top], [x, foot]);
  }
}

type Point = readonly [number, number];
/** Bars and lines have few; what has more is a curve, a map, a seal. */
const CORNERS = 20;

function subpaths(path: Float32Array, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const command = path[at] ?? 0;
    const points = found.at(-1);
    const first = points?.[0];
    if (command === 0) found.push([pointOf(path, at, matrix)]);
    else if (command === 1) points?.push(pointOf(path, at, matrix));
    else if (command === 4 && first !== undefined) points?.push(first);
    at += 1 + (LENGTHS[command] ?? path.length);
  }
  return found.filter(({ length }) => length <= CORNERS);
}

function pointOf(path: Float32Array, at: number, [a, b, c, d, e, f]: Matrix): Point {
  const [x, y] = [path[at + 1] ?? 0, path[at + 2] ?? 0];
  return [a * x + c * y + e, b * x + d * y + f];
}
