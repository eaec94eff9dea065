import type { Unjudged } from '../findings/finding.ts';
import type { FileResult, UncheckedFile } from '../findings/result.ts';
import type { Trouble } from '../source/source.ts';
import { Page } from './page.ts';
import type { ReportOptions, Run } from './run.ts';
import { oneLine, printable } from './sanitise.ts';
import { decidedLines, leftOutLines, requestLines } from './text-decided.ts';
import { findingLines } from './text-findings.ts';
import { coverageWords, headLines } from './text-head.ts';
import { summaryLines } from './text-summary.ts';

/** The officer's report: each file with its findings, then a summary over all. */
export function textReport(run: Run, options: ReportOptions): string {
  const page = new Page(options);
  const files = run.files.flatMap((file) => [...fileLines(file, run, page), '']);
  return `${[...files, ...summaryLines(run, page)].join('\n')}\n`;
}

function fileLines(file: FileResult, run: Run, page: Page): string[] {
  if (file.status === 'unchecked') return uncheckedLines(file, page);
  return [
    ...headLines(file, page),
    ...requestLines(file, page),
    ...troubleLines(file.source.troubles, page),
    ...page.labelled('coverage', [{ text: coverageWords(file, page) }], '  '),
    ...findingLines(file, page),
    ...decidedLines(file, page),
    ...unjudgedLines(file.unjudged, page),
    ...leftOutLines(file, run, page),
  ];
}

function uncheckedLines(file: UncheckedFile, page: Page): string[] {
  const word = page.say({ zh: '未检查', en: 'not checked' });
  return [
    ...page.lines([{ text: printable(file.path), style: page.palette.strong }]),
    ...page.lines([{ text: word, style: page.palette.warning }], '  '),
    ...troubleLines(file.troubles, page),
  ];
}

function troubleLines(troubles: readonly Trouble[], page: Page): string[] {
  return troubles.flatMap((trouble) => {
    const [first = '', ...rest] = page.say(trouble.text).split('\n');
    return [
      ...page.labelled('trouble', [{ text: rest.length > 0 ? printable(first) : oneLine(first) }], '  '),
      ...rest.flatMap((line) => laterLines(line, page)),
    ];
  });
}

/** The mistakes of a record come with the lines around them, where a mark stands under the place: those are never wrapped. */
function laterLines(line: string, page: Page): string[] {
  return page.under([{ text: printable(line) }], '  ', /^[> ]/.test(line));
}

/** Rules with the same reason stand together: one missing dossier is one line, not ten. */
function unjudgedLines(unjudged: readonly Unjudged[], page: Page): string[] {
  const byReason = new Map<string, string[]>();
  for (const { rule, reason } of unjudged) {
    const text = page.say(reason);
    byReason.set(text, [...(byReason.get(text) ?? []), rule]);
  }
  if (byReason.size === 0) return [];
  const heading = page.say({ zh: `未作判断（${unjudged.length} 项）`, en: `Not judged (${unjudged.length})` });
  return [
    '',
    ...page.lines([{ text: heading, style: page.palette.strong }], '  '),
    ...[...byReason].flatMap(([reason, rules]) =>
      page.lines(
        [{ text: oneLine(reason) }, { text: page.aside(page.list(rules)), style: page.palette.faint }],
        '   · ',
        '     ',
      ),
    ),
  ];
}
