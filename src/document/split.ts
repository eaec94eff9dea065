import { findDate } from '../chinese/dates.ts';
import { datedLine } from './closing.ts';
import { type LabelForm, labelsBetween, type WrittenLabel } from './labels.ts';
import { isOrganLine } from './organs.ts';
import { type Passage, passage } from './passage.ts';

/**
 * Takes apart lines that hold several passages: a web page copied without line breaks holds a whole document in one.
 * A line is cut before a label only where the label is credible by what stands before it and by its number.
 */
export function split(text: string, passages: readonly Passage[]): Passage[] {
  return new Splitter(text, passages).run();
}

/** From outer to inner; a label may follow a heading without punctuation only if it is further in. */
const ORDER: readonly LabelForm[] = [
  '编',
  '分编',
  '部分',
  '章',
  '节',
  '条',
  '一、',
  '（一）',
  '1.',
  '1.1',
  '（1）',
  '1）',
  '①',
];

const ORDINALS: ReadonlySet<LabelForm> = new Set<LabelForm>(['编', '分编', '部分', '章', '节', '条']);

/** A line as long as this that holds no line end was copied without them. */
const RUN_ON = 300;
const LONGEST_HEADING = 50;
const LOOKAHEAD = 60;

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
    return cuts.concat(whole.end).map((end, index) => {
      const start = bounds[index] as number;
      const trimmed = this.#text.slice(start, end).trimEnd();
      const piece = passage(this.#text, whole.block, start, start + trimmed.length);
      return index === 0 ? { ...piece, indent: whole.indent, continues: whole.continues } : piece;
    });
  }

  #cuts(whole: Passage, at: number): number[] {
    const labels = this.#labelCuts(whole, at);
    const cuts = new Set(labels);
    for (const cut of blockCuts(this.#text, whole, labels)) cuts.add(cut);
    return [...cuts].sort((a, b) => a - b);
  }

  #labelCuts(whole: Passage, at: number): number[] {
    const cuts: number[] = [];
    let before = whole.label;
    if (!mayHold(this.#text, whole)) return cuts;
    const labels = labelsBetween(this.#text, before?.end ?? whole.start, whole.end);
    labels.forEach((label, index) => {
      const later = labels.slice(index + 1, index + LOOKAHEAD);
      if (!this.#isCredible(label, before, later, whole, at)) return;
      this.#count(label);
      cuts.push(label.start);
      before = label;
    });
    return cuts;
  }

  #isCredible(
    label: WrittenLabel,
    before: WrittenLabel | null,
    later: readonly WrittenLabel[],
    whole: Passage,
    at: number,
  ): boolean {
    if (label.start === whole.start) return false;
    if (this.#bridges(label, later, at)) return true;
    return this.#stands(label, whole.start, before) && (this.#continues(label) || this.#begins(label, later, at));
  }

  /** Between 16. and 18. even a label behind a comma is the seventeenth: 「……良好格局，17.提升……」. */
  #bridges(label: WrittenLabel, later: readonly WrittenLabel[], at: number): boolean {
    if (ORDINALS.has(label.form) || label.form === '①' || label.number < 2) return false;
    if (label.number - 1 !== this.#last.get(label.form)) return false;
    if (/[第、前款项条目零〇一二三四五六七八九十百\d“《（(]/.test(this.#text[label.start - 1] ?? '')) return false;
    if (/[零〇一二三四五六七八九十百类级款项\d]/.test(this.#text[label.end] ?? '')) return false;
    const next = later.find(({ form }) => form === label.form) ?? this.#nextOf(label.form, at);
    return next?.number === label.number + 1;
  }

  #nextOf(form: LabelForm, at: number): WrittenLabel | null {
    return this.#passages.slice(at + 1, at + LOOKAHEAD).find((next) => next.label?.form === form)?.label ?? null;
  }

  /** Does what stands before a label let a division begin here? */
  #stands(label: WrittenLabel, start: number, before: WrittenLabel | null): boolean {
    const words = this.#text.slice(Math.max(start, label.start - 80), label.start);
    const gap = /\s*$/.exec(words)?.[0] ?? '';
    const mark = words[words.length - gap.length - 1] ?? '';
    const isGap = !gap.includes('\n') && (gap.length > 1 || gap === '\u3000');
    const follower = this.#text[label.end] ?? '';
    if (ORDINALS.has(label.form) && label.form !== '章' && !/[\s（(【:：]/.test(follower) && !isGap && mark !== '。')
      return false;
    if (/[。；;！？!?]/.test(mark) || isGap) return true;
    if (/[：:]/.test(mark)) return label.form !== '条';
    if (/[”’）)】\]]/.test(mark)) return gap !== '' || /[。；][”’）)】\]]$/.test(words.trimEnd());
    if (gap !== '' && !/[，、,]/.test(mark) && this.#text.length > 0 && !gap.includes('\n')) return true;
    return before !== null && this.#isUnderHeading(label, before);
  }

  /** 二、工作重点（一）坚持依法行政: nothing but a short heading stands between the labels. */
  #isUnderHeading(label: WrittenLabel, before: WrittenLabel): boolean {
    const heading = this.#text.slice(before.end, label.start).trim();
    const isHeading =
      heading.length > 1 && heading.length <= LONGEST_HEADING && !/[。；：;:！？“《（(]$|[。；：;:]/.test(heading);
    return isHeading && ORDER.indexOf(before.form) < ORDER.indexOf(label.form);
  }

  #continues(label: WrittenLabel): boolean {
    const last = this.#last.get(label.form);
    if (last === undefined) return false;
    // One number may be missing, as where a page was cut.
    return (
      label.number === last + 1 ||
      (label.number === last + 2 && !ORDINALS.has(label.form)) ||
      (label.form === '条' && label.number === last && label.sub > 0)
    );
  }

  /** A list begins with 1, and 2 comes later: in the same line, or at the head of one of the next. */
  #begins(label: WrittenLabel, later: readonly WrittenLabel[], at: number): boolean {
    if (label.number !== 1 || label.sub > 0) return false;
    const second = (other: WrittenLabel | null | undefined) => other?.form === label.form && other.number === 2;
    return later.some(second) || this.#passages.slice(at + 1, at + LOOKAHEAD).some((next) => second(next.label));
  }

  #count(label: WrittenLabel): void {
    this.#last.set(label.form, label.number);
    if (label.form === '条') for (const form of ORDER.slice(6)) this.#last.delete(form);
  }
}

/** What could be a label behind something that ends: looked for first, because most lines hold none. */
const INSIDE =
  /[。；;：:！？!?”’）)】\]\s]\s*(?:[第笫（(①-⑳⑴-⒇⒈-⒛㈠-㈩]|[一二三四五六七八九十]{1,4}\s?[、．.]|[0-9０-９]{1,3}\s?[.．、）)])/;

