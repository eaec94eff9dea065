import { toNumeral } from '../chinese/numerals.ts';
import type { Document, InnerDocument, Node } from './document.ts';

/** The innermost node that holds a character; a place between two nodes belongs to the node around both. */
export function nodeAt(document: Document, offset: number): Node {
  let node = document.root;
  for (let child = childAt(node, offset); child; child = childAt(node, offset)) node = child;
  return node;
}

/** The last child that begins at or before the offset, where it also ends behind it. */
function childAt(node: Node, offset: number): Node | null {
  let low = 0;
  let high = node.children.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((node.children[middle] as Node).span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const child = node.children[low];
  return child && child.span.start <= offset && offset < child.span.end ? child : null;
}

/**
 * The clause as it is cited: 第十二条第二款第（三）项, 二、（一）2., 第三章 for its heading, 附件1第三条 in an attachment.
 * Null where no division holds the place: title, preamble, signature.
 */
export function addressOf(place: Node | number, document: Document): string | null {
  const node = typeof place === 'number' ? nodeAt(document, place) : place;
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = at.parent) path.unshift(at);
  const article = path.findLastIndex((step) => step.kind === 'article');
  const attachment = path.filter((step) => step.kind === 'attachment').map((step) => step.label?.text ?? '附件');
  // An article is numbered through the whole text: its chapter is no part of the address.
  const steps = path.slice(Math.max(0, article)).map((step) => stepOf(step, article >= 0));
  return [...attachment, ...steps].join('') || null;
}

function stepOf(node: Node, inArticle: boolean): string {
  const { label } = node;
  switch (node.kind) {
    case 'article':
      return `第${toNumeral(label?.number ?? 0)}条${label?.sub ? `之${toNumeral(label.sub)}` : ''}`;
    case 'paragraph':
      return paragraphStep(node);
    case 'item':
      return `第${bare(label?.text)}项`;
    case 'subitem':
      return `第${bare(label?.text)}目`;
    case 'chapter':
    case 'section':
    case 'part':
    case 'division':
    case 'point':
    case 'subpoint':
      return inArticle ? '' : wide(label?.text ?? '');
    default:
      return '';
  }
}

/** 款 are counted only where an article has more than one. */
function paragraphStep(node: Node): string {
  const paragraphs = node.parent?.children.filter((child) => child.kind === 'paragraph') ?? [];
  return paragraphs.length > 1 ? `第${toNumeral(paragraphs.indexOf(node) + 1)}款` : '';
}

/** （三） stays （三）, 1. becomes 1. */
function bare(label = ''): string {
  return wide(label).replace(/[、.]$/, '');
}

function wide(label: string): string {
  return label
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/．/g, '.')
    .replace(/(?<=\d)、$/, '.');
}

/** The document in the document that holds a place; null in the outer one. */
export function innerOf(offset: number, document: Document): InnerDocument | null {
  const holders = document.inner.filter(({ node }) => node.span.start <= offset && offset < node.span.end);
  return holders.at(-1) ?? null;
}
