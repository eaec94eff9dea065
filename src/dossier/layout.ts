import type { Bilingual } from '../errors.ts';
import type { Point, PointState, RecordKind, Step } from '../facts/facts.ts';

/** What the words of an entry mean, where a rule asks for more than that they are there. */
export type Understanding = (words: string, about: { readonly drafter: string | null }) => PointState;

/**
 * What an entry of a step holds. from, to, on: the days of the step itself; day: another day; files: evidence; words: free;
 * count: a whole number; answer: 是 or 否.
 */
export type EntryKind = 'from' | 'to' | 'on' | 'day' | 'files' | 'words' | 'count' | 'answer';

/** A key of a step. `names`: as it is written in Chinese, first as it is called in facts; the last is English. */
export interface EntryLayout {
  readonly names: readonly [string, ...string[]];
  readonly holds: EntryKind;
  /** null for evidence. */
  readonly point: Point | null;
  readonly understood?: Understanding;
  /** Tells of circumstances, not of what was done: 应当听证的依据. Alone it is no step that was taken. */
  readonly aside?: true;
  /** Who, where or how it was done: where that is denied (会议: 未召开), so is the step. */
  readonly denies?: true;
  /** Of a day: it may also say that it has not come, 未答复. */
  readonly notYet?: true;
  /** Who or how: shown beside the evidence in the timeline. */
  readonly shown?: true;
  /** What a form says beside it. */
  readonly hint?: Bilingual;
}

/** A key of a record. */
export interface StepLayout {
  readonly step: Step;
  readonly names: readonly [string, ...string[]];
  readonly entries: readonly EntryLayout[];
  /** The record may list several: cases, letters. The entry that tells which is which. */
  readonly listed?: Point;
  readonly hint?: Bilingual;
}

/** Everything that a record of one kind may tell, in the order of a form. */
export interface RecordLayout {
  readonly kind: RecordKind;
  readonly steps: readonly StepLayout[];
}
