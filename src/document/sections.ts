import { parseNumeral } from '../chinese/numerals.ts';
import { type CarriedTitles, carriedTitles, isCarried } from './carried.ts';
import { datedLine } from './closing.ts';
import type { Label } from './document.ts';
import { isOrganLine } from './organs.ts';
import type { Reading } from './reading.ts';
import { isTitle, isTitleLine, kindOf } from './titles.ts';

/** A document in the document, or an attachment; it reaches to the next one. */
export interface Section {
  readonly kind: 'inner' | 'attachment';
  readonly start: number;
  /** Index of its first title line; behind 附件1. */
  readonly titleStart: number;
  readonly titleLines: number;
  readonly title: string | null;
  readonly label: Label | null;
}

const MOST_TITLE_LINES = 5;
const LONGEST_TITLE = 120;
const LONGEST_ATTACHMENT = 60;
/** So many passages behind an attachment it is looked whether it stands in a list. */
const LOOKAHEAD = 20;
/** 附件, 附件1：, 附件一, 附：, 附表2, with the title behind it on the line. */
const ATTACHMENT =
  /^附\s?([件表录])?\s?(?:[（(]?\s?([\d一二三四五六七八九十]{1,3})\s?[）)]?)?\s?([：:.．、])?(\s?)(.*)$/;

/** Where documents inside a document and attachments begin, behind the text from `from` on. */
export function findSections(reading: Reading, from: number, title: string | null): Section[] {
  const titles = carriedTitles(reading, from, title);
  const sections: Section[] = [];
  let isSigned = false;
  for (let at = from; at < reading.length; at += 1) {
    if (reading.isRunning(at) || !isShort(reading, at)) continue;
    isSigned ||= datedLine(reading.line(at)) !== null;
    const section =
      attachmentAt(reading, at, titles, isSigned || sections.length > 0) ?? innerAt(reading, at, titles, isSigned);
    if (!section) continue;
    isSigned = false;
    sections.push(section);
    at = section.titleStart + section.titleLines - 1;
  }
  return sections;
}

function isShort(reading: Reading, at: number): boolean {
  const passage = reading.passages[at];
  if (!passage || passage.end - passage.start > LONGEST_TITLE) return false;
  return reading.isProse(at) && reading.roles[at] === undefined && !/[。；，]/.test(reading.lastCharacter(at));
}

/** A title, over several lines perhaps, that the notice has named; or one that follows a date and begins a text. */
function innerAt(reading: Reading, at: number, titles: CarriedTitles, isSigned: boolean): Section | null {
  // What stands above the title, a note, an organ or a date, is no part of it.
  const line = reading.line(at);
  if (/^[（(]/.test(line) || isOrganLine(line) || datedLine(line) || reading.passages[at]?.label) return null;
  const titleLines = carriedLines(reading, at, titles) || (isSigned ? strayLines(reading, at) : 0);
  if (titleLines === 0) return null;
  const title = joined(reading, at, titleLines);
  // An explanation of the document is set beside it, and sets no rules.
  const kind = /解读|说明/.test(kindOf(title) ?? '') ? 'attachment' : 'inner';
  return { kind, start: at, titleStart: at, titleLines, title, label: null };
}

/** How many lines from here make a title that the notice prints; 0 where none do. */
function carriedLines(reading: Reading, at: number, titles: CarriedTitles): number {
  if (titles.size === 0) return 0;
  for (let count = 1; count <= MOST_TITLE_LINES; count += 1) {
    const last = at + count - 1;
    if (!isShort(reading, last) || !isTitleLine(reading.line(last))) return 0;
    if (isCarried(joined(reading, at, count), titles, count === 1)) return withState(reading, at, count);
  }
  return 0;
}

/** （试行） on a line of its own belongs to the title. */
function withState(reading: Reading, at: number, count: number): number {
  return /^[（(].{1,8}[）)]$/.test(reading.line(at + count)) ? count + 1 : count;
}

/** A title that nobody announced: behind the date of a notice, and followed by 第一章, 第一条 or a text. */
function strayLines(reading: Reading, at: number): number {
  for (let count = 1; count <= 3; count += 1) {
    const last = at + count - 1;
    if (!isShort(reading, last) || reading.passages[last]?.label || datedLine(reading.line(last))) return 0;
    const title = joined(reading, at, count);
    if (!isTitle(title) || title.length < 6 || /(?:令|文件|通知)$/.test(title)) continue;
    return beginsText(reading, at + count) ? count : 0;
  }
  return 0;
}

function beginsText(reading: Reading, at: number): boolean {
  for (let next = at; next < Math.min(at + 6, reading.length); next += 1) {
    const label = reading.passages[next]?.label;
    if (label) return label.number === 1;
    if (reading.lastCharacter(next) === '。') return true;
  }
  return false;
}

function joined(reading: Reading, at: number, count: number): string {
  const words = Array.from({ length: count }, (_, index) => reading.line(at + index)).join('');
  return words.replace(/^《([^《》]+)》$/, '$1');
}

/** 附件1 at the head of a line. `isOpen`: a text is signed already, so that this is no list of attachments in it. */
function attachmentAt(reading: Reading, at: number, titles: CarriedTitles, isOpen: boolean): Section | null {
  const line = reading.line(at);
  const match = line.startsWith('附') ? ATTACHMENT.exec(line) : null;
  if (!match || (!isOpen && isList(reading, at))) return null;
  const [, word, numeral = '', mark, gap, rest = ''] = match;
  // 附近, 附加: neither a word for attachments nor a colon
  if ((!word && !mark) || rest.length > LONGEST_ATTACHMENT || (rest !== '' && !mark && !gap && !numeral)) return null;
  const label = { text: `附件${numeral}`, number: parseNumeral(numeral) ?? 0, sub: 0, generated: false };
  if (rest !== '') {
    const kind = isCarried(rest, titles, true) ? 'inner' : 'attachment';
    return { kind, start: at, titleStart: at, titleLines: 1, title: rest, label };
  }
  const carried = carriedLines(reading, at + 1, titles);
  const titleLines = carried || linesBelow(reading, at + 1);
  const title = titleLines > 0 ? joined(reading, at + 1, titleLines) : null;
  return { kind: carried > 0 ? 'inner' : 'attachment', start: at, titleStart: at + 1, titleLines, title, label };
}

/** The title below 附件1, as far as it can be told: up to its kind (办法, 申请表), else one line. */
function linesBelow(reading: Reading, at: number): number {
  for (let count = 1; count <= 3; count += 1) {
    const last = at + count - 1;
    if (!isShort(reading, last) || reading.passages[last]?.label) return count > 1 ? 1 : 0;
    const title = joined(reading, at, count);
    if (kindOf(title) !== null || /[表书图]$/.test(title)) return count;
  }
  return 1;
}

/** A list of attachments ends in the signature; an attachment has a text. */
function isList(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < Math.min(at + LOOKAHEAD, reading.length); next += 1) {
    const line = reading.line(next);
    if (datedLine(line)) return true;
    if (line === '' || line.length > 80 || line.endsWith('。')) return false;
  }
  return at + LOOKAHEAD >= reading.length;
}
