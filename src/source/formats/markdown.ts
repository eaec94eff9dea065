import type { Limits } from '../limits.ts';
import type { Source } from '../source.ts';
import { assemble } from './markdown/assemble.ts';
import { merged, takeComments } from './markdown/comments.ts';
import { readHead } from './markdown/front-matter.ts';
import { inlineEdits, nextSpecial } from './markdown/inline.ts';
import { readLines } from './markdown/line-reader.ts';
import type { Edit, Run } from './markdown/run.ts';

/** Which way through: `auto` takes the parser only where the text needs it. The other two are for tests. */
export type Way = 'auto' | 'lines' | 'parser';

/** Markdown: headings, tables, lists, quotations; markup is taken out of the text, a number that the drafter typed never is. */
export async function readMarkdown(path: string, file: string, limits: Limits, way: Way = 'auto'): Promise<Source> {
  const { frontMatter, bodyStart } = readHead(file);
  const { comments, rest } = takeComments(file, bodyStart);
  const parsed = way === 'parser' || (way === 'auto' && needsParser(rest));
  const { runs, editsOf } = parsed
    ? (await import('./markdown/parsed.ts')).readParsed(rest, bodyStart, limits)
    : { runs: readLines(rest, bodyStart, rest.length, limits), editsOf: lineEdits(rest) };
  const extracted = assemble(file, bodyStart, merged(runs, comments), editsOf, limits);
  return { path, format: 'markdown', ...extracted, troubles: [], coverage: null, frontMatter };
}

/** What the line reader cannot know from one line alone; each is looked for only where its sign occurs. */
const BEYOND_LINES: readonly { readonly sign: string; readonly pattern: RegExp }[] = [
  // A heading, table, fence or second mark inside a list item or a quotation.
  { sign: '', pattern: /^[ \t]*(?:[-*+]|\d{1,9}[.)]|>)[ \t]*(?:[-*+>][ \t]|#{1,6}[ \t]|\||```|~~~)/m },
  // [依据]: https://… is used elsewhere, as are footnotes.
  { sign: ']:', pattern: /^[ \t]*\[[^\]\n]{1,999}\]:/m },
  // A link whose address holds brackets, or that begins or ends in another line.
  { sign: '](', pattern: /\]\([^()\s]*\(|\]\([^()\n]*$|^[^[\n]*\]\(/m },
  // A tag over several lines.
  { sign: '<', pattern: /<\/?[a-zA-Z][^<>\n]*$/m },
];

/** The parser takes time by the square of brackets, lines and depth; what no honest draft holds is left to the line reader. */
const PARSED_AT_MOST = { length: 1_000_000, lines: 20_000, marks: 5_000 };
const TOO_DEEP = /^[ \t]*(?:(?:>[ \t]?){40}|(?:[-*+][ \t]){40})/m;

/** Whether marks nest, reach over lines or refer to others, so that the line reader alone would not get them right. */
export function needsParser(file: string): boolean {
  return BEYOND_LINES.some(({ sign, pattern }) => file.includes(sign) && pattern.test(file)) && isParsable(file);
}

function isParsable(file: string): boolean {
  return (
    file.length <= PARSED_AT_MOST.length &&
    !TOO_DEEP.test(file) &&
    hasAtMost(PARSED_AT_MOST.marks, /[[\]`&]/g, file) &&
    hasAtMost(PARSED_AT_MOST.lines, /\n|\r/g, file)
  );
}

function hasAtMost(most: number, pattern: RegExp, file: string): boolean {
  let count = 0;
  while (count <= most && pattern.test(file)) count++;
  return count <= most;
}

const NONE: readonly Edit[] = [];

function lineEdits(file: string): (run: Run) => readonly Edit[] {
  let special = -1;
  return (run) => {
    if (special < run.start) special = nextSpecial(file, run.start);
    const verbatim = special >= run.end || run.kind === 'code' || run.kind === 'comment';
    return verbatim ? NONE : inlineEdits(file, run.start, run.end);
  };
}
