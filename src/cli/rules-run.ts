import { loadConfig } from '../config/load.ts';
import { HefaError } from '../errors.ts';
import { coverageJson, coverageMarkdown, coverageOf, coverageText } from '../reports/coverage.ts';
import { profileList, profilesJson } from '../reports/profiles.ts';
import { ruleCard, ruleJson } from '../reports/rule-card.ts';
import { ruleList, rulesJson } from '../reports/rule-list.ts';
import type { ReportOptions } from '../reports/run.ts';
import { loadOpinion } from '../rules/opinion-load.ts';
import { loadProfiles } from '../rules/profile-load.ts';
import { type Rule, SEVERITIES } from '../rules/rule.ts';
import { unknownRule } from '../rules/settings.ts';
import { columnsOf, paletteFor } from './colour.ts';
import type { RuleWords } from './command-line.ts';
import { allRules } from './rule-choice.ts';
import type { Session } from './session.ts';
import { badOption, choice, language } from './values.ts';

/** `hefa rules`: those that all filters let through. */
export async function listRules(words: RuleWords, session: Session): Promise<number> {
  const format = formatOf(words, ['text', 'json'] as const);
  const all = await rulesOf(words, session);
  const chosen = chosenOf(all, words);
  if (chosen.length === 0) throw badOption('没有符合条件的规则', 'no rule fits');
  session.print(
    format === 'json' ? rulesJson(chosen, session.language) : ruleList(chosen, await optionsFor(words, session)),
  );
  return 0;
}

/** `hefa explain RULE`. */
export async function explainRule(id: string, words: RuleWords, session: Session): Promise<number> {
  const format = formatOf(words, ['text', 'json'] as const);
  const rules = await rulesOf(words, session);
  const rule = rules.find((one) => one.id === id) ?? onlyOne(rules.filter((one) => one.id.endsWith(`/${id}`)));
  if (rule === undefined)
    throw new HefaError(
      'bad-option',
      unknownRule(
        id,
        rules.map((one) => one.id),
      ),
    );
  session.print(
    format === 'json' ? ruleJson(rule, session.language) : ruleCard(rule, await optionsFor(words, session)),
  );
  return 0;
}

/** `hefa coverage`. */
export async function showCoverage(words: RuleWords, session: Session): Promise<number> {
  const format = formatOf(words, ['text', 'markdown', 'json'] as const);
  const rows = coverageOf(await loadOpinion(), await rulesOf(words, session));
  if (format === 'json') session.print(coverageJson(rows, session.language));
  else if (format === 'markdown') session.print(coverageMarkdown(rows, session.language));
  else session.print(coverageText(rows, await optionsFor(words, session)));
  return 0;
}

/** `hefa profiles`. */
export async function showProfiles(words: RuleWords, session: Session): Promise<number> {
  const format = formatOf(words, ['text', 'json'] as const);
  const all = await loadProfiles();
  session.print(
    format === 'json' ? profilesJson(all, session.language) : profileList(all, await optionsFor(words, session)),
  );
  return 0;
}

/** Also those that hefa.yaml turns off: they can be read about. */
async function rulesOf({ rules }: RuleWords, { io }: Session): Promise<readonly Rule[]> {
  const { ownRules } = await loadConfig(io.cwd());
  return (await allRules(rules, io.cwd(), ownRules)).rules;
}

function chosenOf(rules: readonly Rule[], { pack, category, severity, basis }: RuleWords): readonly Rule[] {
  const packs = [...new Set(rules.map(({ id }) => id.split('/')[0] as string))];
  const categories = [...new Set(rules.map((rule) => rule.category))];
  if (pack !== undefined) choice('--pack', pack, packs);
  if (category !== undefined) choice('--category', category, categories);
  if (severity !== undefined) choice('--severity', severity, SEVERITIES);
  return rules.filter(
    (rule) =>
      (pack === undefined || rule.id.startsWith(`${pack}/`)) &&
      (category === undefined || rule.category === category) &&
      (severity === undefined || Object.values(rule.severity).some((one) => one === severity)) &&
      (basis === undefined || rule.basis.some(({ id, title }) => title.includes(basis) || id.includes(basis))),
  );
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function formatOf<F extends string>({ lang, format }: RuleWords, formats: readonly F[]): F {
  if (lang !== undefined) language(lang);
  return choice('--format', format ?? 'text', formats);
}

async function optionsFor({ color }: RuleWords, { io, language: spoken }: Session): Promise<ReportOptions> {
  return {
    language: spoken,
    palette: await paletteFor(io.stdout, io, color),
    width: columnsOf(io.stdout),
    verbose: false,
  };
}
