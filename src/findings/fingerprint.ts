import { createHash } from 'node:crypto';
import type { Node, Sentence } from '../document/document.ts';
import type { Fact, Place } from '../facts/facts.ts';
import type { Source, Span } from '../source/source.ts';

/** What the fingerprint of a finding is made of. */
export interface Fingerprinted {
  readonly rule: { readonly id: string };
  readonly place: Place;
  readonly sentence: Sentence | null;
  /** Number or name of the case, or of the paper, that it is about; null where the words of the place tell. */
  readonly item: string | null;
}

/**
 * One fingerprint a finding, in the order given. It holds the rule, the sentence and its ordinal among equals, and
 * neither path nor clause nor line: inserting an article renumbers every later one, and with it every 前条 and 本办法第五条.
 */
export function fingerprints(findings: readonly Fingerprinted[], facts: readonly Fact[], source: Source): string[] {
  const references = ownReferences(facts);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const content = `${finding.rule.id}\n${normalised(finding, references, source)}`;
    const ordinal = seen.get(content) ?? 0;
    seen.set(content, ordinal + 1);
    return createHash('sha256').update(`${content}\n${ordinal}`).digest('hex');
  });
}

/** Spans of the references to this document itself, by sentence. */
function ownReferences(facts: readonly Fact[]): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>();
  for (const fact of facts) {
    if (fact.fact !== 'citation' || fact.form !== 'self' || !fact.sentence || !('span' in fact.place)) continue;
    const list = spans.get(fact.sentence.index) ?? [];
    spans.set(fact.sentence.index, [...list, fact.place.span]);
  }
  return spans;
}

/** NFKC without white space: the same sentence in Word, wrapped in a text file or with full-width digits is the same. */
function normalised(
  { place, sentence, item }: Fingerprinted,
  references: ReadonlyMap<number, readonly Span[]>,
  source: Source,
): string {
  // Of several cases in a list each has its own finding, whichever of them is corrected first.
  const which = item === null ? '' : `\n${folded(item)}`;
  if ('absent' in place) return `∅${place.absent}${which}`;
  if ('entries' in place) return `§${place.entries.join('、')}${which}`;
  if (sentence === null) return folded(source.text.slice(place.span.start, place.span.end));
  return [sentence, ...itemsUnder(sentence)].map((one) => masked(one, references, source)).join('');
}

/** What hangs on a lead is part of what it says: who adds a case to 有下列情形之一的，处500元罚款： sets a penalty anew. */
function itemsUnder({ text, leaf }: Sentence): readonly Sentence[] {
  if (!text.endsWith('：') || leaf.parent === null) return [];
  const behind = leaf.parent.children.slice(leaf.parent.children.indexOf(leaf) + 1);
  const end = behind.findIndex(({ children }) => children.length === 0);
  return (end < 0 ? behind : behind.slice(0, end)).flatMap(sentencesOf);
}

function sentencesOf({ sentences, children }: Node): readonly Sentence[] {
  return children.length === 0 ? sentences : children.flatMap(sentencesOf);
}

function masked({ span, index }: Sentence, references: ReadonlyMap<number, readonly Span[]>, source: Source): string {
  const masks = [...(references.get(index) ?? [])].sort((a, b) => a.start - b.start);
  let text = '';
  let at = span.start;
  for (const mask of masks) {
    if (mask.start < at) continue;
    text += `${source.text.slice(at, mask.start)}§`;
    at = mask.end;
  }
  return folded(text + source.text.slice(at, span.end));
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
