import type { Command } from 'commander';
import { knows, STAGES } from './known-values.ts';
import type { Session } from './session.ts';
import { LEVEL_NAMES } from './values.ts';

const more = (value: string, before: readonly string[] = []) => [...before, value];

/** By what drafts are judged: the options of every command that checks, declared once. */
export function addJudgingOptions(command: Command, session: Session): Command {
  const say = (zh: string, en: string) => session.say({ zh, en });
  addLawOption(command, session)
    .option('--rules <folder>', say('另外使用自己的规则文件夹', 'also use the rules of this folder'))
    .option(
      '--as-of <date>',
      say('以哪一天的法律为准，如 2026-05-01；默认今天', 'the day whose law counts, as 2026-05-01; today by default'),
    )
    .option(
      '--as <level>',
      say(
        '按指定层级判断：normative、rules、local-regulation、law、internal、none',
        'judge as: normative, rules, local-regulation, law, internal, none',
      ),
    )
    .option(
      '--stage <stage>',
      say(
        'auto（默认）、draft（草案）、review（送审）、discussion（审议）、issued（已印发）、archive（清理）',
        'auto (default), draft, review, discussion, issued, archive',
      ),
    )
    .option(
      '--profile <name>',
      say(
        '各地的期限：national（默认）、sichuan、luzhou；见 hefa profiles',
        'periods of a place: national (default), sichuan, luzhou; see hefa profiles',
      ),
    );
  return knows(command, {
    '--rules': 'files',
    '--as': LEVEL_NAMES,
    '--stage': STAGES,
    '--profile': async () =>
      (await (await import('../rules/profile-load.ts')).loadProfiles()).map((profile) => profile.name),
  });
}

export function addLawOption(command: Command, session: Session): Command {
  const zh = '自己掌握的法律数据（.yaml），优先于随附数据；可重复';
  const en = 'law data of your own (.yaml), which go before what ships; repeatable';
  return knows(command.option('--law <file>', session.say({ zh, en }), more), { '--law': 'files' });
}
