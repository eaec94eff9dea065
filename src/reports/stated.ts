import type { Suppressed } from '../config/suppressions.ts';
import type { Finding } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import type { CheckedFile } from '../findings/result.ts';
import type { Run } from './run.ts';

/** A finding with what was decided about it. */
export interface Stated {
  readonly finding: Finding;
  readonly suppressed: Suppressed | null;
  /** null where the run was held against nothing. */
  readonly baseline: 'new' | 'unchanged' | null;
}

/** Everything that was found in a file, open or decided, in the order of the text: for programs, which sort it themselves. */
export function allFindings({ findings, decided }: CheckedFile, { options }: Run): readonly Stated[] {
  const open = options.baseline === null ? null : ('new' as const);
  const states = new Map<Finding, Stated>(
    findings.map((finding) => [finding, { finding, suppressed: null, baseline: open }]),
  );
  for (const { finding, suppressed } of decided)
    states.set(finding, { finding, suppressed, baseline: suppressed ? null : 'unchanged' });
  return inOrder([...states.keys()]).map((finding) => states.get(finding) as Stated);
}
