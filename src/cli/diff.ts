import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { FAIL_ON } from './exit-code.ts';
import { addExamples } from './help.ts';
import { addJudgingOptions } from './judging-options.ts';
import { knows, VIEW_FORMATS } from './known-values.ts';
import { addReadingOptions } from './reading-options.ts';
import type { Session } from './session.ts';

export function declareDiff(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('diff')
    .usage(say('[选项] <原稿> <新稿>', '[options] <old> <new>'))
    .description(
      say(
        '比较同一草案的前后两稿：新出现、已解决、仍然存在的问题，以及文字改动',
        'Compare two stages of a draft: findings that are new, cured or still there, and what else changed',
      ),
    )
    .argument('<old>', say('原稿', 'the earlier draft'))
    .argument('<new>', say('新稿', 'the later draft'))
    .option('-f, --format <name>', say('text（默认）或 json', 'text (default) or json'))
    .option('-o, --output <file>', say('把结果写入文件', 'write the result to a file'))
    .option(
      '--fail-on <level>',
      say(
        '新出现的问题从哪一级起以 1 退出：error（默认）、warning、info、never',
        'exit with 1 when something of this severity is new: error (default), warning, info, never',
      ),
    );
  knows(command, { old: 'files', new: 'files', '--format': VIEW_FORMATS, '--output': 'files', '--fail-on': FAIL_ON });
  addExamples(command, session, {
    zh: ['hefa diff 初稿.docx 送审稿.docx', 'hefa diff 初稿.docx 送审稿.docx --format json -o 比较.json'],
    en: ['hefa diff first.docx second.docx --lang en', 'hefa diff first.docx second.docx --format json -o diff.json'],
  });
  addReadingOptions(addJudgingOptions(command, session), session).action(
    (old: string, next: string, _: object, called: Command) =>
      start(async () => (await import('./diff-run.ts')).diffDrafts(old, next, called.optsWithGlobals(), session)),
  );
}
