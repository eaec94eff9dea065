import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addExamples } from './help.ts';
import { knows, VIEW_FORMATS } from './known-values.ts';
import { addReadingOptions } from './reading-options.ts';
import type { Session } from './session.ts';

export function declareOutline(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('outline')
    .usage(say('[选项] <文件>', '[options] <file>'))
    .description(
      say(
        '显示文件的结构：章、节、条、款、项，标题、发文字号、机关、日期',
        'Show the structure of a document: its divisions, title, number, organ and date',
      ),
    )
    .argument('<file>', say('文件；- 表示标准输入', 'a file; - is standard input'))
    .option('-f, --format <name>', say('text（默认）或 json', 'text (default) or json'));
  knows(command, { file: 'files', '--format': VIEW_FORMATS });
  addExamples(command, session, {
    zh: ['hefa outline 草案.docx', 'hefa outline 草案.docx --format json'],
    en: ['hefa outline draft.docx --lang en', 'hefa outline draft.docx --format json'],
  });
  addReadingOptions(command, session).action((path: string, _: object, called: Command) =>
    start(async () => (await import('./outline-run.ts')).outline(path, called.optsWithGlobals(), session)),
  );
}
