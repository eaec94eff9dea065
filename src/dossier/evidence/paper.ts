import type { Spot } from '../../facts/facts.ts';
import type { Source, Span } from '../../source/source.ts';
import { datesOf, type PaperDate } from './dates.ts';
import { withoutTitles } from './names.ts';

/** A paper as it is held against a step. */
export interface Paper {
  readonly source: Source;
  /** Its file name and its first words: what it is called, without the names of documents. */
  readonly head: string;
  /** What the draft is called, which says nothing of what the paper is. */
  readonly titles: readonly string[];
  readonly dates: readonly PaperDate[];
}

/** Number, organ and a title over some lines; what is longer, or a sentence, is no part of them. */
const [LINES, LINE] = [6, 60];

const papers = new WeakMap<Source, Paper>();

/** Several entries of a record may name one document: its dates are looked for once. */
export function paperOf(source: Source, titles: readonly string[]): Paper {
  const known = papers.get(source);
  if (known?.titles === titles) return known;
  const head = withoutTitles(headOf(source), titles);
  const paper = { source, head, titles, dates: known?.dates ?? datesOf(source.text) };
  papers.set(source, paper);
  return paper;
}

function headOf(source: Source): string {
  const lines = source.blocks.slice(0, LINES).map(({ span }) => wordsAt(source, span));
  const end = lines.findIndex((line) => line.length > LINE || /[。；：:]/u.test(line));
  return [source.path.slice(source.path.lastIndexOf('/') + 1), ...lines.slice(0, end < 0 ? LINES : end)].join('');
}

/** The words of a span as one line. */
export function wordsAt({ text }: Source, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, '');
}

export function spotOf({ path, map }: Source, { start, end }: Span): Spot {
  return { path, start: map.positionAt(start), end: map.positionAt(end, 'end') };
}

/** 某市司法局 2026年4月10日: a date under a paper stands in a block that says nothing else. */
const SIGNATURE = 24;

export function isSigned({ source }: Paper, date: PaperDate): boolean {
  const block = blockAt(source, date.start);
  const before = source.text.slice(Math.max(block.start, date.start - 40), date.start);
  const behind = source.text.slice(date.end, Math.min(block.end, date.end + 40));
  const around = `${before}${behind}`.replace(/\s/gu, '');
  return around.length <= SIGNATURE && !/[，。；！？]/u.test(around) && date.yearTold;
}

function blockAt({ blocks, text }: Source, offset: number): Span {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low]?.span ?? { start: 0, end: text.length };
}

/** What stands around a date in its sentence. */
export function beside({ text }: Source, { start, end }: Span, reach: number): { before: string; behind: string } {
  const before = /[^。；\n]*$/u.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '';
  const behind = /^[^。；\n]*/u.exec(text.slice(end, end + reach))?.[0] ?? '';
  return { before, behind };
}
