import type { MeasureKind } from '../../facts/facts.ts';
import type { Run } from './limb.ts';

/**
 * Words in a sentence that may set a measure. `weight` says what they are by themselves:
 *   plain  – a measure in so many words (处二千元罚款, 未经批准不得)
 *   vague  – a reference to measures in general (予以处罚, 依法查处), which only matters with the basis that it names
 *   doubtful – two lawyers may differ (three years without a benefit; putting off a procedure as a sanction)
 */
export interface Mention extends Run {
  readonly kind: MeasureKind;
  readonly form: string;
  readonly weight: 'plain' | 'vague' | 'doubtful';
}

/** Finds the mentions of one kind of measure in a sentence. Pure text: no facts, no law. */
export interface MeasureFinder<M extends Mention = Mention> {
  readonly kind: MeasureKind;
  readonly cues: readonly string[];
  /** `leads`: the sentences that this one hangs on, which may hold the breach or the demand. */
  find(text: string, leads: string): readonly M[];
}
