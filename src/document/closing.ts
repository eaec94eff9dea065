import { lastDate, type WrittenDate } from '../chinese/dates.ts';
import { isOrganLine, isSigner } from './organs.ts';
import type { Reading } from './reading.ts';

/** Signature and date at the end of a text, and what stands behind them. */
export interface Closing {
  /** Index of the first passage of the back; the end of the range where there is none. */
  readonly start: number;
  readonly date: string | null;
  readonly signature: readonly string[];
  /** 抄送：…, 2016年7月21日印发 */
  readonly colophon: readonly string[];
}

const COLOPHON =
  /^(?:抄送|主送|分送|抄报|报送|主题词|公开方式|公开属性|信息公开|责任编辑|校对|打字|共印|印数|来源)\s?[：:]|^各民主党派|\d日\s?(?:印发|印制)[）)]?$/;
/** （此件公开发布）, 附件：1.…, 联系人：…: what may stand between the date and the end. */
const ASIDE =
  /^(?:[（(【].{0,60}[）)】]|附\s?[件表录注]?\s?\d*\s?[：:.．、].*|附件|(?:联系|咨询|招生咨询|电话|传真|邮箱|监督电话).*|\d{1,2}\s?[.．、].{2,60})$/;
/** How many passages from the end a date is looked for. */
const REACH = 30;

export function readClosing(reading: Reading, from: number, to: number): Closing {
  const anchor = findAnchor(reading, from, to);
  const colophon = markColophon(reading, Math.max(from, anchor), to);
  if (anchor < 0) return { start: colophon[0] ?? to, date: null, signature: [], colophon: linesOf(reading, colophon) };
  const start = topOfSignature(reading, from, anchor);
  const signature: string[] = [];
  for (let at = start; at < anchor; at += 1) {
    if (reading.isRunning(at)) continue;
    reading.roles[at] = 'signature';
    signature.push(reading.line(at));
  }
  const line = reading.line(anchor);
  const dated = datedLine(line);
  const organ = (dated ? line.slice(0, dated.start) : line).replace(/^[（(]/, '').trim();
  reading.roles[anchor] = organ === '' ? 'date' : 'signature';
  if (organ !== '') signature.push(organ);
  return { start, date: dated?.iso ?? null, signature, colophon: linesOf(reading, colophon) };
}

function linesOf(reading: Reading, indices: readonly number[]): string[] {
  return indices.map((at) => reading.line(at));
}

/** Marks 抄送 and the like, which stand at the very end. */
function markColophon(reading: Reading, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = to - 1; at > from && (reading.isRunning(at) || isTail(reading.line(at))); at -= 1) {
    if (!COLOPHON.test(reading.line(at))) continue;
    reading.roles[at] = 'status';
    found.unshift(at);
  }
  return found;
}

function isTail(line: string): boolean {
  return line !== '' && (COLOPHON.test(line) || ASIDE.test(line));
}

/** The last line that is a date or a signature, with nothing behind it but colophon and asides; -1 where there is none. */
function findAnchor(reading: Reading, from: number, to: number): number {
  for (let at = to - 1; at >= Math.max(from, to - REACH); at -= 1) {
    if (reading.isRunning(at)) continue;
    const line = reading.line(at);
    if (datedLine(line) || isSignature(reading, at)) return at;
    if (!isTail(line)) return -1;
  }
  return -1;
}

function topOfSignature(reading: Reading, from: number, anchor: number): number {
  let top = anchor;
  for (let at = anchor - 1; at >= from && (reading.isRunning(at) || isSignature(reading, at)); at -= 1)
    if (!reading.isRunning(at)) top = at;
  return top;
}

function isSignature(reading: Reading, at: number): boolean {
  const line = reading.line(at);
  return line !== '' && !reading.passages[at]?.label && (isOrganLine(line) || isSigner(line));
}

/** A line that is a date, or organ and date, and nothing else. */
export function datedLine(line: string): WrittenDate | null {
  if (line.length > 120 || !/[日\d][）)]?$/.test(line)) return null;
  const date = lastDate(line);
  if (!date || !/^[）)]?$/.test(line.slice(date.end).trim())) return null;
  const before = line
    .slice(0, date.start)
    .replace(/^[（(]/, '')
    .trim();
  return before === '' || isOrganLine(before) ? date : null;
}
