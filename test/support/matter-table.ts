import { describe, expect, it, test } from 'vitest';
import type { Wording } from '../../src/annotations/provisions/table.ts';
import type { Matter } from '../../src/facts/matters.ts';
import { only } from './drafts.ts';
import { samplesOf } from './pattern-samples.ts';

/** A line of a draft, and how each provision on the matter in it is read. No stance: nothing is said of the matter. */
type Row = readonly [line: string, ...expected: readonly string[]];

/** Checks how each line speaks of a matter. */
export function matterTable(matter: Matter, rows: readonly Row[]): void {
  describe(matter, () => {
    it.each(rows)('%s', (line, ...expected) => {
      const facts = only(`第一条　${line}`, 'provision').filter((fact) => fact.matter === matter);
      expect(facts.map(({ stance }) => stance)).toEqual(expected);
    });
  });
}

/** A sentence without a cue is never shown to the annotator: whatever a row matches must hold one. */
export function cuesOfRows(wordings: readonly Wording[]): void {
  const rows = wordings.map((wording, index) => [index + 1, wording.matter, wording] as const);
  test.each(rows)('row %i, %s: whatever it matches holds a cue', (_, __, { pattern, cues }) => {
    const matched = [...samplesOf(pattern, 2_000, 7)].filter((text) => {
      pattern.lastIndex = 0;
      return pattern.test(text);
    });
    expect(matched.filter((text) => !cues.some((cue) => text.includes(cue)))).toEqual([]);
  });
}
