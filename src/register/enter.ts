import { addressOf } from '../document/address.ts';
import type { Document } from '../document/document.ts';
import type { CitationFact, Fact } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { CheckedDocument } from '../findings/result.ts';
import type { Cited, Entry, Ruling } from './entry.ts';
import { markOf } from './mark.ts';
import { amendedIn, repealedIn } from './repeals.ts';
import { digestOf, sketchOf } from './sketch.ts';
import { effectiveOf, validityOf } from './term.ts';

/** What a collection keeps of a document that was checked. */
export function enter({ status, source, document, about, facts, findings, unjudged }: CheckedDocument): Entry {
  const ends = facts.find((fact) => fact.fact === 'validity' && fact.of === 'ends');
  const { path, troubles, coverage } = source;
  return {
    path,
    status,
    troubles,
    coverage,
    ...headOf(document),
    level: about.level,
    effective: effectiveOf(document, facts),
    validity: validityOf(document, facts),
    trial: ends?.fact === 'validity' && ends.trial,
    annual: ends?.fact === 'validity' && ends.annual,
    marked: markOf(document),
    affectsPublic: about.affectsPublic,
    affectsPublicReasons: about.affectsPublicReasons,
    cites: citedIn(document, facts),
    repeals: repealedIn(document),
    amends: amendedIn(document),
    digest: digestOf(document),
    sketch: sketchOf(document),
    rulings: findings.map(rulingOf),
    unjudged,
  };
}

function headOf({ title, number, organ, date, kind, levelReasons }: Document) {
  return { title, number, organ, date, kind, levelReasons };
}

/** Sources that are named by title or number, each with its clause. */
function citedIn(document: Document, facts: readonly Fact[]): Cited[] {
  return facts.flatMap((fact): Cited[] =>
    fact.fact === 'citation' && fact.form === 'named' && 'span' in fact.place ? [citedAs(fact, document)] : [],
  );
}

function citedAs(fact: CitationFact, document: Document): Cited {
  const { title, number, article, rank, status, repealedOn, successor, role, place } = fact;
  const span = 'span' in place ? place.span : { start: 0, end: 0 };
  const quote = document.source.text.slice(span.start, span.end);
  const clause = addressOf(span.start, document);
  return { clause, quote, title, number, article, rank, status, repealedOn, successor, role };
}

function rulingOf({ rule, severity, confidence, clause, quote, message, why, advice, fingerprint }: Finding): Ruling {
  const { id, category } = rule;
  return { rule: id, category, severity, confidence, clause, quote, message, why, advice, fingerprint };
}
