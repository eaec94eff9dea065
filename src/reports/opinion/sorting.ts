import type { Step } from '../../facts/facts.ts';
import { REGISTRY } from '../../facts/registry.ts';
import type { Finding } from '../../findings/finding.ts';
import type { CheckedFile } from '../../findings/result.ts';
import type { Rule } from '../../rules/rule.ts';

/** All findings of one rule. */
export interface Point {
  readonly rule: Rule;
  readonly findings: readonly Finding[];
}

export const ASPECTS = ['主体', '权限', '内容', '程序', '形式'] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Sorted {
  /** What is wrong, by aspect; the graver first. Aspects without any are left out. */
  readonly issues: ReadonlyMap<Aspect, readonly Point[]>;
  /** What the officer must look into before it is called wrong or right. */
  readonly verify: readonly Point[];
  /** Steps that come with or after the review: nobody can have taken them yet. */
  readonly later: readonly Finding[];
}

/** Where each finding stands in the opinion: each in one place. */
export function sorted(file: CheckedFile): Sorted {
  const later = file.findings.filter((finding) => isLater(finding, file));
  const rest = file.findings.filter((finding) => !later.includes(finding));
  const verify = rest.filter((finding) => isToVerify(finding, file));
  const wrong = rest.filter((finding) => !verify.includes(finding));
  const issues = ASPECTS.map((aspect): [Aspect, readonly Point[]] => [
    aspect,
    graverFirst(pointsOf(wrong.filter(({ rule }) => rule.aspect === aspect))),
  ]);
  return { issues: new Map(issues.filter(([, points]) => points.length > 0)), verify: pointsOf(verify), later };
}

/** In the order in which they are taken. */
export const STEPS = Object.keys(REGISTRY.step.step) as Step[];

/** A draft that is under review has neither its review nor the meeting after it behind it. */
export function comesLater(step: string, { about }: CheckedFile): boolean {
  const early = about.stage === 'draft' || about.stage === 'review';
  return early && about.record !== 'annual' && STEPS.indexOf(step as Step) >= STEPS.indexOf('合法性审核');
}

function isLater({ place }: Finding, file: CheckedFile): boolean {
  return 'absent' in place && comesLater(place.absent, file);
}

/** Hints; what may be read either way; and steps of which nobody gave a record. */
function isToVerify(finding: Finding, file: CheckedFile): boolean {
  return finding.severity === 'info' || finding.confidence === 'low' || isUnrecorded(finding, file);
}

/** A step may have been taken all the same where no record was submitted at all. */
export function isUnrecorded({ place }: Finding, { about }: CheckedFile): boolean {
  return 'absent' in place && !about.dossier && STEPS.includes(place.absent as Step);
}

function pointsOf(findings: readonly Finding[]): Point[] {
  const points = new Map<string, Finding[]>();
  for (const finding of findings) points.set(finding.rule.id, [...(points.get(finding.rule.id) ?? []), finding]);
  return [...points.values()].flatMap((own) => (own[0] ? [{ rule: own[0].rule, findings: own }] : []));
}

function graverFirst(points: readonly Point[]): Point[] {
  const grave = ({ findings }: Point) => findings.some(({ severity }) => severity === 'error');
  return [...points.filter(grave), ...points.filter((point) => !grave(point))];
}
