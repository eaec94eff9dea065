import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addExamples } from './help.ts';
import { addLawOption } from './judging-options.ts';
import { knows, VIEW_FORMATS } from './known-values.ts';
import type { Session } from './session.ts';

export function declareLaw(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('law')
    .usage(say('[选项] <名称>', '[options] <title>'))
    .description(
      say(
        '查一部法律、法规、规章：位阶、效力、施行日期、条数、废止情况，及其来源和截至日期',
        'What is known of a statute: rank, force, articles, repeal, with source and date',
      ),
    )
    .argument('<title>', say('名称，可带书名号', 'its title, with or without 《》'))
    .option('-f, --format <name>', say('text（默认）或 json', 'text (default) or json'));
  addLawOption(command, session).action((title: string, _: object, called: Command) =>
    start(async () => (await import('./law-run.ts')).showLaw(title, called.optsWithGlobals(), session)),
  );
  knows(command, { '--format': VIEW_FORMATS });
  addExamples(command, session, {
    zh: ['hefa law 行政处罚法', 'hefa law 《城市房屋拆迁管理条例》', 'hefa law 信访条例 --format json'],
    en: ['hefa law 行政处罚法 --lang en', 'hefa law 城市房屋拆迁管理条例', 'hefa law 信访条例 --format json'],
  });
}
