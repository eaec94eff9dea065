import { type ExampleOptions, findsOf, isNear } from '../../src/examples.ts';
import { loadLaw } from '../../src/law/load.ts';
import { loadShippedRules } from '../../src/rules/load.ts';
import type { Rule, RuleExample } from '../../src/rules/rule.ts';

export const shipped = await loadShippedRules();
const options: ExampleOptions = { rules: shipped, law: loadLaw() };

/** What an example finds; `bytes` may write the draft in another way. */
export function found(rule: Rule, example: RuleExample, bytes?: Uint8Array): Promise<string[]> {
  return findsOf(rule, example, options, bytes);
}

export function near(rule: Rule, example: RuleExample): Promise<boolean> {
  return isNear(rule, example, options);
}
