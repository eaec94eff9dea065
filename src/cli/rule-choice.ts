import { relative, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Bilingual } from '../errors.ts';
import { HefaError } from '../errors.ts';
import { digestOf } from '../rules/digest.ts';
import { loadRules, loadShippedRules } from '../rules/load.ts';
import type { LeftOut, RuleSet } from '../rules/rule.ts';
import { type SetRules, unknownRule, withSettings } from '../rules/settings.ts';
import { badOption } from './values.ts';

/** The rules of a run, those that do not take part in it, and the ids of all. */
export interface ChosenRules extends SetRules {
  readonly ids: readonly string[];
}

/**
 * The shipped rules with those of the user's folders (hefa.yaml, --rules), as hefa.yaml sets them; or of all these only the ones that the
 * line asks for, which beats hefa.yaml.
 */
export async function rulesFor(
  only: readonly string[],
  folder: string | undefined,
  cwd: string,
  config: Pick<Config, 'ownRules' | 'packs' | 'rules' | 'refuse'>,
): Promise<ChosenRules> {
  const all = await allRules(folder, cwd, config.ownRules);
  const ids = all.rules.map((rule) => rule.id);
  if (only.length === 0) return { ...(await withSettings(all, config)), ids };
  for (const id of only) if (!ids.includes(id)) throw new HefaError('bad-option', unknownRule(id, ids));
  const set = await withSettings(all, { ...config, packs: {}, rules: withoutOff(config.rules) });
  return { ...selected(set.rules, only), ids };
}

function withoutOff(rules: Config['rules']): Config['rules'] {
  return Object.fromEntries(Object.entries(rules).filter(([, { severity }]) => severity !== 'off'));
}

/** Of every source, whether it is turned on or not. */
export async function allRules(folder: string | undefined, cwd: string, own: readonly string[]): Promise<RuleSet> {
  const folders = folder === undefined ? own : [...own.filter((one) => one !== resolve(cwd, folder)), folder];
  let all = await loadShippedRules();
  for (const one of folders) all = joined(all, await ownRules(one, cwd));
  return all;
}

/** The rules of a folder of the user; where none is named, the shipped ones. */
export async function rulesIn(folder: string | undefined, cwd: string): Promise<RuleSet> {
  return folder === undefined ? loadShippedRules() : ownRules(folder, cwd);
}

/** Mistakes in them are told with their paths, which are short where they can be. */
async function ownRules(folder: string, cwd: string): Promise<RuleSet> {
  const set = await loadRules(relative(process.cwd(), resolve(cwd, folder)) || '.');
  if (set.rules.length > 0) return set;
  throw badOption(
    `${folder} 中没有规则；规则应放在其子文件夹中，如 ${folder}/ours/no-fine.yaml`,
    `there is no rule in ${folder}; rules lie in folders below it, as ${folder}/ours/no-fine.yaml`,
  );
}

function joined(shipped: RuleSet, own: RuleSet): RuleSet {
  const ids = new Set(shipped.rules.map((rule) => rule.id));
  const twice = own.rules.find((rule) => ids.has(rule.id));
  if (twice)
    throw badOption(`规则 ${twice.id} 已经存在；请换一个名称`, `there is a rule ${twice.id} already; rename yours`);
  return {
    rules: [...shipped.rules, ...own.rules],
    lexicons: [...shipped.lexicons, ...own.lexicons],
    packs: [...new Set([...shipped.packs, ...own.packs])],
    digest: digestOf([shipped.digest, own.digest]),
  };
}

function selected(all: RuleSet, only: readonly string[]): SetRules {
  const rules = all.rules.filter((rule) => only.includes(rule.id));
  const packs = all.packs.filter((pack) => rules.some((rule) => rule.id.startsWith(`${pack}/`)));
  const set = { rules, lexicons: all.lexicons, packs, digest: digestOf([all.digest, ...rules.map((rule) => rule.id)]) };
  const others = all.rules.filter(({ id }) => !only.includes(id));
  return { rules: set, leftOut: others.map(({ id }): LeftOut => ({ rule: id, reason: NOT_ASKED })) };
}

const NOT_ASKED: Bilingual = {
  zh: '未运行：只选用了其他规则（--rule）',
  en: 'not run: only other rules were asked for (--rule)',
};
