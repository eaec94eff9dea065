import type { Decided } from '../findings/decision.ts';
import type { CheckedFile } from '../findings/result.ts';
import type { LeftOut } from '../rules/rule.ts';
import type { Page } from './page.ts';
import type { Run } from './run.ts';
import { oneLine } from './sanitise.ts';
import { address } from './text-findings.ts';

/** What the draft asks of its reviewer: before everything else, so that nobody overlooks it. */
export function requestLines({ requests }: CheckedFile, page: Page): string[] {
  if (requests.length === 0) return [];
  const heading = page.say({
    zh: `文稿自身提出的要求（${requests.length} 项）`,
    en: `What the draft asks for itself (${requests.length})`,
  });
  return [
    ...page.lines([{ text: heading, style: page.palette.warning }], '  '),
    ...requests.flatMap(({ text, line }) => {
      const where = page.aside(page.say({ zh: `第 ${line} 行`, en: `line ${line}` }));
      return page.lines([{ text: oneLine(page.say(text)) + where }], '   · ', '     ');
    }),
  ];
}

/** Findings about which somebody has decided; of what the baseline knows only how much that is. */
export function decidedLines({ decided }: CheckedFile, page: Page): string[] {
  const suppressed = decided.filter((one) => one.suppressed !== null);
  const known = decided.filter((one) => one.suppressed === null);
  return [
    ...listed(suppressed, SUPPRESSED, page),
    ...(page.verbose ? listed(known, KNOWN, page) : counted(known, page)),
  ];
}

const SUPPRESSED = { zh: '已作决定，不计入', en: 'Decided, not counted' };
const KNOWN = { zh: '基线已有，不计入', en: 'In the baseline, not counted' };

function listed(
  decided: readonly Decided[],
  title: { readonly zh: string; readonly en: string },
  page: Page,
): string[] {
  if (decided.length === 0) return [];
  const { length } = decided;
  const heading = page.say({ zh: `${title.zh}（${length} 处）`, en: `${title.en} (${length})` });
  return [
    '',
    ...page.lines([{ text: heading, style: page.palette.strong }], '  '),
    ...decided.flatMap((one) => page.lines([{ text: decidedWords(one, page) }], '   · ', '     ')),
  ];
}

function counted(known: readonly Decided[], page: Page): string[] {
  if (known.length === 0) return [];
  const text = page.say({
    zh: `另有 ${known.length} 处此前已有，不计入（用 --verbose 列出）`,
    en: `${known.length} known before, not counted (listed with --verbose)`,
  });
  return ['', ...page.lines([{ text }], '  ')];
}

/** 第十二条第二款 …（规则）。豁免：理由；批准：某某；有效期至 2027-06-30 */
export function decidedWords({ finding, suppressed }: Decided, page: Page): string {
  const message = oneLine(page.say(finding.message));
  const found = page.say({ zh: `${address(finding, page)}　${message}`, en: `${address(finding, page)}  ${message}` });
  return found + page.aside(finding.rule.id) + (suppressed ? decisionWords(suppressed, page) : '');
}

function decisionWords(suppressed: NonNullable<Decided['suppressed']>, page: Page): string {
  const { reason, approver, expires, basis } = suppressed;
  const parts = [
    page.say({ zh: `豁免理由：${oneLine(reason)}`, en: `suppressed: ${oneLine(reason)}` }),
    basis && page.say({ zh: `依据：${oneLine(basis)}`, en: `basis: ${oneLine(basis)}` }),
    approver && page.say({ zh: `批准：${oneLine(approver)}`, en: `approved by ${oneLine(approver)}` }),
    expires && page.say({ zh: `有效期至 ${expires}`, en: `until ${expires}` }),
  ].filter(Boolean);
  return page.say({ zh: `——${parts.join('；')}`, en: ` — ${parts.join('; ')}` });
}

/** Few enough to be named. */
const FEW = 12;

/** Rules that hefa.yaml turns off. Those that `--rule` leaves out are told once, at the end of the report. */
export function leftOutLines({ leftOut }: CheckedFile, { options }: Run, page: Page): string[] {
  if (leftOut.length === 0 || options.only.length > 0) return [];
  const heading = page.say({
    zh: `未运行的规则（${leftOut.length} 条）`,
    en: `Rules that did not run (${leftOut.length})`,
  });
  return [
    '',
    ...page.lines([{ text: heading, style: page.palette.strong }], '  '),
    ...leftOutWords(leftOut, page).flatMap((text) => page.lines([{ text }], '   · ', '     ')),
  ];
}

/** A line for each reason. */
export function leftOutWords(leftOut: readonly LeftOut[], page: Page): string[] {
  const reasons = new Map<string, string[]>();
  for (const { rule, reason } of leftOut)
    reasons.set(page.say(reason), [...(reasons.get(page.say(reason)) ?? []), rule]);
  return [...reasons].map(([reason, rules]) => {
    const named = page.verbose || rules.length <= FEW;
    return (
      reason + page.aside(named ? page.list(rules) : page.say({ zh: `${rules.length} 条`, en: `${rules.length}` }))
    );
  });
}
