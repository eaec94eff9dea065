import { toNumeral } from '../chinese/numerals.ts';
import type { Document, Node, NodeKind } from '../document/document.ts';
import type { Span } from '../source/source.ts';
import { oneLine } from './sanitise.ts';

/** A division as an outline shows it. */
export interface Entry {
  readonly kind: NodeKind;
  /** 第十二条, （三）, 第二款; the title of an inner document; null for a table. */
  readonly label: string | null;
  /** Its heading, or the words that it begins with. */
  readonly words: string;
  readonly span: Span;
  readonly children: readonly Entry[];
}

/** Nodes that stand in a line of their own; the leaves below them stand in it, other containers are passed through. */
const SHOWN: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'part',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'division',
  'point',
  'subpoint',
  'inner',
  'attachment',
  'table',
]);

export function outlineTree(document: Document): readonly Entry[] {
  return entriesBelow(document.root, document);
}

function entriesBelow(node: Node, document: Document): Entry[] {
  return node.children.flatMap((child) => {
    if (!SHOWN.has(child.kind) || isOnlyParagraph(child)) return entriesBelow(child, document);
    const { kind, span } = child;
    return [
      {
        kind,
        span,
        label: labelOf(child, document),
        words: wordsOf(child, document),
        children: entriesBelow(child, document),
      },
    ];
  });
}

/** 款 are counted only where an article has more than one. */
function isOnlyParagraph(node: Node): boolean {
  return node.kind === 'paragraph' && paragraphsOf(node.parent).length < 2;
}

function paragraphsOf(node: Node | null): readonly Node[] {
  return node?.children.filter((child) => child.kind === 'paragraph') ?? [];
}

function labelOf(node: Node, document: Document): string | null {
  if (node.kind === 'paragraph') return `第${toNumeral(paragraphsOf(node.parent).indexOf(node) + 1)}款`;
  if (node.kind === 'inner') return `《${oneLine(titleOf(node, document) ?? '')}》`;
  return node.label ? oneLine(node.label.text) : null;
}

function titleOf(node: Node, document: Document): string | null {
  return document.inner.find((inner) => inner.node === node)?.title ?? null;
}

/** An article of several 款 has no words of its own: they stand with the first. */
function wordsOf(node: Node, document: Document): string {
  if (node.kind === 'inner' || paragraphsOf(node).length > 1) return '';
  if (node.kind === 'attachment') return oneLine(titleOf(node, document) ?? '');
  const leaf = firstWords(node);
  return leaf ? oneLine(document.source.text.slice(leaf.span.start, leaf.span.end)) : '';
}

function firstWords(node: Node): Node | null {
  for (const child of node.children) {
    if (child.kind === 'heading' || child.kind === 'text' || child.kind === 'cell') return child;
    const found = firstWords(child);
    if (found) return found;
  }
  return null;
}
