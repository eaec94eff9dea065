import type { LabelForm, WrittenLabel } from './labels.ts';
import type { Growing } from './node.ts';

/** A division into which text may still fall; the open ones stand from the outermost to the innermost. */
export interface Open {
  readonly node: Growing;
  readonly form: LabelForm;
  readonly number: number;
  readonly sub: number;
  /** Its list was opened by a line that ends in a colon: 「有下列情形之一的：」. */
  readonly led: boolean;
  /** The 款 of an article into which text and items fall now. */
  paragraph: Growing | null;
}

/** 编 > 章 > 节 > 条 stand in a fixed order. */
const FIXED: Partial<Record<LabelForm, number>> = { 编: 0, 分编: 1, 部分: 1, 章: 2, 节: 3, 条: 4 };
/** 一、（一）1. (1) ① stand so by habit only: real documents skip levels, and mix them. */
const HABIT: Partial<Record<LabelForm, number>> = {
  '一、': 0,
  '（一）': 1,
  '1.': 2,
  '1.1': 2,
  '（1）': 3,
  '1）': 4,
  '①': 5,
};

/** No document nests deeper; a list of lines that all begin with 1. and end in a colon must not either. */
const DEEPEST = 12;

function isFixed(form: LabelForm): boolean {
  return FIXED[form] !== undefined;
}

/** Where the open article stands; -1 where none is open. */
export function articleDepth(open: readonly Open[]): number {
  return open.findLastIndex(({ form }) => form === '条');
}

/** How many open divisions are 编, 章, 节 or 条, counted to the last of them: no list reaches out of it. */
export function floorOf(open: readonly Open[]): number {
  return open.findLastIndex(({ form }) => isFixed(form)) + 1;
}

/** How many open divisions stay open around a division with this label. `led`: the line before it ends in a colon. */
export function depthOf(open: readonly Open[], label: WrittenLabel, led: boolean): number {
  const order = FIXED[label.form];
  return order === undefined ? depthByHabit(open, label, led) : depthByOrder(open, label, order);
}

function depthByOrder(open: readonly Open[], label: WrittenLabel, order: number): number {
  const isInside = ({ form }: Open): boolean => {
    const outer = FIXED[form];
    // Articles may stand below 一、 but below no other point of an outline.
    return outer === undefined ? label.form === '条' && form === '一、' : outer < order;
  };
  const end = open.findIndex((division) => !isInside(division));
  return end < 0 ? open.length : end;
}

function depthByHabit(open: readonly Open[], label: WrittenLabel, led: boolean): number {
  const floor = floorOf(open);
  const above = label.form === '1.1' ? open.findLastIndex((division) => pathOf(division) === label.sub) : -1;
  if (above >= floor) return above + 1;
  const begins = label.number === 1 && led && open.length < DEEPEST;
  const sibling = siblingDepth(open, label, floor);
  if (sibling >= 0) return begins ? open.length : sibling;
  // 一、总则 第一条 … 第二条 … 二、: a part that holds articles goes on behind them.
  const outer = articleDepth(open) >= 0 ? siblingDepth(open, label, 0) : -1;
  if (outer >= 0 && label.number > 1) return outer;
  if (begins) return open.length;
  let depth = open.length;
  while (depth > floor && habitOf(open[depth - 1]) >= (HABIT[label.form] ?? 0)) depth -= 1;
  return depth;
}

/** The whole number of 2. and of 2.1, as the `sub` of a label below it has it. */
function pathOf({ form, number, sub }: Open): number {
  if (form === '1.') return number;
  return form === '1.1' ? sub * 1000 + number : -1;
}

function habitOf(open: Open | undefined): number {
  return open ? (HABIT[open.form] ?? -1) : -1;
}

/** The open division whose list this label continues: the one that it follows by number, else the innermost of its form. */
function siblingDepth(open: readonly Open[], label: WrittenLabel, floor: number): number {
  const isSame = ({ form }: Open, depth: number): boolean => depth >= floor && form === label.form;
  const next = open.findLastIndex((division, depth) => isSame(division, depth) && follows(division, label));
  return next >= 0 ? next : open.findLastIndex(isSame);
}

function follows(open: Open, label: WrittenLabel): boolean {
  return label.number === open.number + 1 && (label.form !== '1.1' || label.sub === open.sub);
}

/**
 * The open division whose list goes on behind a block without a label, perhaps behind a list of the block's own:
 * （一）初始登记。/ …提交以下资料： / 1. … 2. … / （二）补充登记。 Here the block belongs to （一）. -1 where no list goes on.
 */
export function continuedDepth(open: readonly Open[], labels: Iterable<WrittenLabel>): number {
  let reach = open.length;
  for (const label of labels) {
    if (isFixed(label.form)) return -1;
    const isSame = ({ form }: Open): boolean => form === label.form;
    const found = open.findLastIndex(
      (division, depth) => depth < reach && isSame(division) && follows(division, label),
    );
    if (found >= 0) return found;
    // The same form begins anew: the list that was open has ended.
    const ended = label.number === 1 ? open.findLastIndex(isSame) : -1;
    if (ended >= 0) reach = Math.min(reach, ended);
  }
  return -1;
}

/** Lists that a colon opened end where a block without a label follows; headed divisions go on. Not further than `floor`. */
export function withoutLedLists(open: readonly Open[], floor: number): number {
  let depth = open.length;
  while (depth > floor && open[depth - 1]?.led) depth -= 1;
  return depth;
}
