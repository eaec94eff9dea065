import type { IsoDate } from '../document/document.ts';

/** What a cleanup says of a document. */
export const VERDICTS = ['继续有效', '修改', '废止', '宣布失效'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the office decided, kept from one audit to the next. */
export interface Decision {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly by: string | null;
  readonly on: IsoDate | null;
}
