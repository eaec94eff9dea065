import type { FileResult } from '../findings/result.ts';
import { pathOf, troublesOf } from '../reports/run.ts';
import { counted, skippedWords } from '../reports/words.ts';
import type { Skipped } from '../source/find.ts';
import type { CheckOptions } from './options.ts';
import type { Session } from './session.ts';

/**
 * One line on stderr for each thing that was not read, so that it is seen whatever becomes of the report. Not where the text
 * report stands on the same screen and says it already.
 */
export function tellTroubles(files: readonly FileResult[], { plan }: CheckOptions, session: Session): void {
  const onScreen = plan.some((one) => one.format === 'text' && one.file === null) && session.io.stdout.isTTY === true;
  if (onScreen) return;
  for (const file of files) {
    const not = file.status === 'unchecked' ? { zh: '未检查：', en: 'not checked: ' } : { zh: '', en: '' };
    for (const { text } of troublesOf(file))
      session.complain({
        zh: `${pathOf(file)}：${not.zh}${text.zh}`,
        en: `${pathOf(file)}: ${not.en}${text.en}`,
      });
  }
}

/** The text report tells it itself; a program that reads the JSON report alone has a person beside it who should know. */
export function tellSkipped(skipped: readonly Skipped[], { plan, verbose }: CheckOptions, session: Session): void {
  if (skipped.length === 0 || plan.some((one) => one.format === 'text')) return;
  const zh = skipped.map((file) => `${file.path}（${skippedWords(file).zh}）`).join('、');
  const en = skipped.map((file) => `${file.path} (${skippedWords(file).en})`).join(', ');
  session.complain({
    zh: `另跳过 ${skipped.length} 个文件${verbose ? `：${zh}` : '（用 --verbose 列出）'}`,
    en: `${counted(skipped.length, 'more file')} passed over${verbose ? `: ${en}` : ' (listed with --verbose)'}`,
  });
}
