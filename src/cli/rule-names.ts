import type { Rule } from '../rules/rule.ts';

/* Names of the shipped rules, for completion: loaded when they are asked for. */

export async function ruleIds(): Promise<readonly string[]> {
  return (await rules()).map(({ id }) => id);
}

export async function packNames(): Promise<readonly string[]> {
  return [...new Set((await ruleIds()).map((id) => id.split('/')[0] as string))];
}

export async function categoryNames(): Promise<readonly string[]> {
  return [...new Set((await rules()).map(({ category }) => category))].sort();
}

async function rules(): Promise<readonly Rule[]> {
  return (await (await import('../rules/load.ts')).loadShippedRules()).rules;
}
