import type { Bilingual, Language } from '../errors.ts';
import type { FileResult } from '../findings/result.ts';
import { type Cell, commaSeparated } from './comma-separated.ts';
import { byPath, type Entry, entriesOf, shownPath } from './entries.ts';
import { pageIn } from './html/sheet.ts';
import { type Notice, noticesOf, skippedNoticesOf } from './notices.ts';
import type { Page } from './page.ts';
import { pathOf, type Run } from './run.ts';
import { oneLine } from './sanitise.ts';
import { nameOf } from './text-basis.ts';
import { CONFIDENCE_WORDS, SEVERITY_WORDS } from './words.ts';

/** One row a finding, and one for all else that a reader must know of a file: no file is without a row. */
export function csvReport(run: Run, { language }: { readonly language: Language }): string {
  const page = pageIn(language);
  const [entries, notices] = [byPath(entriesOf(run, page)), byPath(noticesOf(run, page))];
  const rows = run.files.flatMap((file) => {
    const path = pathOf(file);
    const own = [
      ...notices(path).map((notice) => noticeRow(notice, page)),
      ...entries(path).map((entry) => entryRow(entry, page)),
    ];
    return own.length > 0 ? own : [cleanRow(file, page)];
  });
  rows.push(...skippedNoticesOf(run, page).map((notice) => noticeRow(notice, page)));
  const columns = Object.keys(HEADS) as Column[];
  const cells = rows.map((row) => columns.map((column): Cell => row[column] ?? null));
  return commaSeparated(
    columns.map((column) => page.say(HEADS[column])),
    cells,
  );
}

const HEADS = {
  path: { zh: '文件', en: 'File' },
  title: { zh: '标题', en: 'Title' },
  state: { zh: '状态', en: 'State' },
  severity: { zh: '级别', en: 'Severity' },
  clause: { zh: '条款', en: 'Clause' },
  line: { zh: '行', en: 'Line' },
  column: { zh: '列', en: 'Column' },
  page: { zh: '页', en: 'Page' },
  paragraph: { zh: '段', en: 'Paragraph' },
  message: { zh: '问题', en: 'Message' },
  quote: { zh: '原文', en: 'Words' },
  basis: { zh: '依据', en: 'Basis' },
  why: { zh: '理由', en: 'Why' },
  advice: { zh: '建议', en: 'Advice' },
  rule: { zh: '规则', en: 'Rule' },
  category: { zh: '类别', en: 'Category' },
  confidence: { zh: '把握程度', en: 'Confidence' },
  reason: { zh: '豁免理由', en: 'Reason of suppression' },
  approver: { zh: '批准人', en: 'Approved by' },
  expires: { zh: '有效期至', en: 'Until' },
  fingerprint: { zh: '指纹', en: 'Fingerprint' },
} as const satisfies Record<string, Bilingual>;

type Column = keyof typeof HEADS;
type Row = Partial<Record<Column, Cell>>;

const STATES = {
  open: { zh: '待处理', en: 'open' },
  new: { zh: '新增', en: 'new' },
  unchanged: { zh: '基线已有', en: 'in the baseline' },
  suppressed: { zh: '已豁免', en: 'suppressed' },
  clean: { zh: '未发现问题', en: 'no problem found' },
  unchecked: { zh: '未检查', en: 'not checked' },
  partial: { zh: '部分检查', en: 'checked in part' },
  remark: { zh: '读取说明', en: 'remark on reading' },
  request: { zh: '文稿要求', en: 'asked for in the draft' },
  'other-level': { zh: '规则不适用', en: 'rules not applied' },
  unjudged: { zh: '未作判断', en: 'not judged' },
  skipped: { zh: '跳过', en: 'passed over' },
} as const satisfies Record<string, Bilingual>;

function entryRow({ file, path, finding, suppressed, baseline, range, unique }: Entry, page: Page): Row {
  const { rule, place, quote, clause } = finding;
  const start = 'span' in place ? place.span.start : null;
  const { map } = file.source;
  return {
    path: shownPath(path),
    title: titleOf(file),
    state: page.say(STATES[suppressed ? 'suppressed' : (baseline ?? 'open')]),
    severity: page.say(SEVERITY_WORDS[finding.severity]),
    clause: [finding.inner && `《${oneLine(finding.inner)}》`, clause && oneLine(clause)].join(''),
    line: range?.start.line ?? null,
    column: range?.start.column ?? null,
    page: start === null ? null : map.pageAt(start),
    paragraph: start === null ? null : map.paragraphAt(start),
    message: oneLine(page.say(finding.message)),
    quote: quote === null ? null : oneLine(quote),
    basis: page.list(rule.basis.map(nameOf)),
    why: oneLine(page.say(finding.why)),
    advice: oneLine(page.say(finding.advice)),
    rule: rule.id,
    category: rule.category,
    confidence: page.say(CONFIDENCE_WORDS[finding.confidence]),
    reason: suppressed && oneLine(suppressed.reason),
    approver: suppressed?.approver ? oneLine(suppressed.approver) : null,
    expires: suppressed?.expires ?? null,
    fingerprint: unique,
  };
}

function noticeRow({ kind, path, text, line, rules }: Notice, page: Page): Row {
  return { path: shownPath(path), state: page.say(STATES[kind]), message: text, line, rule: page.list(rules) };
}

function cleanRow(file: FileResult, page: Page): Row {
  return { path: shownPath(pathOf(file)), title: titleOf(file), state: page.say(STATES.clean) };
}

function titleOf(file: FileResult): string | null {
  return file.status === 'unchecked' || file.document.title === null ? null : oneLine(file.document.title);
}
