import type { Suppressed } from '../config/suppressions.ts';
import type { Bilingual, Language } from '../errors.ts';
import type { Finding, Related } from '../findings/finding.ts';
import type { CheckedFile, FileResult, UncheckedFile } from '../findings/result.ts';
import { timelineOf } from '../findings/timeline.ts';
import type { Source, Span, Trouble } from '../source/source.ts';
import { type Run, summarise } from './run.ts';
import { jsonText } from './sanitise.ts';
import type { JsonFile, JsonFinding, JsonRange, JsonReport } from './schema.ts';
import { allFindings, type Stated } from './stated.ts';

/** The JSON report: values by the schema of `schema.ts`, keys in its order, two spaces of indent, a line end at the end. */
export function jsonReport(run: Run, options: { readonly language: Language }): string {
  return jsonText(reportOf(run, (text) => text[options.language]));
}

type Say = (text: Bilingual) => string;

function reportOf(run: Run, say: Say): JsonReport {
  const { name, version } = run.tool;
  return {
    schemaVersion: 1,
    tool: { name, version },
    asOf: run.asOf,
    profile: run.profile,
    rules: { packs: [...run.rules.packs], digest: run.rules.digest },
    law: { asOf: run.law.asOf, digest: run.law.digest },
    files: run.files.map((file) => fileOf(file, run, say)),
    skipped: run.skipped.map(({ path, reason, by = null }) => ({ path, reason, by })),
    summary: { ...summarise(run.files), skipped: run.skipped.length },
  };
}

function fileOf(file: FileResult, run: Run, say: Say): JsonFile {
  return file.status === 'unchecked' ? uncheckedOf(file, say) : checkedOf(file, run, say);
}

function uncheckedOf(file: UncheckedFile, say: Say): JsonFile {
  return {
    path: file.path,
    status: file.status,
    coverage: file.coverage,
    troubles: troublesOf(file.troubles, say),
    title: null,
    number: null,
    organ: null,
    date: null,
    kind: null,
    level: null,
    levelReasons: [],
    affectsPublic: null,
    affectsPublicReasons: [],
    stage: null,
    structure: null,
    procedure: null,
    findings: [],
    unjudged: [],
  };
}

function checkedOf(file: CheckedFile, run: Run, say: Say): JsonFile {
  const { source, document, about } = file;
  const { style, articles, parts } = document.structure;
  return {
    path: source.path,
    status: file.status,
    coverage: source.coverage,
    troubles: troublesOf(source.troubles, say),
    title: document.title,
    number: document.number,
    organ: document.organ,
    date: document.date,
    kind: document.kind,
    level: about.level,
    levelReasons: document.levelReasons.map(say),
    affectsPublic: about.affectsPublic,
    affectsPublicReasons: about.affectsPublicReasons.map(say),
    stage: about.stage,
    structure: { style, articles, parts },
    procedure: procedureOf(file),
    findings: allFindings(file, run).map((found) => findingOf(found, source, say)),
    // What did not run has found nothing, and must not look as if it had been looked for.
    unjudged: [...file.unjudged, ...file.leftOut].map(({ rule, reason }) => ({ rule, reason: say(reason) })),
  };
}

function troublesOf(troubles: readonly Trouble[], say: Say): JsonFile['troubles'] {
  return troubles.map(({ code, text, page }) => ({ code, message: say(text), page: page ?? null }));
}

/** null where neither a dossier nor the text tells of any step: nothing is known then, which is not «nothing was done». */
function procedureOf(file: CheckedFile): JsonFile['procedure'] {
  if (!file.about.dossier && !file.steps.some(({ fact }) => fact === 'step')) return null;
  const steps = timelineOf(file).map(({ step, fact, status }) => {
    const { from = null, to = null, evidence = null, item = null } = fact ?? {};
    return { step, item, from, to, evidence, status };
  });
  return { kind: file.about.record, steps };
}

/** One finding as a value for programs. */
export function findingJson(finding: Finding, source: Source, language: Language): JsonFinding {
  return findingOf({ finding, suppressed: null, baseline: null }, source, (text) => text[language]);
}

function findingOf({ finding, suppressed, baseline }: Stated, source: Source, say: Say): JsonFinding {
  const { rule, place } = finding;
  const span = 'span' in place ? place.span : null;
  return {
    rule: rule.id,
    category: rule.category,
    aspect: rule.aspect,
    severity: finding.severity,
    confidence: finding.confidence,
    message: say(finding.message),
    why: say(finding.why),
    advice: say(finding.advice),
    clause: finding.clause,
    inner: finding.inner,
    quote: finding.quote,
    range: span && rangeOf(source, span),
    absent: 'absent' in place ? place.absent : null,
    page: span && source.map.pageAt(span.start),
    paragraph: span && source.map.paragraphAt(span.start),
    basis: rule.basis.map(({ id, title, article, quote }) => ({ id, title, article, quote })),
    related: finding.related.map((related) => relatedOf(related, source, say)),
    fingerprint: finding.fingerprint,
    baseline,
    suppressed: suppressed && suppressedJson(suppressed),
  };
}

export function suppressedJson({ reason, approver, expires, basis }: Suppressed): JsonFinding['suppressed'] {
  return { reason, approver, expires, basis };
}

function relatedOf(related: Related, source: Source, say: Say): JsonFinding['related'][number] {
  const { path, clause, place, spot, message } = related;
  const span = path === source.path && 'span' in place ? place.span : null;
  const page = span && source.map.pageAt(span.start);
  const range = spot ? { start: spot.start, end: spot.end } : span && rangeOf(source, span);
  return { path, clause, range, page, message: say(message) };
}

export function rangeOf({ map }: Source, { start, end }: Span): JsonRange {
  return { start: map.positionAt(start), end: map.positionAt(end, 'end') };
}
