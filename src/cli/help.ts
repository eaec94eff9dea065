import type { Command } from 'commander';
import { displayWidth } from '../chinese/width.ts';
import type { Bilingual, Language } from '../errors.ts';
import { wrap } from '../reports/layout.ts';
import { knows, LANGUAGES } from './known-values.ts';
import type { Session } from './session.ts';

const TITLES: Readonly<Record<string, Bilingual>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Global Options:': { zh: '通用选项：', en: 'Common options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};

/** Help in the language of the session, its columns counted as a terminal draws 汉字. Commands declared later inherit it. */
export function localise(program: Command, session: Session): void {
  const { io } = session;
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => session.print(text),
      writeErr: (text) => io.stderr.write(text),
      // Told by `explainUsage`, in the language of the session.
      outputError: () => {},
      getOutHelpWidth: () => (io.stdout.isTTY ? Math.min(io.stdout.columns ?? 80, 100) : 80),
      getErrHelpWidth: () => 80,
    })
    .configureHelp({
      displayWidth,
      showGlobalOptions: true,
      subcommandTerm: (command) => command.name(),
      boxWrap: (text, width) =>
        text
          .split('\n')
          .flatMap((line) => wrap([{ text: line }], { width, first: '', rest: '' }))
          .join('\n'),
      styleTitle: (title) => session.say(TITLES[title] ?? { zh: title, en: title }),
    })
    .usage(session.say({ zh: '<命令> [选项]', en: '<command> [options]' }))
    .option(
      '--lang <zh|en>',
      session.say({ zh: '报告和提示的语言：zh（默认）或 en', en: 'language: zh (default) or en' }),
    )
    .option(
      '--no-color',
      session.say({
        zh: '不用颜色（也认环境变量 NO_COLOR、FORCE_COLOR）',
        en: 'no colours (NO_COLOR and FORCE_COLOR count too)',
      }),
    )
    .helpOption('-h, --help', session.say({ zh: '显示帮助', en: 'show help' }))
    .helpCommand('help [command]', session.say({ zh: '显示一个命令的帮助', en: 'show help for a command' }));
  knows(program, { '--lang': LANGUAGES });
}

/** Lines to copy, below the help of a command. */
export function addExamples(
  command: Command,
  session: Session,
  examples: Readonly<Record<Language, readonly string[]>>,
): Command {
  const heading = session.say({ zh: '示例：', en: 'Examples:' });
  return command.addHelpText(
    'after',
    ['', heading, ...examples[session.language].map((line) => `  ${line}`)].join('\n'),
  );
}
