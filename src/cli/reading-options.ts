import type { Command } from 'commander';
import { defaultLimits, type Limits } from '../source/limits.ts';
import type { Reading } from '../source/reading.ts';
import type { ReadingWords } from './command-line.ts';
import { knows, REVISIONS } from './known-values.ts';
import type { Session } from './session.ts';
import { badOption, choice } from './values.ts';

/** The options of every command that reads drafts: declared once, understood once. */
export function addReadingOptions(command: Command, session: Session): Command {
  const say = (zh: string, en: string) => session.say({ zh, en });
  command
    .option(
      '--office <command>',
      say(
        '旧版 Word（.doc）改由 LibreOffice 读取，如 --office soffice',
        'let LibreOffice read old Word (.doc), as --office soffice',
      ),
    )
    .option(
      '--revisions <wording>',
      say(
        '有修订痕迹的文稿：accepted（默认，接受修订后）或 original（修订前）',
        'drafts with tracked changes: accepted (default) or original',
      ),
    )
    .option(
      '--limit <name=number>',
      say(
        `读取的上限，如 --limit pages=500；可重复。可用的名称：${LIMITS.join('、')}`,
        `a bound on what is read, as --limit pages=500; repeatable. Known: ${LIMITS.join(', ')}`,
      ),
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option(
      '--config <file>',
      say('用这份配置，不再寻找 hefa.yaml', 'use this configuration and look for no hefa.yaml'),
    )
    .option('--no-config', say('不用 hefa.yaml、豁免记录和基线', 'use no hefa.yaml, no suppressions and no baseline'))
    .option(
      '--stdin-filename <name>',
      say('标准输入在报告中的文件名，扩展名决定格式', 'the name of standard input; its extension tells the format'),
    );
  return knows(command, { '--config': 'files', '--revisions': REVISIONS, '--limit': LIMITS.map((name) => `${name}=`) });
}

const LIMITS = Object.keys(defaultLimits) as (keyof Limits)[];

/**
 * What the line says, over what hefa.yaml says.
 *
 * @throws HefaError bad-option
 */
export function readingFrom({ office, revisions, limit = [] }: ReadingWords, configured: Reading): Reading {
  return {
    office: office ?? configured.office,
    revisions: choice('--revisions', revisions ?? configured.revisions, REVISIONS),
    limits: { ...configured.limits, ...Object.fromEntries(limit.map(limitOf)) },
  };
}

function limitOf(words: string): [keyof Limits, number] {
  const [name = '', value = ''] = words.split('=', 2);
  const key = choice('--limit', name, LIMITS);
  if (/^[1-9]\d{0,11}$/.test(value)) return [key, Number(value)];
  throw badOption(
    `--limit ${words} 缺少数值；请写成 --limit ${key}=${defaultLimits[key]}`,
    `--limit ${words} has no number; write it as --limit ${key}=${defaultLimits[key]}`,
  );
}
