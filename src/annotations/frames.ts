import type { Document, Node, Sentence } from '../document/document.ts';
import { kindOf } from '../document/titles.ts';
import { lastAttachmentOf } from './attached.ts';
import { Numbered } from './numbered.ts';

/** One document of a file: the notice, the 办法 that it prints, an attachment. Each has numbers of its own. */
export interface Frame {
  readonly node: Node;
  readonly title: string | null;
  readonly kind: string | null;
  /** All its articles in the order of the text. */
  readonly articles: readonly Node[];
  readonly chapters: readonly Node[];
  /** 关于修改《…》的决定: it quotes clauses of another document, with their numbers. */
  readonly amends: boolean;
  readonly numbered: Numbered;
}

/** The documents of which a file consists. */
export class Frames {
  readonly all: readonly Frame[];
  readonly #document: Document;
  readonly #byNode: ReadonlyMap<Node, Frame>;
  #lastAttachment: number | null | undefined;

  constructor(document: Document) {
    const inner = document.inner.map(({ node, title, kind }) => frameOf(node, title, kind));
    const { root, title } = document;
    this.all = [frameOf(root, title, title === null ? null : kindOf(title)), ...inner];
    this.#document = document;
    this.#byNode = new Map(this.all.map((frame) => [frame.node, frame]));
  }

  /** The number of the last attachment; null where the file does not list any by number. */
  get lastAttachment(): number | null {
    if (this.#lastAttachment === undefined) this.#lastAttachment = lastAttachmentOf(this.#document);
    return this.#lastAttachment;
  }

  /** The innermost document that a sentence stands in. */
  of({ leaf }: Sentence): Frame {
    for (let at: Node | null = leaf; at; at = at.parent) {
      const frame = this.#byNode.get(at);
      if (frame) return frame;
    }
    return this.all[0] as Frame;
  }
}

const AMENDS = /(?:修改|修正|废止|修订).{0,60}(?:决定|通知|公告)$|修正案/u;

/** All nodes of a document in the order of the text, without those of the documents inside it. */
export function nodesOf(top: Node, nodes: Node[] = []): readonly Node[] {
  for (const child of top.children) {
    if (child.kind === 'inner' || child.kind === 'attachment') continue;
    nodes.push(child);
    nodesOf(child, nodes);
  }
  return nodes;
}

function frameOf(node: Node, title: string | null, kind: string | null): Frame {
  const nodes = nodesOf(node);
  const [articles, chapters] = (['article', 'chapter'] as const).map((wanted) =>
    nodes.filter((one) => one.kind === wanted),
  ) as [Node[], Node[]];
  const amends = AMENDS.test(title ?? '');
  return { node, title, kind, articles, chapters, amends, numbered: new Numbered(articles, chapters) };
}
