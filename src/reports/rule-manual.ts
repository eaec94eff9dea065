import type { Rule, RuleExample } from '../rules/rule.ts';
import { appliesWords } from './applies-words.ts';
import { collectionWords } from './rule-card.ts';
import { SEVERITY_WORDS } from './words.ts';

/** docs/rules.md: every rule with its basis, why, advice and examples, as a reader on the web sees it. In Chinese, as its readers are. */
export function ruleManual(rules: readonly Rule[]): string {
  const packs = [...new Set(rules.map(({ id }) => id.split('/')[0] ?? ''))];
  const chapters = packs.flatMap((pack) => [
    `## ${pack}`,
    ...rules.filter(({ id }) => id.startsWith(`${pack}/`)).map(chapter),
  ]);
  const head = `# 规则手册\n\n共 ${rules.length} 条规则。本页由 \`npm run generate\` 根据 \`rules/\` 生成，请勿手工修改。`;
  return `${[head, ...chapters].join('\n\n')}\n`;
}

function chapter(rule: Rule): string {
  const { id, title, severity, answers, basis, statusReason, why, advice, examples } = rule;
  const level =
    severity.draft === severity.issued
      ? SEVERITY_WORDS[severity.issued].zh
      : `草案${SEVERITY_WORDS[severity.draft].zh}、已印发${SEVERITY_WORDS[severity.issued].zh}`;
  const where = appliesWords(rule)
    .map(({ zh }) => zh)
    .join('，');
  const found = examples.filter(({ finds }) => finds.length > 0);
  const missed = examples.filter(({ finds }) => finds.length === 0);
  return [
    `### ${id}`,
    `**${title.zh}**（${level}；适用于${where}${answers.length > 0 ? `；对应意见 ${answers.join('、')}` : ''}）`,
    ...(statusReason === null ? [] : [`> 未启用：${statusReason.zh}`]),
    `${why.zh}`,
    `建议：${advice.zh}`,
    basis.map((one) => `- 《${one.title}》${one.article}：${one.quote.replaceAll('\n', ' ')}`).join('\n'),
    `会报告：\n\n${found.map(exampleLine).join('\n')}`,
    `不报告：\n\n${missed.map(exampleLine).join('\n')}`,
  ].join('\n\n');
}

function exampleLine({ name, draft, dossier, documents }: RuleExample): string {
  if (documents !== null) return `- ${name}：${line(collectionWords(documents))}`;
  const record = dossier === null ? '' : `程序记录：${line(dossier)}`;
  if (draft === null) return `- ${name}：${record}`;
  return `- ${name}：${line(draft)}${record === '' ? '' : `（${record}）`}`;
}

/** One line that is no markup. */
function line(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ⏎ ')
    .replaceAll('|', '\\|');
}
