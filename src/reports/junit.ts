import type { Language } from '../errors.ts';
import type { FileResult } from '../findings/result.ts';
import { byPath, type Entry, entriesOf, justification, shownPath } from './entries.ts';
import { pageIn } from './html/sheet.ts';
import { type Notice, openNoticesOf, skippedNoticesOf } from './notices.ts';
import type { Page } from './page.ts';
import { pathOf, type Run } from './run.ts';
import { oneLine } from './sanitise.ts';
import { nameOf } from './text-basis.ts';
import { type Element, xmlDocument } from './xml.ts';

/** One case of a suite: what it came to, and the element that says so. */
interface Case {
  readonly outcome: 'failure' | 'error' | 'skipped' | 'passed';
  readonly element: Element;
}

/** JUnit: a suite a file, a case a finding; no times, so that the same run gives the same bytes. */
export function junitReport(run: Run, { language }: { readonly language: Language }): string {
  const page = pageIn(language);
  const [entries, notices] = [byPath(entriesOf(run, page)), byPath(openNoticesOf(run, page))];
  const checked = run.files.map((file) => {
    const path = pathOf(file);
    const cases = [
      ...notices(path).map(noticeCase),
      ...named(entries(path)).map(([name, entry]) => entryCase(name, entry, page)),
      ...passing(file, page),
    ];
    return { path, cases };
  });
  const skipped = skippedNoticesOf(run, page).map((notice) => ({ path: notice.path, cases: [noticeCase(notice, 0)] }));
  const suites = [...checked, ...skipped];
  const content = suites.map(({ path, cases }): Element => {
    return { name: 'testsuite', attributes: { name: shownPath(path), ...counts(cases) }, content: elements(cases) };
  });
  const all = suites.flatMap(({ cases }) => cases);
  return xmlDocument({ name: 'testsuites', attributes: { name: run.tool.name, ...counts(all) }, content });
}

function counts(cases: readonly Case[]) {
  const having = (outcome: Case['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  return { tests: cases.length, failures: having('failure'), errors: having('error'), skipped: having('skipped') };
}

const elements = (cases: readonly Case[]) => cases.map(({ element }) => element);

/** Rule, clause, and which of its kind it is: unique within a file. */
function named(entries: readonly Entry[]): [string, Entry][] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const { rule, clause, inner } = entry.finding;
    const where = [inner && `《${oneLine(inner)}》`, clause && oneLine(clause)].join('');
    const name = [rule.id, where].filter(Boolean).join(' ');
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    return [`${name} #${ordinal}`, entry];
  });
}

function testcase(path: string, name: string, inside: readonly Element[]): Element {
  return { name: 'testcase', attributes: { classname: shownPath(path), name }, content: inside };
}

function entryCase(name: string, entry: Entry, page: Page): Case {
  const { path, finding, message, suppressed, baseline } = entry;
  const make = (outcome: Case['outcome'], inside: Element): Case => {
    return { outcome, element: testcase(path, name, [inside]) };
  };
  if (suppressed) {
    const text = page.say({
      zh: `已豁免：${justification(entry, page)}`,
      en: `suppressed: ${justification(entry, page)}`,
    });
    return make('skipped', { name: 'skipped', attributes: { message: text }, content: message });
  }
  if (baseline === 'unchanged') {
    const text = page.say({ zh: '基线中已有', en: 'known to the baseline' });
    return make('skipped', { name: 'skipped', attributes: { message: text }, content: message });
  }
  if (finding.severity === 'info') return make('passed', { name: 'system-out', content: body(entry, page) });
  return make('failure', {
    name: 'failure',
    attributes: { message, type: finding.severity },
    content: body(entry, page),
  });
}

/** What a reader of the log needs to act: where, what, why, what to do. */
function body({ path, range, message, finding }: Entry, page: Page): string {
  const place = range === null ? shownPath(path) : `${shownPath(path)}:${range.start.line}:${range.start.column}`;
  const bases = finding.rule.basis.map(nameOf);
  return [
    place,
    message,
    page.say({ zh: `理由：${oneLine(finding.why.zh)}`, en: `Why: ${oneLine(finding.why.en)}` }),
    page.say({ zh: `建议：${oneLine(finding.advice.zh)}`, en: `Advice: ${oneLine(finding.advice.en)}` }),
    ...(bases.length > 0 ? [page.say({ zh: '依据：', en: 'Basis: ' }) + page.list(bases)] : []),
  ].join('\n');
}

/** What was not read is an error, what was not judged is skipped; what is only told passes. */
function noticeCase({ kind, path, text, rules, line }: Notice, at: number): Case {
  const name = `hefa/${kind} #${at + 1}`;
  if (kind === 'unchecked' || kind === 'partial') {
    const error = { name: 'error', attributes: { message: text, type: kind } };
    return { outcome: 'error', element: testcase(path, name, [error]) };
  }
  if (kind === 'request' || kind === 'remark') {
    const told = { name: 'system-out', content: line === null ? text : `${shownPath(path)}:${line}\n${text}` };
    return { outcome: 'passed', element: testcase(path, name, [told]) };
  }
  const skipped = { name: 'skipped', attributes: { message: text }, content: rules.join('\n') };
  return { outcome: 'skipped', element: testcase(path, name, [skipped]) };
}

/** A file that was read wholly and in which nothing is open passes. */
function passing(file: FileResult, page: Page): Case[] {
  if (file.status !== 'checked' || file.findings.length > 0) return [];
  const name = page.say({ zh: '未发现问题', en: 'no problem found' });
  return [{ outcome: 'passed', element: testcase(pathOf(file), name, []) }];
}
