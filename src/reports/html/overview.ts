import type { FileResult } from '../../findings/result.ts';
import { SEVERITIES } from '../../rules/rule.ts';
import type { Page } from '../page.ts';
import { pathOf, type Run, troublesOf } from '../run.ts';
import { oneLine } from '../sanitise.ts';
import { LEVEL_WORDS, SEVERITY_WORDS } from '../words.ts';
import { shareWords } from './about.ts';
import { titleOf } from './file.ts';
import { html, type Markup } from './markup.ts';

/** All files in a table that can be sorted; nothing in it looks clean that was not checked. */
export function overviewMarkup({ files }: Run, page: Page): Markup {
  const [title, name, heading, status] = [
    page.say({ zh: '全部文件', en: 'All files' }),
    page.say({ zh: '文件', en: 'File' }),
    page.say({ zh: '标题', en: 'Title' }),
    page.say({ zh: '检查情况', en: 'Checked' }),
  ];
  const folder = commonFolder(files.map(pathOf));
  const severities = SEVERITIES.map((severity) => headMarkup(page.say(SEVERITY_WORDS[severity]), 'count'));
  return html`
<section id="overview" tabindex="-1" aria-labelledby="overview-title"><h2 id="overview-title">${title}</h2>
${folder === '' ? null : html`<p class="path">${folder}</p>`}
<div class="table" tabindex="0"><table class="files"><thead><tr>${headMarkup(name)}${headMarkup(heading)}${headMarkup(status)}${severities}</tr></thead>
<tbody>${files.map((file, index) => fileRow(file, index + 1, folder, page))}</tbody></table></div></section>`;
}

/** The folder that all files lie in, with its last /: it is said once. */
export function commonFolder([first = '', ...others]: readonly string[]): string {
  let end = first.lastIndexOf('/') + 1;
  while (end > 0 && !others.every((path) => path.startsWith(first.slice(0, end))))
    end = first.lastIndexOf('/', end - 2) + 1;
  return first.slice(0, end);
}

function headMarkup(words: string, kind = ''): Markup {
  return html`<th scope="col" class="${kind}"><button type="button">${words}</button></th>`;
}

function fileRow(file: FileResult, number: number, folder: string, page: Page): Markup {
  const title = file.status === 'unchecked' ? '—' : titleOf(file, page);
  const counts = SEVERITIES.map((severity) => {
    if (file.status === 'unchecked') return html`<td class="count" data-value="-1">—</td>`;
    const count = file.findings.filter((finding) => finding.severity === severity).length;
    return html`<td class="count ${count > 0 ? severity : 'zero'}" data-severity="${severity}" data-value="${count}">${count}</td>`;
  });
  return html`
<tr class="${file.status}" data-file="${number}"><th scope="row" data-value="${number}"><a href="#f${number}">${pathOf(file).slice(folder.length)}</a></th><td lang="zh-CN">${title}</td><td data-value="${RANKS[file.status]}">${statusMarkup(file, page)}</td>${counts}</tr>`;
}

/** What was not checked comes first where the table is sorted by it. */
const RANKS: Readonly<Record<FileResult['status'], number>> = { unchecked: 0, partial: 1, checked: 2 };

/** How far it was checked, with what must not be taken for clean. */
function statusMarkup(file: FileResult, page: Page): Markup {
  if (file.status === 'unchecked') {
    const reasons = troublesOf(file).map(({ text }) => oneLine(page.say(text).split('\n')[0] ?? ''));
    return html`<b class="state">${page.say({ zh: '未检查', en: 'not checked' })}</b>${reasons.map((reason) => html`<small>${reason}</small>`)}`;
  }
  const word =
    file.status === 'partial'
      ? html`<b class="state">${shareWords(file.source.coverage, page)}</b>`
      : html`${page.say({ zh: '已检查', en: 'checked' })}`;
  return html`${word}${caveats(file, page).map((one) => html`<small>${one}</small>`)}`;
}

function caveats({ about, unjudged }: Extract<FileResult, { about: object }>, page: Page): string[] {
  const level = page.say(LEVEL_WORDS[about.level]);
  const foreign = page.say({ zh: `${level}，内容规则未适用`, en: `${level}: content rules not applied` });
  const open = page.say({ zh: `${unjudged.length} 项未作判断`, en: `${unjudged.length} not judged` });
  return [
    ...(about.record === 'document' && about.level !== '规范性文件' ? [foreign] : []),
    ...(unjudged.length > 0 ? [open] : []),
  ];
}
