import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addExamples } from './help.ts';
import { knows } from './known-values.ts';
import type { Session } from './session.ts';

export function declareCoverage(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
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
  knows(command, { '--format': ['text', 'markdown', 'json'] });
  addExamples(command, session, {
    zh: ['hefa coverage', 'hefa coverage --format markdown > 对照.md'],
    en: ['hefa coverage --lang en', 'hefa coverage --format markdown > coverage.md'],
  });
}
