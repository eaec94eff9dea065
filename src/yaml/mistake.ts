import { type Bilingual, type ErrorCode, HefaError, type Language } from '../errors.ts';

/** A line of the file around a mistake; `line` from 1. */
export interface ExcerptLine {
  readonly line: number;
  readonly text: string;
}

/** A mistake in a YAML file: where it stands, what is wrong and what was expected there. */
export interface Mistake {
  /** The file, as it is shown to the user. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** The line itself with its neighbours. */
  readonly excerpt: readonly ExcerptLine[];
  readonly problem: Bilingual;
  /** The known key or value that the writer may have meant. */
  readonly nearest: string | null;
}

/** `path:line:column problem`, then the lines around it with a marker under the column. */
export function renderMistake(mistake: Mistake, language: Language): string {
  const { path, line, column, excerpt, problem } = mistake;
  const width = String(excerpt.at(-1)?.line ?? line).length;
  const rows = excerpt.flatMap((row) => {
    const own = row.line === line;
    const { text, before } = window(row.text, own ? column - 1 : 0);
    const shown = `${own ? '>' : ' '} ${String(row.line).padStart(width)} | ${text}`;
    return own ? [shown, `${' '.repeat(width + 2)} | ${blank(before)}^`] : [shown];
  });
  return [`${path}:${line}:${column} ${problem[language]}`, ...rows].join('\n');
}

/** Of a line of thousands of characters the part around the mistake. */
const WIDEST = 160;

function window(line: string, at: number): { text: string; before: string } {
  const from = line.length > WIDEST ? Math.max(0, at - WIDEST / 2) : 0;
  const part = line.slice(from, from + WIDEST).replaceAll(CONTROL, '�');
  const lead = from > 0 ? '…' : '';
  return { text: lead + part + (from + WIDEST < line.length ? '…' : ''), before: lead + part.slice(0, at - from) };
}

/** The known error that carries all the mistakes of one reading, each rendered. */
export function mistakesError(code: ErrorCode, mistakes: readonly Mistake[]): HefaError {
  const text = (language: Language): string => mistakes.map((one) => renderMistake(one, language)).join('\n\n');
  return new HefaError(code, { zh: text('zh'), en: text('en') });
}

/** A file is data: what a terminal would obey is never shown raw. Tabs stay, the marker below follows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not reach a terminal
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** As wide as the text on a terminal, where a Han character takes two columns. */
function blank(text: string): string {
  return Array.from(text, (char) => (char === '\t' ? char : char < '\u2e80' && char !== '…' ? ' ' : '\u3000')).join('');
}
