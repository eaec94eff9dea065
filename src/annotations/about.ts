import type { Document, Level } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { DocumentFact, Fact, Stage } from '../facts/facts.ts';

/** What the caller decides about the whole document. */
export interface AboutOptions {
  readonly stage: Stage | 'auto';
  readonly as: Level | null;
  readonly dossier: boolean;
}

/** Sentences that must bind or entitle the public before a document counts as affecting it. */
const ENOUGH = 2;

/** The one fact about the whole document: level, stage, and whether it directly affects citizens and organisations. */
export function aboutDocument(document: Document, facts: readonly Fact[], options: AboutOptions): DocumentFact {
  const reasons = affects(facts);
  return {
    fact: 'document',
    place: { span: document.root.span },
    sentence: null,
    at: null,
    level: options.as ?? document.level,
    kind: document.kind,
    stage: options.stage === 'auto' ? (document.issued.length > 0 ? 'issued' : 'draft') : options.stage,
    affectsPublic: reasons.length > 0,
    affectsPublicReasons: reasons.length > 0 ? reasons : [NOTHING],
    date: document.date,
    dossier: options.dossier,
  };
}

const NOTHING: Bilingual = {
  zh: '未见对公民、法人或者其他组织设定权利、义务或者措施的条款',
  en: 'no clause was found that gives rights, duties or measures to citizens or organisations',
};

function affects(facts: readonly Fact[]): readonly Bilingual[] {
  const reasons: Bilingual[] = [];
  const measures = facts.filter(
    (fact) =>
      fact.fact === 'measure' && fact.target === 'public' && (fact.stance === 'creates' || fact.stance === 'cites'),
  );
  const first = measures[0];
  if (first)
    reasons.push({
      zh: `有${measures.length}处条款对公民、法人或者其他组织采取措施`,
      en: `${measures.length} clauses take measures against citizens or organisations`,
    });
  const duties = bindingSentences(facts);
  if (duties >= ENOUGH)
    reasons.push({
      zh: `有${duties}句以公民、法人或者其他组织为对象规定权利或者义务`,
      en: `${duties} sentences give rights or duties to citizens or organisations`,
    });
  return reasons;
}

/** Sentences in which the public stands first and 应当, 不得, 可以 or 方可 is said of it. */
function bindingSentences(facts: readonly Fact[]): number {
  const actors = new Set<number>();
  const binding = new Set<number>();
  for (const fact of facts) {
    if (fact.sentence === null) continue;
    if (fact.fact === 'actor' && fact.kind === 'public') actors.add(fact.sentence.index);
    if (fact.fact === 'modality' && actors.has(fact.sentence.index)) binding.add(fact.sentence.index);
  }
  for (const fact of facts) {
    if (fact.fact === 'modality' && fact.sentence && actors.has(fact.sentence.index)) binding.add(fact.sentence.index);
  }
  return binding.size;
}
