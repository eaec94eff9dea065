import type { Label } from './labels.ts';

/** A finding as it is scored. */
export interface Scored {
  readonly category: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly start: number;
  readonly end: number;
}

/**
 * Counts of one row. Precision is right / (right + wrong): errors matched to a `creates` label, of all errors but those matched to an
 * `unsure` one. Recall is hit / labels: `creates` labels that an error is matched to. Several errors on one label count once.
 */
export interface Tally {
  right: number;
  wrong: number;
  unsure: number;
  hit: number;
  labels: number;
  /** `cites` labels, and those of them on which a hint (a finding below error) stands. */
  cites: number;
  hinted: number;
  /** Hints, and those of them that stand on any label. */
  hints: number;
  hintsRight: number;
}

export function emptyTally(): Tally {
  return { right: 0, wrong: 0, unsure: 0, hit: 0, labels: 0, cites: 0, hinted: 0, hints: 0, hintsRight: 0 };
}

/** A finding means a clause, not a page: one that is much longer than the label is not matched to it. */
const LONGEST = { factor: 2, extra: 40 };

/** The label that a finding is matched to: of its category, not much shorter, overlapping it most. */
function matchOf(finding: Scored, labels: readonly Label[]): Label | null {
  const length = finding.end - finding.start;
  const near = labels
    .filter((label) => label.category === finding.category && overlap(finding, label) > 0)
    .filter((label) => length <= LONGEST.factor * (label.end - label.start) + LONGEST.extra)
    .sort((a, b) => overlap(finding, b) - overlap(finding, a));
  return near[0] ?? null;
}

/** Something that went wrong: a label that was not met, or a finding that stands on none. */
export interface Slip extends Pick<Scored, 'category' | 'start' | 'end'> {
  readonly slip: 'missed' | 'only hinted' | 'no hint' | 'false error' | 'stray hint';
}

/** Scores the findings of one document; `rowsOf` names the tallies that a finding or label counts in. Returns what went wrong. */
export function scoreDocument(
  findings: readonly Scored[],
  labels: readonly Label[],
  rowsOf: (category: string, confidence: Scored['confidence'] | null) => readonly Tally[],
): readonly Slip[] {
  const seen = new Map<Label, { errors: number; hints: number }>(
    labels.map((label) => [label, { errors: 0, hints: 0 }]),
  );
  const slips: Slip[] = [];
  for (const finding of findings) {
    const label = matchOf(finding, labels);
    const before = label ? seen.get(label) : undefined;
    const rows = rowsOf(finding.category, finding.confidence);
    if (finding.severity === 'error') countError(rows, label, before?.errors ?? 0);
    else countHint(rows, label !== null);
    if (before) before[finding.severity === 'error' ? 'errors' : 'hints'] += 1;
    if (finding.severity === 'error' && (!label || label.verdict === 'cites'))
      slips.push(slipOf(finding, 'false error'));
    else if (finding.severity !== 'error' && !label) slips.push(slipOf(finding, 'stray hint'));
  }
  for (const label of labels) {
    const met = seen.get(label);
    countLabel(rowsOf(label.category, null), label, met);
    if (label.verdict === 'creates' && !met?.errors) slips.push(slipOf(label, met?.hints ? 'only hinted' : 'missed'));
    else if (label.verdict === 'cites' && !met?.hints) slips.push(slipOf(label, 'no hint'));
  }
  return slips;
}

function slipOf({ category, start, end }: Pick<Scored, 'category' | 'start' | 'end'>, slip: Slip['slip']): Slip {
  return { slip, category, start, end };
}

function countError(rows: readonly Tally[], label: Label | null, earlier: number): void {
  for (const row of rows) {
    if (label?.verdict === 'creates') row.right += earlier === 0 ? 1 : 0;
    else if (label?.verdict === 'unsure') row.unsure += earlier === 0 ? 1 : 0;
    else row.wrong += 1;
  }
}

function countHint(rows: readonly Tally[], onLabel: boolean): void {
  for (const row of rows) {
    row.hints += 1;
    row.hintsRight += onLabel ? 1 : 0;
  }
}

function countLabel(rows: readonly Tally[], label: Label, seen: { errors: number; hints: number } | undefined): void {
  for (const row of rows) {
    if (label.verdict === 'creates') {
      row.labels += 1;
      row.hit += (seen?.errors ?? 0) > 0 ? 1 : 0;
    } else if (label.verdict === 'cites') {
      row.cites += 1;
      row.hinted += (seen?.hints ?? 0) > 0 ? 1 : 0;
    }
  }
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
