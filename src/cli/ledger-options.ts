import type { Command } from 'commander';
import { AUDIT_FORMATS } from './audit-formats.ts';
import { knows } from './known-values.ts';
import type { Session } from './session.ts';

const more = (value: string, before: readonly string[] = []) => [...before, value];

/** What makes a ledger of entries, and what it becomes: the same for a whole collection and for parts put together. */
export function addLedgerOptions(command: Command, session: Session): Command {
  const say = (zh: string, en: string) => session.say({ zh, en });
  command
    .option(
      '-f, --format <name[=file]>',
      say(
        '可重复：text（默认，摘要）、json、csv、xlsx（清理台账）、html（图表总览）、notice（清理结果公告，.docx 或 .md）',
        'repeatable: text (default, a summary), json, csv, xlsx (the ledger), html (an overview with charts), notice (the public notice, .docx or .md)',
      ),
      more,
    )
    .option(
      '--register <file>',
      say(
        '单位已有的登记表（.xlsx、.csv）或者审定意见（.yaml），优先于原文；可重复',
        'what the office has: a register (.xlsx, .csv) or decisions (.yaml), which go before the text; repeatable',
      ),
      more,
    )
    .option(
      '--compare <file>',
      say(
        '上一次清理的台账（.json）：列出变化，沿用上次的审定意见',
        'the ledger of the last audit (.json): what changed since; what was decided then still holds',
      ),
    );
  return knows(command, { '--format': AUDIT_FORMATS, '--register': 'files', '--compare': 'files' });
}
