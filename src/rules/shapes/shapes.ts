import { accompany } from './accompany.ts';
import { deadline } from './deadline.ts';
import { duration } from './duration.ts';
import { forbid } from './forbid.ts';
import { required } from './require.ts';
import { sequence } from './sequence.ts';
import type { Shape } from './shape.ts';

/** All shapes by the name that a rule uses. When no shape fits, add one here. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  accompany,
  deadline,
  duration,
  forbid,
  require: required,
  sequence,
};
