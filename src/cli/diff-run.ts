import { resolve } from 'node:path';
import { loadConfig } from '../config/load.ts';
import { HefaError } from '../errors.ts';
import type { CheckedFile, FileResult } from '../findings/result.ts';
import { loadLaw } from '../law/load.ts';
import { Checker } from '../pool/checker.ts';
import { differenceJson, differenceOf } from '../reports/difference.ts';
import { PLAIN } from '../reports/palette.ts';
import { SEVERITIES, type Severity } from '../rules/rule.ts';
import { columnsOf, paletteFor } from './colour.ts';
import type { CheckWords } from './command-line.ts';
import { FAIL_ON } from './exit-code.ts';
import { inputOf } from './inputs.ts';
import { optionsOf } from './options.ts';
import { profileFor } from './profile-choice.ts';
import { rulesFor } from './rule-choice.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';
import { choice } from './values.ts';

export interface DiffWords extends Omit<CheckWords, 'format'> {
  readonly format?: string;
}

/** `hefa diff`: 1 where the later draft brings something new of that severity, 3 where a part of either was not checked. */
export async function diffDrafts(old: string, next: string, words: DiffWords, session: Session): Promise<number> {
  const format = choice('--format', words.format ?? 'text', ['text', 'json'] as const);
  const config = await loadConfig(session.io.cwd());
  const { format: _, output: __, ...rest } = words;
  const options = optionsOf(rest, config.reader, session);
  const { asOf, stage, as, reading } = options;
  const { rules } = await rulesFor([], options.rulesFolder, session.io.cwd(), config);
  const profile = await profileFor(words.profile, config);
  const checker = new Checker({ rules, law: loadLaw(), asOf, stage, as, profile }, reading);
  try {
    const drafts = [
      await inputOf(old, words.stdinFilename ?? old, session),
      await inputOf(next, words.stdinFilename ?? next, session),
    ];
    const results = await checker.checkAll(drafts, { done: () => {}, failed: (_draft, error) => raise(error) });
    const [before, after] = results.map(checkedOf) as [CheckedFile, CheckedFile];
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
  } finally {
    await checker.close();
  }
}

function raise(error: unknown): never {
  throw error;
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
