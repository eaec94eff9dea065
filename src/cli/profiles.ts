import type { Command } from 'commander';
import type { Start } from './command-line.ts';
import { addExamples } from './help.ts';
import { knows, VIEW_FORMATS } from './known-values.ts';
import type { Session } from './session.ts';

export function declareProfiles(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('profiles')
    .usage(say('[选项]', '[options]'))
    .description(
      say(
        '各地不同的期限（备案、有效期等）：已核实的值及其依据，未核实、可自行设定的值',
        'Periods that differ between places (filing, validity …): those verified, with their basis, and those you may set',
      ),
    )
    .option('-f, --format <name>', say('text（默认）或 json', 'text (default) or json'))
    .action((_: object, called: Command) =>
      start(async () => (await import('./rules-run.ts')).showProfiles(called.optsWithGlobals(), session)),
    );
  knows(command, { '--format': VIEW_FORMATS });
  addExamples(command, session, {
    zh: ['hefa profiles', 'hefa check 草案.docx --profile luzhou'],
    en: ['hefa profiles --lang en', 'hefa check draft.docx --profile luzhou'],
  });
}
