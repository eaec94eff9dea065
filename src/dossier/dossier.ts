import type { Stage, StepFact } from '../facts/facts.ts';

/** The record of procedure of one draft, as far as the file says. */
export interface Dossier {
  /** The file that it was read from, as it is shown: the draft itself where it stands in its front matter. */
  readonly path: string;
  readonly stage: Stage | null;
  /** Whether steps are recorded at all; a front matter may tell the stage and nothing else. */
  readonly recorded: boolean;
  readonly steps: readonly StepFact[];
}
