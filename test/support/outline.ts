import type { Document, Node } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { readText } from '../../src/source/formats/text.ts';
import { defaultLimits } from '../../src/source/limits.ts';

/** A draft as a text file, one argument a line. */
export function read(...lines: string[]): Document {
  return parseDocument(readText('草案.txt', lines.join('\n'), defaultLimits));
}

/**
 * The tree as lines, two spaces deeper for each level: the kind of a division with its label, and the first words of
 * each leaf. Labels stand with their division only.
 */
export function outline(document: Document, from: Node = document.root): string[] {
  const lines: string[] = [];
  const walk = (node: Node, depth: number): void => {
    const isLeaf = node.children.length === 0;
    const words = document.source.text.slice(node.span.start, node.span.end).replace(/\s+/g, ' ');
    const own = isLeaf ? `${node.kind} ${words.slice(0, 16)}` : `${node.kind} ${node.label?.text ?? ''}`.trim();
    if (node.kind !== 'label') lines.push('  '.repeat(depth) + own);
    for (const child of node.children) walk(child, depth + 1);
  };
  for (const child of from.children) walk(child, 0);
  return lines;
}

/** The outline of the body alone. */
export function bodyOf(document: Document): string[] {
  const body = document.root.children.find(({ kind }) => kind === 'body');
  return body ? outline(document, body) : [];
}

/** All divisions with a label, in the order of the text: 第一条, （一）, 1. */
export function labelsOf(document: Document): string[] {
  const labels: string[] = [];
  const walk = (node: Node): void => {
    if (node.label) labels.push(node.label.text);
    node.children.forEach(walk);
  };
  walk(document.root);
  return labels;
}

/** The words of all leaves of a kind. */
export function leaves(document: Document, kind: Node['kind']): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.kind === kind) found.push(document.source.text.slice(node.span.start, node.span.end));
    node.children.forEach(walk);
  };
  walk(document.root);
  return found;
}
