import { expect, test } from 'vitest';
import { ENFORCEMENT } from '../../src/annotations/measures/coercion/enforcement.ts';
import { coercion } from '../../src/annotations/measures/coercion/finder.ts';
import { PRESSURE } from '../../src/annotations/measures/coercion/pressure.ts';
import { SEIZURES } from '../../src/annotations/measures/coercion/seizures.ts';
import { fee } from '../../src/annotations/measures/fee/finder.ts';
import { FORMS as FEES } from '../../src/annotations/measures/fee/forms.ts';
import { licence } from '../../src/annotations/measures/licence/finder.ts';
import { CONSTRUCTIONS } from '../../src/annotations/measures/licence/forms.ts';
import { CENSURES } from '../../src/annotations/measures/penalty/censures.ts';
import { DEPRIVATIONS } from '../../src/annotations/measures/penalty/deprivations.ts';
import { penalty } from '../../src/annotations/measures/penalty/finder.ts';
import { samplesOf } from '../support/pattern-samples.ts';

const TABLES = [
  [coercion, [...SEIZURES, ...ENFORCEMENT, ...PRESSURE]],
  [fee, FEES],
  [licence, CONSTRUCTIONS],
  [penalty, [...DEPRIVATIONS, ...CENSURES]],
] as const;

const ROWS = TABLES.flatMap(([{ kind, cues }, rows]) =>
  rows.map(({ pattern }, index) => ({ row: `${kind} ${index + 1}`, pattern, cues })),
);

/** A sentence without a cue is never shown to the annotator: a pattern that matches one could not find it. */
test.each(ROWS)('$row: whatever it matches holds a cue', ({ pattern, cues }) => {
  const matched = [...samplesOf(pattern, 3_000, 7)].filter((text) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  });
  expect(matched.length).toBeGreaterThan(0);
  expect(matched.filter((text) => !cues.some((cue) => text.includes(cue)))).toEqual([]);
});
