import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addJudgingOptions } from './judging-options.ts';
import { knows } from './known-values.ts';
import { addReadingOptions } from './reading-options.ts';
import type { Session } from './session.ts';

/** `hefa baseline create|update|prune|show`. */
export function declareBaseline(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const baseline = program
    .command('baseline')
    .usage(say('<命令>', '<command>'))
    .description(
      say(
        '已知问题的清单（基线）：以后的检查只报告其外的问题',
        'A list of known findings: later checks report only what is not in it',
      ),
    )
    .addHelpText(
      'after',
      say(
        '\n示例：\n  hefa baseline create 文件库/\n  hefa check 文件库/            # 只报告新问题\n  hefa baseline prune 文件库/   # 去掉已经解决的',
        '\nExamples:\n  hefa baseline create documents/\n  hefa check documents/            # only what is new\n  hefa baseline prune documents/   # without what was cured',
      ),
    );
  const commands = {
    create: say('建立基线；已有的不覆盖', 'make one; what is there is not overwritten'),
    update: say(
      '改为现在的全部问题：加入新的，去掉已解决的',
      'make it all findings of today: with new ones, without those cured',
    ),
    prune: say('只去掉已经解决的', 'only remove what was cured'),
    show: say('列出基线，标明已经解决的', 'list it, and tell what was cured'),
  };
  for (const [name, description] of Object.entries(commands)) {
    const command = baseline
      .command(name)
      .usage(say('[选项] [路径...]', '[options] [paths...]'))
      .description(description)
      .argument('[paths...]', say('文稿；默认当前文件夹', 'drafts; this folder by default'))
      .option('--baseline <file>', say('基线文件；默认 hefa.baseline.json', 'the file; hefa.baseline.json by default'));
    knows(command, { paths: 'files', '--baseline': 'files' });
    addReadingOptions(addJudgingOptions(command, session), session).action(
      (paths: string[], _: object, called: Command) =>
        start(async () =>
          (await import('./baseline-run.ts')).runBaseline(
            name as keyof typeof commands,
            paths,
            called.optsWithGlobals(),
            session,
          ),
        ),
    );
  }
}
