import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { FAIL_ON } from './exit-code.ts';
import { addJudgingOptions } from './judging-options.ts';
import { knows } from './known-values.ts';
import { addReadingOptions } from './reading-options.ts';
import type { Session } from './session.ts';

export function declareReview(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('review')
    .usage(say('[选项] --out <文件夹> <路径...>', '[options] --out <folder> <paths...>'))
    .description(
      say(
        '检查一批草案，为每份生成批注稿、审核意见书和网页，并生成目录和汇总',
        'Check many drafts and write comments, an opinion and a page for each, with an index and a summary',
      ),
    )
    .argument('<paths...>', say('文件、文件夹、压缩包或通配符', 'files, folders, zips or globs'))
    .requiredOption('--out <folder>', say('写入哪个文件夹', 'the folder to write to'))
    .option(
      '--fail-on <level>',
      say(
        '从哪一级起以 1 退出：error（默认）、warning、info、never',
        'exit with 1 from this severity up: error (default), warning, info, never',
      ),
    );
  knows(command, { paths: 'files', '--out': 'files', '--fail-on': FAIL_ON });
  addReadingOptions(addJudgingOptions(command, session), session)
    .addHelpText(
      'after',
      `\n${say('示例：\n  hefa review 送审/ --out 审核结果\n  hefa review 送审材料.zip --out 审核结果', 'Examples:\n  hefa review drafts/ --out results\n  hefa review drafts.zip --out results')}`,
    )
    .action((paths: string[], _: object, called: Command) =>
      start(async () => (await import('./review-run.ts')).reviewPaths(paths, called.optsWithGlobals(), session)),
    );
}
