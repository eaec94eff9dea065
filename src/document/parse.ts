import type { Source } from '../source/source.ts';
import type { Document } from './document.ts';
import { type Growing, grow, isLeaf, settle } from './node.ts';
import { passagesOf } from './passage.ts';
import { cutSentences } from './sentences.ts';
import { split } from './split.ts';
import { growBody } from './tree.ts';
import { unwrap } from './unwrap.ts';

/** Reads the structure of a document. Pure: the same source gives the same document. */
export function parseDocument(source: Source): Document {
  const passages = split(source.text, unwrap(source.text, passagesOf(source)));
  const root = grow(null, 'document', 0, source.text.length);
  const first = passages.findIndex((passage) => passage.label !== null);
  const front = grow(root, 'front', 0, 0);
  for (const passage of passages.slice(0, Math.max(0, first)))
    grow(front, passage.block.kind === 'comment' ? 'comment' : 'title', passage.start, passage.end);
  growBody(source, grow(root, 'body', 0, 0), passages.slice(Math.max(0, first)));
  settle(root, isLeaf);
  const sentences = cutSentences(source.text, root);
  const title = front.children.find((child) => child.kind === 'title');
  return {
    source,
    root,
    sentences,
    title: title ? source.text.slice(title.span.start, title.span.end) : null,
    number: null,
    organ: null,
    date: null,
    kind: null,
    level: '规范性文件',
    levelReasons: [],
    addressees: null,
    inner: [],
    structure: { style: 'articles', articles: count(root, 'article'), parts: count(root, 'part') },
    issued: [],
  };
}

function count(node: Growing, kind: string): number {
  return node.children.reduce((sum, child) => sum + (child.kind === kind ? 1 : 0) + count(child, kind), 0);
}
