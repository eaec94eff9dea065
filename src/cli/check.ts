import type { Command } from 'commander';
import { addCacheOptions } from './cache-choice.ts';
import type { Start } from './command-line.ts';
import { FAIL_ON } from './exit-code.ts';
import { formatTable } from './format-table.ts';
import { addJudgingOptions } from './judging-options.ts';
import { knows } from './known-values.ts';
import { addReadingOptions } from './reading-options.ts';
import { ruleIds } from './rule-names.ts';
import type { Session } from './session.ts';

const more = (value: string, before: readonly string[] = []) => [...before, value];

export function declareCheck(program: Command, session: Session, start: Start): void {
  const say = (zh: string, en: string) => session.say({ zh, en });
  const command = program
    .command('check')
    .usage(say('[选项] [路径...]', '[options] [paths...]'))
    .description(
      say(
        '检查草案：越权设定、程序缺失等问题，附条款、依据、理由和建议',
        'Check drafts: what they may not provide, and which steps of procedure are missing',
      ),
    )
    .argument('[paths...]', say('文件、文件夹或通配符；- 表示标准输入', 'files, folders or globs; - is standard input'))
    .option(
      '-f, --format <name[=file]>',
      say(
        '报告格式，见下表；可重复，可写入文件（json=out.json），每份文稿一个文件的可写入文件夹（docx-comments=批注/）',
        'report format, see below; repeatable, may name a file (json=out.json), or a folder where each draft has a file of its own (docx-comments=comments/)',
      ),
      more,
    )
    .option('-o, --output <file>', say('把报告写入文件', 'write the report to a file'))
    .option(
      '--fail-on <level>',
      say(
        '从哪一级起以 1 退出：error（默认）、warning、info、never',
        'exit with 1 from this severity up: error (default), warning, info, never',
      ),
    )
    .option('--max-warnings <n>', say('警告多于 n 处时以 1 退出', 'exit with 1 when there are more than n warnings'))
    .option('--exit-zero', say('有问题也以 0 退出', 'exit with 0 even when there are findings'))
    .option('--fail-on-unchecked', say('有文件未检查时以 1 退出', 'exit with 1 when a file is not checked'))
    .option(
      '--fail-on-stale',
      say('有过期、不再需要的豁免或基线时以 1 退出', 'exit with 1 when a suppression or the baseline is out of date'),
    )
    .option('--baseline <file>', say('已知问题的清单，只报告其外的问题', 'known findings: only others are reported'))
    .option('--no-baseline', say('不用基线', 'use no baseline'))
    .option(
      '--since <revision>',
      say(
        '只报告 git 的这个提交之后新出现的问题，如 origin/main',
        'only what came after this commit of git, as origin/main',
      ),
    )
    .option('--rule <id>', say('只用这条规则；可重复', 'only this rule; repeatable'), more);
  addJudgingOptions(command, session)
    .option('--stdin', say('检查标准输入', 'check standard input'))
    .option('--watch', say('草案有改动时重新检查，按 Ctrl-C 结束', 'check again when a draft changes; Ctrl-C ends it'));
  addReadingOptions(addCacheOptions(command, session, false), session)
    .option('--verbose', say('列出跳过的文件和全部理由', 'also list the files passed over, and all reasons'))
    .addHelpText('after', () => `\n${formatTable(session)}\n\n${session.say(EXAMPLES)}`)
    .action((paths: string[], _: object, called: Command) =>
      start(async () => (await import('./check-run.ts')).checkPaths(paths, called.optsWithGlobals(), session)),
    );
  knows(command, {
    paths: 'files',
    '--format': async () => (await import('./report-formats.ts')).FORMAT_NAMES,
    '--output': 'files',
    '--fail-on': FAIL_ON,
    '--baseline': 'files',
    '--rule': ruleIds,
  });
}

const EXAMPLES = {
  zh: `示例：
  hefa check 草案.docx
  hefa check 送审稿/ --stage review
  hefa check '送审稿/**/*.md' -f text -f json=结果.json
  hefa check 送审稿/ -f docx-comments=批注/
  hefa check . -f github -f sarif=hefa.sarif
  hefa check - --stdin-filename 草案.md < 草案.md

退出码：
  0  没有问题
  1  有问题
  2  未能完成：选项、规则或路径有误
  3  有文件未检查或只检查了一部分`,
  en: `Examples:
  hefa check draft.docx --lang en
  hefa check drafts/ --stage review
  hefa check 'drafts/**/*.md' -f text -f json=result.json
  hefa check drafts/ -f docx-comments=comments/
  hefa check . -f github -f sarif=hefa.sarif
  hefa check - --stdin-filename draft.md < draft.md

Exit codes:
  0  no findings
  1  findings
  2  the work could not be done: a wrong option, rule or path
  3  a file is unchecked, or checked in part only`,
};
