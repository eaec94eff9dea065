import type { Decided } from './decision.ts';
import type { Finding } from './finding.ts';
import type { CheckedFile } from './result.ts';

/** The findings on two stages of a draft. */
export interface Compared {
  /** In the later stage only. */
  readonly introduced: readonly Finding[];
  /** In the earlier stage only. */
  readonly cured: readonly Finding[];
  /** In both, as they stand in the later one, with the clause of the earlier. */
  readonly remaining: readonly { readonly finding: Finding; readonly before: Finding }[];
  /** In the later stage, and decided about: neither new nor cured. */
  readonly decided: readonly Decided[];
}

/**
 * By fingerprint: a finding on the same sentence is the same one, wherever its clause went. A clause that was reworded and breaks the
 * same rule still, is paired with what it was where it stands under the same number, and one only could be meant.
 */
export function compareFindings(old: Stage, next: Stage): Compared {
  const { introduced, cured, remaining } = comparedAs(everythingIn(old), everythingIn(next));
  const open = new Set(next.findings);
  const wasOpen = new Set(old.findings);
  return {
    introduced: introduced.filter((finding) => open.has(finding)),
    cured: cured.filter((finding) => wasOpen.has(finding)),
    remaining: remaining.filter(({ finding }) => open.has(finding)),
    decided: next.decided,
  };
}

type Stage = Pick<CheckedFile, 'findings' | 'decided'>;

function everythingIn({ findings, decided }: Stage): readonly Finding[] {
  return [...findings, ...decided.map(({ finding }) => finding)];
}

/** What was decided about is compared as well: it is not gone, only not counted. */
function comparedAs(old: readonly Finding[], next: readonly Finding[]): Omit<Compared, 'decided'> {
  const before = new Map(old.map((finding) => [finding.fingerprint, finding]));
  const same = next.filter(({ fingerprint }) => before.has(fingerprint));
  const kept = new Set(same.map(({ fingerprint }) => fingerprint));
  const gone = old.filter(({ fingerprint }) => !kept.has(fingerprint));
  const come = next.filter(({ fingerprint }) => !kept.has(fingerprint));
  const reworded = new Map(come.flatMap((finding) => twinOf(finding, gone, come)));
  const twins = new Set(reworded.values());
  return {
    introduced: come.filter((finding) => !reworded.has(finding)),
    cured: gone.filter((finding) => !twins.has(finding)),
    remaining: next.flatMap((finding) => {
      const earlier = before.get(finding.fingerprint) ?? reworded.get(finding);
      return earlier ? [{ finding, before: earlier }] : [];
    }),
  };
}

function twinOf(finding: Finding, gone: readonly Finding[], come: readonly Finding[]): [Finding, Finding][] {
  const isTwin = (one: Finding) =>
    one.rule.id === finding.rule.id &&
    one.clause !== null &&
    one.clause === finding.clause &&
    one.inner === finding.inner;
  const [twin, second] = gone.filter(isTwin);
  return twin && !second && come.filter(isTwin).length === 1 ? [[finding, twin]] : [];
}
