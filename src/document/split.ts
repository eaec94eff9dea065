import { blockCuts } from './block-cuts.ts';
import { type LabelForm, labelsBetween, type WrittenLabel } from './labels.ts';
import { type Passage, passage } from './passage.ts';

/**
 * Takes apart lines that hold several passages: a web page copied without line breaks holds a whole document in one.
 * A line is cut before a label only where the label is credible by what stands before it and by its number.
 */
export function split(text: string, passages: readonly Passage[]): Passage[] {
  return new Splitter(text, passages).run();
}

const ORDINALS: readonly LabelForm[] = ['编', '分编', '部分', '章', '节', '条'];
const LISTS: readonly LabelForm[] = ['一、', '（一）', '1.', '1.1', '（1）', '1）', '①'];
/** From outer to inner: a label may follow a heading without punctuation only if it is further in. */
const ORDER: readonly LabelForm[] = [...ORDINALS, ...LISTS];
const LONGEST_HEADING = 50;
/** So many passages, or labels of a line, ahead it is looked how a list goes on. */
const LOOKAHEAD = 60;

/** What could be a label behind something that ends: looked for first, because most lines hold none. */
const INSIDE =
  /[。；;：:！？!?”’）)】\]\s](?:[第笫（(①-⑳⑴-⒇⒈-⒛㈠-㈩]|[一二三四五六七八九十]{1,4}\s?[、．.]|[0-9０-９]{1,3}\s?[.．、）)])/;

interface Candidate {
  readonly label: WrittenLabel;
  /** The label before it on the line. */
  readonly before: WrittenLabel | null;
  /** The labels behind it on the line. */
  readonly later: readonly WrittenLabel[];
  /** The passage that it stands in, and its index. */
  readonly whole: Passage;
  readonly at: number;
}

class Splitter {
  readonly #text: string;
  readonly #passages: readonly Passage[];
  /** The last number of each form. Points may go on across divisions; a new article begins all lists anew. */
  readonly #last = new Map<LabelForm, number>();

  constructor(text: string, passages: readonly Passage[]) {
    this.#text = text;
    this.#passages = passages;
  }

