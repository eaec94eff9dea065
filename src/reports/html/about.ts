import { toldOf } from '../../findings/record.ts';
import type { CheckedFile, FileResult } from '../../findings/result.ts';
import { type TimelineStep, timelineOf } from '../../findings/timeline.ts';
import type { Coverage, Trouble } from '../../source/source.ts';
import type { Page } from '../page.ts';
import { troublesOf } from '../run.ts';
import { oneLine } from '../sanitise.ts';
import { coverageWords, impactWords, levelWords, stageWords } from '../text-head.ts';
import { recordWords, STATUS_WORDS, seenWords } from '../text-procedure.ts';
import { LABELS, type LabelName, stepWords, UNIT_WORDS } from '../words.ts';
import { html, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';

/** What the text is, how far it was read, and what the reader must know of that. */
export function aboutMarkup({ checked, page }: Sheet): Markup {
  const { number, organ, date } = checked.document;
  const known = [number, organ, date].filter((one) => one !== null).map(oneLine);
  const impact = checked.about.level === '规范性文件' ? row('impact', [impactWords(checked, page)], page) : null;
  return html`${known.length > 0 ? html`<p class="known" lang="zh-CN">${known.join(' · ')}</p>` : null}
<dl class="about">${[
    row('level', [levelWords(checked, page)], page),
    row('stage', [stageWords(checked, page)], page),
    impact,
    row('coverage', [coverageWords(checked, page)], page, checked.status === 'partial' ? 'warned' : ''),
    troublesMarkup(checked, page),
  ]}</dl>`;
}

function row(label: LabelName, values: readonly string[], page: Page, mood = ''): Markup {
  return html`<dt>${page.say(LABELS[label])}</dt>${values.map((value) => html`<dd class="${mood}">${value}</dd>`)}`;
}

/** The mistakes of a record come with the lines around them, where a mark stands under the place. */
function troublesMarkup(file: FileResult, page: Page): Markup | null {
  const troubles: readonly Trouble[] = troublesOf(file);
  if (troubles.length === 0) return null;
  const values = troubles.map(({ text }) => {
    const [first = '', ...rest] = page.say(text).split('\n');
    return html`<dd class="warned">${first}${rest.length > 0 ? html`<pre>${rest.join('\n')}</pre>` : null}</dd>`;
  });
  return html`<dt>${page.say(LABELS.trouble)}</dt>${values}`;
}

/** Of a file that was not checked: that, and why. */
export function uncheckedMarkup(file: FileResult, page: Page): Markup {
  return html`<p class="unchecked">${page.say({ zh: '未检查：不能据此认为其合规。', en: 'Not checked: not to be taken as compliant.' })}</p>
<dl class="about">${troublesMarkup(file, page)}</dl>`;
}

/** 部分检查（2/3 页） */
export function shareWords(coverage: Coverage | null, page: Page): string {
  const share = coverage && `${coverage.checked}/${coverage.total} ${page.say(UNIT_WORDS[coverage.unit])}`;
  return page.say({ zh: '部分检查', en: 'in part' }) + (share ? page.aside(share) : '');
}

/** How the document was made, step by step, gaps too. Nothing where no steps are asked for and none are told. */
export function procedureMarkup({ checked, page, file }: Sheet): Markup | null {
  const steps = timelineOf(checked);
  if (steps.length === 0) return null;
  const title = page.say({ zh: '程序', en: 'Procedure' });
  return html`<section class="procedure" aria-labelledby="t${file}"><h3 id="t${file}">${title} <small>${recordWords(checked, page)}</small></h3>
<ol class="timeline">${steps.map((step) => stepMarkup(step, page))}</ol></section>`;
}

function stepMarkup({ step, fact, status, evidence }: TimelineStep, page: Page): Markup {
  const item = fact?.item ? oneLine(`（${fact.item}）`) : '';
  const word = STATUS_WORDS[status];
  const wrong = evidence.filter(({ state }) => state !== 'agrees' && state !== 'claimed');
  const seen = word === null || wrong.length === 0 ? [] : wrong.map((one) => seenWords(one, page));
  return html`<li class="${status}"><b>${page.say(stepWords(step))}${item}</b>${
    fact ? html`<span>${page.say(toldOf(fact))}</span>` : null
  }${word ? html`<span class="state">${page.say(word)}</span>` : null}${seen.map((one) => html`<span class="seen">${one}</span>`)}</li>`;
}

/** Rules with the same reason stand together. */
export function unjudgedMarkup({ unjudged }: CheckedFile, page: Page): Markup | null {
  if (unjudged.length === 0) return null;
  const reasons = [...new Set(unjudged.map(({ reason }) => page.say(reason)))];
  const items = reasons.map((reason) => {
    const rules = unjudged
      .filter((one) => page.say(one.reason) === reason)
      .map(({ rule }) => html`<code>${rule}</code> `);
    return html`<li>${oneLine(reason)}<br>${rules}</li>`;
  });
  const title = page.say({ zh: `未作判断（${unjudged.length} 项）`, en: `Not judged (${unjudged.length})` });
  return html`<section class="unjudged"><h3>${title}</h3><ul>${items}</ul></section>`;
}
