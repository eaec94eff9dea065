import type { Document, Level, Sentence } from '../document/document.ts';
import type { Known } from '../document/known.ts';
import type { Bilingual } from '../errors.ts';
import type { DocumentFact, Fact, RecordKind, Stage } from '../facts/facts.ts';
import { BENEFIT, ordersOwnWork } from './audience.ts';
import { touchesBusiness } from './business.ts';
import { issuedBy } from './issuer-level.ts';

/** What the caller decides about the whole document. */
export interface AboutOptions {
  readonly stage: Stage | 'auto';
  readonly as: Level | null;
  /** What the record of procedure says of the whole; null where there is no record. */
  readonly record: AboutRecord | null;
  /** What the register of its office says. */
  readonly known?: Pick<Known, 'affectsPublic'>;
}

interface AboutRecord {
  readonly kind: RecordKind;
  /** Whether it tells of steps, and not of the stage alone. */
  readonly recorded: boolean;
  /** In whose name it is issued; null where it does not say. */
  readonly organ: string | null;
  /** Whether the document touches what businesses do; null where it does not say. */
  readonly business: boolean | null;
  readonly urgent: boolean;
  readonly secret: boolean;
}

interface Affected {
  readonly yes: boolean;
  readonly reasons: readonly Bilingual[];
}

/** Sentences that must bind or entitle the public before a document counts as affecting it. */
const ENOUGH = 2;

/** The one fact about the whole document: level, stage, and whether it directly affects citizens and organisations. */
export function aboutDocument(document: Document, facts: readonly Fact[], options: AboutOptions): DocumentFact {
  const { record, known } = options;
  const { yes, reasons } = told(known?.affectsPublic) ?? affects(document, facts);
  return {
    fact: 'document',
    place: { span: document.root.span },
    sentence: null,
    at: null,
    level: options.as ?? document.level,
    kind: document.kind,
    stage: options.stage === 'auto' ? (document.issued.length > 0 ? 'issued' : 'draft') : options.stage,
    affectsPublic: yes,
    affectsPublicReasons: reasons,
    date: document.date,
    dossier: record?.recorded ?? false,
    record: record?.kind ?? 'document',
    stageTold: options.stage !== 'auto',
    business: record?.business ?? touchesBusiness(facts),
    issuedBy: issuedBy(document.organ ?? record?.organ ?? null),
    urgent: record?.urgent ?? false,
    secret: record?.secret ?? false,
  };
}

function told(yes: boolean | undefined): Affected | null {
  return yes === undefined ? null : { yes, reasons: [yes ? KNOWN_TO : KNOWN_NOT_TO] };
}

const KNOWN_TO: Bilingual = {
  zh: '登记表写明直接影响公民、法人或者其他组织',
  en: 'the register says that it directly affects citizens or organisations',
};

const KNOWN_NOT_TO: Bilingual = {
  zh: '登记表写明不直接影响公民、法人或者其他组织',
  en: 'the register says that it does not directly affect citizens or organisations',
};

const NOTHING: Bilingual = {
  zh: '未见对公民、法人或者其他组织设定权利、义务或者措施的条款',
  en: 'no clause was found that gives rights, duties or measures to citizens or organisations',
};

const OWN_WORK: Bilingual = {
  zh: '标题表明本文件规范行政机关内部工作，也未见直接针对公众的措施',
  en: 'the title says that organs order their own work, and no measure against the public was found',
};

function affects(document: Document, facts: readonly Fact[]): Affected {
  const measures = facts.filter(takesMeasure).length;
  const clauses = addressedSentences(facts);
  if (ordersOwnWork(subjectOf(document)) && measures < ENOUGH) return { yes: false, reasons: [OWN_WORK] };
  const reasons: Bilingual[] = [];
  if (measures > 0) {
    reasons.push({
      zh: `有${measures}处条款对公民、法人或者其他组织采取措施`,
      en: `${measures === 1 ? '1 clause takes' : `${measures} clauses take`} measures against citizens or organisations`,
    });
  }
  if (clauses >= ENOUGH) {
    reasons.push({
      zh: `有${clauses}句以公民、法人或者其他组织为对象规定权利或者义务`,
      en: `${clauses} sentences give rights or duties to citizens or organisations`,
    });
  }
  return reasons.length > 0 ? { yes: true, reasons } : { yes: false, reasons: [NOTHING] };
}

/** The title without who issues it: 某领导小组关于…的通告 may address the public. */
function subjectOf({ title, organ }: Document): string | null {
  return title !== null && organ !== null && title.startsWith(organ) ? title.slice(organ.length) : title;
}

function takesMeasure(fact: Fact): boolean {
  return (
    fact.fact === 'measure' &&
    fact.target === 'public' &&
    (fact.stance === 'creates' || fact.stance === 'cites') &&
    fact.confidence !== 'low'
  );
}

/** Sentences that name the public and oblige it, forbid it something, or give it something. */
function addressedSentences(facts: readonly Fact[]): number {
  const named = new Map<number, Sentence>();
  const ordered = new Set<number>();
  for (const fact of facts) {
    if (fact.sentence === null) continue;
    if (fact.fact === 'actor' && fact.kind === 'public') named.set(fact.sentence.index, fact.sentence);
    if (fact.fact === 'modality') ordered.add(fact.sentence.index);
  }
  return [...named.values()].filter((sentence) => ordered.has(sentence.index) || BENEFIT.test(sentence.text)).length;
}
