import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import type { Session } from './session.ts';

export function declareCoverage(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  program
    .command('coverage')
    .usage(say('[选项]', '[options]'))
    .description(
      say(
        '泸州意见逐句对照：由哪些规则检查，或者为什么不能检查',
        'The Luzhou opinion sentence by sentence: which rules answer it, or why none can',
      ),
    )
    .option('-f, --format <name>', say('text（默认）、markdown 或 json', 'text (default), markdown or json'))
    .action((_: object, called: Command) =>
      start(async () => (await import('./rules-run.ts')).showCoverage(called.optsWithGlobals(), session)),
    );
}
