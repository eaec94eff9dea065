import type { InnerDocument, Node, NodeKind, Structure } from './document.ts';

/** Kinds of attachment that set rules of their own; a form or a contract with articles does not. */
const RULING: ReadonlySet<string | null> = new Set([
  '办法',
  '规定',
  '细则',
  '规则',
  '条例',
  '规程',
  '规范',
  '制度',
  '准则',
  '章程',
  '方案',
  '意见',
  '措施',
  '标准',
  '程序',
]);
const OUTLINE: ReadonlySet<NodeKind> = new Set<NodeKind>(['part', 'division', 'point']);
/** So few points beside articles are a slip or a list of papers, no second way to number. */
const FEW = 3;

interface Tally {
  articles: number;
  outline: number;
  parts: number;
}

/** Counts what sets the rules: the documents inside where they are divided, else the body. */
export function structureOf(root: Node, inner: readonly InnerDocument[]): Structure {
  const body = tallyOf(root.children.filter((child) => child.kind === 'body'));
  const inside = tallyOf(rulingNodes(inner));
  const ruling = inside.articles + inside.outline > 0 ? inside : body;
  const articles = body.articles + inside.articles;
  if (articles === 0) return { style: ruling.outline > 0 ? 'outline' : 'plain', articles, parts: ruling.parts };
  return ruling.outline < FEW
    ? { style: 'articles', articles, parts: 0 }
    : { style: 'mixed', articles, parts: ruling.parts };
}

/** Inner documents; where there are none, attachments that are a 办法 or the like. */
function rulingNodes(inner: readonly InnerDocument[]): Node[] {
  const own = inner.filter(({ node, kind }) => node.kind === 'inner' || RULING.has(kind));
  return own.map(({ node }) => node);
}

function tallyOf(nodes: readonly Node[]): Tally {
  const tally: Tally = { articles: 0, outline: 0, parts: 0 };
  for (const node of nodes) add(node, tally);
  return tally;
}

function add(node: Node, tally: Tally): void {
  if (node.kind === 'article') {
    tally.articles += 1;
    return;
  }
  if (node.kind === 'back') return;
  if (OUTLINE.has(node.kind)) tally.outline += 1;
  // 一、 — not 第一编
  if (node.kind === 'part' && !/^[第笫]/.test(node.label?.text ?? '')) tally.parts += 1;
  for (const child of node.children) add(child, tally);
}
