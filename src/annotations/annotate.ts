import type { Document } from '../document/document.ts';
import type { Fact } from '../facts/facts.ts';
import type { Law } from '../law/law.ts';
import { type AboutOptions, aboutDocument } from './about.ts';
import { actor } from './actor.ts';
import { agency } from './agency.ts';
import type { Annotator, WholeAnnotator } from './annotator.ts';
import { citation } from './citation.ts';
import { Context } from './context.ts';
import { effectiveDate } from './date.ts';
import { figure } from './figure.ts';
import { interpretation } from './interpretation.ts';
import { issuerOf } from './issuer.ts';
import { measures } from './measure.ts';
import { modality } from './modality.ts';
import { numbering } from './numbering.ts';
import { provision } from './provision.ts';
import { reference } from './reference.ts';
import { replacement } from './replacement.ts';
import { makeScanner } from './scan.ts';
import { shortName } from './short-name.ts';
import { step } from './step.ts';
import { type TermList, termFinder } from './term.ts';
import { validity } from './validity.ts';

/**
 * In the order in which they run: whoever needs facts comes after whoever makes them. Measures come when the whole text has been
 * read, for a basis may stand in a later sentence of the same article.
 */
const PASSES: readonly (readonly Annotator[])[] = [
  [citation, modality, actor, effectiveDate, step, reference, figure, interpretation],
  [...measures, provision],
];
const ANNOTATORS = PASSES.flat();
const WHOLES: readonly WholeAnnotator[] = [numbering, shortName, validity, replacement, agency];

checkOrder([...ANNOTATORS, ...WHOLES]);
const scanner = makeScanner(ANNOTATORS.map((annotator) => annotator.cues));
/** The bit that the scanner sets for an annotator. */
const BITS: ReadonlyMap<Annotator, number> = new Map(ANNOTATORS.map((annotator, at) => [annotator, 1 << at]));

export type { AboutOptions } from './about.ts';

/**
 * All facts of a document: those of its sentences in the order of the text, those that stand in none, then the one about the whole. `record` holds
 * the facts of its dossier.
 */
export function annotate(
  document: Document,
  law: Law,
  record: readonly Fact[],
  options: AboutOptions & { readonly lexicons?: readonly TermList[]; readonly reader?: TextReader | undefined },
): readonly Fact[] {
  const { stage, lexicons = [], reader = readIt } = options;
  const isOut = stage === 'auto' ? document.issued.length > 0 : stage === 'issued' || stage === 'archive';
  const said = reader(document, isOut, () => annotateText(document, law, isOut, lexicons));
  const issuer = issuerOf(document);
  const facts = [...said, ...record, ...(issuer ? [issuer] : [])];
  return [...facts, aboutDocument(document, facts, options)];
}

/** Reads the text of a document, or knows what was found in it before. `isOut`: it is issued. */
export type TextReader = (document: Document, isOut: boolean, read: () => readonly Fact[]) => readonly Fact[];

const readIt: TextReader = (_, __, read) => read();

/** What the text alone shows: the greatest part of the work. */
function annotateText(document: Document, law: Law, isOut: boolean, lexicons: readonly TermList[]): readonly Fact[] {
  const context = new Context(document, law, isOut);
  const hits = document.sentences.map((sentence) => scanner.scan(sentence.text));
  for (const pass of PASSES) {
    for (const sentence of document.sentences) {
      for (const annotator of pass) {
        if (((hits[sentence.index] ?? 0) & (BITS.get(annotator) ?? 0)) !== 0)
          context.add(annotator.annotate(sentence, context));
      }
    }
  }
  if (lexicons.length > 0) {
    const termsIn = termFinder(lexicons);
    for (const sentence of document.sentences) context.add(termsIn(sentence, context));
  }
  for (const whole of WHOLES) context.add(whole.annotate(context));
  return context.inOrder();
}

/** A wrong order would make facts vanish in silence, so it stops the program when it is loaded. */
function checkOrder(annotators: readonly (Annotator | WholeAnnotator)[]): void {
  const made = new Set<string>();
  for (const annotator of annotators) {
    const missing = annotator.needs.filter((kind) => !made.has(kind));
    if (missing.length > 0)
      throw new Error(`annotator ${annotator.name} runs before any that makes ${missing.join(', ')}`);
    for (const kind of annotator.makes) made.add(kind);
  }
}
