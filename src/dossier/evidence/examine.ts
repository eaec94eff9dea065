import type { EvidenceFact, StepFact } from '../../facts/facts.ts';
import type { Exhibit } from '../dossier.ts';

/** What was seen of a document. */
export type Seen = Pick<EvidenceFact, 'state' | 'said' | 'found' | 'seen'>;

/** A document that a record names, held against what the record says of the step. */
export function examine(exhibit: Exhibit, _step: StepFact, _titles: readonly string[]): Seen {
  const state = exhibit.status === 'read' ? 'agrees' : exhibit.status === 'unread' ? 'unread' : exhibit.status;
  return { state, said: null, found: null, seen: null };
}
