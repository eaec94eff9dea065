import { diffArrays } from 'diff';
import { addressOf } from './address.ts';
import type { Document, Node } from './document.ts';

/** A passage of a text as it is compared: a paragraph, a heading or a cell. */
interface Passage {
  /** The clause as it is cited; null for the head and the end. */
  readonly clause: string | null;
  /** As written, without the line ends of a wrapped text. */
  readonly words: string;
}

/** How a passage differs between two stages of a draft. Where `old` is null it is new, where `next` is null it is gone. */
export interface Change {
  readonly old: Passage | null;
  readonly next: Passage | null;
}

/**
 * What changed in the words from one stage of a draft to the next, in the order of the text. A clause that only bears another number is
 * no change, nor is other white space, width or punctuation of the keyboard.
 */
export function compareTexts(old: Document, next: Document): readonly Change[] {
  const [before, after] = [passagesOf(old), passagesOf(next)];
  const parts = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_EDITS });
  // Two texts without a passage in common are not two stages of one draft.
  if (parts === undefined) return paired(before, after);
  const changes: Change[] = [];
  let gone: Passage[] = [];
  let come: Passage[] = [];
  let [oldAt, nextAt] = [0, 0];
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      changes.push(...paired(gone, come));
      [gone, come] = [[], []];
    }
    if (!added) oldAt += value.length;
    if (!removed) nextAt += value.length;
    if (removed) gone = before.slice(oldAt - value.length, oldAt);
    if (added) come = after.slice(nextAt - value.length, nextAt);
  }
  return [...changes, ...paired(gone, come)];
}

/** More passages than the stages of a draft ever differ in. */
const MOST_EDITS = 4_000;

/** Passages in the order of the text. Page numbers and tables of contents are no words of a draft. */
function passagesOf(document: Document): Passage[] {
  const { text } = document.source;
  return leavesOf(document.root).flatMap((leaf): Passage[] => {
    if (PASSED_OVER.has(leaf.kind)) return [];
    const words = text
      .slice(leaf.span.start, leaf.span.end)
      .replace(/\s*\n\s*/gu, '')
      .trim();
    return words === '' ? [] : [{ clause: addressOf(leaf, document), words }];
  });
}

const PASSED_OVER: ReadonlySet<string> = new Set(['label', 'contents', 'running', 'comment']);

function leavesOf(node: Node): readonly Node[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

function keyOf({ words }: Passage): string {
  return words.normalize('NFKC').replace(/\s+/gu, '');
}

/** Of what stood between the same neighbours, the passages that are much alike are one that was changed. */
function paired(gone: readonly Passage[], come: readonly Passage[]): Change[] {
  const changes: Change[] = [];
  let from = 0;
  for (const old of gone) {
    const at = come.slice(0, from + FARTHEST).findIndex((next, index) => index >= from && likeness(old, next) >= ALIKE);
    if (at < 0) changes.push({ old, next: null });
    else {
      changes.push(...come.slice(from, at).map((next) => ({ old: null, next })), { old, next: come[at] as Passage });
      from = at + 1;
    }
  }
  return [...changes, ...come.slice(from).map((next) => ({ old: null, next }))];
}

/** Share of pairs of characters that two passages have in common, from which on they are the same one in other words. */
const ALIKE = 0.4;

/** A passage that was changed stands near to where it stood. */
const FARTHEST = 60;

function likeness(one: Passage, other: Passage): number {
  const [mine, yours] = [pairsOf(keyOf(one)), pairsOf(keyOf(other))];
  let shared = 0;
  for (const [pair, count] of mine) shared += Math.min(count, yours.get(pair) ?? 0);
  const total = sum(mine) + sum(yours);
  return total === 0 ? 0 : (2 * shared) / total;
}

function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sum(pairs: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of pairs.values()) total += count;
  return total;
}
