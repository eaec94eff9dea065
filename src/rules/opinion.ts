/** What a sentence of the opinion can be held against: the text of a draft, the dossier around it, a whole collection. */
export const OPINION_CLASSES = ['draft', 'dossier', 'collection'] as const;
export type OpinionClass = (typeof OPINION_CLASSES)[number];

export interface OpinionSentence {
  /** As in the basis and in `answers` of rules: 二(一)2-s6. */
  readonly id: string;
  readonly text: string;
  /** Empty where no document can show it. */
  readonly class: readonly OpinionClass[];
  /** Why no document can show it; null where one can. */
  readonly reason: string | null;
}
