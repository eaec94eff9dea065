import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addReadingOptions } from './reading-options.ts';
import type { Session } from './session.ts';

export function declareConvert(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('convert')
    .usage(say('[选项] <文件>', '[options] <file>'))
    .description(
      say(
        '把读到的文字按条款写成 Markdown，供核对 hefa 读到了什么',
        'Write the text that was read, clause by clause, as Markdown',
      ),
    )
    .argument('<file>', say('文件；- 表示标准输入', 'a file; - is standard input'));
  addReadingOptions(command, session).action((path: string, _: object, called: Command) =>
    start(async () => (await import('./convert-run.ts')).convert(path, called.optsWithGlobals(), session)),
  );
}
