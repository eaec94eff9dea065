import { toNumeral } from '../chinese/numerals.ts';
import type { Basis } from './rule.ts';

/** How a rule points at a basis: the whole of it, one 款 of an article, or one sentence of a point of the opinion. */
export interface BasisReference {
  readonly id: string;
  readonly paragraph?: number | undefined;
  readonly sentence?: number | undefined;
}

/** The part of a quote that a reference means; null where there is no such part. */
export function partOf(basis: Basis, reference: BasisReference): Basis | null {
  if (reference.paragraph !== undefined) return paragraphOf(basis, reference.paragraph);
  if (reference.sentence !== undefined) return sentenceOf(basis, reference.sentence);
  return basis;
}

/** 款 are counted from 1; the items （一）（二） below a 款 belong to it. */
function paragraphOf(basis: Basis, number: number): Basis | null {
  const paragraphs: string[] = [];
  for (const line of basis.quote.split('\n')) {
    const last = paragraphs.length - 1;
    if (last >= 0 && /^[（(]/.test(line)) paragraphs[last] += `\n${line}`;
    else paragraphs.push(line);
  }
  const quote = paragraphs[number - 1];
  return quote === undefined ? null : { ...basis, article: `${basis.article}第${toNumeral(number)}款`, quote };
}

/** Sentences are counted as in the coverage of the opinion: the title of the point (2.严格依法科学民主决策。) is none. */
function sentenceOf(basis: Basis, number: number): Basis | null {
  const sentences = basis.quote.split(/(?<=。)/);
  const quote = number > 0 ? sentences[number]?.trim() : undefined;
  return quote === undefined ? null : { ...basis, article: `${basis.article}第${toNumeral(number)}句`, quote };
}
