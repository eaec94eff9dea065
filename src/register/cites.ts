import type { Document } from '../document/document.ts';
import type { Fact } from '../facts/facts.ts';
import type { Cited } from './entry.ts';
import { notedAt } from './noted.ts';

/** The sources of law that a document names, once for each place. */
export function citesOf(document: Document, facts: readonly Fact[]): Cited[] {
  return facts.flatMap((fact): Cited[] => {
    if (fact.fact !== 'citation' || fact.form !== 'named' || !('span' in fact.place)) return [];
    const { title, number, article, rank, status, repealedOn, successor, role } = fact;
    const noted = notedAt(fact.place.span, document);
    return [{ ...noted, title, number, article, rank, status, repealedOn, successor, role }];
  });
}
