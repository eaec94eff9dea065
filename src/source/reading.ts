import { defaultLimits, type Limits } from './limits.ts';

/** Which wording of a draft with tracked changes is read: that with all changes accepted, or that before them. */
export type Revisions = 'accepted' | 'original';

/** How a file is read. */
export interface Reading {
  readonly limits: Limits;
  readonly revisions: Revisions;
  /** The command of LibreOffice that reads old Word in place of hefa's own reader; null: its own. */
  readonly office: string | null;
}

export const defaultReading: Reading = { limits: defaultLimits, revisions: 'accepted', office: null };
