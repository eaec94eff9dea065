import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * What CommonMark knows and a Chinese draft does not mean: indented code (paragraphs are indented), headings by a line of dashes.
 * Emphasis is paired by our own rules, in both readers. Links that the parser guesses from bare addresses have no place in the file.
 */
const FOREIGN = [
  'codeIndented',
  'setextUnderline',
  'attention',
  'strikethrough',
  'tasklistCheck',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
];

/** The tree of a Markdown text. Only the places of its nodes are used, never their values: those have lost the drafter's signs. */
export function parse(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).use(withoutForeign).parse(text);
}

function withoutForeign(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: FOREIGN } }];
}
