import type { IsoDate } from '../document/document.ts';
import type { Days, EvidenceFact, Fact, PointFact, PointState, StepFact } from '../facts/facts.ts';
import { isNothing } from './denials.ts';
import type { Dossier, LocatedEntry, LocatedStep } from './dossier.ts';
import type { Claimed } from './evidence/conclusion.ts';
import { examine } from './evidence/examine.ts';
import type { EntryLayout } from './layout.ts';
import { answerOf } from './understood.ts';

/** What the facts of a record are measured by. */
export interface RecordMeasure {
  readonly asOf: IsoDate;
  /** Names of the draft or decision, any of which a document of its file bears; null where its papers bear none: those of a year. */
  readonly titles: readonly string[] | null;
}

/** Everything that a record tells, as facts: steps in the order of the form, each with its points and its evidence. */
export function recordFacts(dossier: Dossier, measure: RecordMeasure): readonly Fact[] {
  return dossier.steps.flatMap((step) => {
    const points = pointsOf(step, dossier);
    if (!step.taken) return points;
    const fact = stepOf(step, measure.asOf);
    return [fact, ...points, ...evidenceOf(step, fact, dossier, measure)];
  });
}

function shared({ step, item, spot }: LocatedStep) {
  // A record is no part of the text: it has no words there to point at.
  return { step, item, spot, place: { entries: [step] }, sentence: null, at: null };
}

function stepOf(step: LocatedStep, asOf: IsoDate): StepFact {
  const dayOf = (...kinds: string[]): IsoDate | null =>
    step.entries.find(({ layout, date }) => kinds.includes(layout.holds) && date !== null)?.date ?? null;
  const [from, to] = [dayOf('from', 'on'), dayOf('to', 'on')];
  const conclusion = step.entries.map((entry) => stateOf(entry, null)).find(isConclusion);
  return {
    fact: 'step',
    ...shared(step),
    from,
    to,
    days: isTurned(step, to) ? 'reversed' : daysOf(from ?? lastOf(step), to, asOf),
    source: 'dossier',
    evidence: shownOf(step) || null,
    ...(conclusion && { conclusion }),
  };
}

/**
 * Papers are received before the review of them ends, an application before it is accepted and decided on: what the form asks for in front
 * of the day of the step, and of a case, which has no day of its own, one after the other.
 */
function isTurned(step: LocatedStep, to: IsoDate | null): boolean {
  const own = step.entries.findIndex(({ layout }) => layout.holds === 'on');
  if (own < 0) return daysIn(step.entries).some((day, at, days) => at > 0 && day < (days[at - 1] ?? ''));
  return to !== null && daysIn(step.entries.slice(0, own)).some((day) => day > to);
}

/** The last day of a case: what was received, accepted and decided on has been. */
function lastOf({ item, entries }: LocatedStep): IsoDate | null {
  return item === null ? null : (daysIn(entries).sort().at(-1) ?? null);
}

function daysIn(entries: readonly LocatedEntry[]): IsoDate[] {
  return entries.flatMap(({ layout, date }) => (layout.holds === 'day' ? (date ?? []) : []));
}

function isConclusion(state: PointState): state is NonNullable<StepFact['conclusion']> {
  return state === 'lawful' || state === 'unlawful' || state === 'to-amend';
}

function daysOf(from: IsoDate | null, to: IsoDate | null, asOf: IsoDate): Days {
  if (from === null && to === null) return 'untold';
  if (from !== null && to !== null && to < from) return 'reversed';
  return (from ?? to ?? '') > asOf ? 'ahead' : 'possible';
}

/** By whom or where, and the documents that prove it. */
function shownOf({ entries }: LocatedStep): string {
  return entries
    .filter(({ layout: { shown, holds } }) => shown || holds === 'files')
    .map(({ words }) => words)
    .join('，');
}

function pointsOf(step: LocatedStep, { heads }: Dossier): PointFact[] {
  const drafter = heads.drafter?.words ?? null;
  const told = step.entries.flatMap((entry): PointFact[] => {
    const { point, denies } = entry.layout;
    // What was not done was done by nobody, and in no way.
    if (point === null || (denies && !step.taken)) return [];
    const { date, words, spot } = entry;
    return [{ fact: 'point', ...shared(step), spot, point, state: stateOf(entry, drafter), date, words }];
  });
  const untold = step.taken ? step.untold.flatMap((layout) => untoldOf(layout, step)) : [];
  return [...told, ...untold];
}

function untoldOf({ point }: EntryLayout, step: LocatedStep): PointFact[] {
  return point === null ? [] : [{ fact: 'point', ...shared(step), point, state: 'untold', date: null, words: null }];
}

function stateOf({ layout, words }: LocatedEntry, drafter: string | null): PointState {
  const { understood, holds } = layout;
  if (understood) return understood(words, { drafter });
  if (holds === 'count') return Number.parseInt(words, 10) === 0 ? 'none' : 'told';
  if (holds === 'answer') return answerOf(words);
  // 未采纳，理由是… tells what became of the comments.
  return isNothing(words) ? 'none' : 'told';
}

function conclusionOf({ entries }: LocatedStep): Claimed | null {
  const told = entries.find(({ layout }) => layout.point === '结论');
  return told ? { state: stateOf(told, null), words: told.words } : null;
}

/** Each document that is named for a step, held against it; a step for which the form asks for one and none is named is only claimed. */
function evidenceOf(step: LocatedStep, fact: StepFact, dossier: Dossier, measure: RecordMeasure): EvidenceFact[] {
  const named = step.entries.flatMap(({ files, spot, layout: { point } }) =>
    files.map((name) => ({ name, spot, point })),
  );
  if (named.length === 0) {
    const nothing = { state: 'claimed', name: null, said: null, found: null, seen: null, why: null } as const;
    return [{ fact: 'evidence', ...shared(step), ...nothing }];
  }
  const conclusion = conclusionOf(step);
  return named.flatMap(({ name, spot, point }) => {
    const exhibit = dossier.exhibits.get(name) ?? { status: 'missing' };
    const seen = examine(exhibit, { step: fact, point, conclusion, titles: measure.titles });
    return seen.map((one): EvidenceFact => ({ fact: 'evidence', ...shared(step), spot, name, ...one }));
  });
}
