import type { Confidence, MeasureKind } from '../../facts/facts.ts';
import type { Matter } from '../../facts/matters.ts';
import type { Beside } from '../beside.ts';

/** A way of saying something. Patterns are held against normalised sentences (see `Sentence.text`). */
export interface Phrase extends Beside {
  /** Words of which one must stand in the sentence; each match of `pattern` holds one of them. */
  readonly cues: readonly string[];
  /** The words that say it: global, with the flag u, and bounded: no match runs over ；or 。 unless it must. */
  readonly pattern: RegExp;
  /** What must stand in the sentence, or in the sentences that it hangs on. */
  readonly needs?: RegExp;
  /** What the sentence, the sentences that it hangs on or a title of the document must speak of. */
  readonly about?: RegExp;
  /** What in the sentence makes another thing of the words: then nothing is said of the matter at all. */
  readonly unless?: RegExp;
  /** The same of the sentences that it hangs on: 清理下列文件： lists what others must not do. */
  readonly unlessLed?: RegExp;
  /** Kinds of measures: where one of them is created or cited in the same clause, that is what is said of it. */
  readonly unlessMeasure?: readonly MeasureKind[];
  /** What in the sentence or its leads makes it one of the cases that the law allows. */
  readonly excepted?: RegExp;
  /** The same of the titles that the sentence and its leads name: 《某省人民政府关于…的批复》. */
  readonly exceptedByTitle?: RegExp;
  /**
   * True where the words are themselves a ban (不得申请行政复议): a negation before them is then no ban of the matter.
   * A second 不得 further up (不得规定不得复议) is rare enough to be left.
   */
  readonly isBan?: true;
  /**
   * True where only what stands before the words tells their stance, and no verb inside them (向市场监督管理局申请, 委托物业公司监督并处罚);
   * where left out it is read from the last cue.
   */
  readonly isWhole?: true;
  /** True where it answers a breach (拒不整改的给予…处分): negations and verbs of the deed are not its own. */
  readonly isSanction?: true;
  /** True where the clause is about what organs do themselves: 由某办负责安排 then orders it, and does not merely mention it. */
  readonly ownWork?: true;
}

/** One way in which clauses speak of a matter. */
export interface Wording extends Phrase {
  readonly matter: Matter;
  /** `high` where left out; `low` turns an error of a rule into a warning. */
  readonly confidence?: Confidence;
}
