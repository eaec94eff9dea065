import type { Language } from '../errors.ts';
import type { Severity } from '../rules/rule.ts';
import { type Entry, entriesOf } from './entries.ts';
import { pageIn } from './html/sheet.ts';
import { openNoticesOf } from './notices.ts';
import type { Page } from './page.ts';
import { type Run, summarise } from './run.ts';
import { oneLine, printable } from './sanitise.ts';
import { nameOf } from './text-basis.ts';
import { counts } from './text-summary.ts';

type Kind = 'error' | 'warning' | 'notice';

/** One annotation. Its properties stand in the order in which GitHub documents them. */
interface Command {
  readonly kind: Kind;
  readonly properties: Readonly<Record<string, string | number | undefined>>;
  readonly lines: readonly string[];
}

/** Of one kind, this many are shown of a step; the others stand in its log. */
const SHOWN = 10;

/**
 * Workflow commands of GitHub Actions: what is open, the worst first. All are written, since the log keeps what is not shown beside
 * the text. What was decided stands in the summary of the step, not beside the text.
 */
export function githubReport(run: Run, { language }: { readonly language: Language }): string {
  const page = pageIn(language);
  const commands = inGravity([...noticeCommands(run, page), ...entryCommands(run, page)]);
  const grave = commands.filter(({ kind }) => kind !== 'notice');
  const light = commands.filter(({ kind }) => kind === 'notice');
  return [...grave, ...remainder(commands, run, page), ...light].map(commandLine).join('');
}

function inGravity(commands: readonly (Command & { readonly rank: number })[]): Command[] {
  const gravity: readonly Kind[] = ['error', 'warning', 'notice'];
  return [...commands].sort((a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind) || a.rank - b.rank);
}

const KINDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, Kind>;
const RANKS = { high: 1, medium: 2, low: 3 } as const;

function entryCommands(run: Run, page: Page) {
  const open = entriesOf(run, page).filter(({ suppressed, baseline }) => !suppressed && baseline !== 'unchanged');
  return open.map((entry) => {
    const { finding, path } = entry;
    const properties = { file: path, ...placeOf(entry), title: finding.rule.id };
    return {
      kind: KINDS[finding.severity],
      rank: RANKS[finding.confidence],
      properties,
      lines: linesOf(entry, page),
    };
  });
}

/** Without a line GitHub shows it at the head of the file. It takes columns only where both stand in one line. */
function placeOf({ range }: Entry): Command['properties'] {
  if (range === null) return {};
  const { start, end } = range;
  const lines = { line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}

function linesOf({ message, finding }: Entry, page: Page): string[] {
  const bases = finding.rule.basis.map(nameOf);
  return [
    message,
    ...(bases.length > 0 ? [page.say({ zh: '依据：', en: 'Basis: ' }) + page.list(bases)] : []),
    page.say({ zh: '建议：', en: 'Advice: ' }) + oneLine(page.say(finding.advice)),
  ];
}

/** What was not read comes before all findings of its kind. */
function noticeCommands(run: Run, page: Page) {
  return openNoticesOf(run, page).map(({ kind, level, path, line, text }) => ({
    kind: KINDS[level],
    rank: kind === 'unjudged' || kind === 'skipped' ? 4 : 0,
    properties: { file: path, line: line ?? undefined, title: `hefa/${kind}` },
    lines: [text],
  }));
}

/** How many more there are than are shown: told before the notices, of which it is one. */
function remainder(commands: readonly Command[], run: Run, page: Page): Command[] {
  const numbers = (['error', 'warning', 'notice'] as const).map((kind) => {
    return commands.filter((command) => command.kind === kind).length;
  });
  const more = numbers.reduce((sum, number) => sum + Math.max(0, number - SHOWN), 0);
  if (more === 0) return [];
  // The line itself takes one of the places.
  const hidden = more + ((numbers[2] ?? 0) >= SHOWN ? 1 : 0);
  const text = page.say({
    zh: `另有 ${hidden} 条未在此显示，见本步骤的日志和摘要。${counts(summarise(run.files), page)}`,
    en: `${hidden} more are not shown here; see the log and the summary of this step. ${counts(summarise(run.files), page)}`,
  });
  return [{ kind: 'notice', properties: { title: run.tool.name }, lines: [text] }];
}

/** One line of the log, and nothing of a document that the runner would take for a command or a property. */
function commandLine({ kind, properties, lines }: Command): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = given.map(([key, value]) => `${key}=${property(String(value))}`).join(',');
  return `::${kind} ${list}::${data(lines.map(printable).join('\n'))}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
