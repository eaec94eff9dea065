import { annotate } from './annotations/annotate.ts';
import type { IsoDate, Level } from './document/document.ts';
import { parseDocument } from './document/parse.ts';
import type { Dossier } from './dossier/dossier.ts';
import type { DocumentFact, Fact, Stage, StepFact } from './facts/facts.ts';
import { applyRules } from './findings/apply.ts';
import type { CheckedDocument } from './findings/result.ts';
import type { Law } from './law/law.ts';
import type { RuleSet } from './rules/rule.ts';
import type { Source } from './source/source.ts';

/** What a check needs besides the source. Nothing is read from disk or clock here. */
export interface CheckOptions {
  readonly rules: RuleSet;
  readonly law: Law;
  /** The day whose law measures what a document says. */
  readonly asOf: IsoDate;
  readonly stage: Stage | 'auto';
  /** Judge every text as a document of this level. */
  readonly as: Level | null;
}

/**
 * Checks one document: its structure, what is said in it, and what the rules make of that. `dossier` is its record of
 * procedure, null where there is none. Pure: the same values in, the same values out.
 */
export function check(source: Source, dossier: Dossier | null, options: CheckOptions): CheckedDocument {
  const { rules, law, asOf, as } = options;
  const document = parseDocument(source);
  const stage = options.stage === 'auto' ? (dossier?.stage ?? 'auto') : options.stage;
  const facts = annotate(document, law, dossier?.steps ?? [], {
    stage,
    as,
    dossier: dossier?.recorded ?? false,
    lexicons: rules.lexicons,
  });
  const about = aboutOf(facts);
  const record = dossier?.recorded ? dossier.path : null;
  const { findings, unjudged } = applyRules(rules.rules, { document, facts, about, asOf, record });
  const steps = facts.flatMap((fact): StepFact[] =>
    fact.fact === 'step' ? [{ ...fact, sentence: null, at: null }] : [],
  );
  const status = statusOf(source);
  const sentences = document.sentences.length;
  return { status, source, document, sentences, facts, about, steps, record, findings, unjudged };
}

/** There is exactly one, whatever the document. */
function aboutOf(facts: readonly Fact[]): DocumentFact {
  const about = facts.find((fact) => fact.fact === 'document');
  if (about?.fact !== 'document') throw new Error('annotate made no fact about the document');
  return about;
}

/** Where part of the file was not read, what was found is not all. */
function statusOf({ coverage, troubles }: Source): CheckedDocument['status'] {
  const lost = troubles.some((trouble) => trouble.loses) || (coverage !== null && coverage.checked < coverage.total);
  return lost ? 'partial' : 'checked';
}