  run(): Passage[] {
    return this.#passages.flatMap((whole, at) => {
      if (whole.label) this.#count(whole.label);
      const isText = whole.block.kind !== 'cell' && whole.block.kind !== 'comment';
      const cuts = isText ? this.#cuts(whole, at) : [];
      return cuts.length > 0 ? this.#pieces(whole, cuts) : [whole];
    });
  }

  #pieces(whole: Passage, cuts: readonly number[]): Passage[] {
    const bounds = [whole.start, ...cuts, whole.end];
    return bounds.slice(1).map((end, index) => {
      const start = bounds[index] as number;
      const words = this.#text.slice(start, end).trimEnd();
      const piece = passage(this.#text, whole.block, start, start + words.length);
      return index === 0 ? { ...piece, indent: whole.indent, continues: whole.continues } : piece;
    });
  }

  #cuts(whole: Passage, at: number): number[] {
    const labels = mayHoldLabels(this.#text, whole) ? this.#labelCuts(whole, at) : [];
    const cuts = new Set([...labels, ...blockCuts(this.#text, whole, labels)]);
    return [...cuts].sort((a, b) => a - b);
  }

  #labelCuts(whole: Passage, at: number): number[] {
    const cuts: number[] = [];
    const labels = labelsBetween(this.#text, whole.label?.end ?? whole.start, whole.end);
    let before = whole.label;
    labels.forEach((label, index) => {
      const later = labels.slice(index + 1, index + LOOKAHEAD);
      if (label.start === whole.start || !this.#isCredible({ label, before, later, whole, at })) return;
      this.#count(label);
      cuts.push(label.start);
      before = label;
    });
    return cuts;
  }

  #count(label: WrittenLabel): void {
    this.#last.set(label.form, label.number);
    if (label.form === '条') for (const form of LISTS) this.#last.delete(form);
  }

  #isCredible(candidate: Candidate): boolean {
    if (this.#bridges(candidate)) return true;
    return this.#stands(candidate) && (this.#continues(candidate.label) || this.#begins(candidate));
  }

  /** Between 16. and 18. even a label behind a comma is the seventeenth: 「……良好格局，17.提升……」. */
  #bridges({ label, later, at }: Candidate): boolean {
    if (ORDINALS.includes(label.form) || label.form === '①') return false;
    if (label.number < 2 || label.number - 1 !== this.#last.get(label.form)) return false;
    // 第三、四项 and 二、三类 list; they begin nothing.
    if (/[第、前款项条目零〇一二三四五六七八九十百\d“《（(]/.test(this.#text[label.start - 1] ?? '')) return false;
    if (/[零〇一二三四五六七八九十百类级款项\d]/.test(this.#text[label.end] ?? '')) return false;
    const isSame = ({ form }: WrittenLabel): boolean => form === label.form;
    return (later.find(isSame) ?? this.#heads(at).find(isSame))?.number === label.number + 1;
  }

  /** Does what stands before a label let a division begin here? */
  #stands({ label, before, whole }: Candidate): boolean {
    const words = this.#text.slice(Math.max(whole.start, label.start - 80), label.start);
    const gap = /\s*$/.exec(words)?.[0] ?? '';
    const mark = words[words.length - gap.length - 1] ?? '';
    // A line end of wrapped text is no gap.
    const isGap = !gap.includes('\n') && (gap.length > 1 || gap === '\u3000');
    const isLoose = gap !== '' && !gap.includes('\n');
    if (
      label.form === '条' &&
      !isGap &&
      mark !== '。' &&
      !/[\s（(【:：]/.test(this.#text.slice(label.end, Math.min(label.end + 1, whole.end)))
    )
      return false;
    if (isGap || /[。；;！？!?]/.test(mark)) return true;
    if (/[：:]/.test(mark)) return label.form !== '条';
    if (/[”’）)】\]]/.test(mark)) return gap !== '' || /[。；][”’）)】\]]$/.test(words.trimEnd());
    return (isLoose && !/[，、,]/.test(mark)) || this.#isUnderHeading(label, before);
  }

  /** 二、工作重点（一）坚持依法行政: nothing but a short heading stands between the labels. */
  #isUnderHeading(label: WrittenLabel, before: WrittenLabel | null): boolean {
    if (before === null || ORDER.indexOf(before.form) >= ORDER.indexOf(label.form)) return false;
    const heading = this.#text.slice(before.end, label.start).trim();
    return heading.length > 1 && heading.length <= LONGEST_HEADING && !/[。；：;:]|[！？“《（(]$/.test(heading);
  }

  /** One number may be missing, as where a page was cut. */
  #continues(label: WrittenLabel): boolean {
    const last = this.#last.get(label.form);
    if (last === undefined) return false;
    if (label.number === last + 1) return true;
    return label.form === '条' ? label.number === last && label.sub > 0 : label.number === last + 2;
  }

  /** A list begins with 1, and 2 comes later: on the same line, or at the head of one of the next. */
  #begins({ label, later, at }: Candidate): boolean {
    if (label.number !== 1 || label.sub > 0) return false;
    const isSecond = ({ form, number }: WrittenLabel): boolean => form === label.form && number === 2;
    return later.some(isSecond) || this.#heads(at).some(isSecond);
  }

  /** The labels at the heads of the next passages. */
  #heads(at: number): WrittenLabel[] {
    return this.#passages.slice(at + 1, at + LOOKAHEAD).flatMap(({ label }) => label ?? []);
  }
}

function mayHoldLabels(text: string, { start, end, label }: Passage): boolean {
  const from = label?.end ?? start;
  if (INSIDE.test(text.slice(Math.min(from + 1, end), end))) return true;
  return label !== null && labelsBetween(text, from, Math.min(end, from + LONGEST_HEADING + 10)).length > 0;
}
