import type { Config, RuleSetting } from '../config/config.ts';
import type { Bilingual } from '../errors.ts';
import { nearest } from '../yaml/nearest.ts';
import { digestOf } from './digest.ts';
import { meantRules } from './meant.ts';
import type { LeftOut, Rule, RuleSet } from './rule.ts';
import { SHAPES } from './shapes/shapes.ts';

/** The rules as a configuration wants them, and those that it turns off. */
export interface SetRules {
  readonly rules: RuleSet;
  readonly leftOut: readonly LeftOut[];
}

type Set = Pick<Config, 'packs' | 'rules' | 'refuse'>;

/**
 * Packs and rules turned on and off, severities and options as hefa.yaml sets them. What is said of one rule beats what is said of its
 * pack.
 *
 * @throws HefaError bad-yaml with its place: an unknown pack or rule, an option that the rule does not have
 */
export async function withSettings(all: RuleSet, config: Set): Promise<SetRules> {
  const given = { packs: config.packs, rules: config.rules };
  if (Object.keys(given.packs).length + Object.keys(given.rules).length === 0) return { rules: all, leftOut: [] };
  refuseUnknown(all, config);
  const rules: Rule[] = [];
  const leftOut: LeftOut[] = [];
  for (const rule of all.rules) {
    const setting = config.rules[rule.id];
    const off = whyOff(rule, setting, config);
    if (off) leftOut.push({ rule: rule.id, reason: off });
    else rules.push(setting ? await withSetting(rule, setting, config) : rule);
  }
  if (rules.length === 0) throw config.refuse(['packs'], NOTHING_LEFT, true);
  const packs = all.packs.filter((pack) => rules.some(({ id }) => packOf(id) === pack));
  const digest = digestOf([all.digest, JSON.stringify(given)]);
  return { rules: { ...all, rules, packs, digest }, leftOut };
}

const NOTHING_LEFT: Bilingual = {
  zh: '全部规则都被关闭，没有可以检查的；请至少保留一条',
  en: 'All rules are turned off and nothing is left to check; keep one at least',
};

function whyOff({ id }: Rule, setting: RuleSetting | undefined, { packs }: Set): Bilingual | null {
  if (setting?.severity === 'off')
    return { zh: '未运行：hefa.yaml 关闭了这条规则', en: 'not run: turned off in hefa.yaml' };
  if (setting !== undefined || packs[packOf(id)] !== 'off') return null;
  const pack = packOf(id);
  return { zh: `未运行：hefa.yaml 关闭了规则包 ${pack}`, en: `not run: the pack ${pack} is turned off in hefa.yaml` };
}

async function withSetting(rule: Rule, { severity, options }: RuleSetting, config: Set): Promise<Rule> {
  const grave = severity && severity !== 'off' ? { draft: severity, issued: severity } : rule.severity;
  return { ...rule, severity: grave, ...(options && { options: await checkedOptions(rule, options, config) }) };
}

/** zod is loaded only where an option is set. */
async function checkedOptions(rule: Rule, given: Rule['options'], config: Set): Promise<Rule['options']> {
  const { z } = await import('zod');
  const outcome = SHAPES[rule.shape]?.options(z).safeParse({ ...rule.options, ...given });
  if (outcome?.success) return outcome.data as Rule['options'];
  const [issue] = outcome?.error.issues ?? [];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [String(issue?.path[0] ?? '')];
  const known = Object.keys(rule.options);
  const zh = `规则 ${rule.id} 没有这样的选项，或者值不对（${keys.join('、')}）；可设定：${known.join('、') || '无'}`;
  const en = `the rule ${rule.id} has no such option, or not with this value (${keys.join(', ')}); it has: ${known.join(', ') || 'none'}`;
  throw config.refuse(['rules', rule.id, 'options', ...keys.slice(0, 1)], { zh, en }, true);
}

function refuseUnknown(all: RuleSet, config: Set): void {
  for (const pack of Object.keys(config.packs))
    if (!all.packs.includes(pack)) throw config.refuse(['packs', pack], unknownPack(pack, all.packs), true);
  const ids = all.rules.map(({ id }) => id);
  for (const id of Object.keys(config.rules))
    if (!ids.includes(id)) throw config.refuse(['rules', id], unknownRule(id, ids), true);
}

function unknownPack(pack: string, known: readonly string[]): Bilingual {
  const near = nearest(pack, known);
  return {
    zh: `没有规则包“${pack}”${near ? `，是否想写“${near}”？` : '。'}可用：${known.join('、')}`,
    en: `There is no pack "${pack}"${near ? `; did you mean "${near}"?` : '.'} Known: ${known.join(', ')}`,
  };
}

/** That there is no rule of this id, with the nearest ones. */
export function unknownRule(id: string, ids: readonly string[]): Bilingual {
  const near = meantRules(id, ids);
  return near.length === 0
    ? { zh: `没有规则 ${id}；用 hefa rules 列出全部规则`, en: `there is no rule ${id}; hefa rules lists them all` }
    : {
        zh: `没有规则 ${id}；是否要用 ${near.join(' 或 ')}？`,
        en: `there is no rule ${id}; did you mean ${near.join(' or ')}?`,
      };
}

function packOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
