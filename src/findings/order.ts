import { REGISTRY } from '../facts/registry.ts';
import type { Finding } from './finding.ts';

type Placed = Pick<Finding, 'rule' | 'place'>;

/**
 * Findings in the order of the text, then by rule. What has no words stands near those that it belongs to, or at the end, in
 * the order in which the steps are taken.
 */
export function inOrder<F extends Placed>(findings: readonly F[]): F[] {
  return [...findings].sort(
    (a, b) =>
      startOf(a) - startOf(b) ||
      stepOf(a) - stepOf(b) ||
      compare(a.rule.id, b.rule.id) ||
      endOf(a) - endOf(b) ||
      compare(name(a), name(b)),
  );
}

function startOf({ place }: Placed): number {
  const span = 'span' in place ? place.span : 'absent' in place ? place.near : undefined;
  return span?.start ?? Number.MAX_SAFE_INTEGER;
}

const STEPS: readonly string[] = Object.keys(REGISTRY.step.step);

/** The last step that a finding is about: an order is broken when the later one is taken. */
function stepOf({ place }: Placed): number {
  if ('span' in place) return 0;
  return STEPS.indexOf('absent' in place ? place.absent : (place.entries.at(-1) ?? ''));
}

function endOf({ place }: Placed): number {
  return 'span' in place ? place.span.end : 0;
}

function name({ place }: Placed): string {
  if ('span' in place) return '';
  return 'absent' in place ? place.absent : place.entries.join('、');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
