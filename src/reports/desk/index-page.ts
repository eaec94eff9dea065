import { createHash } from 'node:crypto';
import type { Language } from '../../errors.ts';
import { SEVERITIES } from '../../rules/rule.ts';
import { html, type Markup, trusted } from '../html/markup.ts';
import { pageIn } from '../html/sheet.ts';
import type { Page } from '../page.ts';
import { type Run, summarise } from '../run.ts';
import { oneLine } from '../sanitise.ts';
import { counts, lawWords } from '../text-summary.ts';
import { SEVERITY_WORDS } from '../words.ts';
import { type Beside, type DeskRow, deskOf, LINK_WORDS, linkTo } from './desk.ts';

const STYLE = `:root{color-scheme:light dark}
body{font:16px/1.7 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem}
h1{font-size:1.4rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #8886;padding:.45rem .6rem;text-align:left;vertical-align:top}
td.count,thead th{white-space:nowrap}td.count{text-align:right}td a{white-space:nowrap;margin-right:.7rem}tr.unchecked td.state,tr.partial td.state,.error{color:#b3261e;font-weight:600}.warning{font-weight:600}small{display:block;font-weight:400;opacity:.8}
a{color:#0b57d0}@media(prefers-color-scheme:dark){a{color:#a8c7fa}tr.unchecked td.state,tr.partial td.state,.error{color:#f2b8b5}}@media print{body{margin:0;max-width:none}}`;

/** The first page of a review: every document with what was found, and links to what was made of it. Works without any script. */
export function indexPage(
  run: Run,
  beside: readonly Beside[],
  own: string,
  { language }: { readonly language: Language },
): string {
  const page = pageIn(language);
  const rows = deskOf(run, beside);
  const title = page.say({ zh: '合法性审核材料目录', en: 'Papers of a legality review' });
  const heads = [
    page.say({ zh: '文件', en: 'File' }),
    page.say({ zh: '检查情况', en: 'Checked' }),
    ...SEVERITIES.map((severity) => page.say(SEVERITY_WORDS[severity])),
    page.say({ zh: '材料', en: 'Papers' }),
  ];
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'`;
  return html`${trusted('<!doctype html>')}
<html lang="${page.say({ zh: 'zh-CN', en: 'en' })}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<h1>${title}</h1>
<p>${counts(summarise(run.files), page)}</p>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => rowMarkup(row, own, page))}</tbody></table>
<p>${lawWords(run, page)}</p>
</body>
</html>
`.toString();
}

function rowMarkup(row: DeskRow, own: string, page: Page): Markup {
  const cells = SEVERITIES.map((severity) => {
    const count = row.counts[severity];
    const shown = row.status === 'unchecked' ? '—' : String(count);
    return html`<td class="count ${count > 0 ? severity : ''}">${shown}</td>`;
  });
  return html`
<tr class="${row.status}"><th scope="row"><span lang="zh-CN">${row.title ?? row.path}</span>${row.title === null ? null : html`<small>${row.path}</small>`}</th><td class="state">${stateWords(row, page)}${row.reasons.map((reason) => html`<small>${oneLine(page.say(reason).split('\n')[0] ?? '')}</small>`)}</td>${cells}<td>${row.links.map((link) => linkMarkup(link, own, page))}</td></tr>`;
}

/** Nothing looks clean that was not checked, or not judged. */
export function stateWords({ status, open }: DeskRow, page: Page): string {
  if (status === 'unchecked') return page.say({ zh: '未检查', en: 'not checked' });
  if (status === 'partial') return page.say({ zh: '只检查了一部分', en: 'checked in part only' });
  if (open > 0) return page.say({ zh: `已检查，${open} 项未作判断`, en: `checked, ${open} not judged` });
  return page.say({ zh: '已检查', en: 'checked' });
}

function linkMarkup({ format, file }: DeskRow['links'][number], own: string, page: Page): Markup | null {
  const words = LINK_WORDS[format];
  if (file === null || words === undefined) return null;
  return html`<a href="${linkTo(file, own)}">${page.say(words)}</a> `;
}
