import { oneLine } from '../sanitise.ts';
import { decidedWords, leftOutWords } from '../text-decided.ts';
import { html, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';

/** What the draft asks for itself: before everything else. */
export function requestsMarkup({ checked: { requests }, page }: Sheet): Markup | null {
  if (requests.length === 0) return null;
  const title = page.say({ zh: '文稿自身提出的要求', en: 'What the draft asks for itself' });
  const items = requests.map(({ text, line }) => {
    const where = page.aside(page.say({ zh: `第 ${line} 行`, en: `line ${line}` }));
    return html`<li>${oneLine(page.say(text)) + where}</li>`;
  });
  return html`<section class="unjudged requests"><h3>${title}</h3><ul>${items}</ul></section>`;
}

/** What was found and does not count, with who decided so; and the rules that did not run. */
export function decidedMarkup({ checked: { decided, leftOut }, page }: Sheet): Markup {
  const title = page.say({
    zh: `已作决定或者此前已有，不计入（${decided.length} 处）`,
    en: `Decided about or known before, not counted (${decided.length})`,
  });
  const off = page.say({
    zh: `未运行的规则（${leftOut.length} 条）`,
    en: `Rules that did not run (${leftOut.length})`,
  });
  return html`${section(
    title,
    decided.map((one) => decidedWords(one, page)),
  )}${section(off, leftOutWords(leftOut, page))}`;
}

function section(title: string, lines: readonly string[]): Markup | null {
  if (lines.length === 0) return null;
  return html`<section class="unjudged"><h3>${title}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}
