import type { Finding } from './finding.ts';

type Placed = Pick<Finding, 'rule' | 'place'>;

/** Findings in the order of the text, then by rule; what is missing stands near its words, or at the end. */
export function inOrder<F extends Placed>(findings: readonly F[]): F[] {
  return [...findings].sort(
    (a, b) =>
      startOf(a) - startOf(b) || compare(a.rule.id, b.rule.id) || endOf(a) - endOf(b) || compare(name(a), name(b)),
  );
}

function startOf({ place }: Placed): number {
  const span = 'span' in place ? place.span : place.near;
  return span?.start ?? Number.MAX_SAFE_INTEGER;
}

function endOf({ place }: Placed): number {
  return 'span' in place ? place.span.end : 0;
}

function name({ place }: Placed): string {
  return 'absent' in place ? place.absent : '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
