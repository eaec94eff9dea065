import { resolve } from 'node:path';
import { HefaError } from '../errors.ts';
import type { CheckedFile, FileResult } from '../findings/result.ts';
import { differenceJson, differenceOf } from '../reports/difference.ts';
import { PLAIN } from '../reports/palette.ts';
import { SEVERITIES, type Severity } from '../rules/rule.ts';
import { columnsOf, paletteFor } from './colour.ts';
import type { CheckWords } from './command-line.ts';
import { Decisions } from './decisions.ts';
import { FAIL_ON } from './exit-code.ts';
import { inputOf } from './inputs.ts';
import { judgeAll, seated } from './judge.ts';
import { optionsOf } from './options.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';
import { atBench } from './survey.ts';
import { choice } from './values.ts';

export interface DiffWords extends Omit<CheckWords, 'format'> {
  readonly format?: string;
}

/** `hefa diff`: 1 where the later draft brings something new of that severity, 3 where a part of either was not checked. */
export async function diffDrafts(old: string, next: string, words: DiffWords, session: Session): Promise<number> {
  const format = choice('--format', words.format ?? 'text', ['text', 'json'] as const);
  const { format: _, output: __, ...rest } = words;
  const options = optionsOf(rest, session);
  return atBench(options, rest, session, async (bench) => {
    const drafts = [
      await inputOf(old, words.stdinFilename ?? old, session),
      await inputOf(next, words.stdinFilename ?? next, session),
    ];
    const inputs = await seated(drafts, bench);
    const { files, defects } = await judgeAll(inputs, session);
    if (defects > 0) return 2;
    const decisions = new Decisions(files.map(checkedOf), inputs, [], session.io.cwd());
    await decisions.wishes();
    await decisions.suppressions(options.asOf);
    const [before, after] = decisions.settled(files).files as [CheckedFile, CheckedFile];
    const difference = differenceOf(before, after);
    const { output } = words;
    const text =
      format === 'json'
        ? differenceJson(difference, session.language)
        : await textOf(difference, output, options, session);
    if (output === undefined) session.print(text);
    else await save(resolve(session.io.cwd(), output), output, text);
    const grave = severitiesFrom(choice('--fail-on', words.failOn ?? 'error', FAIL_ON));
    if (difference.introduced.some(({ severity }) => grave.includes(severity))) return 1;
    return before.status === 'partial' || after.status === 'partial' ? 3 : 0;
  });
}

/** Two drafts are compared or they are not: one that cannot be read ends the work. */
function checkedOf(result: FileResult): CheckedFile {
  if (result.status !== 'unchecked') return result;
  const [trouble] = result.troubles;
  const why = trouble?.text ?? { zh: '未能检查', en: 'could not be checked' };
  throw new HefaError('unreadable', { zh: `${result.path}：${why.zh}`, en: `${result.path}: ${why.en}` });
}

function severitiesFrom(level: Severity | 'never'): readonly Severity[] {
  return level === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1);
}

async function textOf(
  difference: ReturnType<typeof differenceOf>,
  output: string | undefined,
  { colour, verbose }: { readonly colour: boolean; readonly verbose: boolean },
  { io, language }: Session,
): Promise<string> {
  const { differenceText } = await import('../reports/text-difference.ts');
  const palette = output === undefined ? await paletteFor(io.stdout, io, colour) : PLAIN;
  return differenceText(difference, {
    language,
    palette,
    width: output === undefined ? columnsOf(io.stdout) : 80,
    verbose,
  });
}
