import type { FileResult } from '../../findings/result.ts';
import type { Page } from '../page.ts';
import { pathOf, type Run } from '../run.ts';
import { oneLine } from '../sanitise.ts';
import { nameOf, wordsOf } from '../text-basis.ts';
import { nothingFound } from '../text-findings.ts';
import { aboutMarkup, procedureMarkup, uncheckedMarkup, unjudgedMarkup } from './about.ts';
import { notesMarkup } from './cards.ts';
import { decidedMarkup, requestsMarkup } from './decided.ts';
import { documentMarkup } from './document.ts';
import { type Numbered, numbered } from './marks.ts';
import { html, type Markup } from './markup.ts';
import { Sheet } from './sheet.ts';

/** One file: what it is, how it was made, its words with the findings beside them, and the law that they rest on. */
export function fileMarkup(file: FileResult, number: number, run: Run, page: Page): Markup {
  const path = pathOf(file);
  return html`
<article class="file" id="f${number}" data-file="${number}" tabindex="-1" aria-labelledby="h${number}">
<header>${run.files.length > 1 ? wayMarkup(number, run.files.length, page) : null}
<p class="path">${path}</p>
${file.status === 'unchecked' ? html`<h2 id="h${number}">${path}</h2>` : html`<h2 id="h${number}" lang="zh-CN">${titleOf(file, page)}</h2>`}
${file.status === 'unchecked' ? uncheckedMarkup(file, page) : checkedMarkup(new Sheet(page, number, file))}
</article>`;
}

export function titleOf(file: FileResult, page: Page): string {
  const title = file.status === 'unchecked' ? null : file.document.title;
  return title === null ? page.say({ zh: '（未识别出标题）', en: '(no title found)' }) : oneLine(title);
}

/** From file to file, and back to all of them. */
function wayMarkup(number: number, count: number, page: Page): Markup {
  const words = page.say({ zh: '文件之间', en: 'Between files' });
  const link = (to: number, text: string) =>
    to < 1 || to > count ? html`<span></span>` : html`<a href="#f${to}">${text}</a>`;
  return html`<nav class="way" aria-label="${words}"><a href="#overview">${page.say({ zh: '← 全部文件', en: '← All files' })}</a>
<span class="faint">${number} / ${count}</span>${link(number - 1, page.say({ zh: '上一份', en: 'Previous' }))}${link(number + 1, page.say({ zh: '下一份', en: 'Next' }))}</nav>`;
}

function checkedMarkup(sheet: Sheet): Markup {
  const { checked, page } = sheet;
  const findings = numbered(checked.findings);
  const none = findings.length === 0 ? html`<p class="none">${nothingFound(checked, page)}</p>` : null;
  return html`${aboutMarkup(sheet)}</header>${requestsMarkup(sheet)}
${procedureMarkup(sheet)}${none}${wordlessMarkup(findings, sheet)}${checked.about.record === 'document' ? documentMarkup(findings, sheet) : null}
${decidedMarkup(sheet)}${unjudgedMarkup(checked, page)}${basesMarkup(sheet)}`;
}

/** What is missing, and what the record of procedure tells, has no words in the text to stand beside. */
function wordlessMarkup(findings: readonly Numbered[], sheet: Sheet): Markup | null {
  const wordless = findings.filter(({ span }) => span === null);
  if (wordless.length === 0) return null;
  const title = sheet.page.say({ zh: '全文和程序', en: 'The whole text and its procedure' });
  return html`<section class="wordless"><h3>${title}</h3>${notesMarkup(wordless, sheet, () => null)}</section>`;
}

/** Each clause once, in full: cards open a copy of it, and on paper it stands at the end. */
function basesMarkup(sheet: Sheet): Markup | null {
  const { page, bases } = sheet;
  if (bases.length === 0) return null;
  const title = page.say({ zh: `依据条文（${bases.length} 条）`, en: `Legal basis (${bases.length})` });
  const items = bases.map((basis) => {
    const status = basis.status === '' ? null : html`<p class="faint">${oneLine(basis.status)}</p>`;
    return html`<dt id="${sheet.anchorOf(basis)}">${nameOf(basis)}</dt><dd><p>${wordsOf(basis)}</p>${status}</dd>`;
  });
  return html`<section class="bases"><h3>${title}</h3><dl lang="zh-CN">${items}</dl></section>`;
}
