import { lastDate } from '../chinese/dates.ts';
import type { Source } from '../source/source.ts';
import type { DivisionKind, Label } from './document.ts';
import { headingEnd } from './headings.ts';
import type { LabelForm, WrittenLabel } from './labels.ts';
import { type Growing, grow } from './node.ts';
import type { Passage } from './passage.ts';
import type { Reading } from './reading.ts';

/** A division into which text may still fall. */
interface Open {
  readonly node: Growing;
  readonly form: LabelForm;
  readonly number: number;
  readonly sub: number;
  /** Its list was opened by a line that ends in a colon: 「有下列情形之一的：」. */
  readonly led: boolean;
  /** The 款 of an article into which text and items fall now. */
  paragraph: Growing | null;
}

/** 编 > 章 > 节 > 条 stand in a fixed order; 一、（一）1. (1) ① only by habit. */
const FIXED: Partial<Record<LabelForm, number>> = { 编: 0, 分编: 1, 部分: 1, 章: 2, 节: 3, 条: 4 };
const HABIT: Partial<Record<LabelForm, number>> = {
  '一、': 0,
  '（一）': 1,
  '1.': 2,
  '1.1': 2,
  '（1）': 3,
  '1）': 4,
  '①': 5,
};

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

/** Grows a body from the passages of a range; what is known to be something else (a page number) becomes a leaf of its own. */
export function growBody(source: Source, body: Growing, reading: Reading, from: number, to: number): void {
  new Body(source, body, reading, from, to).grow();
}

/** Grows a front: each passage is a leaf of the kind that it was found to be. */
export function growLines(source: Source, parent: Growing, reading: Reading, from: number, to: number): void {
  for (let at = from; at < to; at += 1) growLine(source, parent, reading, at);
}

/** Organ and date on one line are two leaves. */
function growLine(source: Source, parent: Growing, reading: Reading, at: number): void {
  const { start, end } = reading.passages[at] as Passage;
  const role = reading.roles[at] ?? 'text';
  const date = role === 'signature' ? lastDate(source.text.slice(start, end)) : null;
  if (!date) {
    grow(parent, role, start, end);
    return;
  }
  const before = source.text.slice(start, start + date.start).trimEnd();
  grow(parent, 'signature', start, start + before.length);
  grow(parent, 'date', start + date.start, end);
}

class Body {
  readonly #source: Source;
  readonly #root: Growing;
  readonly #reading: Reading;
  readonly #from: number;
  readonly #to: number;
  /** For each passage of the range, the index of the next one with a label. */
  readonly #nextLabelled: Int32Array;
  readonly #open: Open[] = [];
  #previous = '';
  #table: Growing | null = null;

  constructor(source: Source, root: Growing, reading: Reading, from: number, to: number) {
    this.#source = source;
    this.#root = root;
    this.#reading = reading;
    this.#from = from;
    this.#to = to;
    this.#nextLabelled = new Int32Array(Math.max(0, to - from));
    let next = -1;
    for (let at = to - 1; at >= from; at -= 1) {
      this.#nextLabelled[at - from] = next;
      if (this.#labelAt(at)) next = at;
    }
  }

  grow(): void {
    for (let at = this.#from; at < this.#to; at += 1) {
      const passage = this.#reading.passages[at] as Passage;
      const role = this.#reading.roles[at];
      if (role === 'cell') this.#addCell(passage);
      else if (role !== undefined)
        growLine(this.#source, this.#open.at(-1)?.paragraph ?? this.#inmost(), this.#reading, at);
      else this.#add(passage, at);
    }
  }

  #add(passage: Passage, at: number): void {
    this.#table = null;
    const label = this.#labelAt(at);
    if (label) this.#addDivision(passage, label, at);
    else this.#addText(passage, at);
    this.#previous = this.#source.text[passage.end - 1] ?? '';
  }

  #labelAt(at: number): WrittenLabel | null {
    return this.#reading.roles[at] === undefined && at < this.#to ? (this.#reading.passages[at]?.label ?? null) : null;
  }

  #addCell(passage: Passage): void {
    const number = passage.block.table ?? -1;
    if (!this.#table || this.#table.span.start !== number) {
      this.#table = grow(this.#holder(), 'table', number, number);
    }
    grow(this.#table, 'cell', passage.start, passage.end);
  }

  #addDivision(passage: Passage, written: WrittenLabel, at: number): void {
    const depth = this.#depthOf(written);
    const led = /[：:]/.test(this.#previous) || (this.#open[depth]?.led ?? false);
    this.#open.length = depth;
    const inArticle = this.#articleDepth() >= 0 && written.form !== '条';
    const parent = this.#holder();
    const kind = inArticle ? (this.#open.length - this.#articleDepth() > 1 ? 'subitem' : 'item') : KINDS[written.form];
    const node = grow(parent, kind, passage.start, passage.end, this.#labelOf(written));
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

  #labelOf(written: WrittenLabel): Label {
    const text = this.#source.text.slice(written.start, written.end).replace(/\s+/g, '');
    return {
      text: /^[第笫]/.test(text) || /^[（(]/.test(text) ? text.replace(/[：:、．.]$/, '') : text,
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
    this.#open.length = this.#textDepth(passage, at);
    grow(this.#newHolder(), 'text', passage.start, passage.end);
  }

  /** The innermost open division, or the body itself. */
  #inmost(): Growing {
    return this.#open.at(-1)?.node ?? this.#root;
  }

  /** Where items and tables go: in an article into its running 款. */
  #holder(): Growing {
    const open = this.#open.at(-1);
    if (!open || open.form !== '条') return open?.node ?? this.#root;
    open.paragraph ??= grow(open.node, 'paragraph', 0, 0);
    return open.paragraph;
  }

  /** Where a block of text goes: in an article it is a 款 of its own. */
  #newHolder(): Growing {
    const open = this.#open.at(-1);
    if (open?.form === '条') open.paragraph = null;
    return this.#holder();
  }

  #articleDepth(): number {
    return this.#open.findLastIndex((open) => open.form === '条');
  }

  /** How many open divisions stay open around a division with this label. */
  #depthOf(label: WrittenLabel): number {
    return FIXED[label.form] === undefined ? this.#depthByHabit(label) : this.#depthByOrder(label);
  }

