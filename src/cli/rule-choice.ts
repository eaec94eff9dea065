import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import type { Config } from '../config/load.ts';
import type { Bilingual } from '../errors.ts';
import type { LeftOut } from '../findings/decision.ts';
import { loadRules, loadShippedRules } from '../rules/load.ts';
import type { RuleSet } from '../rules/rule.ts';
import { nearest } from '../yaml/nearest.ts';
import { badOption } from './values.ts';

/** The rules of a run, and those that do not take part in it, with the reason. */
export interface ChosenRules {
  readonly rules: RuleSet;
  readonly leftOut: readonly LeftOut[];
}

/** The shipped rules with those of the user's folders (hefa.yaml, --rules), or of all these only the ones that were asked for. */
export async function rulesFor(
  only: readonly string[],
  folder: string | undefined,
  cwd: string,
  { rules: configured }: Pick<Config, 'rules'>,
): Promise<ChosenRules> {
  const folders =
    folder === undefined ? configured : [...configured.filter((one) => one !== resolve(cwd, folder)), folder];
  let all = await loadShippedRules();
  for (const one of folders) all = joined(all, await ownRules(one, cwd));
  return only.length === 0 ? { rules: all, leftOut: [] } : selected(all, only);
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
    packs: [...shipped.packs, ...own.packs],
    digest: digest([shipped.digest, own.digest]),
  };
}

function selected(all: RuleSet, only: readonly string[]): ChosenRules {
  const ids = all.rules.map((rule) => rule.id);
  for (const id of only) if (!ids.includes(id)) throw unknownRule(id, ids);
  const rules = all.rules.filter((rule) => only.includes(rule.id));
  const packs = all.packs.filter((pack) => rules.some((rule) => rule.id.startsWith(`${pack}/`)));
  const set = { rules, lexicons: all.lexicons, packs, digest: digest([all.digest, ...rules.map((rule) => rule.id)]) };
  return { rules: set, leftOut: ids.filter((id) => !only.includes(id)).map((rule) => ({ rule, reason: NOT_ASKED })) };
}

const NOT_ASKED: Bilingual = {
  zh: '未运行：只选用了其他规则（--rule）',
  en: 'not run: only other rules were asked for (--rule)',
};

/** A mistake in the id of a rule, with the nearest ones. */
export function unknownRule(id: string, ids: readonly string[]) {
  const near = meant(id, ids);
  return near.length === 0
    ? badOption(`没有规则 ${id}；用 hefa rules 列出全部规则`, `there is no rule ${id}; hefa rules lists them all`)
    : badOption(
        `没有规则 ${id}；是否要用 ${near.join(' 或 ')}？`,
        `there is no rule ${id}; did you mean ${near.join(' or ')}?`,
      );
}

/** The pack may be left out, and the name be cut short: no-penalty for opinion/no-penalty-creation. */
function meant(id: string, ids: readonly string[]): readonly string[] {
  const whole = ids.filter((one) => one.endsWith(`/${id}`));
  if (whole.length > 0) return whole;
  const part = id === '' ? [] : ids.filter((one) => one.includes(id));
  if (part.length > 0) return part;
  const near = nearest(id, ids) ?? nearest(id, ids.map(nameOf));
  return ids.filter((one) => one === near || nameOf(one) === near);
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Another set of rules is another digest: reports with the same one were made by the same rules. */
function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
