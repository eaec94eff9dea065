import type { Language } from '../errors.ts';
import { byPath, type Entry, entriesOf, shownPath, suppressedPrefix } from './entries.ts';
import { pageIn } from './html/sheet.ts';
import { type Notice, openNoticesOf, skippedNoticesOf } from './notices.ts';
import type { Page } from './page.ts';
import { pathOf, type Run } from './run.ts';
import { type Element, xmlDocument } from './xml.ts';

/** The XML of checkstyle, which most code hosts and Jenkins read. A file without any entry was checked and is clean. */
export function checkstyleReport(run: Run, { language }: { readonly language: Language }): string {
  const page = pageIn(language);
  const entries = byPath(entriesOf(run, page).filter(({ baseline }) => baseline !== 'unchanged'));
  const notices = byPath(openNoticesOf(run, page));
  const paths = [...run.files.map(pathOf), ...skippedNoticesOf(run, page).map(({ path }) => path)];
  const files = paths.map((path): Element => {
    const content = [...notices(path).map(noticeElement), ...entries(path).map((entry) => entryElement(entry, page))];
    return { name: 'file', attributes: { name: shownPath(path) }, content };
  });
  return xmlDocument({ name: 'checkstyle', attributes: { version: '4.3' }, content: files });
}

/** Line 0 is the file as a whole: an absence has no words, and a Word file no lines. */
function entryElement(entry: Entry, page: Page): Element {
  const { finding, suppressed, range, message } = entry;
  return {
    name: 'error',
    attributes: {
      line: range?.start.line ?? 0,
      column: range?.start.column ?? null,
      severity: suppressed === null ? finding.severity : 'info',
      message: suppressedPrefix(entry, page) + message,
      source: `hefa.${finding.rule.id}`,
    },
  };
}

function noticeElement({ kind, level, text, line }: Notice): Element {
  return {
    name: 'error',
    attributes: { line: line ?? 0, severity: level, message: text, source: `hefa.hefa/${kind}` },
  };
}
