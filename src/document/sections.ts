import { datedLine } from './closing.ts';
import type { Label } from './document.ts';
import { isOrganLine } from './organs.ts';
import type { Reading } from './reading.ts';
import { carriedTitle, isTitle, isTitleLine, kindOf, namedTitles, titleKey } from './titles.ts';

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
/** 附件, 附件1：, 附件一, 附：, 附表2 */
const ATTACHMENT =
  /^附\s?(?:件|表|录|则)?\s?(?:[（(]?\s?([\d一二三四五六七八九十]{1,3})\s?[）)]?)?\s?[：:.．、]?\s?(.*)$/;

/** Where documents inside a document and attachments begin, behind the text from `from` on. */
export function findSections(reading: Reading, from: number, title: string | null): Section[] {
  const names = carriedNames(reading, from, title);
  const sections: Section[] = [];
  let closed = false;
  for (let at = from; at < reading.length; at += 1) {
    if (reading.isRunning(at) || !isShort(reading, at)) continue;
    const line = reading.line(at);
    if (datedLine(line)) closed = true;
    const section =
      attachmentAt(reading, at, names, closed || sections.length > 0) ?? innerAt(reading, at, names, closed);
    if (!section) continue;
    closed = false;
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

/** Titles that the notice says it prints: from its own title, and 《…》 in its first sentences. */
function carriedNames(reading: Reading, from: number, title: string | null): ReadonlySet<string> {
  const names = new Set<string>();
  const own = title ? carriedTitle(title) : null;
  if (own) names.add(titleKey(own));
  if (title && /印发|转发|发布|批转|公布|通知|令$/.test(title))
    for (const name of namedTitles(title)) names.add(titleKey(name));
  for (let at = from; at < Math.min(from + 6, reading.length); at += 1) {
    const passage = reading.passages[at];
    if (!passage || passage.label) break;
    const words = reading.text.slice(passage.start, Math.min(passage.end, passage.start + 600));
    if (/印发|转发|批转|发布|公布|施行|通过|同意|遵照|执行/.test(words))
      for (const name of namedTitles(words)) names.add(titleKey(name));
  }
  return names;
}

/** A title, over several lines perhaps, that the notice has named; or one that follows a date and begins a text. */
function innerAt(reading: Reading, at: number, names: ReadonlySet<string>, closed: boolean): Section | null {
  const titleLines = namedLines(reading, at, names) || (closed ? strayTitle(reading, at) : 0);
  if (titleLines === 0) return null;
  const title = joined(reading, at, titleLines);
  // An explanation of the document is set beside it, and sets no rules.
  const kind = /解读|说明/.test(kindOf(title) ?? '') ? 'attachment' : 'inner';
  return { kind, start: at, titleStart: at, titleLines, title, label: null };
}

/** How many lines from here make a named title; 0 where none does. */
function namedLines(reading: Reading, at: number, names: ReadonlySet<string>): number {
  // What stands above the title, an organ or a date, is no part of it.
  if (
    names.size === 0 ||
    /^[（(]/.test(reading.line(at)) ||
    isOrganLine(reading.line(at)) ||
    datedLine(reading.line(at))
  )
    return 0;
  for (let count = 1; count <= MOST_TITLE_LINES; count += 1) {
    const last = at + count - 1;
    if (!isShort(reading, last) || (reading.passages[last]?.label && count === 1) || !isTitleLine(reading.line(last)))
      return 0;
    if (isNamed(titleKey(joined(reading, at, count)), names, count === 1)) return withTail(reading, at, count);
  }
  return 0;
}

/** （试行） on a line of its own belongs to the title. */
function withTail(reading: Reading, at: number, count: number): number {
  return /^[（(].{1,8}[）)]$/.test(reading.line(at + count)) ? count + 1 : count;
}

/** The organ may stand before the title in one place and not in the other; so may （试行） behind it. */
function isNamed(key: string, names: ReadonlySet<string>, mayBeLonger: boolean): boolean {
  if (key.length < 5 || key.startsWith('附')) return false;
  const bare = key.replace(TRIAL, '');
  for (const name of names) {
    const known = name.replace(TRIAL, '');
    if (known === bare || (bare.length >= 8 && known.endsWith(bare))) return true;
    if (
      mayBeLonger &&
      known.length >= 8 &&
      bare.endsWith(known) &&
      !/[将印发转按据附根遵]/.test(bare.slice(0, -known.length))
    )
      return true;
  }
  return false;
}

const TRIAL = /(?:试行|暂行)$/;

/** A title that nobody announced: behind the date of a notice, and followed by 第一章, 第一条 or a text. */
function strayTitle(reading: Reading, at: number): number {
  if (/^[（(]/.test(reading.line(at))) return 0;
  for (let count = 1; count <= 3; count += 1) {
    if (reading.passages[at + count - 1]?.label) return 0;
    if (!isShort(reading, at + count - 1) || datedLine(reading.line(at + count - 1))) return 0;
    const title = joined(reading, at, count);
    if (isTitle(title) && title.length >= 6 && !/令$|文件$|通知$/.test(title))
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
  return Array.from({ length: count }, (_, index) => reading.line(at + index))
    .join('')
    .replace(/^《([^《》]+)》$/, '$1');
}

/** 附件1 at the head of a line, not in the list of attachments that stands before a signature. */
function attachmentAt(reading: Reading, at: number, names: ReadonlySet<string>, closed: boolean): Section | null {
  const line = reading.line(at);
  const match = line.startsWith('附') ? ATTACHMENT.exec(line) : null;
  if (!match || (!closed && isList(reading, at)) || (match[2] ?? '').length > 60) return null;
  const rest = match[2] ?? '';
  if (rest === '' && !/^附\s?(?:件|表|录)|^附[：:]$/.test(line)) return null;
  if (rest !== '' && !/[：:\s]/.test(line.slice(0, line.length - rest.length)) && !match[1]) return null;
  const label = { text: `附件${match[1] ?? ''}`, number: Number(match[1] ?? 0) || 0, sub: 0, generated: false };
  if (rest !== '') {
    const isInner = isNamed(titleKey(rest), names, true);
    return { kind: isInner ? 'inner' : 'attachment', start: at, titleStart: at, titleLines: 1, title: rest, label };
  }
  const named = namedLines(reading, at + 1, names);
  const count = named || titleBelow(reading, at + 1);
  const title = count > 0 ? joined(reading, at + 1, count) : null;
  return { kind: named > 0 ? 'inner' : 'attachment', start: at, titleStart: at + 1, titleLines: count, title, label };
}

function titleBelow(reading: Reading, at: number): number {
  for (let count = 1; count <= 3; count += 1) {
    if (!isShort(reading, at + count - 1) || reading.passages[at + count - 1]?.label) return count > 1 ? 1 : 0;
    if (kindOf(joined(reading, at, count)) !== null || /表$|书$|图$/.test(joined(reading, at, count))) return count;
  }
  return 1;
}

/** A list of attachments ends in the signature; an attachment has a text. */
function isList(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < Math.min(at + 20, reading.length); next += 1) {
    const line = reading.line(next);
    if (datedLine(line)) return true;
    if (line === '' || line.length > 80 || /[。]$/.test(line)) return false;
  }
  return at + 20 >= reading.length;
}