function mayHold(text: string, { start, end, label }: Passage): boolean {
  const from = label?.end ?? start;
  if (INSIDE.test(text.slice(Math.min(from + 1, end), end))) return true;
  return label !== null && labelsBetween(text, from, Math.min(end, from + LONGEST_HEADING + 10)).length > 0;
}

/** Behind a sentence end and two spaces a new block begins; in a run-on line, behind one. */
function blockCuts(text: string, whole: Passage, labels: readonly number[]): number[] {
  const { start, end } = whole;
  if (end - start < 12) return [];
  const isRunOn = end - start >= RUN_ON;
  const words = text.slice(start, end);
  const lastStop = words.lastIndexOf('。');
  const cuts: number[] = [];
  let isHead = !whole.label && labels[0] !== start;
  let from = 0;
  let next = 0;
  for (const { index, 0: gap } of words.matchAll(/[^\S\n]+/g)) {
    for (; next < labels.length && (labels[next] as number) - start <= index; next += 1) {
      from = (labels[next] as number) - start;
      isHead = false;
    }
    const piece = words.slice(from, index);
    const behind = index + gap.length;
    const isEnd = gap.length > 1 || isRunOn ? endsBlock(piece, isRunOn) : false;
    const isLine = isRunOn && isTitleOrName(piece) && (isHead || index > lastStop || isSigned(piece, words, behind));
    if (!isEnd && !isLine) continue;
    cuts.push(start + behind);
    // Behind 。 or ： the text runs; behind a date a title comes again.
    if (/[。：:]/.test(piece)) isHead = false;
    if (isLine && (datedLine(piece) || /^[（(]此件/.test(piece))) isHead = true;
    from = behind;
  }
  if (isRunOn) cuts.push(...closingCut(words, start, lastStop));
  return cuts;
}

function endsBlock(piece: string, isRunOn: boolean): boolean {
  return /[。！？；!?][”’）)】]?$/.test(piece) || (isRunOn && piece.length > 6 && /[：:）)】\]]$/.test(piece));
}

/** The organ and the date below a notice: 贵州省发展和改革委员会 2020年2月9日 */
function isSigned(piece: string, words: string, behind: number): boolean {
  if (datedLine(piece)) return true;
  return isOrganLine(piece) && findDate(words.slice(behind, behind + 60)) !== null;
}

function isTitleOrName(piece: string): boolean {
  return (
    piece.length > 1 && piece.length <= 60 && !/[。；，：,;:、]$|[。；]/.test(piece) && !/^第.{1,6}[条章]$/.test(piece)
  );
}

/** 「……纵深推进。二〇一二年五月二十二日」: the date, or organ and date, behind the last sentence. */
function closingCut(words: string, start: number, lastStop: number): number[] {
  const rest = words.slice(lastStop + 1);
  const skipped = rest.length - rest.trimStart().length;
  const isClosing = lastStop > 0 && rest.length <= 60 && /日\s*$/.test(rest) && !/[，；：]/.test(rest);
  return isClosing && rest.trim() !== '' ? [start + lastStop + 1 + skipped] : [];
}
