import type { Bilingual } from '../errors.ts';
import { checkedText, type ExampleOptions, findsOf, isNear } from '../examples.ts';
import { loadLaw } from '../law/load.ts';
import type { Rule, RuleExample } from '../rules/rule.ts';
import type { RuleWords } from './command-line.ts';
import { rulesIn } from './rule-choice.ts';
import type { Session } from './session.ts';
import { language } from './values.ts';

/** `hefa rules test`: 1 where an example does not find what it says, in whatever way its text is written. */
export async function testRules(folder: string | undefined, words: RuleWords, session: Session): Promise<number> {
  if (words.lang !== undefined) language(words.lang);
  const rules = await rulesIn(folder, session.io.cwd());
  const options: ExampleOptions = { rules, law: loadLaw() };
  let [examples, failures] = [0, 0];
  for (const rule of rules.rules) {
    for (const example of rule.examples) {
      examples += 1;
      for (const text of await mistakesOf(rule, example, options)) {
        failures += 1;
        session.print(`${session.say(text)}\n`);
      }
    }
  }
  const [zh, en] = [
    `${rules.rules.length} 条规则，${examples} 个例子`,
    `${rules.rules.length} rules, ${examples} examples`,
  ];
  session.print(
    `${session.say(failures === 0 ? { zh: `${zh}，全部符合`, en: `${en}, all as they say` } : { zh: `${zh}，${failures} 处不符`, en: `${en}, ${failures} not as they say` })}\n`,
  );
  return failures === 0 ? 0 : 1;
}

/** The ways in which the same draft may be written; what it says stays the same. */
const WRITTEN: readonly (readonly [Bilingual, (draft: string) => string])[] = [
  [{ zh: '', en: '' }, (draft) => draft],
  [{ zh: '（换行为 CRLF）', en: ' (with CRLF)' }, (draft) => draft.replaceAll('\n', '\r\n')],
  [{ zh: '（带 BOM）', en: ' (with a BOM)' }, (draft) => `\uFEFF${draft}`],
  [{ zh: '（前有空行）', en: ' (with blank lines in front)' }, (draft) => `\n\n　\n${draft}`],
];

async function mistakesOf(rule: Rule, example: RuleExample, options: ExampleOptions): Promise<Bilingual[]> {
  const [wanted, mistakes] = [JSON.stringify(example.finds), [] as Bilingual[]];
  // A record by itself is YAML, which is not written in such ways.
  for (const [how, write] of example.draft === null ? WRITTEN.slice(0, 1) : WRITTEN) {
    const bytes = new TextEncoder().encode(write(checkedText(example)));
    const found = JSON.stringify(await findsOf(rule, example, options, bytes));
    if (found === wanted) continue;
    mistakes.push({
      zh: `${rule.id}：例子“${example.name}”${how.zh}应为 ${wanted}，实为 ${found}`,
      en: `${rule.id}: the example "${example.name}"${how.en} should find ${wanted} and finds ${found}`,
    });
    // Once is enough: the other ways of writing it would say the same.
    break;
  }
  if (mistakes.length === 0 && example.finds.length === 0 && !(await isNear(rule, example, options)))
    mistakes.push({
      zh: `${rule.id}：例子“${example.name}”离规则太远，去掉任何一个条件也不会命中`,
      en: `${rule.id}: the example "${example.name}" is no near miss: it is not found even where a condition is dropped`,
    });
  return mistakes;
}
