import type { Bilingual } from '../errors.ts';
import { HefaError } from '../errors.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleWords } from './command-line.ts';
import { rulesIn } from './rule-choice.ts';
import type { Session } from './session.ts';
import { language } from './values.ts';

/** As many of each are asked for: one example may find by luck. */
const ENOUGH = 2;

/** `hefa rules lint`: 1 where a rule file is wrong or a rule is not tested enough. Every mistake is told with its place. */
export async function lintRules(folder: string | undefined, words: RuleWords, session: Session): Promise<number> {
  if (words.lang !== undefined) language(words.lang);
  try {
    const { rules } = await rulesIn(folder, session.io.cwd());
    const weak = rules.flatMap(weaknessesOf);
    for (const text of weak) session.print(`${session.say(text)}\n`);
    session.print(`${session.say(weak.length === 0 ? good(rules.length) : bad(rules.length, weak.length))}\n`);
    return weak.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof HefaError) || error.code !== 'bad-rules') throw error;
    session.print(`${session.say(error.text)}\n`);
    return 1;
  }
}

function weaknessesOf({ id, examples }: Rule): Bilingual[] {
  const finding = examples.filter(({ finds }) => finds.length > 0).length;
  const near = examples.length - finding;
  return [
    ...(finding < ENOUGH
      ? [
          {
            zh: `${id}：命中的例子只有 ${finding} 个，应有 ${ENOUGH} 个以上`,
            en: `${id}: ${finding} example that finds; ${ENOUGH} are asked for`,
          },
        ]
      : []),
    ...(near < ENOUGH
      ? [
          {
            zh: `${id}：不命中的近似例子只有 ${near} 个，应有 ${ENOUGH} 个以上`,
            en: `${id}: ${near} near miss; ${ENOUGH} are asked for`,
          },
        ]
      : []),
  ];
}

const good = (rules: number): Bilingual => ({ zh: `${rules} 条规则，没有问题`, en: `${rules} rules, nothing wrong` });
const bad = (rules: number, weak: number): Bilingual => ({
  zh: `${rules} 条规则，${weak} 处问题`,
  en: `${rules} rules, ${weak} mistakes`,
});
