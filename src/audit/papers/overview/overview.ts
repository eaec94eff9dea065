import type { Bilingual, Language } from '../../../errors.ts';
import type { Verdict } from '../../../register/decision.ts';
import { html, type Markup, trusted } from '../../../reports/html/markup.ts';
import { policyOf } from '../../../reports/html/policy.ts';
import { pageIn } from '../../../reports/html/sheet.ts';
import type { Page } from '../../../reports/page.ts';
import { oneLine, printable } from '../../../reports/sanitise.ts';
import { TOOL } from '../../../reports/tool.ts';
import { CONFIDENCE_WORDS } from '../../../reports/words.ts';
import type { Audit, Row } from '../../audit.ts';
import { shownName } from '../../names.ts';
import { isObject, summaryOf } from '../summary.ts';
import { barChart, ruleChart, TINTS, yearChart } from './charts.ts';
import { STYLE } from './style.ts';
import { byKind, byOrgan, byRule, byYear, verdictOf } from './tallies.ts';

/** Bars of a chart, and documents of a list: the ledger holds all. */
const [BARS, LISTED] = [15, 300];

const WORDS: Readonly<Record<Verdict, Bilingual>> = {
  继续有效: { zh: '继续有效', en: 'Kept' },
  修改: { zh: '修改', en: 'To be amended' },
  废止: { zh: '废止', en: 'To be repealed' },
  宣布失效: { zh: '宣布失效', en: 'Lapsed' },
};

/** An audit at one look: numbers, charts and the documents about which something is to be done. One page without any script. */
export function overviewHtml(audit: Audit, { language }: { readonly language: Language }): string {
  const page = pageIn(language);
  const title = page.say({ zh: '规范性文件清理情况', en: 'Cleanup of normative documents' });
  const section = (zh: string, en: string, chart: Markup) =>
    html`<section><h2>${page.say({ zh, en })}</h2>${chart}</section>`;
  const names = new Map(audit.rules.rules.map((rule) => [rule.id, page.say(rule.title)]));
  return html`${trusted('<!doctype html>')}
<html lang="${page.say({ zh: 'zh-CN', en: 'en' })}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf({ style: STYLE })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${`${TOOL.name} ${TOOL.version}`}">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<header><h1>${title}</h1>${headMarkup(audit, page)}</header>
<main>
${tilesMarkup(audit, page)}
${section('按年份', 'By year', yearChart(byYear(audit), page))}
<div class="pair">${section('按制定机关', 'By organ', barChart(byOrgan(audit), BARS, page))}${section('按文种', 'By kind', barChart(byKind(audit), BARS, page))}</div>
${section(
  '按规则（发现问题的文件数）',
  'By rule (documents in which it found something)',
  ruleChart(byRule(audit), BARS, (id) => names.get(id) ?? id),
)}
${(['宣布失效', '废止', '修改'] as const).map((verdict) => listMarkup(audit, verdict, page))}
${unreadMarkup(audit, page)}
</main>
<footer>${footMarkup(audit, page)}</footer>
</body>
</html>
`.toString();
}

/** What was looked at, and what was not. */
function headMarkup(audit: Audit, page: Page): Markup {
  const { documents, objects, apart, unread } = summaryOf(audit);
  const words: Bilingual = {
    zh: `清理时点 ${audit.asOf}。共 ${documents} 件，其中规范性文件 ${objects} 件，不属于清理范围 ${apart} 件。`,
    en: `As of ${audit.asOf}. ${documents} documents: ${objects} normative documents, ${apart} that the cleanup is not about.`,
  };
  const lost: Bilingual = {
    zh: `${unread} 件未能读取，没有结论，应当人工清理。`,
    en: `${unread} were not read and have no conclusion.`,
  };
  return html`<p>${page.say(words)}</p>${unread > 0 ? html`<p class="warned">${page.say(lost)}</p>` : null}`;
}

function tilesMarkup(audit: Audit, page: Page): Markup {
  const objects = audit.rows.filter(isObject);
  const tiles = (['继续有效', '修改', '废止', '宣布失效'] as const).map((verdict) => {
    const count = objects.filter((row) => verdictOf(row) === verdict).length;
    return html`<li class="${TINTS[verdict]}"><b>${count}</b>${page.say(WORDS[verdict])}</li>`;
  });
  return html`<ul class="tiles">${tiles}</ul>`;
}

const LEVELS = ['high', 'medium', 'low'];

function listMarkup({ rows }: Audit, verdict: Verdict, page: Page): Markup | null {
  const own = rows
    .filter((row) => isObject(row) && verdictOf(row) === verdict)
    .sort((a, b) => surenessOf(a) - surenessOf(b));
  if (own.length === 0) return null;
  const heads = [
    { zh: '文件', en: 'Document' },
    { zh: '成文日期', en: 'Date' },
    { zh: '理由', en: 'Reason' },
    { zh: '把握', en: 'Sure' },
  ];
  const rest = own.length - LISTED;
  const more = page.say({ zh: `另有 ${rest} 件，见台账。`, en: `${rest} more; see the ledger.` });
  return html`<section class="list"><details open><summary>${page.say(WORDS[verdict])}${page.aside(String(own.length))}</summary>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${page.say(head)}</th>`)}</tr></thead>
<tbody>${own.slice(0, LISTED).map((row) => rowMarkup(row, page))}</tbody></table>${rest > 0 ? html`<p class="faint">${more}</p>` : null}</details></section>`;
}

function surenessOf({ conclusion, decided }: Row): number {
  return decided ? -1 : LEVELS.indexOf(conclusion?.confidence ?? 'low');
}

function rowMarkup({ entry, conclusion, decided }: Row, page: Page): Markup {
  const [reason] = conclusion?.reasons ?? [];
  const more = (conclusion?.reasons.length ?? 0) - 1;
  const others = more > 0 ? page.aside(page.say({ zh: `另有 ${more} 条理由`, en: `${more} more` })) : '';
  const proposed = reason ? `${oneLine(reason.clause ?? '')}${oneLine(page.say(reason.text))}${others}` : '';
  const why = decided ? oneLine(decided.reason ?? '') : proposed;
  const sure = decided
    ? page.say({ zh: '已审定', en: 'decided' })
    : page.say(CONFIDENCE_WORDS[conclusion?.confidence ?? 'low']);
  return html`<tr><td>${oneLine(shownName(entry))}<br><small class="faint">${printable(entry.path)}</small></td><td class="short">${entry.date ?? ''}</td><td>${why}</td><td class="short">${sure}</td></tr>`;
}

function unreadMarkup({ unread }: Audit, page: Page): Markup | null {
  if (unread.length === 0) return null;
  const title = page.say({ zh: `未能读取（${unread.length}）`, en: `Not read (${unread.length})` });
  const rows = unread.slice(0, LISTED).map(({ path, troubles }) => {
    return html`<tr><td>${printable(path)}</td><td>${troubles.map(({ text }) => oneLine(page.say(text))).join('；')}</td></tr>`;
  });
  return html`<section class="list"><details open><summary>${title}</summary><table><tbody>${rows}</tbody></table></details></section>`;
}

function footMarkup({ law, rules }: Audit, page: Page): Markup {
  const words: Bilingual = {
    zh: `法律数据截至 ${law.asOf}；规则包 ${rules.packs.join('、')}。未经审定的是处理建议，由制定机关决定。`,
    en: `Law data of ${law.asOf}; rule packs ${rules.packs.join(', ')}. What is not decided is a proposal; the organ decides.`,
  };
  return html`<p>${page.say(words)}</p>`;
}
