import type { MeasureKind } from '../../facts/facts.ts';
import { type Beside, isOther, withoutNorms } from '../beside.ts';
import { tables } from '../pattern-tables.ts';
import type { MeasureFinder, Mention } from './mention.ts';

/** One form of a measure: the words that it takes in legal prose. */
export interface Form extends Beside {
  /** As it is called in reports: 罚款, 没收, 查封. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly weight: Mention['weight'];
  /** Something that must stand in the same sentence or its lead: a breach, for words that are also used of other things. */
  readonly needs?: RegExp;
}

/** Words that stand between spaces. */
export function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}

/** Makes a finder of a table of forms. Earlier rows win where words overlap. */
export function finderOf(kind: MeasureKind, cues: readonly string[], forms: readonly Form[]): MeasureFinder {
  const table = tables.add(forms.map(({ pattern }) => pattern));
  return {
    kind,
    cues,
    find(text, leads) {
      const found: Mention[] = [];
      const readable = withoutNorms(text);
      for (const at of table.candidates(readable)) {
        const form = forms[at] as Form;
        if (form.needs && !form.needs.test(text) && !form.needs.test(leads)) continue;
        const { pattern } = form;
        pattern.lastIndex = 0;
        for (let match = pattern.exec(readable); match; match = pattern.exec(readable)) {
          const start = match.index;
          const end = start + match[0].length;
          const isTaken = found.some((other) => other.start < end && start < other.end);
          if (isTaken || isOther(form, text, { start, end })) {
            // What begins inside words that were not meant may be meant: 不按规定…处二百元罚款.
            pattern.lastIndex = start + 1;
            continue;
          }
          found.push({ kind, form: form.name, weight: form.weight, start, end });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}
