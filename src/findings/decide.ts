import type { Known } from '../config/known.ts';
import type { Suppressed, Suppression } from '../config/suppressions.ts';
import type { IsoDate } from '../document/document.ts';
import type { Decided } from './decision.ts';
import type { Finding } from './finding.ts';
import { isStale, isTied, type Located, type Surroundings, TIES } from './known.ts';

export interface SuppressedFiles {
  readonly files: readonly Located[];
  /** Past their last day: the findings are open again. */
  readonly expired: readonly Suppression[];
  /** What they are about is no more. */
  readonly unused: readonly Suppression[];
}

/** Takes what was decided about out of what is open. One decision holds for every stage of a draft. */
export function withSuppressions(
  files: readonly Located[],
  suppressions: readonly Suppression[],
  around: Surroundings,
  asOf: IsoDate,
): SuppressedFiles {
  const used = new Set<Suppression>();
  const result = files.map((located) =>
    moved(located, (finding) => {
      const tied = suppressions.filter((one) => TIES.some((tie) => isTied(tie, finding, located, one, around)));
      for (const one of tied) used.add(one);
      return tied.find((one) => !isExpired(one, asOf));
    }),
  );
  return {
    files: result,
    expired: suppressions.filter((one) => used.has(one) && isExpired(one, asOf)),
    unused: suppressions.filter((one) => !used.has(one) && isStale(one, files, around)),
  };
}

function isExpired({ expires }: Suppressed, asOf: IsoDate): boolean {
  return expires !== null && expires < asOf;
}

export interface BaselinedFiles {
  readonly files: readonly Located[];
  /** What is in the baseline and no longer found. */
  readonly stale: readonly Known[];
}

/** Takes what the baseline knows out of what is open. Each entry stands for one finding: a second one like it is new. */
export function withBaseline(
  files: readonly Located[],
  baseline: readonly Known[],
  around: Surroundings,
): BaselinedFiles {
  const byPrint = new Map<string, Known[]>();
  for (const one of baseline) byPrint.set(one.fingerprint, [...(byPrint.get(one.fingerprint) ?? []), one]);
  const known = new Set<Finding>();
  const used = new Set<Known>();
  for (const tie of TIES)
    for (const located of files)
      for (const finding of located.file.findings) {
        if (known.has(finding)) continue;
        const free = (byPrint.get(finding.fingerprint) ?? []).filter((one) => !used.has(one));
        const entry = free.find((one) => isTied(tie, finding, located, one, around));
        if (!entry) continue;
        used.add(entry);
        known.add(finding);
      }
  // What was decided about since it entered the baseline is there still.
  const decided = new Set(files.flatMap(({ file }) => file.decided.map(({ finding }) => finding.fingerprint)));
  return {
    files: files.map((located) => moved(located, (finding) => (known.has(finding) ? null : undefined))),
    stale: baseline.filter((one) => !used.has(one) && !decided.has(one.fingerprint) && isStale(one, files, around)),
  };
}

/** Moves findings from what is open to what is decided. `decide`: undefined where a finding stays open; null for the baseline. */
export function moved(located: Located, decide: (finding: Finding) => Suppressed | null | undefined): Located {
  const open: Finding[] = [];
  const decided: Decided[] = [];
  for (const finding of located.file.findings) {
    const decision = decide(finding);
    if (decision === undefined) open.push(finding);
    else decided.push({ finding, suppressed: decision });
  }
  if (decided.length === 0) return located;
  const { file } = located;
  return { ...located, file: { ...file, findings: open, decided: [...file.decided, ...decided] } };
}
