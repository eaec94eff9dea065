import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import type { Session } from './session.ts';

export function declareConvert(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  program
    .command('convert')
    .usage(say('[选项] <文件>', '[options] <file>'))
    .description(
      say(
        '把读到的文字按条款写成 Markdown，供核对 hefa 读到了什么',
        'Write the text that was read, clause by clause, as Markdown',
      ),
    )
    .argument('<file>', say('文件；- 表示标准输入', 'a file; - is standard input'))
    .option(
      '--office <command>',
      say(
        '旧版 Word（.doc）改由 LibreOffice 读取，如 --office soffice',
        'let LibreOffice read old Word (.doc), as --office soffice',
      ),
    )
    .option(
      '--revisions <wording>',
      say(
        '有修订痕迹的文稿：accepted（默认，接受修订后）或 original（修订前）',
        'drafts with tracked changes: accepted (default) or original',
      ),
    )
    .option('--stdin-filename <name>', say('标准输入在报告中的文件名', 'the name of standard input'))
    .action((path: string, _: object, command: Command) =>
      start(async () => (await import('./convert-run.ts')).convert(path, command.optsWithGlobals(), session)),
    );
}
