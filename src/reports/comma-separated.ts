import { wellFormed } from './sanitise.ts';

export type Cell = string | number | null;

/** So that Excel and WPS read UTF-8 as such. */
const BOM = '\ufeff';

/**
 * CSV as RFC 4180 has it, for programs of tables: a mark of UTF-8 at the beginning, CRLF at the ends of lines, and no cell that
 * such a program would run as a formula.
 */
export function commaSeparated(heads: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [heads, ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`);
  return BOM + lines.join('');
}

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = harmless(wellFormed(cell ?? ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text that begins a formula, in half or full width, gets the apostrophe by which tables know text. */
function harmless(text: string): string {
  return /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(text) ? `'${text}` : text;
}
