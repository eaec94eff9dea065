import { enforcementDiscretion } from './enforcement-discretion.ts';
import { enforcementPowers } from './enforcement-powers.ts';
import { enforcementProcedure } from './enforcement-procedure.ts';
import { enforcementStaff } from './enforcement-staff.ts';
import type { Wording } from './table.ts';

/** Who may enforce, how, within which range, and for whose profit: 行政处罚法, 行政强制法 17, 18. */
export const enforcement: readonly Wording[] = [
  ...enforcementStaff,
  ...enforcementPowers,
  ...enforcementProcedure,
  ...enforcementDiscretion,
];
