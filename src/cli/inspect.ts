import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addExamples } from './help.ts';
import { knows, VIEW_FORMATS } from './known-values.ts';
import { addReadingOptions } from './reading-options.ts';
import type { Session } from './session.ts';

export function declareInspect(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('inspect')
    .usage(say('[选项] <文件>', '[options] <file>'))
    .description(
      say(
        '逐句显示识别结果：引用、主体、措施、日期等，用于核对',
        'Show every sentence with what was recognised in it, to verify a finding',
      ),
    )
    .argument('<file>', say('文件；- 表示标准输入', 'a file; - is standard input'))
    .option('-f, --format <name>', say('text（默认）或 json', 'text (default) or json'));
  knows(command, { file: 'files', '--format': VIEW_FORMATS });
  addExamples(command, session, {
    zh: ['hefa inspect 草案.docx', 'hefa inspect 草案.docx --format json'],
    en: ['hefa inspect draft.docx --lang en', 'hefa inspect draft.docx --format json'],
  });
  addReadingOptions(command, session).action((path: string, _: object, called: Command) =>
    start(async () => (await import('./inspect-run.ts')).inspect(path, called.optsWithGlobals(), session)),
  );
}
