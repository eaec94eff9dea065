import type { MeasureKind } from '../../facts/facts.ts';
import { matches } from '../annotator.ts';
import type { MeasureFinder, Mention } from './mention.ts';

/** One form of a measure: the words that it takes in legal prose. */
export interface Form {
  /** As it is called in reports: 罚款, 没收, 查封. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly weight: Mention['weight'];
  /** Text right behind the words that makes another thing of them: 罚款 + 决定书. */
  readonly notBefore?: RegExp;
  /** Text right before the words that makes another thing of them: 缴清 + 罚款. */
  readonly notAfter?: RegExp;
  /** Something that must stand in the same sentence or its lead: a breach, for words that are also used of other things. */
  readonly context?: RegExp;
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

/** How much text `notBefore` and `notAfter` see. */
const REACH = 14;

/** Makes a finder of a table of forms. Earlier rows win where words overlap. */
export function finderOf(kind: MeasureKind, cues: readonly string[], forms: readonly Form[]): MeasureFinder {
  return {
    kind,
    cues,
    find(text) {
      const found: Mention[] = [];
      const readable = withoutTitles(text);
      for (const form of forms) {
        if (form.context && !form.context.test(text)) continue;
        for (const match of matches(form.pattern, readable)) {
          const start = match.index;
          const end = start + match[0].length;
          if (found.some((other) => other.start < end && start < other.end)) continue;
          if (form.notBefore?.test(text.slice(end, end + REACH))) continue;
          if (form.notAfter?.test(text.slice(Math.max(0, start - REACH), start))) continue;
          found.push({ kind, form: form.name, weight: form.weight, start, end });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}
