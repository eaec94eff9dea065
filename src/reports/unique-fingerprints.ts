import { createHash } from 'node:crypto';
import type { Finding } from '../findings/finding.ts';
import { pathOf, type Run } from './run.ts';
import { allFindings } from './stated.ts';

/** What a platform knows a finding by from one run to the next. */
export interface Prints {
  /** The fingerprint of the finding; what bears it as well in a later file has a suffix. Unique in the run. */
  readonly unique: string;
  /** Of the fingerprint and the path, with the ordinal that GitHub expects behind it. */
  readonly line: string;
}

/**
 * One sentence that stands in two drafts has one fingerprint, and platforms would show one finding of the two. The suffix is made of
 * the path and of nothing that stands in the text, so that inserting an article changes none.
 */
export function uniqueFingerprints(run: Run): ReadonlyMap<Finding, Prints> {
  const prints = new Map<Finding, Prints>();
  const taken = new Set<string>();
  for (const file of run.files) {
    if (file.status === 'unchecked') continue;
    const path = pathOf(file);
    const within = new Map<string, number>();
    for (const { finding } of allFindings(file, run)) {
      const { fingerprint } = finding;
      const ordinal = (within.get(fingerprint) ?? 0) + 1;
      within.set(fingerprint, ordinal);
      const unique = taken.has(fingerprint) ? `${fingerprint}-${short(`${path}\n${ordinal}`)}` : fingerprint;
      taken.add(unique);
      prints.set(finding, { unique, line: `${short(`${fingerprint}\n${path}`)}:${ordinal}` });
    }
  }
  return prints;
}

/** Sixteen hexadecimal digits: as many as GitHub's own hashes have. */
function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
