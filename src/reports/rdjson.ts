import type { Language } from '../errors.ts';
import type { Severity } from '../rules/rule.ts';
import type { Position } from '../source/source.ts';
import { type Entry, entriesOf, fileText, suppressedPrefix } from './entries.ts';
import { pageIn } from './html/sheet.ts';
import { type Notice, openNoticesOf } from './notices.ts';
import type { Page } from './page.ts';
import type { Run } from './run.ts';
import { jsonText, wellFormed } from './sanitise.ts';

const SEVERITY = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const satisfies Record<Severity, string>;

/** The Reviewdog Diagnostic Format. */
export function rdjsonReport(run: Run, { language }: { readonly language: Language }): string {
  const page = pageIn(language);
  const entries = entriesOf(run, page).filter(({ baseline }) => baseline !== 'unchanged');
  const diagnostics = [
    ...openNoticesOf(run, page).map(noticeDiagnostic),
    ...entries.map((entry) => entryDiagnostic(entry, page)),
  ];
  return jsonText({ source: { name: run.tool.name }, diagnostics });
}

function entryDiagnostic(entry: Entry, page: Page): object {
  const { finding, suppressed, message, path, range, file } = entry;
  const text = fileText(file.source);
  const place = range && { start: inBytes(range.start, text), end: inBytes(range.end, text) };
  return {
    message: suppressedPrefix(entry, page) + message,
    location: { path, ...(place && { range: place }) },
    severity: suppressed === null ? SEVERITY[finding.severity] : 'INFO',
    code: { value: finding.rule.id },
  };
}

/** Its columns count bytes of UTF-8 from 1: a 汉字 is three. */
function inBytes({ line, column, offset }: Position, text: string): object {
  const before = wellFormed(text.slice(offset - (column - 1), offset));
  return { line, column: Buffer.byteLength(before) + 1 };
}

function noticeDiagnostic({ kind, path, level, text, line }: Notice): object {
  return {
    message: text,
    location: { path, ...(line !== null && { range: { start: { line } } }) },
    severity: SEVERITY[level],
    code: { value: `hefa/${kind}` },
  };
}
