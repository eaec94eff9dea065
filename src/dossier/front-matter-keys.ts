import { PROCEDURE_NAMES, STAGE_NAMES } from './heads.ts';
import { LAYOUTS } from './layouts.ts';

/** The steps that the opinion names may stand in a front matter beside its other keys; all others only under 程序. */
export const KEY_STEPS = LAYOUTS.document.steps.filter(({ step }) =>
  ['公开征求意见', '合法性审核', '集体讨论'].includes(step),
);

/** Below which a front matter tells of steps. */
export const STEP_KEYS: readonly string[] = [...PROCEDURE_NAMES, ...KEY_STEPS.flatMap(({ names }) => names)];

/** The keys by which a front matter is seen to tell of procedure. */
export const FRONT_MATTER_KEYS: readonly string[] = [...STEP_KEYS, ...STAGE_NAMES];
