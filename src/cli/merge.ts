import type { Command } from 'commander';
import { addCacheOptions } from './cache-choice.ts';
import type { Start } from './command-line.ts';
import { addJudgingOptions } from './judging-options.ts';
import { knows } from './known-values.ts';
import { addLedgerOptions } from './ledger-options.ts';
import { addReadingOptions } from './reading-options.ts';
import type { Session } from './session.ts';

export function declareMerge(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('merge')
    .usage(say('[选项] <文件...>', '[options] <parts...>'))
    .description(
      say(
        '合并 hefa audit --shard 写出的各部分，形成一份清理结果',
        'Put together what hefa audit --shard wrote, as one audit',
      ),
    )
    .argument('<parts...>', say('各部分的文件', 'the files of all parts'));
  addLedgerOptions(command, session)
    .option('-o, --output <file>', say('把报告写入文件', 'write the report to a file'))
    .option('--verbose', say('列出全部文件', 'list all documents'));
  addReadingOptions(addCacheOptions(addJudgingOptions(command, session), session, true), session)
    .addHelpText('after', () => `\n${session.say(EXAMPLES)}`)
    .action((parts: string[], _: object, called: Command) =>
      start(async () => (await import('./merge-run.ts')).mergeParts(parts, called.optsWithGlobals(), session)),
    );
  knows(command, { parts: 'files', '--output': 'files' });
}

const EXAMPLES = {
  zh: `示例：
  hefa audit 规范性文件/ --shard 1/2 -o 第1部分.jsonl
  hefa audit 规范性文件/ --shard 2/2 -o 第2部分.jsonl
  hefa merge 第1部分.jsonl 第2部分.jsonl -f xlsx=清理台账.xlsx -f notice=清理结果公告.docx

各部分须用同样的文件、选项和版本检查，合并时用同样的选项。退出码同 hefa audit。`,
  en: `Examples:
  hefa audit documents/ --shard 1/2 -o part-1.jsonl
  hefa audit documents/ --shard 2/2 -o part-2.jsonl
  hefa merge part-1.jsonl part-2.jsonl -f xlsx=ledger.xlsx -f notice=notice.docx

All parts are made of the same documents with the same options and version, and merged with these options. Exit codes as of hefa audit.`,
};
