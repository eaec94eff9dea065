import { type Change, compareTexts } from '../document/compare.ts';
import { parseDocument } from '../document/parse.ts';
import type { Language } from '../errors.ts';
import { type Compared, compareFindings } from '../findings/compare.ts';
import type { CheckedFile } from '../findings/result.ts';
import { findingJson, suppressedJson } from './json.ts';
import { jsonText } from './sanitise.ts';

/** What became of a draft from one stage to the next. */
export interface Difference extends Compared {
  readonly old: CheckedFile;
  readonly next: CheckedFile;
  readonly changes: readonly Change[];
}

export function differenceOf(old: CheckedFile, next: CheckedFile): Difference {
  const changes = compareTexts(parseDocument(old.source), parseDocument(next.source));
  return { old, next, changes, ...compareFindings(old, next) };
}

/** For programs: findings as in the report of a check, and every passage that differs. */
export function differenceJson(
  { old, next, introduced, cured, remaining, decided, changes }: Difference,
  language: Language,
): string {
  const headOf = ({ source, status, document }: CheckedFile) => ({ path: source.path, status, title: document.title });
  return jsonText({
    schemaVersion: 1,
    old: headOf(old),
    new: headOf(next),
    introduced: introduced.map((finding) => findingJson(finding, next.source, language)),
    cured: cured.map((finding) => findingJson(finding, old.source, language)),
    remaining: remaining.map(({ finding, before }) => ({
      ...findingJson(finding, next.source, language),
      before: { clause: before.clause, quote: before.quote },
    })),
    decided: decided.map(({ finding, suppressed }) => ({
      ...findingJson(finding, next.source, language),
      suppressed: suppressed && suppressedJson(suppressed),
    })),
    changes: changes.map((change) => ({ old: change.old, new: change.next })),
    summary: {
      introduced: introduced.length,
      cured: cured.length,
      remaining: remaining.length,
      decided: decided.length,
      changes: changes.length,
    },
  });
}
