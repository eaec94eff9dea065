import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addExamples } from './help.ts';
import { knows } from './known-values.ts';
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
  knows(command, { file: 'files' });
  addExamples(command, session, {
    zh: ['hefa convert 草案.docx', 'hefa convert 草案.docx > 草案文字.md'],
    en: ['hefa convert draft.docx', 'hefa convert draft.docx > text.md'],
  });
  addReadingOptions(command, session).action((path: string, _: object, called: Command) =>
    start(async () => (await import('./convert-run.ts')).convert(path, called.optsWithGlobals(), session)),
  );
}
