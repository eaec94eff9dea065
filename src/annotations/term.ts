import type { Sentence } from '../document/document.ts';
import type { TermFact } from '../facts/facts.ts';
import { withoutTitles } from './beside.ts';
import { readingsOf } from './clause-reading.ts';
import type { Context } from './context.ts';
import type { Phrase } from './provisions/table.ts';

/** Words that a user's own rules look for; patterns are sources of regular expressions that cannot run wild. */
export interface TermList {
  readonly id: string;
  readonly terms: readonly string[];
  readonly patterns: readonly string[];
}

/** The facts of one sentence on the words of all lists. */
export type FindTerms = (sentence: Sentence, context: Context) => readonly TermFact[];

/** Lists of words are few and small: each is one expression, and no part of the one scan. */
export function termFinder(lists: readonly TermList[]): FindTerms {
  const phrases = lists.map((list) => [list.id, phraseOf(list)] as const);
  return (sentence, context) => {
    if (sentence.leaf.kind === 'heading') return [];
    const text = withoutTitles(sentence.text);
    return phrases.flatMap(([lexicon, phrase]) =>
      [...readingsOf(phrase, text, sentence, context)].map((said): TermFact => ({ fact: 'term', lexicon, ...said })),
    );
  };
}

/** Longer words first: 塑料袋生产 is not found as 塑料袋. */
function phraseOf({ terms, patterns }: TermList): Phrase {
  const words = [...terms].sort((a, b) => b.length - a.length).map(escaped);
  return { cues: [...terms], pattern: new RegExp([...patterns, ...words].join('|'), 'gu') };
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
