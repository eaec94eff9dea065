import { assertBlocks, type Limits } from '../../limits.ts';
import {
  BLOCKS,
  CONTAINERS,
  EMBEDDED,
  headingLevel,
  isApparatus,
  isFurniture,
  isHidden,
  isLink,
  isNote,
  isPicture,
  isViewer,
  SHOWN,
  UNSEEN,
} from './elements.ts';
import { Lists } from './lists.ts';
import type { Line, Outline, Part } from './outline.ts';
import { attribute, type Element, isElement, type Node } from './parse.ts';
import { Tables } from './tables.ts';
import { Words } from './words.ts';

/** @throws HefaError too-large */
export function readOutline(root: Element, limits: Limits): Outline {
  const walk = new Walk(limits);
  walk.through(root);
  return walk.outline();
}

class Walk {
  readonly #limits: Limits;
  readonly #lines: Line[] = [];
  readonly #tables = new Tables();
  readonly #lists = new Lists();
  readonly #words = new Words();
  readonly #pictures: number[] = [];
  readonly #viewers: number[] = [];
  readonly #hidden: number[] = [];
  #part: Part = { isFurniture: false, start: 0, end: 0, parts: [] };
  #heading: number | null = null;
  #isNote = false;
  #isTracked = false;
  #frames = 0;
  /** Of an item whose first line has not come yet. */
  #label: string | null = null;
  #isItem = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  outline(): Outline {
    this.#endLine();
    this.#part.end = this.#lines.length;
    return {
      lines: this.#lines,
      whole: this.#part,
      pictures: this.#pictures,
      viewers: this.#viewers,
      hidden: this.#hidden,
      frames: this.#frames,
      isTracked: this.#isTracked,
    };
  }

  /** The depth of the tree is bounded by the parser. */
  through(node: Node): void {
    if (!isElement(node)) {
      if ('value' in node) this.#words.add(node.value);
    } else if (this.#isRead(node)) this.#element(node);
  }

  #isRead(element: Element): boolean {
    const { tagName } = element;
    if (EMBEDDED.has(tagName)) this.#embedded(element);
    else if (isHidden(element)) this.#noteHidden(element);
    else if (tagName === 'del' || /\bmsoDel\b/.test(attribute(element, 'class') ?? '')) this.#isTracked = true;
    else return (!UNSEEN.has(tagName) || isShown(element)) && !isApparatus(element);
    return false;
  }

  #element(element: Element): void {
    const { tagName } = element;
    if (tagName === 'br') this.#endLine();
    if (tagName === 'img' && isPicture(element)) this.#pictures.push(this.#lines.length);
    if (tagName === 'ins' && attribute(element, 'datetime') !== null) this.#isTracked = true;
    const isBlock = BLOCKS.has(tagName);
    if (isBlock) this.#endLine();
    const close = this.#open(element);
    for (const child of element.childNodes) this.through(child);
    if (isBlock) this.#endLine();
    close();
  }

  /** Enters an element; what is returned leaves it again. */
  #open(element: Element): () => void {
    const { tagName } = element;
    const [heading, wasNote, part] = [this.#heading, this.#isNote, this.#part];
    this.#heading = headingLevel(element) ?? heading;
    this.#isNote ||= isNote(element);
    if (CONTAINERS.has(tagName) || isFurniture(element)) this.#openPart(element);
    const leave = this.#special(element);
    return () => {
      leave();
      this.#heading = heading;
      this.#isNote = wasNote;
      if (this.#part !== part) this.#part.end = this.#lines.length;
      this.#part = part;
    };
  }

  #special(element: Element): () => void {
    const { tagName } = element;
    if (tagName === 'a' && isLink(element)) return this.#words.link();
    if (tagName === 'pre') return this.#words.pre();
    if (tagName === 'table') this.#tables.openTable(element);
    else if (tagName === 'tr') this.#tables.openRow();
    else if (tagName === 'td' || tagName === 'th') this.#tables.openCell(element);
    else if (tagName === 'ol' || tagName === 'ul') this.#lists.open(element);
    else if (tagName === 'li') {
      const label = this.#lists.label(element);
      this.#isItem = label === null;
      // An item that begins with a list bears both numbers.
      if (label !== null) this.#label = (this.#label ?? '') + label;
    }
    return () => this.#leave(tagName);
  }

  #leave(tagName: string): void {
    if (tagName === 'table') this.#tables.closeTable();
    else if (tagName === 'td' || tagName === 'th') this.#tables.closeCell();
    else if (tagName === 'ol' || tagName === 'ul') this.#lists.close();
    else if (tagName === 'li') [this.#isItem, this.#label] = [false, null];
  }

  #openPart(element: Element): void {
    const start = this.#lines.length;
    const part = { isFurniture: isFurniture(element), start, end: start, parts: [] };
    this.#part.parts.push(part);
    this.#part = part;
  }

  #endLine(): void {
    for (const { text, linked } of this.#words.take()) {
      // Many a page writes the number out and numbers the items as well.
      const label = this.#label === null || LABELLED.test(text) ? '' : this.#label;
      this.#lines.push({
        text: label + text,
        label: label.length,
        linked,
        heading: this.#heading,
        isItem: this.#isItem,
        isNote: this.#isNote,
        cell: this.#tables.cell,
      });
      this.#label = null;
      this.#isItem = false;
      if (this.#lines.length > this.#limits.blocks) assertBlocks(this.#lines.length, this.#limits);
    }
  }

  #embedded(element: Element): void {
    if (element.tagName === 'frame') this.#frames++;
    else if (!isHidden(element) && (isViewer(element) || holdsWords(element))) this.#viewers.push(this.#lines.length);
  }

  #noteHidden(element: Element): void {
    if (isSentence(textOf(element))) this.#hidden.push(this.#lines.length);
  }
}

/** A label is none of the document; a sentence may be. */
function isShown(element: Element): boolean {
  return SHOWN.has(element.tagName) && isSentence(textOf(element));
}

/** A page that is written into a frame of this one, or what is shown where an embedded file cannot be. */
function holdsWords(element: Element): boolean {
  return isSentence(attribute(element, 'srcdoc') ?? '') || isSentence(textOf(element));
}

/** A sentence, not the word or two of a menu. */
function isSentence(text: string): boolean {
  return text.includes('。') && text.replace(/[^\u4e00-\u9fff]+/g, '').length >= 10;
}

/** A number that the text brings along: 第一条, （一）, 1. */
const LABELLED =
  /^\s*(?:第[一二三四五六七八九十百零〇\d]+[条章节项]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、．.]|[①-⑳])/;

/** The words in an element, whatever they are; only so many as tell what they are. */
function textOf(element: Element): string {
  const open: Node[] = [...element.childNodes].reverse();
  let text = '';
  while (open.length > 0 && text.length < 2000) {
    const node = open.pop() as Node;
    if (!isElement(node)) text += 'value' in node ? node.value : '';
    else if (!UNSEEN.has(node.tagName) || SHOWN.has(node.tagName))
      for (let at = node.childNodes.length - 1; at >= 0; at--) open.push(node.childNodes[at] as Node);
  }
  return text;
}
