import type { IsoDate, Level } from '../document/document.ts';
import type { Stage } from '../facts/facts.ts';
import type { CheckWords } from './command-line.ts';
import { type ExitOptions, FAIL_ON } from './exit-code.ts';
import { STDIN } from './inputs.ts';
import { STAGES } from './known-values.ts';
import { type Planned, planOutputs } from './plan.ts';
import type { Session } from './session.ts';
import { choice, date, language, level, wholeNumber } from './values.ts';

/** The options of `hefa check` as values, defaults filled in. */
export interface CheckOptions extends ExitOptions {
  readonly plan: readonly Planned[];
  readonly only: readonly string[];
  readonly rulesFolder: string | undefined;
  readonly asOf: IsoDate;
  readonly as: Level | null;
  /** null where the line says nothing of it. */
  readonly stage: Stage | 'auto' | null;
  /** The name of standard input, where it is asked for by an option. */
  readonly stdin: { readonly asked: boolean; readonly name: string };
  readonly colour: boolean;
  readonly verbose: boolean;
}

/** @throws HefaError bad-option, with what to write instead */
export function optionsOf(words: CheckWords, session: Session): CheckOptions {
  if (words.lang !== undefined) language(words.lang);
  return {
    plan: planOutputs(words.format ?? [], words.output),
    only: words.rule ?? [],
    rulesFolder: words.rules,
    asOf: words.asOf === undefined ? session.today() : date('--as-of', words.asOf),
    as: words.as === undefined ? null : level(words.as),
    stage: words.stage === undefined ? null : choice('--stage', words.stage, STAGES),
    stdin: { asked: words.stdin === true, name: words.stdinFilename ?? STDIN },
    colour: words.color,
    verbose: words.verbose === true,
    failOn: choice('--fail-on', words.failOn ?? 'error', FAIL_ON),
    maxWarnings: words.maxWarnings === undefined ? null : wholeNumber('--max-warnings', words.maxWarnings),
    exitZero: words.exitZero === true,
    failOnUnchecked: words.failOnUnchecked === true,
    failOnStale: words.failOnStale === true,
  };
}
