import type { Source } from '../source/source.ts';
import { readClosing } from './closing.ts';
import { markContents } from './contents.ts';
import type { Document, InnerDocument } from './document.ts';
import { readFront } from './front.ts';
import { type Frame, identify } from './identity.ts';
import { whyIssued } from './issued.ts';
import { levelOf } from './level.ts';
import { growLines } from './lines.ts';
import { type Growing, grow, isLeaf, settle } from './node.ts';
import { passagesOf } from './passage.ts';
import { withoutQuotedArticles } from './quotations.ts';
import { Reading } from './reading.ts';
import { isRunning } from './running.ts';
import { findSections, type Section } from './sections.ts';
import { cutSentences } from './sentences.ts';
import { split } from './split.ts';
import { structureOf } from './structure.ts';
import { kindOf } from './titles.ts';
import { growBody } from './tree.ts';
import { unwrap } from './unwrap.ts';

/** Reads the structure of a document. Pure: the same source gives the same document. */
export function parseDocument(source: Source): Document {
  const { text } = source;
  const passages = split(text, unwrap(text, passagesOf(source)));
  const reading = new Reading(text, withoutQuotedArticles(text, passages));
  markRunning(reading);
  markContents(reading);
  const root = grow(null, 'document', 0, text.length);
  const front = readFront(reading, 0, reading.length);
  const sections = findSections(reading, front.end, front.title);
  const outer = growFrame(source, root, reading, 0, front, sections[0]?.start ?? reading.length);
  const inner = sections.map((section, at) =>
    growSection(source, root, reading, section, sections[at + 1]?.start ?? reading.length),
  );
  settle(root, isLeaf);
  root.span = { start: 0, end: text.length };
  const frames = inner.filter(({ document }) => document.node.kind === 'inner').map(({ frame }) => frame);
  const documents = inner.map(({ document }) => document);
  const named = identify(outer, frames);
  return {
    source,
    root,
    sentences: cutSentences(text, root),
    ...named,
    ...levelOf(named, outer, frames),
    inner: documents,
    structure: structureOf(root, documents),
    issued: whyIssued(named, outer, frames),
    fields: [outer, ...frames].flatMap((frame) => frame.front.fields),
  };
}

function markRunning(reading: Reading): void {
  reading.passages.forEach(({ start, end }, at) => {
    if (end - start <= 60 && reading.isProse(at) && isRunning(reading.text.slice(start, end)))
      reading.roles[at] = 'running';
  });
}

function growFrame(
  source: Source,
  parent: Growing,
  reading: Reading,
  from: number,
  front: Frame['front'],
  to: number,
): Frame {
  const closing = readClosing(reading, front.end, to);
  growLines(source, grow(parent, 'front', 0, 0), reading, from, front.end);
  growBody(source, grow(parent, 'body', 0, 0), reading, front.end, closing.start);
  growBody(source, grow(parent, 'back', 0, 0), reading, closing.start, to);
  return { front, closing };
}

function growSection(
  source: Source,
  root: Growing,
  reading: Reading,
  section: Section,
  to: number,
): { frame: Frame; document: InnerDocument } {
  const node = grow(root, section.kind, 0, 0, section.label);
  for (let at = section.start; at < section.titleStart; at += 1) reading.roles[at] = 'label';
  const front = readFront(reading, section.titleStart, to, section.titleLines);
  const frame = growFrame(source, node, reading, section.start, front, to);
  const title = section.title ?? section.label?.text ?? '';
  return { frame, document: { title, kind: kindOf(title), node } };
}
