import type { Known } from '../../document/known.ts';
import type { Bilingual } from '../../errors.ts';
import type { Decision } from '../decision.ts';

/** What an office tells of one document: by which it is known, what is known of it, and what was decided. */
export interface OfficeRow {
  /** Where that stands: 第5行, 工作表“2016年”第5行. */
  readonly where: Bilingual;
  readonly path: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly known: Known;
  readonly decision: Decision | null;
}

/** The register of an office; `remarks` is what of it was not understood or not used. */
export interface Office {
  readonly rows: readonly OfficeRow[];
  readonly remarks: readonly Bilingual[];
}
