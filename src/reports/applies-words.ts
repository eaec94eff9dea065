import type { Bilingual } from '../errors.ts';
import { ISSUERS, RECORD_KINDS } from '../facts/procedure.ts';
import type { Circumstance, Rule } from '../rules/rule.ts';
import { LEVEL_WORDS, STAGE_WORDS } from './words.ts';

/** To which documents or records a rule is applied, in the order in which a reader asks. */
export function appliesWords(rule: Rule): readonly Bilingual[] {
  return [...aboutWhat(rule), ...aboutRecord(rule), ...aboutTime(rule)];
}

/** A rule about records has no levels: a record is of none. */
function aboutWhat({ appliesTo }: Rule): Bilingual[] {
  const { record, levels, kinds, stages, affectsPublic, attachments } = appliesTo;
  return [
    listed(
      record.flatMap((kind) => (kind === 'document' ? levels.map((one) => LEVEL_WORDS[one]) : [RECORD_KINDS[kind]])),
    ),
    ...when(kinds.length > 0, `种类为${kinds.join('、')}`, `of the kinds ${kinds.join(', ')}`),
    ...(stages.length < Object.keys(STAGE_WORDS).length ? [stagesWords(stages)] : []),
    ...when(affectsPublic === true, '直接涉及公民、法人和其他组织的', 'that directly affect the public'),
    ...when(attachments === true, '限附件', 'attachments only'),
    ...when(attachments === false, '附件除外', 'attachments excepted'),
  ];
}

function stagesWords(stages: Rule['appliesTo']['stages']): Bilingual {
  const { zh, en } = listed(stages.map((stage) => STAGE_WORDS[stage]));
  return { zh: `限${zh}`, en: `${en} only` };
}

const CIRCUMSTANCES: Readonly<Record<Circumstance, Bilingual>> = {
  urgent: { zh: '紧急情形', en: 'what could not wait' },
  secret: { zh: '依法需要保密的', en: 'what is secret by law' },
};

function aboutRecord({ appliesTo }: Rule): Bilingual[] {
  const { recorded, issuedBy, business, profiles, except } = appliesTo;
  const issuers = listed(issuedBy.map((one) => ISSUERS[one]));
  const excepted = listed(except.map((one) => CIRCUMSTANCES[one]));
  return [
    ...when(recorded, '有程序记录的', 'with a record of procedure'),
    ...when(issuedBy.length > 0, `制定机关为${issuers.zh}`, `issued by ${issuers.en}`),
    ...when(business === true, '涉及经营者经济活动的', 'that touch what businesses do'),
    ...when(business === false, '不涉及经营者经济活动的', 'that do not touch what businesses do'),
    ...when(profiles.length > 0, `地方配置为${profiles.join('、')}的`, `under the profile ${profiles.join(', ')}`),
    ...when(except.length > 0, `程序记录写明属于${excepted.zh}，不作判断`, `not judged: ${excepted.en}, by the record`),
  ];
}

function aboutTime({ since, due, judgedAt }: Rule): Bilingual[] {
  const stage = due && STAGE_WORDS[due];
  return [
    ...(stage ? [{ zh: `到“${stage.zh}”阶段才要求`, en: `due when it is ${stage.en}` }] : []),
    ...when(since !== null, `自${since}起`, `since ${since}`),
    ...when(judgedAt === 'document', '按文件日期时的法律衡量', 'measured by the law of the date of the document'),
  ];
}

function when(holds: boolean, zh: string, en: string): Bilingual[] {
  return holds ? [{ zh, en }] : [];
}

function listed(words: readonly Bilingual[]): Bilingual {
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}
