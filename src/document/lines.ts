import { lastDate } from '../chinese/dates.ts';
import type { Source } from '../source/source.ts';
import { type Growing, grow } from './node.ts';
import type { Passage } from './passage.ts';
import type { Reading } from './reading.ts';

/** Grows a front: each passage is a leaf of the kind that it was found to be. */
export function growLines(source: Source, parent: Growing, reading: Reading, from: number, to: number): void {
  const tables = new Tables();
  for (let at = from; at < to; at += 1) {
    if (reading.roles[at] === 'cell') tables.add(parent, reading.passages[at] as Passage);
    else growLine(source, parent, reading, at);
  }
}

/** Cells that follow one another and belong to one table of the format stand in one node. */
export class Tables {
  #node: Growing | null = null;
  #number: number | undefined;

  add(parent: Growing, { block, start, end }: Passage): void {
    if (this.#number !== block.table) this.close();
    this.#node ??= grow(parent, 'table', 0, 0);
    this.#number = block.table;
    grow(this.#node, 'cell', start, end);
  }

  close(): void {
    this.#node = null;
  }
}

/** Organ and date on one line are two leaves. */
export function growLine(source: Source, parent: Growing, reading: Reading, at: number): void {
  const { start, end } = reading.passages[at] as Passage;
  const role = reading.roles[at] ?? 'text';
  const date = role === 'signature' ? lastDate(source.text.slice(start, end)) : null;
  if (!date) {
    grow(parent, role, start, end);
    return;
  }
  const before = source.text.slice(start, start + date.start).trimEnd();
  grow(parent, 'signature', start, start + before.length);
  grow(parent, 'date', start + date.start, end);
}
