import type { Document, LeafKind, Node } from '../../document/document.ts';
import type { Span } from '../../source/source.ts';

/** What stands in a line of its own: a heading, a paragraph with its label, a title, a whole table. */
export interface Row {
  /** A label with what it numbers; the lines of a title; the cells of a table. */
  readonly leaves: readonly Node[];
  readonly span: Span;
  readonly isTable: boolean;
}

/** The rows of a document in the order of its text. */
export function rowsOf({ root, source }: Document): readonly Row[] {
  const starts = new Set(source.blocks.map(({ span }) => span.start));
  const groups: Node[][] = [];
  for (const leaf of leavesBelow(root)) {
    const last = groups.at(-1);
    if (last && continues(last.at(-1) as Node, leaf, starts)) last.push(leaf);
    else groups.push([leaf]);
  }
  return groups.map((leaves) => {
    const [first, last] = [leaves[0] as Node, leaves.at(-1) as Node];
    const isTable = first.parent?.kind === 'table';
    return { leaves, isTable, span: { start: first.span.start, end: last.span.end } };
  });
}

function leavesBelow(node: Node): readonly Node[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesBelow);
}

/** 第一条 为了…; （一）加强领导。各级…: heading and text of one line; 关于… / 印发《…》的通知: a title over two lines. */
function continues(before: Node, leaf: Node, starts: ReadonlySet<number>): boolean {
  if (before.parent?.kind === 'table' || leaf.parent?.kind === 'table') return before.parent === leaf.parent;
  if (before.kind === 'label') return true;
  if (before.kind === 'title') return leaf.kind === 'title' && before.parent === leaf.parent;
  return before.kind === 'heading' && leaf.kind === 'text' && !starts.has(leaf.span.start);
}

/** What no rule reads. The page says so: words without a mark would look clean. */
const PASSED_OVER: ReadonlySet<string> = new Set<LeafKind>(['contents', 'running', 'comment']);

export function isPassedOver({ leaves }: Row): boolean {
  return leaves.every(({ kind }) => PASSED_OVER.has(kind));
}

/** 1 for a chapter or a part that is a heading alone, 2 for a section or a division; 0 for what is no heading. */
export function headingLevel({ leaves }: Row): 0 | 1 | 2 {
  const last = leaves.at(-1) as Node;
  if (last.kind !== 'heading' && !(last.kind === 'label' && last.parent?.kind === 'attachment')) return 0;
  switch (last.parent?.kind) {
    case 'chapter':
    case 'part':
    case 'attachment':
      return 1;
    case 'section':
    case 'division':
      return 2;
    default:
      return 0;
  }
}
