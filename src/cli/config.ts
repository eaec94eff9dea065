import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { knows, VIEW_FORMATS } from './known-values.ts';
import type { Session } from './session.ts';

/** `hefa config`. */
export function declareConfig(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('config')
    .usage(say('[选项] [文件]', '[options] [file]'))
    .description(
      say(
        '显示检查一份文稿时适用的配置，以及每一项从哪里来',
        'Show the configuration that applies to a draft, and where each value comes from',
      ),
    )
    .argument('[file]', say('文稿或文件夹；默认当前文件夹', 'a draft or a folder; this folder by default'))
    .option('--config <file>', say('用这份配置', 'use this configuration'))
    .option('--no-config', say('不用 hefa.yaml', 'use no hefa.yaml'))
    .option('-f, --format <name>', say('text（默认）或 json', 'text (default) or json'))
    .addHelpText(
      'after',
      say(
        '\n示例：\n  hefa config 送审稿/办法.docx\n  hefa config -f json',
        '\nExamples:\n  hefa config drafts/a.docx\n  hefa config -f json',
      ),
    )
    .action((file: string | undefined, _: object, called: Command) =>
      start(async () => (await import('./config-run.ts')).showConfig(file, called.optsWithGlobals(), session)),
    );
  knows(command, { file: 'files', '--config': 'files', '--format': VIEW_FORMATS });
}
