import type { Label, Node, NodeKind, Sentence } from './document.ts';

/** A node while the tree grows; `Node` is the same value as everyone else sees it. */
export interface Growing extends Node {
  span: { start: number; end: number };
  readonly children: Growing[];
  sentences: readonly Sentence[];
}

const NONE: readonly Sentence[] = [];

/** A new last child of `parent` (null for the root). The span of a container is set by `settle`. */
export function grow(
  parent: Growing | null,
  kind: NodeKind,
  start: number,
  end: number,
  label: Label | null = null,
): Growing {
  const node: Growing = { kind, span: { start, end }, label, parent, children: [], sentences: NONE };
  parent?.children.push(node);
  return node;
}

/** Gives each container the span from its first to its last leaf, and drops containers that stayed empty. */
export function settle(node: Growing, isLeaf: (node: Growing) => boolean): void {
  for (let at = node.children.length - 1; at >= 0; at -= 1) {
    const child = node.children[at] as Growing;
    settle(child, isLeaf);
    if (child.children.length === 0 && !isLeaf(child)) node.children.splice(at, 1);
  }
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first && last) node.span = { start: first.span.start, end: last.span.end };
}

const LEAVES: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'title',
  'number',
  'status',
  'addressees',
  'label',
  'heading',
  'text',
  'cell',
  'signature',
  'date',
  'contents',
  'running',
  'comment',
]);

export function isLeaf(node: Node): boolean {
  return LEAVES.has(node.kind);
}

/** All leaves below a node in the order of the text. */
export function leavesOf<N extends Node>(node: N, leaves: N[] = []): N[] {
  if (node.children.length === 0 && isLeaf(node)) leaves.push(node);
  for (const child of node.children as readonly N[]) leavesOf(child, leaves);
  return leaves;
}
