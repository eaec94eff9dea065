import type { FileResult } from '../../findings/result.ts';
import { type Entry, hasLines, innerWords, justification } from '../entries.ts';
import { head } from '../excerpt.ts';
import type { Notice } from '../notices.ts';
import type { Page } from '../page.ts';
import { pathOf } from '../run.ts';
import { oneLine } from '../sanitise.ts';
import { nameOf, quotation } from '../text-basis.ts';
import { address, nothingFound, position } from '../text-findings.ts';
import { SEVERITY_WORDS } from '../words.ts';
import { quiet, table } from './words.ts';

/** One file: what was not read, what is open as a table with its reasons, what was decided, what was not judged. */
export function fileSection(
  file: FileResult,
  entries: readonly Entry[],
  notices: readonly Notice[],
  page: Page,
): string {
  const open = entries.filter(({ suppressed, baseline }) => !suppressed && baseline !== 'unchanged');
  const decided = entries.filter((entry) => !open.includes(entry));
  const first = notices.filter(({ kind }) => kind !== 'unjudged');
  const unjudged = notices.filter(({ kind }) => kind === 'unjudged');
  return [
    headingOf(file),
    ...(first.length > 0 ? [first.map((notice) => noticeItem(notice, page)).join('\n')] : []),
    ...(file.status === 'unchecked' ? [] : openBlocks(open, nothingFound(file, page), page)),
    ...(decided.length > 0 ? [decidedBlock(decided, page)] : []),
    ...(unjudged.length > 0 ? [unjudgedBlock(unjudged, page)] : []),
  ].join('\n\n');
}

function headingOf(file: FileResult): string {
  const title = file.status === 'unchecked' ? null : file.document.title;
  const name = title === null ? '' : `《${oneLine(title)}》`;
  return `### ${quiet(`${oneLine(pathOf(file))} ${name}`)}`;
}

function noticeItem({ text, line }: Notice, page: Page): string {
  const where = line === null ? '' : page.aside(page.say({ zh: `第 ${line} 行`, en: `line ${line}` }));
  return `- ⚠️ ${quiet(text)}${where}`;
}

function openBlocks(open: readonly Entry[], nothing: string, page: Page): string[] {
  if (open.length === 0) return [quiet(nothing)];
  const rows = open.map((entry) => [
    quiet(placeWords(entry, page)),
    page.say(SEVERITY_WORDS[entry.finding.severity]),
    quiet(problemWords(entry, page)),
    quiet(page.list(entry.finding.rule.basis.map(nameOf))),
  ]);
  const details = page.say({
    zh: `理由、建议和条文（${open.length} 项）`,
    en: `Why, advice and clauses (${open.length})`,
  });
  return [
    table(headsOf(page, ['条款', 'Clause'], ['级别', 'Severity'], ['问题', 'Problem'], ['依据', 'Basis']), rows),
    folded(details, open.map((entry, at) => detailsOf(entry, at + 1, page)).join('\n')),
  ];
}

function headsOf(page: Page, ...heads: readonly (readonly [string, string])[]): string[] {
  return heads.map(([zh, en]) => page.say({ zh, en }));
}

/** 《内部办法》第十二条第二款（第 8 行） */
function placeWords({ finding, file }: Entry, page: Page): string {
  return `${innerWords(finding, file)}${address(finding, page)}${position(finding, file, page)}`;
}

/** The message without the address, which has a column of its own. */
function problemWords({ finding }: Entry, page: Page): string {
  const text = page.say(finding.message);
  const quote = finding.quote === null || text.includes(finding.quote) ? '' : `「${head(oneLine(finding.quote), 60)}」`;
  return head(`${quote}${oneLine(text)}`, 300);
}

/** A list whose points hold lines of their own: indented, as what belongs to a point is. */
function detailsOf({ finding, unique, file }: Entry, number: number, page: Page): string {
  const { rule } = finding;
  const label = (zh: string, en: string, text: string) => `${page.say({ zh, en })}${quiet(text)}`;
  const range = hasLines(file.source) ? position(finding, file, page) : '';
  const lines = [
    `**${quiet(innerWords(finding, file) + address(finding, page) + range)}** ${quiet(rule.id)}`,
    label('理由：', 'Why: ', oneLine(page.say(finding.why))),
    label('建议：', 'Advice: ', oneLine(page.say(finding.advice))),
    ...rule.basis.map((basis) => label('依据：', 'Basis: ', quotation(basis))),
    label('指纹：', 'Fingerprint: ', unique),
  ];
  return `${number}. ${lines.join('<br>\n   ')}`;
}

function decidedBlock(decided: readonly Entry[], page: Page): string {
  const suppressed = decided.filter((entry) => entry.suppressed !== null).length;
  const title = page.say({
    zh: `已豁免 ${suppressed} 项，基线中已有 ${decided.length - suppressed} 项`,
    en: `${suppressed} suppressed, ${decided.length - suppressed} known to the baseline`,
  });
  const rows = decided.map((entry) => [
    quiet(placeWords(entry, page)),
    quiet(problemWords(entry, page)),
    quiet(entry.suppressed ? justification(entry, page) : page.say({ zh: '基线中已有', en: 'known to the baseline' })),
  ]);
  return folded(title, table(headsOf(page, ['条款', 'Clause'], ['问题', 'Problem'], ['决定', 'Decision']), rows));
}

function unjudgedBlock(unjudged: readonly Notice[], page: Page): string {
  const count = unjudged.reduce((sum, { rules }) => sum + rules.length, 0);
  const items = unjudged.map(({ text, rules }) => `- ${quiet(text)}${page.aside(quiet(page.list(rules)))}`);
  return folded(page.say({ zh: `未作判断（${count} 项）`, en: `Not judged (${count})` }), items.join('\n'));
}

/** The blank lines let Markdown be read again between the tags. */
function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
