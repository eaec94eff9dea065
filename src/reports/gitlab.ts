import { createHash } from 'node:crypto';
import type { Language } from '../errors.ts';
import type { Severity } from '../rules/rule.ts';
import { type Entry, entriesOf, suppressedPrefix } from './entries.ts';
import { pageIn } from './html/sheet.ts';
import { type Notice, openNoticesOf } from './notices.ts';
import type { Page } from './page.ts';
import type { Run } from './run.ts';
import { jsonText } from './sanitise.ts';

const SEVERITY = { error: 'critical', warning: 'major', info: 'minor' } as const satisfies Record<Severity, string>;

/** What was not checked is as grave as a warning: nobody knows what stands in it. */
const NOTICE_SEVERITY = {
  unchecked: 'major',
  partial: 'major',
  remark: 'info',
  request: 'minor',
  'other-level': 'info',
  unjudged: 'info',
  skipped: 'info',
} as const satisfies Record<Notice['kind'], string>;

/** GitLab code quality: `[]` where nothing was found and everything was checked and judged. */
export function gitlabReport(run: Run, { language }: { readonly language: Language }): string {
  const page = pageIn(language);
  const entries = entriesOf(run, page).filter(({ baseline }) => baseline !== 'unchanged');
  return jsonText([...openNoticesOf(run, page).map(noticeIssue), ...entries.map((entry) => entryIssue(entry, page))]);
}

/** GitLab wants a line of everything: what has none stands at the first. */
function entryIssue(entry: Entry, page: Page): object {
  const { finding, suppressed, message, unique, path, range } = entry;
  const { id } = finding.rule;
  return {
    description: suppressedPrefix(entry, page) + message + page.aside(id),
    check_name: id,
    fingerprint: unique,
    severity: suppressed === null ? SEVERITY[finding.severity] : 'info',
    location: { path, lines: { begin: range?.start.line ?? 1 } },
  };
}

function noticeIssue({ kind, path, text, line }: Notice): object {
  const name = `hefa/${kind}`;
  return {
    description: text,
    check_name: name,
    fingerprint: createHash('sha256').update(`${name}\n${path}\n${text}`).digest('hex'),
    severity: NOTICE_SEVERITY[kind],
    location: { path, lines: { begin: line ?? 1 } },
  };
}
