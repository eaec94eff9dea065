import type { Finding } from '../../findings/finding.ts';
import type { Span } from '../../source/source.ts';
import type { Row } from './rows.ts';

/** A finding with the number that it bears on the page. */
export interface Numbered {
  readonly number: number;
  readonly finding: Finding;
  /** Where its words stand; null for an absence or an entry of the record. */
  readonly span: Span | null;
}

/** In the order of the page: what has no words stands before the text. */
export function numbered(findings: readonly Finding[]): readonly Numbered[] {
  const wordless = findings.filter(({ place }) => !('span' in place));
  const others = findings.filter(({ place }) => 'span' in place);
  return [...wordless, ...others].map((finding, index) => {
    const { place } = finding;
    return { number: index + 1, finding, span: 'span' in place ? place.span : null };
  });
}

/** A stretch of text over which the same findings lie. */
export interface Piece {
  readonly span: Span;
  readonly of: readonly Numbered[];
}

/** A span cut wherever a finding begins or ends: findings may overlap, markup may not. */
export function piecesOf(span: Span, marks: readonly Numbered[]): readonly Piece[] {
  const inside = marks.filter((mark) => mark.span && mark.span.start < span.end && span.start < mark.span.end);
  const cuts = inside.flatMap((mark) => [mark.span?.start ?? 0, mark.span?.end ?? 0]);
  const edges = [span.start, ...cuts.filter((cut) => span.start < cut && cut < span.end), span.end];
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] as number;
    return { span: { start, end }, of: inside.filter((mark) => covers(mark.span as Span, start, end)) };
  });
}

function covers(span: Span, start: number, end: number): boolean {
  return span.start <= start && end <= span.end;
}

/** The findings of a row: those whose words it holds, and of them those that are told beside it, where their words begin. */
export interface RowMarks {
  readonly marks: Numbered[];
  readonly told: Numbered[];
}

export function marksOfRows(rows: readonly Row[], findings: readonly Numbered[]): readonly RowMarks[] {
  const made = rows.map((): RowMarks => ({ marks: [], told: [] }));
  for (const finding of findings) {
    if (finding.span === null) continue;
    const first = rowAt(rows, finding.span.start);
    made[first]?.told.push(finding);
    for (let at = first; at < rows.length && (rows[at] as Row).span.start < finding.span.end; at += 1)
      made[at]?.marks.push(finding);
  }
  return made;
}

/** The last row that begins at or before the offset. */
export function rowAt(rows: readonly Row[], offset: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle] as Row).span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
