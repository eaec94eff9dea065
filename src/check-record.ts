import { issuedBy } from './annotations/issuer-level.ts';
import { aboutRecord, type CheckOptions, statusOf } from './check.ts';
import type { Document, IsoDate } from './document/document.ts';
import { parseDocument } from './document/parse.ts';
import type { Dossier } from './dossier/dossier.ts';
import { recordFacts } from './dossier/facts.ts';
import type { Bilingual } from './errors.ts';
import type { DocumentFact, Fact, Stage, StepFact } from './facts/facts.ts';
import { RECORD_KINDS } from './facts/procedure.ts';
import { applyRules } from './findings/apply.ts';
import { type CheckedDocument, procedureFacts, UNDECIDED } from './findings/result.ts';
import { NATIONAL } from './rules/profile.ts';
import type { Source } from './source/source.ts';

/**
 * Checks a record that stands by itself: of a major decision, or of the year of an organ. `source` is the file that it was read from.
 * Pure, as `check` is.
 */
export function checkRecord(dossier: Dossier, source: Source, options: CheckOptions): CheckedDocument {
  const { rules, asOf, profile = NATIONAL } = options;
  const document = headOf(dossier, source);
  // The papers of a year bear names of their own; those of a decision name it.
  const titles = dossier.kind === 'decision' ? [document.title ?? []].flat() : null;
  const told = recordFacts(dossier, { asOf, titles });
  const about = aboutOf(dossier, document, told, options);
  const facts = [...told, about];
  const record = dossier.path;
  const { findings, unjudged } = applyRules(rules.rules, { document, facts, about, asOf, profile, record });
  const steps = procedureFacts(facts);
  return {
    status: statusOf(source, steps),
    source,
    document,
    sentences: 0,
    facts,
    about,
    steps,
    record,
    findings,
    unjudged,
    ...UNDECIDED,
  };
}

/** A record has no text of its own: its head stands for that of a document. */
function headOf({ kind, heads }: Dossier, source: Source): Document {
  const empty = parseDocument({ ...source, blocks: [] });
  const organ = heads.organ?.words ?? null;
  const year = heads.year?.words ?? null;
  const yearly =
    organ === null && year === null ? null : `${organ ?? ''}${year === null ? '' : `${year}年`}依法行政记录`;
  return {
    ...empty,
    title: kind === 'annual' ? yearly : (heads.title?.words ?? null),
    number: null,
    organ,
    date: null,
    kind: null,
    level: '非公文',
    levelReasons: [NO_DOCUMENT],
  };
}

const NO_DOCUMENT: Bilingual = { zh: '程序记录，不是文件', en: 'a record of procedure and no document' };

function aboutOf(dossier: Dossier, document: Document, told: readonly Fact[], options: CheckOptions): DocumentFact {
  const own = aboutRecord(dossier);
  const stage = options.stage === 'auto' ? dossier.stage : options.stage;
  return {
    fact: 'document',
    place: { span: document.root.span },
    sentence: null,
    at: null,
    level: document.level,
    kind: null,
    stage: stage ?? guessed(dossier, told),
    stageTold: stage !== null,
    affectsPublic: true,
    affectsPublicReasons: [RECORD_KINDS[dossier.kind]],
    date: dayOf(dossier, told),
    dossier: true,
    record: dossier.kind,
    business: own?.business ?? false,
    issuedBy: issuedBy(document.organ),
    urgent: own?.urgent ?? false,
    secret: own?.secret ?? false,
  };
}

/** A year is over when its record is kept; a decision is made when it was decided on. */
function guessed({ kind }: Dossier, told: readonly Fact[]): Stage {
  return kind === 'annual' || daysOf('公布', told).length > 0 ? 'issued' : 'draft';
}

/** The day whose law measures it: the end of the year; the day of the decision, or that of the meeting that took it. */
function dayOf({ kind, heads }: Dossier, told: readonly Fact[]): IsoDate | null {
  const year = heads.year?.words;
  if (kind === 'annual') return year === undefined ? null : `${year}-12-31`;
  return heads.date?.words ?? daysOf('集体讨论', told).at(-1) ?? daysOf('公布', told).at(-1) ?? null;
}

function daysOf(step: StepFact['step'], facts: readonly Fact[]): IsoDate[] {
  return facts
    .flatMap((fact) => (fact.fact === 'step' && fact.step === step ? [fact.from ?? fact.to] : []))
    .filter((day) => day !== null)
    .sort();
}
