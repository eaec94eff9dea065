import type { WordFile } from './file.ts';
import type { Part } from './story.ts';

/** The text of a box and the number of the character at which it is anchored; null where that is not told. */
export interface Box extends Part {
  readonly anchor: number | null;
}

const ANCHOR_SIZE = 26;
const BOX_SIZE = 22;
/** Offset of the number of the shape, in the entry of a box. */
const SHAPE = 14;

/** The text boxes of the body. The text of all of them is one story; each names its shape, and the anchors of shapes stand elsewhere. */
export function findBoxes({ table, fib }: WordFile, story: Part): Box[] {
  if (story.end === story.start) return [];
  const anchors = readAnchors(table, fib.anchors.at, fib.anchors.size);
  const { at, size } = fib.boxes;
  const count = Math.floor((size - 4) / (4 + BOX_SIZE));
  if (count < 1 || at + size > table.byteLength) return [{ ...story, anchor: null }];
  const boxes: Box[] = [];
  let start = story.start;
  for (let index = 0; index < count; index++) {
    const end = Math.min(story.start + table.getUint32(at + (index + 1) * 4, true), story.end);
    if (end <= start) continue;
    const shape = table.getUint32(at + (count + 1) * 4 + index * BOX_SIZE + SHAPE, true);
    boxes.push({ start, end, anchor: anchors.get(shape) ?? null });
    start = end;
  }
  // What no entry claims.
  if (start < story.end) boxes.push({ start, end: story.end, anchor: null });
  return boxes;
}

/** Number of a shape → number of the character of the body at which it is anchored. */
function readAnchors(table: DataView, at: number, size: number): Map<number, number> {
  const anchors = new Map<number, number>();
  const count = Math.floor((size - 4) / (4 + ANCHOR_SIZE));
  if (count < 1 || at + size > table.byteLength) return anchors;
  for (let index = 0; index < count; index++) {
    const shape = table.getUint32(at + (count + 1) * 4 + index * ANCHOR_SIZE, true);
    anchors.set(shape, table.getUint32(at + index * 4, true));
  }
  return anchors;
}
