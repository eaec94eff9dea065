import { describe, expect, test } from 'vitest';
import { type ExitOptions, exitCode } from '../../src/cli/exit-code.ts';
import type { Summary } from '../../src/reports/run.ts';

const CLEAN: Summary = {
  files: 1,
  unchecked: 0,
  partial: 0,
  error: 0,
  warning: 0,
  info: 0,
  suppressed: 0,
  unchanged: 0,
};
const DEFAULT: ExitOptions = {
  failOn: 'error',
  maxWarnings: null,
  exitZero: false,
  failOnUnchecked: false,
  failOnStale: false,
};

const rows: [string, number, Partial<Summary>, Partial<ExitOptions>][] = [
  ['nothing found', 0, {}, {}],
  ['an error', 1, { error: 1 }, {}],
  ['a warning', 0, { warning: 1 }, {}],
  ['a warning, --fail-on warning', 1, { warning: 1 }, { failOn: 'warning' }],
  ['an error, --fail-on warning', 1, { error: 1 }, { failOn: 'warning' }],
  ['a hint, --fail-on warning', 0, { info: 1 }, { failOn: 'warning' }],
  ['a hint, --fail-on info', 1, { info: 1 }, { failOn: 'info' }],
  ['an error, --fail-on never', 0, { error: 1 }, { failOn: 'never' }],
  ['as many warnings as allowed', 0, { warning: 2 }, { maxWarnings: 2 }],
  ['a warning too many', 1, { warning: 3 }, { maxWarnings: 2 }],
  ['a warning too many, --fail-on never', 1, { warning: 1 }, { maxWarnings: 0, failOn: 'never' }],
  ['an unchecked file', 3, { unchecked: 1 }, {}],
  ['a partial file', 3, { partial: 1 }, {}],
  ['an unchecked file and an error: 1 beats 3', 1, { unchecked: 1, error: 1 }, {}],
  ['an unchecked file and a warning', 3, { unchecked: 1, warning: 1 }, {}],
  ['an unchecked file, --fail-on-unchecked', 1, { unchecked: 1 }, { failOnUnchecked: true }],
  ['a partial file, --fail-on-unchecked', 1, { partial: 1 }, { failOnUnchecked: true }],
  ['an error, --exit-zero', 0, { error: 1 }, { exitZero: true }],
  ['a warning too many, --exit-zero', 0, { warning: 1 }, { exitZero: true, maxWarnings: 0 }],
  ['an unchecked file, --exit-zero: a 3 stays', 3, { unchecked: 1 }, { exitZero: true }],
  ['both, --exit-zero: what is unchecked shows', 3, { unchecked: 1, error: 1 }, { exitZero: true }],
  ['unchecked as a 1, --exit-zero', 0, { unchecked: 1 }, { exitZero: true, failOnUnchecked: true }],
];

test.each(rows)('%s → %i', (_, code, summary, options) => {
  expect(exitCode(false, { ...CLEAN, ...summary }, { ...DEFAULT, ...options })).toBe(code);
});

describe('2 beats everything', () => {
  test.each(rows)('%s', (_, __, summary, options) => {
    expect(exitCode(true, { ...CLEAN, ...summary }, { ...DEFAULT, ...options })).toBe(2);
  });
});
