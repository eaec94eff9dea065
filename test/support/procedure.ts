import type { DocumentFact, EvidenceFact, Point, PointFact, Step, StepFact } from '../../src/facts/facts.ts';
import type { Applicability } from '../../src/rules/rule.ts';

/* Facts of a record of procedure, made by hand. */

/** What facts of a record share, for a step of which nothing more is told. */
function recorded(step: Step) {
  return { step, item: null, spot: null, place: { entries: [step] }, sentence: null, at: null };
}

export function stepFact(step: Step, from: string | null, changes: Partial<StepFact> = {}): StepFact {
  const to = changes.to === undefined ? from : changes.to;
  const days = from === null && to === null ? 'untold' : 'possible';
  return { fact: 'step', ...recorded(step), from, days, source: 'dossier', evidence: null, ...changes, to };
}

export function pointFact(step: Step, point: Point, changes: Partial<PointFact> = {}): PointFact {
  return { fact: 'point', ...recorded(step), point, state: 'told', date: null, words: null, ...changes };
}

export function evidenceFact(step: Step, changes: Partial<EvidenceFact> = {}): EvidenceFact {
  const nothing = { name: null, said: null, found: null, seen: null, why: null };
  return { fact: 'evidence', ...recorded(step), state: 'agrees', ...nothing, ...changes };
}

/** What a document fact holds of its record where there is none. */
export const NO_RECORD = {
  dossier: false,
  record: 'document',
  stageTold: false,
  business: false,
  issuedBy: 'government',
  urgent: false,
  secret: false,
} as const satisfies Partial<DocumentFact>;

/** A rule about normative documents of every kind and stage. */
export const ANY_DOCUMENT: Applicability = {
  levels: ['规范性文件'],
  kinds: [],
  stages: ['draft', 'review', 'discussion', 'issued', 'archive'],
  affectsPublic: null,
  attachments: null,
  record: ['document'],
  recorded: false,
  issuedBy: [],
  business: null,
  profiles: [],
  except: [],
};