  #depthByOrder(label: WrittenLabel): number {
    const order = FIXED[label.form] as number;
    let depth = 0;
    for (const open of this.#open) {
      const outer = FIXED[open.form];
      const holds = outer === undefined ? label.form === '条' && open.form === '一、' : outer < order;
      if (!holds || outer === FIXED.条) break;
      depth += 1;
    }
    return depth;
  }

  #depthByHabit(label: WrittenLabel): number {
    const article = this.#articleDepth();
    const floor = this.#open.findLastIndex((open) => FIXED[open.form] !== undefined);
    const last = this.#sibling(label, floor);
    if (last >= 0) {
      const nested = label.number === 1 && /[：:]/.test(this.#previous);
      return nested ? this.#open.length : last;
    }
    // 一、总则 第一条 … 第二条 … 二、: a part that holds articles goes on behind them.
    const outer = article >= 0 ? this.#sibling(label, -1) : -1;
    if (outer >= 0 && label.number > 1) return outer;
    if (label.number === 1 && /[：:]/.test(this.#previous)) return this.#open.length;
    let depth = this.#open.length;
    while (depth > floor + 1 && (HABIT[(this.#open[depth - 1] as Open).form] ?? 0) >= (HABIT[label.form] ?? 0))
      depth -= 1;
    return depth;
  }

  /** Depth of the open division whose list this label continues: the one it follows by number, else the innermost of its form. */
  #sibling(label: WrittenLabel, floor: number): number {
    let found = -1;
    for (let depth = this.#open.length - 1; depth > floor; depth -= 1) {
      const open = this.#open[depth] as Open;
      if (open.form !== label.form) continue;
      if (follows(open, label)) return depth;
      if (found < 0) found = depth;
    }
    return found;
  }

  /** How many open divisions stay open around a block without a label. */
  #textDepth(passage: Passage, at: number): number {
    const open = this.#open;
    const inmost = open.at(-1);
    if (!inmost) return 0;
    const article = this.#articleDepth();
    const isBare = !inmost.node.children.some((child) => child.kind === 'text' || child.kind === 'paragraph');
    if (isBare) return open.length;
    const continued = this.#continued(at);
    if (continued > article) return this.#closeLed(continued + 1);
    if (article >= 0) return article + 1;
    if (CLOSING.test(this.#source.text.slice(passage.start, passage.start + 40))) return this.#floor();
    return this.#closeLed(this.#floor());
  }

  #floor(): number {
    return this.#open.findLastIndex((open) => FIXED[open.form] !== undefined) + 1;
  }

  /** Lists that a colon opened end where a block without a label follows; headed divisions go on. */
  #closeLed(floor: number): number {
    let depth = this.#open.length;
    while (depth > floor && (this.#open[depth - 1] as Open).led) depth -= 1;
    return depth;
  }

  /**
   * Depth of the open division whose list goes on behind a block without a label, perhaps behind a list of its own:
   * （一）初始登记。/ …提交以下资料： / 1. … 2. … / （二）补充登记。 Here the block belongs to （一）. -1 where no list goes on.
   */
  #continued(at: number): number {
    let depth = this.#open.length;
    let next = this.#nextLabelled[at - this.#from] ?? -1;
    for (let steps = 0; next >= 0 && steps < MOST_STEPS; steps += 1) {
      const label = this.#labelAt(next) as WrittenLabel;
      if (FIXED[label.form] !== undefined) return -1;
      const found = this.#open.findLastIndex(
        (open, index) => index < depth && open.form === label.form && follows(open, label),
      );
      if (found >= 0) return found;
      // The same form begins anew: the list that was open has ended.
      const ended = this.#open.findLastIndex((open) => open.form === label.form);
      if (ended >= 0 && label.number === 1) depth = Math.min(depth, ended);
      next = this.#nextLabelled[next - this.#from] ?? -1;
    }
    return -1;
  }
}

/** So many labels ahead it is looked whether a list goes on. */
const MOST_STEPS = 40;

/** 本办法自…起施行, 特此通知: words that close a document, not its last division. */
const CLOSING = /^(?:特此|本[^，。；]{2,14}(?:自|由|从|有效期|执行期|试行|暂定)|此前|以上[^，。]{0,12}请)/;

function follows(open: Open, label: WrittenLabel): boolean {
  return label.number === open.number + 1 && (label.form !== '1.1' || label.sub === open.sub);
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at] as string)) at += 1;
  return at;
}
