import type { Document, Node } from '../../src/document/document.ts';

/**
 * Every breach of the first invariant: children lie inside their parents, siblings are in order and do not overlap, every
 * character that is no white space belongs to exactly one leaf, and sentences lie inside their leaves and lead back to it.
 */
export function checkInvariants(document: Document): string[] {
  const breaches: string[] = [];
  const leaves: Node[] = [];
  walk(document.root, leaves, breaches);
  return [
    ...breaches,
    ...uncovered(document.source.text, leaves),
    ...strayCells(document),
    ...straySentences(document),
  ];
}

function walk(node: Node, leaves: Node[], breaches: string[]): void {
  if (node.children.length === 0) leaves.push(node);
  let behind = node.span.start;
  for (const child of node.children) {
    const name = `${child.kind} ${child.span.start}–${child.span.end}`;
    if (child.parent !== node) breaches.push(`${name} does not know its parent ${node.kind}`);
    if (child.span.start < behind) breaches.push(`${name} begins before ${behind} in ${node.kind}`);
    if (child.span.end > node.span.end) breaches.push(`${name} ends outside ${node.kind} (${node.span.end})`);
    if (child.span.end <= child.span.start) breaches.push(`${name} is empty`);
    behind = child.span.end;
    walk(child, leaves, breaches);
  }
}

/** Leaves are in order (see walk); so what lies between two of them belongs to none. */
function uncovered(text: string, leaves: readonly Node[]): string[] {
  const ends = [0, ...leaves.map((leaf) => leaf.span.end)];
  const starts = [...leaves.map((leaf) => leaf.span.start), text.length];
  return ends.flatMap((end, at) => {
    const between = text.slice(end, starts[at]).trim();
    return between === '' ? [] : [`no leaf holds 「${between.slice(0, 30)}」 at ${end}`];
  });
}

/** Cells of the format stay cells: a table is never taken for numbered text. */
function strayCells(document: Document): string[] {
  return document.source.blocks
    .filter((block) => block.kind === 'cell' && block.span.end > block.span.start)
    .filter((block) => !leafKinds(document.root, block.span.start).has('cell'))
    .map((block) => `the cell at ${block.span.start} is no cell`);
}

function leafKinds(root: Node, offset: number): Set<string> {
  const kinds = new Set<string>();
  for (let node: Node | undefined = root; node; ) {
    kinds.add(node.kind);
    node = node.children.find((child) => child.span.start <= offset && offset < child.span.end);
  }
  return kinds;
}

function straySentences(document: Document): string[] {
  return document.sentences.flatMap((sentence, index) => {
    const { span, leaf, text } = sentence;
    const whole = sentence.spanOf(0, text.length);
    const last = sentence.spanOf(text.length - 1, text.length);
    const inside = span.start >= leaf.span.start && span.end <= leaf.span.end;
    if (sentence.index !== index) return [`sentence ${index} says that it is ${sentence.index}`];
    if (!inside || text === '') return [`sentence ${index} lies outside its ${leaf.kind}, or is empty`];
    if (whole.start !== span.start || whole.end !== span.end || last.end !== span.end)
      return [`sentence ${index} does not lead back to ${span.start}–${span.end}`];
    return [];
  });
}
