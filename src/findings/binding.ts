import type { Document, IsoDate } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { DocumentFact, Fact, Stage } from '../facts/facts.ts';
import { REGISTRY } from '../facts/registry.ts';
import type { Profile } from '../rules/profile.ts';
import { type Circumstance, momentOf, type Rule } from '../rules/rule.ts';
import type { Unjudged } from './finding.ts';

/** One document as the rules see it. */
export interface Case {
  readonly document: Document;
  readonly facts: readonly Fact[];
  readonly about: DocumentFact;
  /** The day whose law measures what the document says. */
  readonly asOf: IsoDate;
  readonly profile: Profile;
  /** Path of the record of procedure; null where there is none. */
  readonly record: string | null;
}

/** Whether a rule is about documents like this one at all: a regulation may set what a normative document may not. */
export function appliesTo(rule: Rule, { about, profile }: Pick<Case, 'about' | 'profile'>): boolean {
  const { levels, kinds, stages, affectsPublic, record, recorded, issuedBy, business, profiles } = rule.appliesTo;
  return (
    record.includes(about.record) &&
    (!recorded || about.dossier) &&
    (about.record !== 'document' || levels.includes(about.level)) &&
    (profiles.length === 0 || profiles.includes(profile.name.replace(/\+$/, ''))) &&
    (issuedBy.length === 0 || issuedBy.includes(about.issuedBy) || about.issuedBy === 'unknown') &&
    (business === null || business === about.business) &&
    stages.includes(about.stage) &&
    (kinds.length === 0 || (about.kind !== null && kinds.includes(about.kind))) &&
    (affectsPublic === null || affectsPublic === about.affectsPublic)
  );
}

/** `settled`: the rule does not bind; otherwise nobody knows. */
type NotBinding = Required<Pick<Unjudged, 'reason' | 'settled'>> & {
  /** Whether it is told of a document in which there would be nothing to find, too. */
  readonly isCertain: boolean;
};

/** Why a rule cannot be held against a document; null where it binds. */
export function whyNotBinding(rule: Rule, { about, asOf }: Case): NotBinding | null {
  if (rule.status !== 'active') return open(rule.statusReason ?? { zh: '规则未启用', en: 'the rule is not active' });
  if (isAnybodys(rule, about)) return { ...open(NO_ISSUER), isCertain: false };
  const circumstance = rule.appliesTo.except.find((one) => about[one]);
  // The drafter says so: whether it is so, the officer must see.
  if (circumstance) return { ...open(EXCEPTED[circumstance]), isCertain: false };
  if (isEarly(rule, about)) return { ...settled(early(rule.due as Stage)), isCertain: false };
  if (rule.since === null) return null;
  const day = rule.judgedAt === 'as-of' || momentOf(about.stage) === 'draft' ? asOf : about.date;
  // The record of an undated document is proof enough that its making is of our time.
  if (day === null) return about.dossier ? null : open(undated(rule.since));
  return day < rule.since ? settled(tooOld(day, rule.since)) : null;
}

function settled(reason: Bilingual): NotBinding {
  return { reason, settled: true, isCertain: true };
}

function open(reason: Bilingual): NotBinding {
  return { reason, settled: false, isCertain: true };
}

/** Who must review and discuss depends on who issues: where nobody says that, it cannot be judged. */
function isAnybodys({ appliesTo: { issuedBy } }: Rule, about: DocumentFact): boolean {
  return issuedBy.length > 0 && !issuedBy.includes(about.issuedBy);
}

const NO_ISSUER: Bilingual = {
  zh: '正文和程序记录都没有写明制定机关，请在程序记录中写明',
  en: 'neither the text nor the record says in whose name it is issued; name the organ in the record',
};

const STAGES = Object.keys(REGISTRY.document.stage);

/** What is not due yet cannot be missing. A stage that was only guessed says nothing of that. */
function isEarly({ due }: Rule, { stage, stageTold }: DocumentFact): boolean {
  return due !== null && stageTold && STAGES.indexOf(stage) < STAGES.indexOf(due);
}

function early(due: Stage): Bilingual {
  const { zh, en } = REGISTRY.document.stage[due];
  return { zh: `尚未到“${zh}”阶段`, en: `this is due when the document is ${en}` };
}

const EXCEPTED: Readonly<Record<Circumstance, Bilingual>> = {
  urgent: { zh: '程序记录写明属于紧急情形', en: 'the record says that it could not wait' },
  secret: { zh: '程序记录写明依法需要保密', en: 'the record says that it is secret by law' },
};

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
