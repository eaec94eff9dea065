import type { Command } from 'commander';
import { addCacheOptions } from './cache-choice.ts';
import type { Start } from './command-line.ts';
import { addExamples } from './help.ts';
import { addJudgingOptions } from './judging-options.ts';
import { knows, VIEW_FORMATS } from './known-values.ts';
import { addReadingOptions } from './reading-options.ts';
import type { Session } from './session.ts';

export function declareImpact(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('impact')
    .usage(say('[选项] <名称> <路径...>', '[options] <title> <paths...>'))
    .description(
      say(
        '一部法律、一个文件修改或者废止后，哪些文件引用了它，在哪一条',
        'Which documents of a collection cite an instrument, or one article of it, and where',
      ),
    )
    .argument(
      '<title>',
      say(
        '名称或者文号，可写明条：《行政处罚法》第十六条',
        'title or number, also with an article: 《行政处罚法》第十六条',
      ),
    )
    .argument('<paths...>', say('文件、文件夹、压缩包或通配符', 'files, folders, zips or globs'))
    .option('-f, --format <name>', say('text（默认）或 json', 'text (default) or json'));
  addReadingOptions(addCacheOptions(addJudgingOptions(command, session), session, true), session).action(
    (title: string, paths: string[], _: object, called: Command) =>
      start(async () => (await import('./impact-run.ts')).showImpact(title, paths, called.optsWithGlobals(), session)),
  );
  knows(command, { paths: 'files', '--format': VIEW_FORMATS });
  addExamples(command, session, {
    zh: ['hefa impact 《行政处罚法》 规范性文件/', 'hefa impact 《行政处罚法》第十六条 规范性文件/ --format json'],
    en: ['hefa impact 行政处罚法 documents/ --lang en', 'hefa impact 《行政处罚法》第十六条 documents/ --format json'],
  });
}
