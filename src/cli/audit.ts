import type { Command } from 'commander';
import { addCacheOptions } from './cache-choice.ts';
import type { Start } from './command-line.ts';
import { addJudgingOptions } from './judging-options.ts';
import { knows } from './known-values.ts';
import { addLedgerOptions } from './ledger-options.ts';
import { addReadingOptions } from './reading-options.ts';
import type { Session } from './session.ts';

export function declareAudit(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('audit')
    .usage(say('[选项] <路径...>', '[options] <paths...>'))
    .description(
      say(
        '清理一批已印发的规范性文件：台账、处理建议和清理结果公告',
        'Clean up a collection of issued documents: ledger, proposals, public notice',
      ),
    )
    .argument('<paths...>', say('文件、文件夹、压缩包或通配符', 'files, folders, zips or globs'));
  addLedgerOptions(command, session)
    .option(
      '--shard <part>',
      say(
        '只检查其中一部分，如 2/4，写出供 hefa merge 合并的文件',
        'check one part only, as 2/4, and write what hefa merge puts together',
      ),
    )
    .option('-o, --output <file>', say('把报告写入文件', 'write the report to a file'))
    .option('--verbose', say('列出全部文件和跳过的文件', 'list all documents, and the files passed over'));
  addReadingOptions(addCacheOptions(addJudgingOptions(command, session), session, true), session)
    .addHelpText('after', () => `\n${session.say(EXAMPLES)}`)
    .action((paths: string[], _: object, called: Command) =>
      start(async () => (await import('./audit-run.ts')).auditPaths(paths, called.optsWithGlobals(), session)),
    );
  knows(command, { paths: 'files', '--output': 'files' });
}

const EXAMPLES = {
  zh: `示例：
  hefa audit 规范性文件/
  hefa audit 规范性文件/ -f text -f xlsx=清理台账.xlsx -f html=总览.html -f notice=清理结果公告.docx
  hefa audit 规范性文件/ --register 登记表.xlsx --register 审定意见.yaml -f xlsx=台账.xlsx
  hefa audit 规范性文件/ --as-of 2026-12-31 -f json=台账.json
  hefa audit 规范性文件/ --compare 2025台账.json
  hefa audit 规范性文件/ --shard 2/4 -o 第2部分.jsonl

退出码：
  0  完成
  2  未能完成：选项、规则或路径有误
  3  有文件未能读取或只读取了一部分`,
  en: `Examples:
  hefa audit documents/ --lang en
  hefa audit documents/ -f text -f xlsx=ledger.xlsx -f html=overview.html -f notice=notice.docx
  hefa audit documents/ --register register.xlsx --register decisions.yaml -f xlsx=ledger.xlsx
  hefa audit documents/ --as-of 2026-12-31 -f json=ledger.json
  hefa audit documents/ --compare ledger-2025.json
  hefa audit documents/ --shard 2/4 -o part-2.jsonl

Exit codes:
  0  done
  2  the work could not be done: a wrong option, rule or path
  3  a file was not read, or in part only`,
};
