import type { MeasureKind } from '../../facts/facts.ts';
import type { MeasureFinder, Mention } from './mention.ts';

/** One form of a measure: the words that it takes in legal prose. */
export interface Form {
  /** As it is called in reports: 罚款, 没收, 查封. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly weight: Mention['weight'];
  /** Text right behind the words that makes another thing of them: 罚款 + 决定书. */
  readonly unlessFollowedBy?: RegExp;
  /** Text right before the words that makes another thing of them: 缴清 + 罚款. */
  readonly unlessPrecededBy?: RegExp;
  /** Something that must stand in the same sentence or its lead: a breach, for words that are also used of other things. */
  readonly needs?: RegExp;
}

/** 《社会保险费征缴暂行条例》 names a norm and takes no fee: titles of norms are blanked, at their length. */
function withoutTitles(text: string): string {
  return text.replaceAll(
    /《[^《》]*(?:法|条例|规定|办法|细则|规则|决定|通知|意见|规程)(?:（[^（）]*）)?》/gu,
    (title) => `《${'　'.repeat(title.length - 2)}》`,
  );
}

/** Words that stand between spaces. */
export function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}

/** How much text `unlessFollowedBy` and `unlessPrecededBy` see. */
const REACH = 14;

function isOther({ unlessFollowedBy, unlessPrecededBy }: Form, text: string, start: number, end: number): boolean {
  return (
    (unlessFollowedBy?.test(text.slice(end, end + REACH)) ?? false) ||
    (unlessPrecededBy?.test(text.slice(Math.max(0, start - REACH), start)) ?? false)
  );
}

/** Makes a finder of a table of forms. Earlier rows win where words overlap. */
export function finderOf(kind: MeasureKind, cues: readonly string[], forms: readonly Form[]): MeasureFinder {
  return {
    kind,
    cues,
    find(text, leads) {
      const found: Mention[] = [];
      const readable = withoutTitles(text);
      for (const form of forms) {
        if (form.needs && !form.needs.test(text) && !form.needs.test(leads)) continue;
        const { pattern } = form;
        pattern.lastIndex = 0;
        for (let match = pattern.exec(readable); match; match = pattern.exec(readable)) {
          const start = match.index;
          const end = start + match[0].length;
          const isTaken = found.some((other) => other.start < end && start < other.end);
          if (isTaken || isOther(form, text, start, end)) {
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
