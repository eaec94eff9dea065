import { VERDICTS, type Verdict } from '../../../register/decision.ts';
import { html, type Markup } from '../../../reports/html/markup.ts';
import type { Page } from '../../../reports/page.ts';
import { oneLine } from '../../../reports/sanitise.ts';
import type { RuleTally, Tally } from './tallies.ts';

/** The class of a conclusion in the style of the page. */
export const TINTS: Readonly<Record<Verdict, string>> = {
  继续有效: 'kept',
  修改: 'amended',
  废止: 'repealed',
  宣布失效: 'lapsed',
};

/** Units of the drawing; the browser scales it. */
const COLUMNS = { height: 150, width: 880, foot: 18 };

/** Columns of years, from left to right, each in the colours of the conclusions. A table with the same numbers stands below for whoever cannot see them. */
export function yearChart(tallies: readonly Tally[], page: Page): Markup {
  const { height, width, foot } = COLUMNS;
  const most = Math.max(1, ...tallies.map(({ total }) => total));
  const step = width / Math.max(tallies.length, 12);
  const every = Math.ceil(tallies.length / 16);
  const columns = tallies.map((tally, at) => {
    const label = nameOf(tally, page);
    let top = height;
    const parts = VERDICTS.map((verdict) => {
      const tall = (tally.counts[verdict] / most) * (height - 12);
      top -= tall;
      return tall === 0
        ? null
        : html`<rect class="${TINTS[verdict]}" x="${fixed(at * step + step * 0.12)}" y="${fixed(top)}" width="${fixed(step * 0.76)}" height="${fixed(tall)}"/>`;
    });
    const mid = fixed((at + 0.5) * step);
    const year =
      at % every === 0 || tally.name === null
        ? html`<text x="${mid}" y="${height + foot - 4}" text-anchor="middle">${label}</text>`
        : null;
    return html`<g><title>${`${label}: ${tally.total}`}</title>${parts}${year}</g>`;
  });
  return html`<svg class="columns" viewBox="0 0 ${width} ${height + foot}" aria-hidden="true"><line x1="0" x2="${width}" y1="${height}" y2="${height}"/>${columns}</svg>
<details><summary>${page.say({ zh: '各年数字', en: 'The numbers' })}</summary>${numbers(tallies, page)}</details>`;
}

function numbers(tallies: readonly Tally[], page: Page): Markup {
  const heads = VERDICTS.map((verdict) => html`<th scope="col">${verdict}</th>`);
  const rows = tallies
    .filter(({ total }) => total > 0)
    .map(
      (tally) =>
        html`<tr><th scope="row">${nameOf(tally, page)}</th><td>${tally.total}</td>${VERDICTS.map(
          (verdict) => html`<td>${tally.counts[verdict]}</td>`,
        )}</tr>`,
    );
  const all = page.say({ zh: '件数', en: 'Documents' });
  return html`<table class="numbers"><thead><tr><th></th><th scope="col">${all}</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** Bars from the left, one below the other: the first ones, and always that of which the text does not tell it. */
export function barChart(tallies: readonly Tally[], shown: number, page: Page): Markup {
  const known = tallies.filter(({ name }) => name !== null);
  const own = [...known.slice(0, shown), ...tallies.filter(({ name }) => name === null)];
  const most = Math.max(1, ...own.map(({ total }) => total));
  const rest = known.length - shown;
  const rows = own.map((tally) => {
    let left = 0;
    const parts = VERDICTS.map((verdict) => {
      const wide = (tally.counts[verdict] / most) * 100;
      const from = left;
      left += wide;
      return wide === 0
        ? null
        : html`<rect class="${TINTS[verdict]}" x="${fixed(from)}" y="0" width="${fixed(wide)}" height="10"/>`;
    });
    const what = VERDICTS.filter((verdict) => tally.counts[verdict] > 0).map((one) => `${one} ${tally.counts[one]}`);
    return barRow(nameOf(tally, page), page.list(what), parts, tally.total);
  });
  const more = page.say({ zh: `另有 ${rest} 个`, en: `${rest} more` });
  return html`<table class="bars"><tbody>${rows}</tbody></table>${rest > 0 ? html`<p class="faint">${more}</p>` : null}`;
}

/** One bar a rule: in how many documents it found something. */
export function ruleChart(tallies: readonly RuleTally[], shown: number, titleOf: (rule: string) => string): Markup {
  const most = Math.max(1, ...tallies.map(({ documents }) => documents));
  const rows = tallies.slice(0, shown).map(({ rule, documents }) => {
    const bar = html`<rect class="found" x="0" y="0" width="${fixed((documents / most) * 100)}" height="10"/>`;
    return barRow(oneLine(titleOf(rule)), rule, [bar], documents);
  });
  return html`<table class="bars"><tbody>${rows}</tbody></table>`;
}

function barRow(name: string, what: string, parts: readonly (Markup | null)[], total: number): Markup {
  return html`<tr title="${what}"><th scope="row">${name}</th><td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg></td><td>${total}</td></tr>`;
}

function nameOf({ name }: Tally, page: Page): string {
  return name === null ? page.say({ zh: '不详', en: 'unknown' }) : oneLine(name);
}

function fixed(value: number): string {
  return value.toFixed(2);
}
