import type { Bilingual } from '../errors.ts';

/** What was written where only one of some words may stand. */
export interface Choice {
  readonly got: string;
  readonly among: readonly string[];
}

/** What a schema says of its own checks, in the `params` of a zod issue. */
export interface Refusal {
  readonly problem: Bilingual;
  readonly choice: Choice | null;
  /** The mistake is the key itself, not its value. */
  readonly key: boolean;
  /** The known word that was meant, where it is named already. */
  readonly nearest: string | null;
}

/** The side of a zod check that takes what is wrong. */
export interface Refuser {
  addIssue(issue: { code: 'custom'; path: PropertyKey[]; params: { refusal: Refusal } }): void;
}

/**
 * A check of a schema refuses what stands at `path` (from the value under check): to be used in `superRefine`, with
 * `ALWAYS`, so that it also speaks where other keys are wrong.
 */
export function refuse(
  context: Refuser,
  path: readonly PropertyKey[],
  problem: Bilingual,
  more: Partial<Refusal> = {},
): void {
  const refusal: Refusal = { problem, choice: null, key: false, nearest: null, ...more };
  context.addIssue({ code: 'custom', path: [...path], params: { refusal } });
}

/** zod skips a check after the first mistake, unless told so. The value may then be of any form. */
export const ALWAYS = { when: (): boolean => true } as const;
