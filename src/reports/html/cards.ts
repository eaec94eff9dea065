import type { Related } from '../../findings/finding.ts';
import { oneLine } from '../sanitise.ts';
import { nameOf } from '../text-basis.ts';
import { address, position, relatedWords } from '../text-findings.ts';
import { CONFIDENCE_WORDS, LABELS, type LabelName, SEVERITY_WORDS } from '../words.ts';
import type { Numbered } from './marks.ts';
import { html, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';

/** The findings of one row, as a list beside it. `anchors` leads an offset of the text to its row. */
export function notesMarkup(
  told: readonly Numbered[],
  sheet: Sheet,
  anchorAt: (offset: number) => string | null,
): Markup {
  const label = sheet.page.say({ zh: '检查意见', en: 'Findings' });
  const cards = told.map((one) => cardMarkup(one, sheet, anchorAt));
  return html`<ol class="notes" aria-label="${label}"${languageOf(sheet)}>${cards}</ol>`;
}

/** The text around it is Chinese; the words of hefa may be English. */
function languageOf({ page }: Sheet): Markup {
  return html` lang="${page.say({ zh: 'zh-CN', en: 'en' })}"`;
}

/** Its head tells what and where; a click opens why, what to do and by what law. */
function cardMarkup(one: Numbered, sheet: Sheet, anchorAt: (offset: number) => string | null): Markup {
  const { number, finding } = one;
  const { page, checked, file } = sheet;
  const { rule, severity } = finding;
  const id = `n${file}-${number}`;
  const where = address(finding, page) + position(finding, checked, page);
  return html`
<li class="card ${severity}" id="${id}" data-n="${number}" data-severity="${severity}" data-category="${rule.category}" data-rule="${rule.id}">
<button type="button" aria-controls="${id}-more"><span class="top"><span class="num">${number}</span> <span class="sev">${page.say(SEVERITY_WORDS[severity])}</span> <span class="where">${where}</span></span> <span class="name">${page.say(rule.title)}</span></button>
<div class="more" id="${id}-more"><p>${oneLine(page.say(finding.message))}</p><dl>${[
    entry('why', [html`${oneLine(page.say(finding.why))}`], sheet),
    entry('advice', [html`${oneLine(page.say(finding.advice))}`], sheet),
    entry(
      'basis',
      rule.basis.map((basis) => basisMarkup(sheet.anchorOf(basis), nameOf(basis), sheet)),
      sheet,
    ),
    entry(
      'related',
      finding.related.map((related) => relatedMarkup(related, sheet, anchorAt)),
      sheet,
    ),
    entry('rule', [ruleMarkup(one, sheet)], sheet),
  ]}</dl></div></li>`;
}

function entry(label: LabelName, values: readonly Markup[], { page }: Sheet): Markup | null {
  if (values.length === 0) return null;
  return html`<dt>${page.say(LABELS[label])}</dt>${values.map((value) => html`<dd>${value}</dd>`)}`;
}

/** The script sets the clause in; without it the link leads there. */
function basisMarkup(anchor: string, name: string, { page }: Sheet): Markup {
  const words = page.say({ zh: '条文见“依据条文”', en: 'The clause stands under “Legal basis”' });
  return html`<details class="basis" data-basis="${anchor}"><summary lang="zh-CN">${name}</summary><p><a href="#${anchor}">${words}</a></p></details>`;
}

function relatedMarkup(
  related: Related,
  { checked, page }: Sheet,
  anchorAt: (offset: number) => string | null,
): Markup {
  const words = relatedWords(related, checked, page);
  const here = related.path === checked.source.path && 'span' in related.place ? related.place.span : null;
  const anchor = here && anchorAt(here.start);
  return anchor ? html`<a href="#${anchor}">${words}</a>` : html`${words}`;
}

function ruleMarkup({ finding: { rule, confidence } }: Numbered, { page }: Sheet): Markup {
  const word = page.say(CONFIDENCE_WORDS[confidence]);
  const sure =
    confidence === 'high' ? null : page.aside(page.say({ zh: `把握程度：${word}`, en: `confidence: ${word}` }));
  return html`<code>${rule.id}</code>${sure}`;
}
