import { isTitledAnnual, isTitledTrial } from '../annotations/validity.ts';
import type { Known } from '../document/known.ts';
import type { CheckedDocument } from '../findings/result.ts';
import { amendsOf } from './amends.ts';
import { citesOf } from './cites.ts';
import { effectiveOf } from './effective.ts';
import type { Entry, Ruling } from './entry.ts';
import { figuredOf } from './figured.ts';
import { markedOf } from './marked.ts';
import { repealsOf } from './repeals.ts';
import { digestOf, sketchOf } from './sketch.ts';
import { validityOf } from './validity.ts';

/** What a collection keeps of a checked document. `known` is what it was checked with. */
export function enter(file: CheckedDocument, known: Known | null = null): Entry {
  const { document, facts, about, source, status } = file;
  const { title, number, organ, date, kind, levelReasons } = document;
  const effective = effectiveOf(document, facts);
  const words = bodyOf(document);
  return {
    path: source.path,
    status,
    troubles: source.troubles,
    coverage: source.coverage,
    title,
    number,
    organ,
    date,
    kind,
    level: about.level,
    levelReasons,
    effective,
    validity: validityOf(document, facts, effective?.date ?? null),
    trial: isTitledTrial(document),
    annual: isTitledAnnual(document),
    marked: markedOf(document),
    affectsPublic: about.affectsPublic,
    affectsPublicReasons: about.affectsPublicReasons,
    cites: citesOf(document, facts),
    repeals: repealsOf(document),
    amends: amendsOf(document),
    figured: figuredOf(document),
    digest: digestOf(words),
    sketch: sketchOf(words),
    rulings: file.findings.map(rulingOf),
    known,
  };
}

function rulingOf({ rule, ...finding }: CheckedDocument['findings'][number]): Ruling {
  const { severity, confidence, clause, message } = finding;
  return { rule: rule.id, category: rule.category, severity, confidence, clause, message };
}

/** Letters and digits of the text without its head and end: what two copies share, whatever page they stand on. */
function bodyOf({ sentences, source }: CheckedDocument['document']): string {
  const words = sentences.map(({ text }) => text).join('') || source.text;
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}
