import type { Source } from '../source/source.ts';
import type { DivisionKind, Label } from './document.ts';
import { headingEnd } from './headings.ts';
import type { LabelForm, WrittenLabel } from './labels.ts';
import { growLine, Tables } from './lines.ts';
import { articleDepth, continuedDepth, depthOf, floorOf, type Open, withoutLedLists } from './nesting.ts';
import { type Growing, grow } from './node.ts';
import type { Passage } from './passage.ts';
import type { Reading } from './reading.ts';

const KINDS: Record<LabelForm, DivisionKind> = {
  编: 'part',
  分编: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  '一、': 'part',
  '（一）': 'division',
  '1.': 'point',
  '1.1': 'point',
  '（1）': 'subpoint',
  '1）': 'subpoint',
  '①': 'subpoint',
};

/** 本办法自…起施行, 特此通知: words that close a document, not its last division. */
const CLOSING = /^(?:特此|本[^，。；]{2,14}(?:自|由|从|有效期|执行期|试行|暂定)|此前|以上[^，。]{0,12}请)/;
const COLON = /[：:]/;
/** So many passages ahead it is looked whether a list goes on. */
const LOOKAHEAD = 80;

/** Grows a body from the passages of a range; what is known to be something else (a page number) becomes a leaf of its own. */
export function growBody(source: Source, body: Growing, reading: Reading, from: number, to: number): void {
  new Body(source, body, reading, from, to).grow();
}

class Body {
  readonly #source: Source;
  readonly #root: Growing;
  readonly #reading: Reading;
  readonly #from: number;
  readonly #to: number;
  readonly #open: Open[] = [];
  /** The last character of the passage before: a colon opens a list. */
  #previous = '';
  readonly #tables = new Tables();

  constructor(source: Source, root: Growing, reading: Reading, from: number, to: number) {
    this.#source = source;
    this.#root = root;
    this.#reading = reading;
    this.#from = from;
    this.#to = to;
  }

  grow(): void {
    for (let at = this.#from; at < this.#to; at += 1) {
      const passage = this.#reading.passages[at] as Passage;
      const role = this.#reading.roles[at];
      if (role === 'cell') this.#tables.add(this.#holder(), passage);
      else if (role === undefined) this.#add(passage, at);
      else growLine(this.#source, this.#open.at(-1)?.paragraph ?? this.#inmost(), this.#reading, at);
    }
  }

  #add(passage: Passage, at: number): void {
    this.#tables.close();
    const label = this.#labelAt(at);
    if (label) this.#addDivision(passage, label, at);
    else this.#addText(passage, at);
    this.#previous = this.#source.text[passage.end - 1] ?? '';
  }

  #labelAt(at: number): WrittenLabel | null {
    const isBody = at < this.#to && this.#reading.roles[at] === undefined;
    return isBody ? (this.#reading.passages[at]?.label ?? null) : null;
  }

  *#labelsBehind(at: number): Generator<WrittenLabel> {
    for (let next = at + 1; next < Math.min(this.#to, at + LOOKAHEAD); next += 1) {
      const label = this.#labelAt(next);
      if (label) yield label;
    }
  }

  #addDivision(passage: Passage, written: WrittenLabel, at: number): void {
    const isLed = COLON.test(this.#previous);
    const depth = depthOf(this.#open, written, isLed);
    const led = isLed || (this.#open[depth]?.led ?? false);
    this.#open.length = depth;
    const node = grow(this.#holder(), this.#kindOf(written), passage.start, passage.end, this.#labelOf(written));
    this.#open.push({ node, form: written.form, number: written.number, sub: written.sub, led, paragraph: null });
    grow(node, 'label', passage.start, written.end);
    this.#addHeadAndText(passage, written, at);
  }

  #addHeadAndText(passage: Passage, written: WrittenLabel, at: number): void {
    const { text } = this.#source;
    const start = skipSpace(text, written.end, passage.end);
    const follower = at + 1 < this.#to ? (this.#labelAt(at + 1)?.form ?? 'text') : null;
    const end = headingEnd(text, start, passage.end, written.form, follower);
    if (end > start) grow(this.#inmost(), 'heading', start, end);
    const rest = skipSpace(text, end, passage.end);
    if (rest < passage.end) grow(this.#newHolder(), 'text', rest, passage.end);
  }

  /** In an article 项 and 目, however they are written. */
  #kindOf(written: WrittenLabel): DivisionKind {
    const article = articleDepth(this.#open);
    if (article < 0) return KINDS[written.form];
    return this.#open.length - article > 1 ? 'subitem' : 'item';
  }

  #labelOf(written: WrittenLabel): Label {
    const text = this.#source.text.slice(written.start, written.end).replace(/\s+/g, '');
    return {
      // 第一条： and （一）、 are cited without what stands behind them; 一、 and 1. with it.
      text: /^[第笫（(]/.test(text) ? text.replace(/[：:、．.]$/, '') : text,
      number: written.number,
      sub: written.form === '条' ? written.sub : 0,
      generated: this.#source.map.isGenerated(written.start),
    };
  }

  #addText(passage: Passage, at: number): void {
    if (passage.continues) {
      grow(this.#holder(), 'text', passage.start, passage.end);
      return;
    }
    if (passage.block.kind === 'heading') {
      // A heading without a number (## 总则) stands over what follows, not below what went before.
      this.#open.length = 0;
      grow(this.#root, 'heading', passage.start, passage.end);
      return;
    }
    this.#open.length = this.#textDepth(passage, at);
    grow(this.#newHolder(), 'text', passage.start, passage.end);
  }

  /** How many open divisions stay open around a block without a label. */
  #textDepth(passage: Passage, at: number): number {
    const open = this.#open;
    if (open.length === 0 || this.#isBare()) return open.length;
    const article = articleDepth(open);
    const continued = continuedDepth(open, this.#labelsBehind(at));
    if (continued > article) return withoutLedLists(open, continued + 1);
    if (article >= 0) return article + 1;
    if (CLOSING.test(this.#source.text.slice(passage.start, passage.start + 40))) return floorOf(open);
    return withoutLedLists(open, floorOf(open));
  }

  /** Does the innermost division have no text yet? */
  #isBare(): boolean {
    return !this.#inmost().children.some(({ kind }) => kind === 'text' || kind === 'paragraph');
  }

  /** The innermost open division, or the body itself. */
  #inmost(): Growing {
    return this.#open.at(-1)?.node ?? this.#root;
  }

  /** Where items and tables go: in an article into its running 款. */
  #holder(): Growing {
    const open = this.#open.at(-1);
    if (open?.form !== '条') return this.#inmost();
    open.paragraph ??= grow(open.node, 'paragraph', 0, 0);
    return open.paragraph;
  }

  /** Where a block of text goes: in an article it is a 款 of its own. */
  #newHolder(): Growing {
    const open = this.#open.at(-1);
    if (open?.form === '条') open.paragraph = null;
    return this.#holder();
  }
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at] as string)) at += 1;
  return at;
}
