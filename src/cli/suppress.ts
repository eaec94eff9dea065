import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addJudgingOptions } from './judging-options.ts';
import { knows } from './known-values.ts';
import { addReadingOptions } from './reading-options.ts';
import type { Session } from './session.ts';

/** `hefa suppress`. */
export function declareSuppress(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('suppress')
    .usage(say('[选项] <指纹> [路径...]', '[options] <fingerprint> [paths...]'))
    .description(
      say(
        '登记对一处问题的处理决定（豁免）：写入 hefa.suppressions.yaml，问题仍列在报告中，不再计入',
        'Record a decision about a finding in hefa.suppressions.yaml: it stays in every report and counts no more',
      ),
    )
    .argument(
      '<fingerprint>',
      say(
        '问题的指纹，前 8 位以上；hefa check --verbose 会列出',
        'of the finding, 8 characters or more; hefa check --verbose shows it',
      ),
    )
    .argument(
      '[paths...]',
      say('在哪些文稿中找这处问题；默认当前文件夹', 'drafts in which it is looked for; this folder by default'),
    )
    .option('--reason <text>', say('理由（必填）', 'why it does not count (required)'))
    .option('--approver <name>', say('批准人', 'who approved that'))
    .option(
      '--expires <date>',
      say('有效期至，如 2027-06-30；到期后问题重新计入', 'last day, as 2027-06-30; then the finding counts again'),
    )
    .option('--basis <text>', say('依据的法律或者决定', 'the law or decision on which it rests'));
  knows(command, { paths: 'files' });
  addReadingOptions(addJudgingOptions(command, session), session)
    .addHelpText(
      'after',
      say(
        '\n示例：\n  hefa check 办法.docx --verbose\n  hefa suppress 3f2a91c0 办法.docx --reason 已由省政府规章授权 --approver 张三 --expires 2027-06-30',
        '\nExamples:\n  hefa check draft.docx --verbose --lang en\n  hefa suppress 3f2a91c0 draft.docx --reason "provincial rules allow it" --approver "Zhang San" --expires 2027-06-30',
      ),
    )
    .action((fingerprint: string, paths: string[], _: object, called: Command) =>
      start(async () =>
        (await import('./suppress-run.ts')).suppress(fingerprint, paths, called.optsWithGlobals(), session),
      ),
    );
}
