import type { Document, Level } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse.ts';
import type { DocumentFact, Fact, MeasureFact, Stage, StepFact } from '../../src/facts/facts.ts';
import type { Case } from '../../src/findings/binding.ts';
import { NATIONAL } from '../../src/rules/profile.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { readSource } from '../../src/source/read.ts';
import { ANY_DOCUMENT, NO_RECORD, stepFact } from '../support/procedure.ts';

/* Cases made by hand over real documents, so that the engine is tested without any annotator. */

const ASOF = '2026-11-23';

export async function documentOf(text: string): Promise<Document> {
  return parseDocument(await readSource({ name: '草案.txt', bytes: new TextEncoder().encode(text) }));
}

export function caseOf(document: Document, facts: readonly Fact[], changes: Partial<DocumentFact> = {}): Case {
  const about: DocumentFact = {
    fact: 'document',
    place: { span: document.root.span },
    sentence: null,
    at: null,
    level: '规范性文件' satisfies Level,
    kind: '办法',
    stage: 'draft' satisfies Stage,
    affectsPublic: true,
    affectsPublicReasons: [],
    date: null,
    ...NO_RECORD,
    ...changes,
  };
  const record = about.dossier ? '草案.dossier.yaml' : null;
  return { document, facts: [...facts, about], about, asOf: ASOF, profile: NATIONAL, record };
}

/** A penalty that the document creates at the n-th place of some words. */
export function penalty(document: Document, words: string, nth = 0, changes: Partial<MeasureFact> = {}): MeasureFact {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = document.source.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`the text has no ${words}`);
  const span = { start, end: start + words.length };
  const sentence = document.sentences.find((one) => one.span.start <= start && start < one.span.end) ?? null;
  return {
    fact: 'measure',
    kind: 'penalty',
    form: '罚款',
    stance: 'creates',
    target: 'public',
    bound: null,
    basis: 'none',
    basisRank: null,
    standing: null,
    words: span,
    confidence: 'high',
    reasons: [],
    place: { span },
    sentence,
    at: null,
    ...changes,
  };
}

export function step(name: StepFact['step'], day: string | null = null): StepFact {
  return stepFact(name, day);
}

const both = (text: string) => ({ zh: text, en: text });

export function rule(changes: Partial<Rule> = {}): Rule {
  return {
    id: 'test/no-penalty',
    title: both('不得设定处罚'),
    category: 'penalty',
    aspect: '权限',
    severity: { draft: 'warning', issued: 'error' },
    answers: [],
    basis: [],
    appliesTo: ANY_DOCUMENT,
    judgedAt: 'as-of',
    since: null,
    due: null,
    select: { fact: 'measure', where: { kind: ['penalty'] } },
    shape: 'forbid',
    options: {},
    concludes: null,
    message: both('「{text}」{form}{bound}'),
    why: both('因为。'),
    advice: both('删去。'),
    status: 'active',
    statusReason: null,
    examples: [],
    ...changes,
  };
}

/** A rule that misses a collective discussion. */
export function missing(changes: Partial<Rule> = {}): Rule {
  return rule({
    id: 'test/require-discussion',
    select: { fact: 'step', where: { step: ['集体讨论'] } },
    shape: 'require',
    options: { absent: '集体讨论' },
    message: both('未见{absent}'),
    ...changes,
  });
}
