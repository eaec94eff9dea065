import type { Summary } from '../reports/run.ts';

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;

export interface ExitOptions {
  readonly failOn: (typeof FAIL_ON)[number];
  readonly maxWarnings: number | null;
  readonly exitZero: boolean;
  readonly failOnUnchecked: boolean;
  readonly failOnStale: boolean;
}

/**
 * 2 beats 1 beats 3. `broken`: part of the work could not be done at all, such as a named path that does not exist; `stale`: how many
 * decisions and parts of the baseline are out of date.
 * `--exit-zero` takes every reason for a 1 away and no other: what is unchecked is then still a 3.
 */
export function exitCode(broken: boolean, summary: Summary, options: ExitOptions, stale = 0): 0 | 1 | 2 | 3 {
  if (broken) return 2;
  const unchecked = summary.unchecked + summary.partial > 0;
  if (fails(summary, unchecked, options)) return 1;
  if (stale > 0 && options.failOnStale && !options.exitZero) return 1;
  return unchecked && !options.failOnUnchecked ? 3 : 0;
}

function fails(summary: Summary, unchecked: boolean, options: ExitOptions): boolean {
  if (options.exitZero) return false;
  if (options.maxWarnings !== null && summary.warning > options.maxWarnings) return true;
  if (unchecked && options.failOnUnchecked) return true;
  return graver(summary, options.failOn) > 0;
}

/** Findings at or above a severity. */
function graver({ error, warning, info }: Summary, failOn: ExitOptions['failOn']): number {
  return { never: 0, error, warning: error + warning, info: error + warning + info }[failOn];
}
