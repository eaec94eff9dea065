import type { Confidence } from '../../facts/facts.ts';
import type { Matter } from '../../facts/matters.ts';

/** One way in which clauses speak of a matter. Patterns are held against normalised sentences (see `Sentence.text`). */
export interface Wording {
  readonly matter: Matter;
  /** Words of which one must stand in the sentence; each match of `pattern` holds one of them. */
  readonly cues: readonly string[];
  /** The words that say it: global, with the flag u, and bounded: no match runs over ；or 。 unless it must. */
  readonly pattern: RegExp;
  /** What must stand in the sentence, or in the sentences that it hangs on. */
  readonly needs?: RegExp;
  /** What in the sentence makes another thing of the words: then nothing is said of the matter at all. */
  readonly unless?: RegExp;
  readonly unlessFollowedBy?: RegExp;
  readonly unlessPrecededBy?: RegExp;
  /** What in the sentence or its leads makes it one of the cases that the law allows. */
  readonly excepted?: RegExp;
  /** `high` where left out; `low` turns an error of a rule into a warning. */
  readonly confidence?: Confidence;
  /**
   * True where the words are themselves a ban (不得申请行政复议): a negation before them is then no ban of the matter.
   * A second 不得 further up (不得规定不得复议) is rare enough to be left.
   */
  readonly isBan?: true;
  /** True where the clause is about what organs do themselves: 由某办负责安排 then orders it, and does not merely mention it. */
  readonly ownWork?: true;
}
