import type { Language } from '../errors.ts';
import type { Rule } from '../rules/rule.ts';
import { Page } from './page.ts';
import { ruleValue, STATES } from './rule-card.ts';
import type { ReportOptions } from './run.ts';
import { jsonText, oneLine } from './sanitise.ts';
import { counted, SEVERITY_WORDS } from './words.ts';

/** All rules, a line each, pack by pack; then how many there are. */
export function ruleList(rules: readonly Rule[], options: ReportOptions): string {
  const page = new Page(options);
  const lines: string[] = [];
  let pack = '';
  for (const rule of rules) {
    const own = rule.id.split('/')[0] ?? '';
    if (own !== pack)
      lines.push(...(pack === '' ? [] : ['']), ...page.lines([{ text: own, style: page.palette.strong }]));
    pack = own;
    lines.push(...ruleLine(rule, page));
  }
  const off = rules.filter(({ status }) => status !== 'active').length;
  const zh = `共 ${rules.length} 条规则${off > 0 ? `，其中 ${off} 条未启用` : ''}；用 hefa explain 规则名 查看一条`;
  const en = `${counted(rules.length, 'rule')}${off > 0 ? `, ${off} of them not active` : ''}; hefa explain RULE shows one`;
  return `${[...lines, '', ...page.lines([{ text: page.say({ zh, en }) }])].join('\n')}\n`;
}

function ruleLine({ id, title, severity, status }: Rule, page: Page): string[] {
  const level = severity.issued;
  const state = status === 'active' ? '' : page.aside(page.say(STATES[status]));
  return page.lines(
    [
      { text: page.say(SEVERITY_WORDS[level]), style: page.palette[level] },
      { text: '  ' },
      { text: id, style: page.palette.strong },
      { text: `  ${oneLine(page.say(title))}${state}` },
    ],
    '  ',
    '        ',
  );
}

export function rulesJson(rules: readonly Rule[], language: Language): string {
  return jsonText({ schemaVersion: 1, rules: rules.map((rule) => ruleValue(rule, language)) });
}
