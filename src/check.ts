import { type AboutOptions, annotate, type TextReader } from './annotations/annotate.ts';
import type { IsoDate, Level } from './document/document.ts';
import { type Known, withKnown } from './document/known.ts';
import { parseDocument } from './document/parse.ts';
import type { Dossier } from './dossier/dossier.ts';
import { recordFacts } from './dossier/facts.ts';
import { titlesOf } from './dossier/titles.ts';
import { answerOf } from './dossier/understood.ts';
import type { DocumentFact, Fact, Stage } from './facts/facts.ts';
import { applyRules } from './findings/apply.ts';
import { type CheckedDocument, procedureFacts, UNDECIDED } from './findings/result.ts';
import type { Law } from './law/law.ts';
import { NATIONAL, type Profile } from './rules/profile.ts';
import type { RuleSet } from './rules/rule.ts';
import type { Source } from './source/source.ts';

/** What a check needs besides the source. Nothing is read from disk or clock here. */
export interface CheckOptions {
  readonly rules: RuleSet;
  readonly law: Law;
  /** The day whose law measures what a document says. */
  readonly asOf: IsoDate;
  readonly stage: Stage | 'auto';
  /** Periods that differ between places; the national ones if left out. */
  readonly profile?: Profile;
  /** Judge every text as a document of this level. */
  readonly as: Level | null;
}

/**
 * Checks one document: its structure, what is said in it, and what the rules make of that. `dossier` is its record of
 * procedure, null where there is none; `known` what the register of its office says of it; `reader` knows the text where it was read before. Pure: the same values in, the same
 * values out.
 */
export function check(
  source: Source,
  dossier: Dossier | null,
  options: CheckOptions,
  known: Known = {},
  reader?: TextReader,
): CheckedDocument {
  const { rules, law, asOf, as, profile = NATIONAL } = options;
  const document = withKnown(parseDocument(source), known);
  const stage = options.stage === 'auto' ? (dossier?.stage ?? 'auto') : options.stage;
  const told = dossier ? recordFacts(dossier, { asOf, titles: titlesOf(document) }) : [];
  const record = aboutRecord(dossier);
  const facts = annotate(document, law, told, { stage, as, known, record, lexicons: rules.lexicons, reader });
  const about = aboutOf(facts);
  const path = dossier?.recorded ? dossier.path : null;
  const { findings, unjudged } = applyRules(rules.rules, { document, facts, about, asOf, profile, record: path });
  const steps = procedureFacts(facts);
  const status = statusOf(source, steps);
  const sentences = document.sentences.length;
  return { status, source, document, sentences, facts, about, steps, record: path, findings, unjudged, ...UNDECIDED };
}

/** What a record says of the whole. */
export function aboutRecord(dossier: Dossier | null): AboutOptions['record'] {
  if (dossier === null) return null;
  const { kind, recorded, heads } = dossier;
  const business = heads.business ? answerOf(heads.business.words) === 'yes' : null;
  const given = (words: string | undefined): boolean => words !== undefined && answerOf(words) === 'yes';
  return {
    kind,
    recorded,
    organ: heads.organ?.words ?? null,
    business,
    urgent: given(heads.urgent?.words),
    secret: given(heads.secret?.words),
  };
}

/** There is exactly one, whatever the document. */
function aboutOf(facts: readonly Fact[]): DocumentFact {
  const about = facts.find((fact) => fact.fact === 'document');
  if (about?.fact !== 'document') throw new Error('annotate made no fact about the document');
  return about;
}

/** Where part of the file was not read, or of what proves its making, what was found is not all. */
export function statusOf({ coverage, troubles }: Source, steps: CheckedDocument['steps']): CheckedDocument['status'] {
  const lost = troubles.some((trouble) => trouble.loses) || (coverage !== null && coverage.checked < coverage.total);
  const unread = steps.some((fact) => fact.fact === 'evidence' && fact.state === 'unread');
  return lost || unread ? 'partial' : 'checked';
}
