import { findDate } from '../chinese/dates.ts';
import { matches } from '../chinese/matches.ts';
import { isAddressees } from './addressees.ts';
import { datedLine } from './closing.ts';
import { isFieldLine } from './fields.ts';
import { isOrganLine } from './organs.ts';
import type { Passage } from './passage.ts';

/** A line as long as this was copied without its line ends. */
const RUN_ON = 300;
const LONGEST_LINE = 60;
const SHORTEST = 12;
/** Ends a sentence, perhaps inside quotation marks or brackets. */
const SENTENCE_END = /[。！？；!?][”’）)】]?$/;
const LEAD_END = /[：:）)】\]]$/;
const NOTICE = /^[（(]此件/;

/**
 * Where new blocks begin inside a line, labels aside: behind a sentence end and two spaces; in a run-on line, which holds a
 * whole page, behind one, and between the short lines of its head and its end. `labels` are the cuts already made.
 */
export function blockCuts(text: string, whole: Passage, labels: readonly number[]): number[] {
  if (whole.end - whole.start < SHORTEST) return [];
  const words = text.slice(whole.start, whole.end);
  if (isFieldLine(words.slice(0, LONGEST_LINE))) return [];
  const starts = labels.map((label) => label - whole.start);
  const head = whole.label || starts[0] === 0 ? 0 : addresseesEnd(words);
  const isRunOn = words.length >= RUN_ON;
  const cuts = [...(head > 0 ? [head] : []), ...spaceCuts(words, starts, isRunOn, !whole.label), ...dateCut(words)];
  return cuts.map((cut) => whole.start + cut);
}

/** 各区、县人民政府，市级各部门：为认真贯彻…: the text behind the addressees, on their line. 0 where there are none. */
function addresseesEnd(words: string): number {
  const colon = words.slice(0, 200).search(/[：:]/);
  if (colon < 0 || colon + 1 === words.length || !isAddressees(words.slice(0, colon + 1))) return 0;
  return /^各|[、，,]/.test(words.slice(0, colon))
    ? colon + 1 + (/^\s*/.exec(words.slice(colon + 1))?.[0].length ?? 0)
    : 0;
}

const GAPS = /[^\S\n]+/g;

function spaceCuts(words: string, labels: readonly number[], isRunOn: boolean, isUnlabelled: boolean): number[] {
  const cuts: number[] = [];
  const lastStop = words.lastIndexOf('。');
  let isHead = isUnlabelled;
  let from = 0;
  let next = 0;
  for (const { index, 0: gap } of matches(GAPS, words)) {
    for (; next < labels.length && (labels[next] as number) <= index; next += 1) {
      from = labels[next] as number;
      isHead = false;
    }
    const piece = words.slice(from, index);
    const behind = index + gap.length;
    const isBlock =
      (gap.length > 1 || isRunOn) &&
      (SENTENCE_END.test(piece) || (isRunOn && piece.length > 6 && LEAD_END.test(piece)));
    const isLine = isRunOn && isShortLine(piece) && (isHead || index > lastStop || isSigned(piece, words, behind));
    if (!isBlock && !isLine) continue;
    cuts.push(behind);
    // Behind 。 or ： the text runs; behind a date a title comes again.
    if (/[。：:]/.test(piece)) isHead = false;
    if (isLine && (datedLine(piece) || NOTICE.test(piece))) isHead = true;
    from = behind;
  }
  return cuts;
}

/** A title, an organ, a number: short, and no part of a sentence. */
function isShortLine(piece: string): boolean {
  return (
    piece.length > 1 &&
    piece.length <= LONGEST_LINE &&
    !/[。；]|[，：,;:、]$/.test(piece) &&
    !/^第.{1,6}[条章]$/.test(piece)
  );
}

/** Organ and date below a notice: 贵州省发展和改革委员会 2020年2月9日 */
function isSigned(piece: string, words: string, behind: number): boolean {
  return datedLine(piece) !== null || (isOrganLine(piece) && findDate(words.slice(behind, behind + 60)) !== null);
}

/** 「……纵深推进。二〇一二年五月二十二日」: the date, or organ and date, behind the last sentence. */
function dateCut(words: string): number[] {
  const lastStop = words.lastIndexOf('。');
  const rest = words.slice(lastStop + 1).trimStart();
  const isClosing = lastStop > 0 && rest !== '' && rest.length <= LONGEST_LINE && datedLine(rest) !== null;
  return isClosing ? [words.length - rest.length] : [];
}
