import type { Line } from './lines.ts';
import type { Cell } from './tables.ts';

export interface Paragraph {
  readonly lines: readonly Line[];
}

/** Where the text of a page begins and ends. */
export interface Frame {
  readonly left: number;
  readonly right: number;
}

/** What stands on a page between the same margins. */
export interface Part {
  readonly lines: readonly Line[];
  readonly frame: Frame;
}

/** A line as it stands between its margins; in ems. */
interface Placed {
  readonly line: Line;
  readonly indent: number;
  /** What is empty at its end. */
  readonly slack: number;
  readonly isCentred: boolean;
}

/** Labels that begin a paragraph: 第一条, 第二章, 一、, （一）, 1., 1．, (1), ①, 附件：. */
const LABEL =
  /^\s*(?:第[〇零一二三四五六七八九十百千万\d]+[编章节条款]|[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十百\d]+[）)]|\d{1,3}(?:[、．]|\.(?!\d)|[）)])|[①-⑳]|附件\s*\d*\s*[:：]?|附表)/u;
const HEADING = /^\s*第[〇零一二三四五六七八九十百\d]+[编章节](?!.*[。；，])/u;
/** A sentence, or one limb of it, is at its end. */
const TERMINAL = /[。；：！？;:!?…][”’"）)》」』〕]*\s*$/u;
/** The number of a document: 粤府〔2016〕8号. */
const NUMBER = /[〔[［【(（]\s*\d{4}\s*[〕\]］】)）]\s*第?\s*\d+\s*号\s*$/u;

/** What a line may lack at its end and still be full: a mark that may not begin a line takes a character down with it. */
const FULL = 1.4;
/** Beyond this at its end, a line that breaks in mid-sentence was ended on purpose. */
const BROKEN = 6;
/** The same for a block that stands in as a whole, whose right margin is its own. */
const HANGING = 3;
const INDENTED = 0.8;
/** Signatures and dates stand far to the right. */
const FAR = 6;

/** Puts the lines together to paragraphs, across page breaks too. */
export function paragraphsOf(parts: readonly Part[]): Paragraph[] {
  const setting = settingOf(parts);
  const paragraphs: { lines: Line[] }[] = [];
  let before: Placed | null = null;
  for (const { lines, frame } of parts) {
    for (const line of lines) {
      const placed = place(line, line.cell === undefined ? frame : insideOf(line.cell, setting), setting);
      const open = paragraphs.at(-1);
      if (before !== null && open !== undefined && continues(before, placed, setting)) open.lines.push(line);
      else paragraphs.push({ lines: [line] });
      before = placed;
    }
  }
  return paragraphs;
}

/** How most of the document is set. */
interface Setting {
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  /** How far most paragraphs stand in, in ems; 0 where none do. */
  readonly indent: number;
}

function settingOf(all: readonly Part[]): Setting {
  const parts = all.map(({ lines, frame }) => ({ lines: lines.filter(({ cell }) => cell === undefined), frame }));
  const size = mostly(parts.flatMap(({ lines }) => lines.map((line) => [round(line.size), line.text.length] as const)));
  const steps = parts.flatMap(({ lines }) =>
    lines.slice(1).map((line, at) => [round(line.y - (lines[at]?.y ?? line.y)), line.text.length] as const),
  );
  const leading = mostly(steps.filter(([step]) => step > 0.8 * size && step < 4 * size));
  const indents = parts.flatMap(({ lines, frame }) =>
    lines.map((line) => [round((line.left - frame.left) / line.size), 1] as const),
  );
  const indent = mostly(indents.filter(([ems]) => ems > INDENTED && ems < FAR));
  return { size, leading: leading || 1.6 * size, indent };
}

const round = (value: number): number => Math.round(value * 2) / 2;

/** The value with the greatest weight; 0 where there is none. */
function mostly(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/** Words keep some room from the lines around their cell. */
function insideOf({ left, right }: Cell, { size }: Setting): Frame {
  return { left: left + 0.35 * size, right: right - 0.35 * size };
}

function place(line: Line, frame: Frame, { size }: Setting): Placed {
  const spaces = /^\s*/u.exec(line.text)?.[0].length ?? 0;
  const indent = (line.left - frame.left) / line.size + (line.text.startsWith('　') ? spaces : 0);
  const slack = (frame.right - line.right) / line.size;
  const even = Math.abs(indent - slack) < 1.5;
  return { line, indent, slack, isCentred: even && (indent > 2.6 || (indent > INDENTED && line.size > 1.1 * size)) };
}

function continues(before: Placed, next: Placed, setting: Setting): boolean {
  if (before.line.cell !== next.line.cell) return false;
  if (Math.abs(before.line.size - next.line.size) > 0.12 * before.line.size) return false;
  if (isApart(before.line, next.line, setting)) return false;
  if (before.isCentred || next.isCentred) return before.isCentred && next.isCentred && isTitle(before.line, next.line);
  if (before.indent > FAR || next.indent > FAR) return false;
  if (HEADING.test(before.line.text)) return false;
  const isOver = TERMINAL.test(before.line.text);
  const isFull = before.slack < FULL;
  if (LABEL.test(next.line.text) && (isOver || !isFull || next.indent > INDENTED)) return false;
  // Hanging lists and blocks that stand in as a whole.
  if (next.indent > INDENTED) {
    const isFirst = Math.abs(next.indent - setting.indent) < 0.3;
    return !isOver && before.slack < (isFirst ? FULL : HANGING) && Math.abs(before.indent - next.indent) < 0.3;
  }
  return isFull || (!isOver && before.slack < BROKEN);
}

/** A gap that was left on purpose; lines of two pages or columns have none. */
function isApart(before: Line, next: Line, { leading }: Setting): boolean {
  const step = next.y - before.y;
  return before.page === next.page && step > 0 && step > 1.6 * Math.max(leading, 1.3 * next.size);
}

/** Lines of one title in the middle of the page: 关于印发《办法》／的通知. */
function isTitle(before: Line, next: Line): boolean {
  const alone = (text: string): boolean => LABEL.test(text) || NUMBER.test(text) || TERMINAL.test(text);
  return before.page === next.page && !alone(before.text) && !alone(next.text);
}
