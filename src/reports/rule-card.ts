import type { Bilingual, Language } from '../errors.ts';
import type { Rule, RuleExample } from '../rules/rule.ts';
import { appliesWords } from './applies-words.ts';
import { Page } from './page.ts';
import type { ReportOptions } from './run.ts';
import { jsonText, oneLine } from './sanitise.ts';
import { nameOf, wordsOf } from './text-basis.ts';
import { SEVERITY_WORDS, STAGE_WORDS } from './words.ts';

/** Everything that an officer may ask of a rule: what is forbidden, on what basis, how to mend it, where it applies. */
export function ruleCard(rule: Rule, options: ReportOptions): string {
  const page = new Page(options);
  const say = (zh: string, en: string) => page.say({ zh, en });
  const lines = [
    ...page.lines([{ text: rule.id, style: page.palette.strong }]),
    ...page.lines([{ text: page.say(rule.title), style: page.palette.strong }], '  '),
    '',
    ...page.row(say('级别', 'Level'), severityWords(rule, page)),
    ...page.row(say('适用', 'For'), page.series(appliesWords(rule).map((part) => page.say(part)))),
    ...page.row(say('状态', 'State'), stateWords(rule, page)),
    ...(rule.answers.length > 0 ? page.row(say('意见', 'Opinion'), page.list(rule.answers)) : []),
    ...page.row(say('理由', 'Why'), oneLine(page.say(rule.why))),
    ...page.row(say('建议', 'Advice'), oneLine(page.say(rule.advice))),
    ...rule.basis.flatMap((basis) =>
      page.row(say('依据', 'Basis'), `${nameOf(basis)}「${wordsOf(basis)}」〔${oneLine(basis.status)}〕`),
    ),
    '',
    ...page.lines([{ text: say('会报告的例子：', 'What it reports:') }], '  '),
    ...exampleLines(
      rule.examples.filter(({ finds }) => finds.length > 0),
      page,
    ),
    ...page.lines([{ text: say('不报告的例子：', 'What it does not:') }], '  '),
    ...exampleLines(
      rule.examples.filter(({ finds }) => finds.length === 0),
      page,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function exampleLines(examples: readonly RuleExample[], page: Page): string[] {
  return examples.flatMap(({ name, draft, dossier, documents, finds }) => {
    const words = finds.length > 0 ? page.say({ zh: ` → ${page.list(finds)}`, en: ` → ${page.list(finds)}` }) : '';
    const record =
      dossier === null ? '' : page.aside(page.say({ zh: `程序记录：${oneLine(dossier)}`, en: oneLine(dossier) }));
    return page.lines(
      [
        { text: `${name}: ${oneLine(draft ?? collectionWords(documents))}${record}` },
        { text: words, style: page.palette.marked },
      ],
      '    · ',
      '      ',
    );
  });
}

/** 甲.md: …; 乙.md: … */
export function collectionWords(documents: RuleExample['documents']): string {
  return Object.entries(documents ?? {})
    .map(([name, text]) => `${name}：${text}`)
    .join('　');
}

/** 错误; where drafts and issued documents differ: 草案警告，已印发错误. */
function severityWords({ severity }: Rule, page: Page): string {
  if (severity.draft === severity.issued) return page.say(SEVERITY_WORDS[severity.draft]);
  const one = (stage: 'draft' | 'issued') =>
    page.say({
      zh: `${STAGE_WORDS[stage].zh}为${SEVERITY_WORDS[severity[stage]].zh}`,
      en: `${SEVERITY_WORDS[severity[stage]].en} for ${stage === 'draft' ? 'drafts' : 'issued documents'}`,
    });
  return page.series([one('draft'), one('issued')]);
}

function stateWords({ status, statusReason }: Rule, page: Page): string {
  const reason = statusReason === null ? '' : page.aside(oneLine(page.say(statusReason)));
  return page.say(STATES[status]) + reason;
}

export const STATES: Readonly<Record<Rule['status'], Bilingual>> = {
  active: { zh: '启用', en: 'on' },
  off: { zh: '默认关闭', en: 'off' },
  'needs-data': { zh: '缺少数据，不作判断', en: 'needs data, judges nothing' },
};

/** A rule as a value for programs. */
export function ruleJson(rule: Rule, language: Language): string {
  return jsonText(ruleValue(rule, language));
}

export function ruleValue(rule: Rule, language: Language): object {
  const { id, category, aspect, severity, answers, basis, appliesTo, judgedAt, since, due, status, statusReason } =
    rule;
  return {
    id,
    title: rule.title[language],
    category,
    aspect,
    severity,
    status,
    statusReason: statusReason?.[language] ?? null,
    answers,
    appliesTo,
    judgedAt,
    since,
    due,
    why: rule.why[language],
    advice: rule.advice[language],
    basis: basis.map(({ id: of, title, article, quote, status: state }) => ({
      id: of,
      title,
      article,
      quote,
      status: state,
    })),
    examples: rule.examples,
  };
}
