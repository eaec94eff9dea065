import type { Finding } from '../../findings/finding.ts';
import { SEVERITIES } from '../../rules/rule.ts';
import type { Page } from '../page.ts';
import type { Run } from '../run.ts';
import { SEVERITY_WORDS } from '../words.ts';
import { categoryWords } from './categories.ts';
import { html, type Markup } from './markup.ts';

/** What is shown of the findings, how many that are, and by which keys one moves among them. Without the script it is not there. */
export function toolbarMarkup({ files }: Run, page: Page): Markup {
  const findings = files.flatMap((file) => (file.status === 'unchecked' ? [] : file.findings));
  const [label, all, some] = [
    page.say({ zh: '筛选', en: 'Filter' }),
    page.say({ zh: '共 {n} 处', en: '{n} in all' }),
    page.say({ zh: '显示 {m} / {n} 处', en: '{m} of {n} shown' }),
  ];
  return html`
<form class="toolbar" role="search" aria-label="${label}">${SEVERITIES.map((severity) => severityMarkup(severity, findings, page))}
${categoriesMarkup(findings, page)}
${rulesMarkup(findings, page)}
<input type="search" id="words" aria-label="${page.say({ zh: '按文字筛选', en: 'Filter by words' })}" placeholder="${page.say({ zh: '筛选文字', en: 'Words' })}" aria-keyshortcuts="/">
<p id="count" role="status" aria-live="polite" data-all="${all}" data-some="${some}"></p>
<p class="keys">${keysMarkup(page)}</p></form>`;
}

function severityMarkup(severity: (typeof SEVERITIES)[number], findings: readonly Finding[], page: Page): Markup {
  const count = findings.filter((finding) => finding.severity === severity).length;
  return html`<label class="chip ${severity}"><input type="checkbox" name="severity" value="${severity}" checked> ${page.say(SEVERITY_WORDS[severity])} <b>${count}</b></label>`;
}

interface Choice {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

function choicesOf(findings: readonly Finding[], choice: (finding: Finding) => Omit<Choice, 'count'>): Choice[] {
  const choices = new Map<string, Choice>();
  for (const finding of findings) {
    const { value, words } = choice(finding);
    choices.set(value, { value, words, count: (choices.get(value)?.count ?? 0) + 1 });
  }
  return [...choices.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function categoriesMarkup(findings: readonly Finding[], page: Page): Markup {
  const choices = choicesOf(findings, ({ rule }) => ({
    value: rule.category,
    words: page.say(categoryWords(rule.category)),
  }));
  return selectMarkup('category', page.say({ zh: '全部类别', en: 'All categories' }), choices.map(optionMarkup), page);
}

/** Rules stand under their categories. */
function rulesMarkup(findings: readonly Finding[], page: Page): Markup {
  const categories = new Set(findings.map(({ rule }) => rule.category));
  const groups = [...categories].sort().map((category) => {
    const own = findings.filter(({ rule }) => rule.category === category);
    const choices = choicesOf(own, ({ rule }) => ({ value: rule.id, words: page.say(rule.title) }));
    return html`<optgroup label="${page.say(categoryWords(category))}">${choices.map(optionMarkup)}</optgroup>`;
  });
  return selectMarkup('rule', page.say({ zh: '全部规则', en: 'All rules' }), groups, page);
}

function selectMarkup(name: string, all: string, options: readonly Markup[], page: Page): Markup {
  const label = page.say(name === 'rule' ? { zh: '规则', en: 'Rule' } : { zh: '类别', en: 'Category' });
  return html`<select id="${name}" aria-label="${label}"><option value="">${all}</option>${options}</select>`;
}

function optionMarkup({ value, words, count }: Choice): Markup {
  return html`<option value="${value}">${words}（${count}）</option>`;
}

function keysMarkup(page: Page): Markup {
  const keys = [
    ['J', page.say({ zh: '下一处', en: 'next' })],
    ['K', page.say({ zh: '上一处', en: 'previous' })],
    ['/', page.say({ zh: '筛选', en: 'filter' })],
    ['Esc', page.say({ zh: '取消', en: 'cancel' })],
  ];
  return html`${keys.map(([key = '', words = '']) => html`<kbd>${key}</kbd> ${words} `)}`;
}
