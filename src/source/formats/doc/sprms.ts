/**
 * Properties of runs and paragraphs stand in a file as a row of changes: a code of two bytes (whose top three bits say how long
 * the operand is), then the operand.
 */
export const SPRM = {
  /** Of runs: deleted and inserted under tracked changes, hidden, a sign of a symbol font. */
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  symbol: 0x6a09,
  /** Of paragraphs: level and number of the list, outline level, in a table, end of a row. */
  listLevel: 0x260a,
  list: 0x460b,
  outline: 0x2640,
  inTable: 0x2416,
  rowEnd: 0x2417,
  /** The changes are too many for their place and stand in the Data stream. */
  elsewhere: 0x6646,
} as const;

const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
/** Two codes say their length in a way of their own. */
const TABLE_DEFINITION = 0xd608;
const TAB_STOPS = 0xc615;

/**
 * Calls `visit` with each change; `at` is the offset of its operand in `bytes`. What does not fit into the stretch is not visited.
 */
export function eachSprm(
  bytes: DataView,
  from: number,
  to: number,
  visit: (code: number, at: number, size: number) => void,
): void {
  let at = from;
  while (at + 3 <= to) {
    const code = bytes.getUint16(at, true);
    at += 2;
    const size = SIZES[code >> 13] || variableSize(bytes, code, at, to);
    if (at + size > to) return;
    visit(code, at, size);
    at += size;
  }
}

function variableSize(bytes: DataView, code: number, at: number, to: number): number {
  const first = bytes.getUint8(at);
  if (code === TABLE_DEFINITION) return at + 2 <= to ? bytes.getUint16(at, true) + 1 : to;
  if (code !== TAB_STOPS || first !== 255) return first + 1;
  const deleted = bytes.getUint8(at + 1);
  const added = at + 2 + deleted * 4 < to ? bytes.getUint8(at + 2 + deleted * 4) : 0;
  return 3 + deleted * 4 + added * 3;
}

/** A switch: on, off, or (from 0x80) as the style has it, or its opposite. */
export function isSwitchedOn(operand: number): boolean {
  return operand === 1 || operand === 0x81;
}
