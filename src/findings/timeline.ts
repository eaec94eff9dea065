import type { EvidenceFact, PointFact, Step, StepFact } from '../facts/facts.ts';
import { REGISTRY } from '../facts/registry.ts';
import type { CheckedFile, ProcedureFact } from './result.ts';

/**
 * How a step stands. stated: the text itself tells of it; recorded: the record does, and names no document that bears its day; evidenced:
 * a document agrees, and none speaks against it; contradicted: one does not, or is not there; unchecked: one could not be read; missing: nobody tells of it.
 */
export type StepStatus = 'stated' | 'recorded' | 'evidenced' | 'contradicted' | 'unchecked' | 'missing';

export interface TimelineStep {
  readonly step: Step;
  readonly fact: StepFact | null;
  /** What is told of it in particular. */
  readonly points: readonly PointFact[];
  readonly evidence: readonly EvidenceFact[];
  readonly status: StepStatus;
}

const STEPS = Object.keys(REGISTRY.step.step) as Step[];
/** Of a document that affects the public: 未经公开征求意见、合法性审查、集体讨论的，不得发布施行. */
const REQUIRED: readonly Step[] = ['公开征求意见', '合法性审核', '集体讨论'];

/** The procedure of a document in the order of its steps, with its gaps. */
export function timelineOf(file: CheckedFile): readonly TimelineStep[] {
  const taken = file.steps.filter((fact): fact is StepFact => fact.fact === 'step');
  const gaps = gapsOf(file);
  return STEPS.flatMap((step): TimelineStep[] => {
    const own = taken.filter((fact) => fact.step === step);
    if (own.length === 0)
      return gaps.has(step) ? [{ step, fact: null, points: [], evidence: [], status: 'missing' }] : [];
    return own.map((fact) => {
      const about = file.steps.filter((one) => belongs(one, fact));
      const evidence = about.filter((one) => one.fact === 'evidence');
      const points = about.filter((one): one is PointFact => one.fact === 'point' && one.words !== null);
      return { step, fact, points, evidence, status: statusOf(fact, evidence) };
    });
  });
}

function gapsOf({ about, findings }: CheckedFile): ReadonlySet<string> {
  const required = about.record === 'document' && about.level === '规范性文件' && about.affectsPublic ? REQUIRED : [];
  return new Set([...required, ...findings.flatMap(({ place }) => ('absent' in place ? [place.absent] : []))]);
}

function belongs(fact: ProcedureFact, { step, item, source }: StepFact): boolean {
  return source === 'dossier' && fact.fact !== 'step' && fact.step === step && fact.item === item;
}

function statusOf({ source }: StepFact, evidence: readonly EvidenceFact[]): StepStatus {
  if (source === 'text') return 'stated';
  const states = new Set(evidence.map(({ state }) => state));
  if (
    ['missing', 'empty', 'other-draft', 'date-differs', 'conclusion-differs'].some((one) => states.has(one as 'empty'))
  )
    return 'contradicted';
  if (states.has('unread')) return 'unchecked';
  return states.has('agrees') ? 'evidenced' : 'recorded';
}
