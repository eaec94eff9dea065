import { clean } from './characters.ts';
import { chunksOf, type PdfPage } from './pdfjs.ts';

/** A piece of text as it was drawn, in points, on a page turned so that its words stand upright; `y` grows downwards. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** The program that wrote the file says that it is a running head or the like. */
  readonly isArtifact: boolean;
  /** Quarters by which the words are turned: 1 for a table that lies on its side, or a column of vertical writing. */
  readonly turn: number;
  /** Stands askew: a watermark. */
  readonly isAskew: boolean;
}

interface Item {
  readonly type?: string;
  readonly tag?: string | null;
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

interface Chunk {
  readonly items: readonly Item[];
  readonly styles: Readonly<Record<string, { readonly vertical: boolean }>>;
}

/**
 * The runs of a page in the order in which they were drawn. `room` hears of every piece of text and throws where there is
 * too much: forms that call one another may make billions of them.
 */
export async function readRuns(page: PdfPage, room: (length: number) => void): Promise<Run[]> {
  const runs: Run[] = [];
  const { transform: matrix, width, height } = page.getViewport({ scale: 1 });
  const vertical = new Set<string>();
  const artifact = new ArtifactDepth();
  const stream: ReadableStream<Chunk> = page.streamTextContent({ includeMarkedContent: true });
  for await (const { items, styles } of chunksOf(stream)) {
    for (const [name, style] of Object.entries(styles)) if (style.vertical) vertical.add(name);
    for (const item of items) {
      if (item.type !== undefined) artifact.see(item.type, item.tag ?? '');
      else {
        room(item.str.length + 1);
        const run = runOf(item, matrix, vertical.has(item.fontName), artifact.isInside);
        if (run.text !== '' && Number.isFinite(run.x + run.y + run.width) && run.size > 0)
          runs.push(upright(run, width, height));
      }
    }
  }
  return drawnOnce(runs);
}

/** How many pieces of the same words are looked at; more than these are no shadow. */
const SHADOWS = 50;

/** Some programs draw bold type, or its shadow, by drawing it twice. */
function drawnOnce(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const alike = seen.get(run.text) ?? [];
    const near = 0.2 * run.size;
    if (alike.slice(-SHADOWS).some(({ x, y }) => Math.abs(x - run.x) < near && Math.abs(y - run.y) < near))
      return false;
    seen.set(run.text, alike);
    alike.push(run);
    return true;
  });
}

/** Marked content nests; what stands inside of `/Artifact … EMC` is no part of the words. */
class ArtifactDepth {
  readonly #open: boolean[] = [];

  get isInside(): boolean {
    return this.#open.includes(true);
  }

  see(type: string, tag: string): void {
    if (type === 'endMarkedContent') this.#open.pop();
    else this.#open.push(tag === 'Artifact' || tag === 'QITE_pageno');
  }
}

function runOf(item: Item, page: readonly number[], vertical: boolean, isArtifact: boolean): Run {
  const [a, b, c, d, e, f] = multiplied(page, item.transform);
  const angle = (Math.atan2(b, a) * 2) / Math.PI + (vertical ? 1 : 0);
  const turn = ((Math.round(angle) % 4) + 4) % 4;
  return {
    text: clean(item.str),
    x: e,
    y: f,
    width: vertical ? item.height : item.width,
    size: Math.hypot(c, d),
    font: item.fontName,
    isArtifact,
    turn,
    isAskew: Math.abs(angle - Math.round(angle)) > 0.05,
  };
}

/** The run as it stands when the page is turned so that its words are upright. */
function upright(run: Run, width: number, height: number): Run {
  const { x, y, turn } = run;
  if (turn === 1) return { ...run, x: y, y: width - x };
  if (turn === 2) return { ...run, x: width - x, y: height - y };
  return turn === 3 ? { ...run, x: height - y, y: x } : run;
}

export type Matrix = readonly [number, number, number, number, number, number];

/** `outer` after `inner`, as PDF counts: [a b c d e f]. */
export function multiplied(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = sixOf(outer);
  const [p, q, r, s, t, u] = sixOf(inner);
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function sixOf(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}
