import type { Level } from '../document/document.ts';
import type { Bilingual } from '../errors.ts';
import type { FactKind, Issuer, RecordKind, Stage } from '../facts/facts.ts';
import type { OwnValues } from './profile.ts';

export type Severity = 'error' | 'warning' | 'info';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

type Aspect = '主体' | '权限' | '内容' | '程序' | '形式';

/** A clause of a legal source, quoted word for word. Only verified quotes are ever loaded. */
export interface Basis {
  readonly id: string;
  /** Title of the source: 中华人民共和国行政处罚法. */
  readonly title: string;
  /** 国办发〔2018〕115号, 国务院令第722号; null for a law. */
  readonly number: string | null;
  /** 第十六条; 二（一）2. */
  readonly article: string;
  readonly quote: string;
  /** ISO date of the version quoted; null where it is not known. */
  readonly effective: string | null;
  /** Status as shown to the reader: 现行有效（国家法律法规数据库，2026-05-16）. */
  readonly status: string;
}

/** Which facts a rule looks at: all conditions must hold; a list means any of them. */
export interface Selector {
  readonly fact: FactKind;
  readonly where: Readonly<Record<string, readonly (string | boolean)[]>>;
}

export interface Applicability {
  readonly levels: readonly Level[];
  /** 办法, 通知 …; empty means any. */
  readonly kinds: readonly string[];
  readonly stages: readonly Stage[];
  /** True: only documents that directly affect citizens and organisations. null: all. */
  readonly affectsPublic: boolean | null;
  /** What the record is kept of; most rules are about documents. */
  readonly record: readonly RecordKind[];
  /** True: only where there is a record of procedure. */
  readonly recorded: boolean;
  /** Whose document it is; empty means anybody's. */
  readonly issuedBy: readonly Issuer[];
  /** True: only documents that touch what businesses do. null: all. */
  readonly business: boolean | null;
  /** Profiles of the places whose duty it is; empty means everywhere. */
  readonly profiles: readonly string[];
  /** Circumstances of which the record tells and in which the rule does not bind. */
  readonly except: readonly Circumstance[];
  /** False: only what stands outside of attachments (附件). true: only what stands in one. null: both. */
  readonly attachments: boolean | null;
}

/** urgent: 应对突发事件、执行上级紧急命令; secret: 依法需要保密. */
export type Circumstance = 'urgent' | 'secret';
export const CIRCUMSTANCES: readonly Circumstance[] = ['urgent', 'secret'];

/** A document that is not out yet, or one that is: what is an error in the one may be a warning in the other. */
export type Moment = 'draft' | 'issued';

export function momentOf(stage: Stage): Moment {
  return stage === 'issued' || stage === 'archive' ? 'issued' : 'draft';
}

type RuleStatus = 'active' | 'off' | 'needs-data';

export interface RuleExample {
  readonly name: string;
  /** null: the record is checked by itself. */
  readonly draft: string | null;
  readonly dossier: string | null;
  readonly stage: Stage | null;
  /** The place that it plays in, by the name of its profile, or periods of that place. */
  readonly profile: OwnValues | string | null;
  /** A collection, as texts by their names: in it `finds` names those in which something is found. null: the example is a draft or a record. */
  readonly documents: Readonly<Record<string, string>> | null;
  /** Documents that lie beside the record, as texts by their names. */
  readonly files: Readonly<Record<string, string>>;
  /** The exact words of each finding, or the name of what is absent, or of the steps of the record; empty for a near miss. */
  readonly finds: readonly string[];
}

/** A rule as it runs. Made from YAML by `compile.ts`, from JSON in what is built. */
export interface Rule {
  readonly id: string;
  readonly title: Bilingual;
  readonly category: string;
  readonly aspect: Aspect;
  /** What is an error in an issued document may be a warning in a draft. */
  readonly severity: Readonly<Record<Moment, Severity>>;
  readonly answers: readonly string[];
  readonly basis: readonly Basis[];
  readonly appliesTo: Applicability;
  readonly judgedAt: 'as-of' | 'document';
  /** ISO date since when the rule binds; null = always. */
  readonly since: string | null;
  /** The stage from which on it must be met, where the stage was told; null = always. */
  readonly due: Stage | null;
  readonly select: Selector;
  readonly shape: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** In an audit, the conclusion that a finding argues for: 废止, 修改 … */
  readonly concludes: string | null;
  readonly message: Bilingual;
  readonly why: Bilingual;
  readonly advice: Bilingual;
  readonly status: RuleStatus;
  readonly statusReason: Bilingual | null;
  readonly examples: readonly RuleExample[];
}

/** Words of a user's own packs: in a sentence that holds one, a `term` fact is made. Patterns are sources of regular expressions. */
export interface Lexicon {
  readonly id: string;
  readonly terms: readonly string[];
  readonly patterns: readonly string[];
}

/** All rules of a run, with a digest over their content. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly lexicons: readonly Lexicon[];
  readonly packs: readonly string[];
  readonly digest: string;
}

/** A rule that does not run though it is there. What did not run has found nothing. */
export interface LeftOut {
  readonly rule: string;
  readonly reason: Bilingual;
}
