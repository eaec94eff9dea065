import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import type { Rule, Severity } from '../../rules/rule.ts';
import { literal } from '../markdown/words.ts';
import type { Page } from '../page.ts';
import type { Run } from '../run.ts';
import { oneLine } from '../sanitise.ts';
import { allFindings } from '../stated.ts';
import { nameOf, quotation, wordsOf } from '../text-basis.ts';

export type Level = NonNullable<ReportingConfiguration['level']>;

export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Level>;

/** All rules that could run, and none twice; those of the findings as well, where a run does not know its rules. */
export function rulesOf(run: Run): readonly Rule[] {
  const active = (run.rules.rules ?? []).filter(({ status }) => status === 'active');
  const found = run.files.flatMap((file) => {
    return file.status === 'unchecked' ? [] : allFindings(file, run).map(({ finding }) => finding.rule);
  });
  return [...new Map([...active, ...found].map((rule) => [rule.id, rule])).values()];
}

/** Most characters that GitHub takes for a description. */
const DESCRIPTION = 1024;

export function ruleDescriptor(rule: Rule, page: Page): ReportingDescriptor {
  const [why, advice] = [oneLine(page.say(rule.why)), oneLine(page.say(rule.advice))];
  return {
    id: rule.id,
    name: rule.id,
    shortDescription: { text: oneLine(page.say(rule.title)) },
    fullDescription: { text: cut(why, DESCRIPTION) },
    help: { text: helpText(rule, why, advice, page), markdown: helpMarkdown(rule, why, advice, page) },
    defaultConfiguration: { level: LEVELS[rule.severity.draft] },
    properties: {
      category: rule.category,
      aspect: rule.aspect,
      precision: precisionOf(rule),
      'problem.severity': PROBLEMS[rule.severity.draft],
      tags: [rule.category, rule.aspect],
    },
  };
}

const PROBLEMS = { error: 'error', warning: 'warning', info: 'recommendation' } as const satisfies Record<
  Severity,
  string
>;

/** A rule that only asks to verify is right to ask, and often finds nothing wrong. */
function precisionOf({ severity }: Rule): 'high' | 'medium' {
  return severity.draft === 'info' && severity.issued === 'info' ? 'medium' : 'high';
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function helpText({ basis }: Rule, why: string, advice: string, page: Page): string {
  const quotes = basis.map((one) => page.say({ zh: '依据：', en: 'Basis: ' }) + quotation(one));
  return [why, page.say({ zh: '建议：', en: 'Advice: ' }) + advice, ...quotes].join('\n');
}

function helpMarkdown({ basis }: Rule, why: string, advice: string, page: Page): string {
  const heading = page.say({ zh: '**建议** ', en: '**Advice** ' });
  const quotes = basis.flatMap((one) => [`**${literal(nameOf(one))}**`, `> ${literal(wordsOf(one))}`]);
  return [literal(why), heading + literal(advice), ...quotes].join('\n\n');
}
