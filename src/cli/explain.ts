import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addExamples } from './help.ts';
import { knows, VIEW_FORMATS } from './known-values.ts';
import { ruleIds } from './rule-names.ts';
import type { Session } from './session.ts';

export function declareExplain(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('explain')
    .usage(say('[选项] <规则>', '[options] <rule>'))
    .description(
      say(
        '说明一条规则：禁止什么、依据、理由、怎么改、例子',
        'Explain a rule: what it forbids, on what basis, why, how to mend it, examples',
      ),
    )
    .argument(
      '<rule>',
      say('规则名，可省略规则包，如 no-fee-creation', 'the id of a rule; the pack may be left out, as no-fee-creation'),
    )
    .option('-f, --format <name>', say('text（默认）或 json', 'text (default) or json'))
    .option('--rules <folder>', say('另外使用自己的规则文件夹', 'also use the rules of this folder'))
    .action((id: string, _: object, called: Command) =>
      start(async () => (await import('./rules-run.ts')).explainRule(id, called.optsWithGlobals(), session)),
    );
  knows(command, { rule: ruleIds, '--format': VIEW_FORMATS, '--rules': 'files' });
  addExamples(command, session, {
    zh: ['hefa explain no-fee-creation', 'hefa explain opinion/no-fee-creation --format json'],
    en: ['hefa explain no-fee-creation --lang en', 'hefa explain opinion/no-fee-creation --format json'],
  });
}
