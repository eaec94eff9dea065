import type { Bilingual } from '../../errors.ts';
import type { EvidenceFact, Point, StepFact } from '../../facts/facts.ts';
import { inWords } from '../../facts/registry.ts';
import type { Source, Span } from '../../source/source.ts';
import type { Exhibit } from '../dossier.ts';
import { type Claimed, differingConclusion } from './conclusion.ts';
import { daySeen } from './day.ts';
import { namesAny } from './names.ts';
import { type Paper, paperOf, spotOf, wordsAt } from './paper.ts';

/** What was seen of a document. */
export type Seen = Pick<EvidenceFact, 'state' | 'said' | 'found' | 'seen' | 'why'>;

/** What a document is named for. */
export interface Named {
  readonly step: StepFact;
  /** The entry that names it; null for one that is there for evidence alone. */
  readonly point: Point | null;
  /** How the step came out as the record has it; null where it does not tell. */
  readonly conclusion: Claimed | null;
  /** Names of the draft or decision; none where it has no title, null where they are not looked for. */
  readonly titles: readonly string[] | null;
}

/** A document that a record names, held against what the record says of the step: once for each thing that does not agree. */
export function examine(exhibit: Exhibit, named: Named): readonly Seen[] {
  switch (exhibit.status) {
    case 'unread':
      return [{ ...NOTHING, state: 'unread', why: exhibit.text }];
    case 'own':
      // A draft proves nothing of how it was made; but it may well be what was sent for review.
      return [{ ...NOTHING, state: named.point === '送审稿' ? 'agrees' : 'claimed' }];
    case 'read':
      return compare(exhibit.source, named);
    default:
      return [{ ...NOTHING, state: exhibit.status }];
  }
}

const NOTHING = { said: null, found: null, seen: null, why: null };

function compare(source: Source, { step, point, conclusion, titles }: Named): readonly Seen[] {
  // A collection of laws does not speak of the draft that rests on them.
  const isNamed = titles === null || point === '制定依据' || namesAny(source.text, titles);
  if (!isNamed && titles.length > 0) return [{ ...NOTHING, state: 'other-draft' }];
  const paper = paperOf(source, titles ?? NO_TITLES);
  // Only what is there as evidence bears the day and the conclusion of the step.
  const differing = point === null ? [conclusionOf(paper, step, conclusion), dateOf(paper, step)].flat() : [];
  if (!isNamed) return [{ ...NOTHING, state: 'unread', why: UNTITLED }, ...differing];
  return differing.length > 0 ? differing : [{ ...NOTHING, state: 'agrees' }];
}

const NO_TITLES: readonly string[] = [];
const UNTITLED: Bilingual = {
  zh: '没有识别出文稿的标题或者决策事项的名称，无法核对材料是否属于本文件',
  en: 'no title of the draft or decision was found, so that nobody can tell whether it belongs here',
};

function conclusionOf(paper: Paper, step: StepFact, claimed: Claimed | null): Seen[] {
  const differing = differingConclusion(paper, step, claimed);
  if (differing === null) return [];
  const said = inWords(step, 'conclusion')?.zh ?? claimed?.words;
  return [seenAt('conclusion-differs', said ? `记录为${said}` : '记录没有写明结论', paper.source, differing)];
}

function dateOf(paper: Paper, step: StepFact): Seen[] {
  const seen = daySeen(paper, step);
  if (seen === 'agrees') return [];
  if (seen === 'silent') return [{ ...NOTHING, state: 'undated' }];
  const { from, to } = step;
  const said = from !== null && to !== null && from !== to ? `${from}至${to}` : (from ?? to ?? '');
  return [seenAt('date-differs', `记录为${said}`, paper.source, seen)];
}

/** Words of a paper are shown so far. */
const SHOWN = 60;

function seenAt(state: Seen['state'], said: string, source: Source, span: Span): Seen {
  const words = wordsAt(source, span);
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  return { state, said, found: `材料为“${shown}”`, seen: spotOf(source, span), why: null };
}
