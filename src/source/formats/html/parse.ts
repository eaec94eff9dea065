import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  InsertionMode,
  Parser,
  type Token,
} from 'parse5';
import { HefaError } from '../../../errors.ts';
import type { Limits } from '../../limits.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export interface Page {
  readonly root: Element;
  /** What the window of a browser is named after. */
  readonly title: string;
  /** The file ends in the middle of a tag or of a part: it was not saved to its end. */
  readonly isCut: boolean;
  /** Its styles put numbers before paragraphs, which stand nowhere as words. */
  readonly isNumberedByStyle: boolean;
}

/** Elements deeper than this are opened no more; their words stay. Browsers stop at some 500 as well. */
const DEEPEST = 400;

/**
 * Elements that only change the look of words. The rules of HTML carry those that are left open on into every later paragraph, so
 * that a page of careless tags grows with the square of its length; as `span` they end where their parent does.
 */
const LOOKS = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));

/** Their content is no markup, so their tags must reach the parser at any depth. */
const RAW = new Set('script style title textarea xmp iframe noembed noframes noscript plaintext'.split(' '));

/** Must be closed by the page itself; one that is open at the end of the file shows that the rest is missing. */
const CLOSED_BY_TAG = new Set('div table ul ol section article script style title textarea'.split(' '));

/** @throws HefaError too-large */
export function parsePage(text: string, limits: Limits): Page {
  const parser = new BoundedParser({ treeAdapter: countingAdapter(limits), scriptingEnabled: true });
  parser.isXml = /^\s*<\?xml\s/.test(text);
  parser.tokenizer.write(text, true);
  const root = parser.document.childNodes.filter(isElement)[0] as Element;
  const isCut = parser.isCut || text.lastIndexOf('<') > text.lastIndexOf('>') || endsInWords(text);
  const isNumberedByStyle = /content\s{0,9}:[^;}]{0,100}\bcounters?\(/i.test(text);
  return { root, title: titleOf(root), isCut, isNumberedByStyle };
}

function titleOf(root: Element): string {
  const head = root.childNodes.filter(isElement)[0];
  const title = head?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'title');
  const words = title?.childNodes[0];
  return words !== undefined && 'value' in words ? words.value.slice(0, 500) : '';
}

/** A whole page, not a piece of one, whose last words no tag follows. */
function endsInWords(text: string): boolean {
  return !text.trimEnd().endsWith('>') && /<(?:html|body)[\s>]/i.test(text) && !/<\/(?:html|body)\s*>/i.test(text);
}

class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  isCut = false;
  /** `<title/>` and `<script/>` are whole elements in XHTML; in HTML all that follows would be taken into them. */
  isXml = false;
  /** Tags that were not opened, by name: their end tags must not close others. */
  readonly #unopened = new Map<string, number>();

  override onStartTag(token: Token.TagToken): void {
    const { tagName } = token;
    if (this.isXml && token.selfClosing && RAW.has(tagName)) return;
    if (this.openElements.stackTop < DEEPEST || RAW.has(tagName)) super.onStartTag(asSpan(token));
    else this.#unopened.set(tagName, (this.#unopened.get(tagName) ?? 0) + 1);
  }

  override onEndTag(token: Token.TagToken): void {
    const unopened = this.#unopened.get(token.tagName) ?? 0;
    if (unopened === 0) super.onEndTag(asSpan(token));
    else this.#unopened.set(token.tagName, unopened - 1);
  }

  override onEof(token: Token.EOFToken): void {
    // Behind </body> the elements stay on the stack, but nothing is missing any more.
    if (this.insertionMode < InsertionMode.AFTER_BODY) {
      for (let at = 0; at <= this.openElements.stackTop; at++) {
        if (CLOSED_BY_TAG.has(this.openElements.items[at]?.nodeName ?? '')) this.isCut = true;
      }
    }
    super.onEof(token);
  }
}

function asSpan(token: Token.TagToken): Token.TagToken {
  if (!LOOKS.has(token.tagName)) return token;
  token.tagName = 'span';
  token.tagID = html.TAG_ID.SPAN;
  return token;
}

/** Makes the ordinary tree, up to a bound: a file of nothing but tags takes a hundred times its size in memory. */
function countingAdapter(limits: Limits): typeof defaultTreeAdapter {
  let count = 0;
  const oneMore = (): void => {
    if (++count > limits.blocks) throw tooMany(limits);
  };
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      oneMore();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    createCommentNode() {
      oneMore();
      return defaultTreeAdapter.createCommentNode('');
    },
  };
}

function tooMany(limits: Limits): HefaError {
  return new HefaError('too-large', {
    zh: `网页中的标签超过 ${limits.blocks} 个，不像公文；请检查是否选错了文件，或把正文存为 .docx 后再检查`,
    en: `the page holds more than ${limits.blocks} tags and is hardly a document; check that it is the right file, or save its text as .docx`,
  });
}

/** The value of an attribute; null where the element has none of that name. */
export function attribute(element: Element, name: string): string | null {
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return null;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
