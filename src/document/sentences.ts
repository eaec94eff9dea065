import { normalise } from '../chinese/normalise.ts';
import type { Span } from '../source/source.ts';
import type { Node, NodeKind, Sentence } from './document.ts';
import { type Growing, leavesOf } from './node.ts';

/** Leaves whose words are read; labels, numbers, dates and page remains are no sentences. */
const READ: ReadonlySet<NodeKind> = new Set<NodeKind>(['text', 'heading', 'cell']);

class Cut implements Sentence {
  readonly text: string;
  readonly span: Span;
  readonly leaf: Node;
  readonly index: number;
  /** Offset in the source of each character of `text`; null where `text` is the source as it stands. */
  readonly #offsets: Int32Array | null;

  constructor(text: string, span: Span, leaf: Node, index: number, offsets: Int32Array | null) {
    this.text = text;
    this.span = span;
    this.leaf = leaf;
    this.index = index;
    this.#offsets = offsets;
  }

  spanOf(start: number, end: number): Span {
    const offsets = this.#offsets;
    if (offsets === null) return { start: this.span.start + start, end: this.span.start + end };
    const first = offsets[start] ?? this.span.end;
    return { start: first, end: end > start ? (offsets[end - 1] ?? this.span.end - 1) + 1 : first };
  }
}

/** Cuts all leaves below `root` into sentences, gives each leaf its own, and returns all in the order of the text. */
export function cutSentences(source: string, root: Growing): Sentence[] {
  const all: Sentence[] = [];
  for (const leaf of leavesOf(root)) {
    if (!READ.has(leaf.kind)) continue;
    const from = all.length;
    cutLeaf(source, leaf, all);
    leaf.sentences = all.slice(from);
  }
  return all;
}

function cutLeaf(source: string, leaf: Growing, all: Sentence[]): void {
  const base = leaf.span.start;
  const { text, offsets } = normalise(source.slice(base, leaf.span.end));
  let start = 0;
  while (start < text.length) {
    if (text.charCodeAt(start) === 0x20) start += 1;
    const end = endOfSentence(text, start);
    const words = start === 0 && end === text.length ? text : text.slice(start, end);
    if (offsets === null) {
      all.push(new Cut(words, { start: base + start, end: base + end }, leaf, all.length, null));
    } else {
      const own = offsets.subarray(start, end).map((offset) => base + offset);
      const span = { start: own[0] as number, end: (own.at(-1) as number) + 1 };
      all.push(new Cut(words, span, leaf, all.length, own));
    }
    start = end;
  }
}

const [STOP, CALL, ASK] = ['。', '！', '？'].map((mark) => mark.charCodeAt(0)) as [number, number, number];
const [OPEN, CLOSE] = ['《', '》'].map((mark) => mark.charCodeAt(0)) as [number, number];
/** What closes behind a sentence end belongs to the sentence: 「……。”」 */
const TAIL = /[。！？”’」』）)】]*/y;

/** Behind the next 。！？ that stands in no title 《…》. */
function endOfSentence(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (at - start >= LONGEST) return endOfOverlong(text, start, at);
    const code = text.charCodeAt(at);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) depth = Math.max(0, depth - 1);
    else if ((code === STOP || code === CALL || code === ASK) && (depth === 0 || isUnclosed(text, at))) {
      TAIL.lastIndex = at;
      return at + (TAIL.exec(text)?.[0].length ?? 1);
    }
  }
  return text.length;
}

/** No honest sentence comes near it. What is longer is cut, so that the work on a sentence stays small whatever a file holds. */
const LONGEST = 5_000;

/** Behind the last ； or ， that is not too far, and never within a character. */
function endOfOverlong(text: string, start: number, at: number): number {
  for (const mark of '；，') {
    const last = text.lastIndexOf(mark, at - 1);
    if (last > start + LONGEST / 2) return last + 1;
  }
  const isHalf = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return isHalf ? at - 1 : at;
}

/** A 《 that is never closed (a slip of the typist) must not swallow the rest of the paragraph. */
function isUnclosed(text: string, at: number): boolean {
  return !text.slice(at, at + 60).includes('》');
}
