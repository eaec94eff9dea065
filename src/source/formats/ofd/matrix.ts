/** [a b c d e f] as OFD writes it: x' = ax + cy + e, y' = bx + dy + f. Millimetres, y downwards. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Numbers held apart by blanks; null where one is none, or there are not `count`. */
function numbers(value: string | null, count: number): number[] | null {
  const words = (value ?? '').trim().split(/[\s,]+/, count);
  const found = words.map((word) => (word === '' ? Number.NaN : Number(word)));
  return found.length === count && found.every(Number.isFinite) ? found : null;
}

export function number(value: string | null): number | null {
  return numbers(value, 1)?.[0] ?? null;
}

export function box(value: string | null): Box | null {
  const [x, y, width, height] = numbers(value, 4) ?? [];
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? null
    : { x, y, width, height };
}

/** From an object to what holds it: its CTM, and then to the corner of its boundary. */
export function placement(boundary: string | null, ctm: string | null): Matrix {
  const { x, y } = box(boundary) ?? { x: 0, y: 0 };
  const [a, b, c, d, e, f] = numbers(ctm, 6) ?? IDENTITY;
  return [a as number, b as number, c as number, d as number, (e as number) + x, (f as number) + y];
}
