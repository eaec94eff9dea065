import type { Document, IsoDate } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { DocumentFact, Fact } from '../facts/facts.ts';
import type { Rule } from '../rules/rule.ts';

/** One document as the rules see it. */
export interface Case {
  readonly document: Document;
  readonly facts: readonly Fact[];
  readonly about: DocumentFact;
  /** The day whose law measures what the document says. */
  readonly asOf: IsoDate;
  /** Path of the record of procedure; null where there is none. */
  readonly record: string | null;
}

/** Whether a rule is about documents like this one at all: a regulation may set what a normative document may not. */
export function appliesTo(rule: Rule, about: DocumentFact): boolean {
  const { levels, kinds, stages, affectsPublic } = rule.appliesTo;
  return (
    levels.includes(about.level) &&
    stages.includes(about.stage) &&
    (kinds.length === 0 || (about.kind !== null && kinds.includes(about.kind))) &&
    (affectsPublic === null || affectsPublic === about.affectsPublic)
  );
}

/** Why a rule cannot be held against a document; null where it binds. */
export function whyNotBinding(rule: Rule, { about, asOf }: Case): Bilingual | null {
  if (rule.status !== 'active') return rule.statusReason ?? { zh: '规则未启用', en: 'the rule is not active' };
  if (rule.since === null) return null;
  const day = rule.judgedAt === 'as-of' || about.stage === 'draft' ? asOf : about.date;
  // The record of an undated document is proof enough that its making is of our time.
  if (day === null) return about.dossier ? null : undated(rule.since);
  return day < rule.since ? tooOld(day, rule.since) : null;
}

/** A step that the law of its time did not require is not missed. */
function tooOld(day: IsoDate, since: IsoDate): Bilingual {
  return {
    zh: `该要求自${since}起适用，按${day}衡量尚无此要求`,
    en: `this is required since ${since}; as of ${day} it was not`,
  };
}

function undated(since: IsoDate): Bilingual {
  return {
    zh: `文件已发布但没有日期，也没有程序记录，无法判断是否适用自${since}起的要求`,
    en: `the document is issued but bears no date and has no record of procedure: whether what is required since ${since} applies cannot be judged`,
  };
}
