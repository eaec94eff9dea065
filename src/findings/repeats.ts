import type { Sentence } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { Finding, Related } from './finding.ts';

type Repeatable = Pick<Finding, 'rule' | 'place' | 'clause' | 'quote' | 'related'> & {
  readonly sentence: Sentence | null;
};

const AGAIN: Bilingual = { zh: '同一条款在文件中重复出现', en: 'the same clause stands again in this file' };

/**
 * Web copies often hold a document twice or three times. A finding on the same sentence of the same clause is said once, with the
 * other places as related ones. The same words in another clause are another violation.
 */
export function joinRepeats<F extends Repeatable>(findings: readonly F[], path: string): F[] {
  const joined = new Map<string, F>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const first = joined.get(key);
    if (!first || first.sentence === finding.sentence) joined.set(first ? `${key}#${joined.size}` : key, finding);
    else joined.set(key, { ...first, related: [...first.related, again(finding, path)] });
  }
  return [...joined.values()];
}

/** Findings without words or clause are never the same. */
function keyOf({ rule, clause, quote, sentence, place }: Repeatable): string {
  if (clause === null || quote === null || sentence === null) return JSON.stringify([rule.id, place]);
  return JSON.stringify([rule.id, clause, sentence.text, quote]);
}

function again({ place, clause }: Repeatable, path: string): Related {
  return { path, place, clause, spot: null, message: AGAIN };
}
