import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addExamples } from './help.ts';
import { knows, VIEW_FORMATS } from './known-values.ts';
import { categoryNames, packNames } from './rule-names.ts';
import type { Session } from './session.ts';

/** `hefa rules`, with `rules test` and `rules lint`. */
export function declareRules(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const rules = program
    .command('rules')
    .usage(say('[选项]', '[options]'))
    .description(
      say(
        '列出规则；rules test 运行规则的例子，rules lint 检查规则本身',
        'List the rules; rules test runs their examples, rules lint looks them over',
      ),
    )
    .option('-f, --format <name>', say('text（默认）或 json', 'text (default) or json'))
    .option('--pack <name>', say('只列这个规则包', 'only this pack'))
    .option('--category <name>', say('只列这一类，如 penalty', 'only this category, as penalty'))
    .option('--severity <level>', say('只列这一级：error、warning、info', 'only this severity: error, warning, info'))
    .option(
      '--basis <words>',
      say('只列依据含有这些字的，如 行政处罚法', 'only those whose basis holds these words, as 行政处罚法'),
    )
    .option('--rules <folder>', say('另外使用自己的规则文件夹', 'also use the rules of this folder'))
    .action((_: object, called: Command) =>
      start(async () => (await import('./rules-run.ts')).listRules(called.optsWithGlobals(), session)),
    );
  knows(rules, {
    '--format': VIEW_FORMATS,
    '--pack': packNames,
    '--category': categoryNames,
    '--severity': ['error', 'warning', 'info'],
    '--rules': 'files',
  });
  addExamples(rules, session, {
    zh: ['hefa rules', 'hefa rules --pack opinion --severity error', 'hefa rules --basis 行政处罚法'],
    en: ['hefa rules --lang en', 'hefa rules --pack opinion --severity error', 'hefa rules --basis 行政处罚法'],
  });
  const test = rules
    .command('test')
    .usage(say('[文件夹]', '[folder]'))
    .description(
      say(
        '运行规则的例子：该报告的报告，不该报告的不报告',
        'Run the examples of rules: what each must find, and must not',
      ),
    )
    .argument(
      '[folder]',
      say('自己的规则文件夹；不写则测试随附的规则', 'a folder of your own rules; without it the shipped ones'),
    )
    .action((folder: string | undefined, _: object, called: Command) =>
      start(async () => (await import('./rules-test.ts')).testRules(folder, called.optsWithGlobals(), session)),
    );
  knows(test, { folder: 'files' });
  addExamples(test, session, {
    zh: ['hefa rules test', 'hefa rules test 我的规则'],
    en: ['hefa rules test --lang en', 'hefa rules test our-rules'],
  });
  const lint = rules
    .command('lint')
    .usage(say('<文件夹>', '<folder>'))
    .description(
      say(
        '检查规则文件：写法、编号、依据、条件、例子是否齐全',
        'Look over rule files: form, ids, bases, conditions, examples',
      ),
    )
    .argument(
      '[folder]',
      say('自己的规则文件夹；不写则检查随附的规则', 'a folder of your own rules; without it the shipped ones'),
    )
    .action((folder: string | undefined, _: object, called: Command) =>
      start(async () => (await import('./rules-lint.ts')).lintRules(folder, called.optsWithGlobals(), session)),
    );
  knows(lint, { folder: 'files' });
  addExamples(lint, session, {
    zh: ['hefa rules lint', 'hefa rules lint 我的规则'],
    en: ['hefa rules lint --lang en', 'hefa rules lint our-rules'],
  });
}
