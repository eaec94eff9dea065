import type { PointState } from '../facts/facts.ts';
import { affirmed, isDenied, isNothing } from './denials.ts';
import type { Understanding } from './layout.ts';

/* How the words of a record are understood. What is not known is `other` or `told`, never a fault. */

/** 国办发〔2018〕115号 knows three written conclusions; people write them in these words. The gravest of its clauses counts. */
export function conclusionOf(words: string): PointState {
  const states = words.split(/[，。；、,.;]/u).map(conclusionOfClause);
  return CONCLUSIONS.find((one) => states.includes(one)) ?? 'unclear';
}

const CONCLUSIONS: readonly PointState[] = ['unlawful', 'to-amend', 'lawful', 'vague'];

function conclusionOfClause(clause: string): PointState {
  // 合法性审核 is what was done and not how it came out; 经修改后合法 asks for nothing more.
  const words = clause
    .replace(/合法性(?:审核|审查)?/gu, '')
    .replace(/(?:无需|不需要?|不必|不用|没有|未作|未提出|不作|已经?|经)(?:按\S{0,8}|再)?修改(?:完善)?/gu, '')
    .trim();
  if (/(?:不(?:予|能)?|未(?:予|能|获)?|没有)通过|not lawful|unlawful|illegal/iu.test(words)) return 'unlawful';
  if (CLEARED.test(words)) return 'lawful';
  if (/不合法|违[法反]|抵触|不符合?/u.test(words)) return 'unlawful';
  if (/修改|修正|amend/iu.test(words)) return 'to-amend';
  if (/^(?:审核|审查)?(?:已|予以|获得?)?通过$|合法|符合|lawful/iu.test(words)) return 'lawful';
  return VAGUE.test(words) ? 'vague' : 'unclear';
}

/** 未发现与上位法抵触, 不存在违法内容, 不违反上位法. */
const CLEARED =
  /(?:未发现|未见|不存在)\S{0,12}(?:问题|违[法反]|抵触|不合法|不符|情形)|(?:没有|无)(?:与\S{0,8})?(?:问题|违[法反]|抵触|不合法|不符)|不(?:相)?抵触|[不未]违[法反]/u;

/** What a leader writes on a paper, and no reviewer may conclude with. */
const VAGUE = /原则(?:上)?(?:同意|通过)|^不?同意|已阅|阅(?:知|示)|无(?:不同)?意见|没有意见|无异议|请.{0,8}定|会签/u;

/** 政府网站, 政府公报, 报纸 reach the public; 内网, 印发各部门 do not; 未在政府网站公开 is none. */
export function channelOf(words: string): PointState {
  const told = affirmed(words);
  if (told === '' || isNothing(words)) return 'none';
  if (
    /网站|门户|公报|报纸|日报|晚报|报刊|广播|电视|电台|新闻|发布会|公众号|微信|微博|政务新媒体|客户端|公告栏|公示栏|http|www\.|互联网|website|gazette/iu.test(
      told.replace(/内部网站|内网|办公网/gu, ''),
    )
  )
    return 'public';
  return /内网|内部|办公网|各部门|各单位|有关部门|相关部门|书面征求|函|会签|OA|传阅|印发/u.test(told)
    ? 'internal'
    : 'told';
}

export function mannerOf(words: string): PointState {
  const told = affirmed(words);
  return /会签|征求\S{0,12}意见|参加(?:审议|会议)|列席|传阅|电话|口头/u.test(told) &&
    !/书面(?:合法性)?审[核查]|出具/u.test(told)
    ? 'substitute'
    : 'told';
}

/** 以县级以上人民政府名义印发的，由同级人民政府审核机构审核；部门的由本部门审核机构审核. */
export const reviewerOf: Understanding = (words, { drafter }) => {
  const name = words.replace(/\s/gu, '');
  if (/司法[局厅部所]|justice/iu.test(name)) return 'review-organ';
  // 市公安局法制办公室 and 本局审核机构 belong to a department; 市政府法制办公室 is the organ of before 2018.
  const organ = /法制(?:办|局|机构|工作)|审核机构/u.exec(name);
  if (organ) return /[局厅委署]/u.test(name.slice(0, organ.index)) ? 'own-division' : 'review-organ';
  if (isDrafter(name, drafter)) return 'drafter';
  // 市政府办公室 is the office of the government itself.
  return DIVISION.test(name) && !/政府办公[厅室]$/u.test(name) ? 'own-division' : 'other';
};

const DIVISION =
  /法[规制治]\p{Script=Han}{0,4}[科处股室队]|(?:综合|审批|办公)\p{Script=Han}{0,4}[科处股室]|[局厅委办]\p{Script=Han}{1,8}[科处股]$/u;

function isDrafter(name: string, drafter: string | null): boolean {
  return name === drafter?.replace(/\s/gu, '') || /^(?:起草|承办)(?:单位|部门|机关)(?:自[行审]\S*)?$/u.test(name);
}

/** 公平竞争审查条例 13, 14: the market regulator for what a government issues, the drafting unit for what a department does. */
export const competitionReviewerOf: Understanding = (words, { drafter }) => {
  if (/市场监(?:督管理|管)|市监(?:局|部门)/u.test(words)) return 'market';
  return isDrafter(words, drafter) || (drafter !== null && words.includes(drafter)) ? 'drafter' : 'other';
};

/** 公平竞争审查条例 18: what was found to break it and is no exception must not be issued. */
export function competitionConclusionOf(words: string): PointState {
  const clauses = words.split(/[，,。；;\n（）()]|且|但是?/u);
  if (clauses.some((clause) => EXCEPTION.test(clause) && !NO_EXCEPTION.test(clause))) return 'told';
  return clauses.some((clause) => BARRED.test(clause) && !FOUND_NONE.test(clause)) ? 'barred' : 'told';
}

const EXCEPTION = /例外|第十二条/u;
const NO_EXCEPTION =
  /(?:不|未|没有|无|非)(?:完全|能|予|可|再)?(?:符合|适用|属于?|满足|具备|构成|存在|援引|可|例外)|无例外|没有例外/u;
const BARRED =
  /不得(?:予以)?(?:出台|印发|发布|实施)|不予出台|不(?:宜|应|能)(?:当)?出台|不符合|不通过|未(?:能)?通过|违反|(?<!不|未|无|没有)(?:具有|存在)(?:或者?可能具有)?(?:排除|限制)/u;
/** 未发现具有排除、限制竞争效果; 违反审查标准的情形不存在. */
const FOUND_NONE = /未发现|未见|不存在|(?:未|没有|不)违反|不具有|违反.{0,16}(?:未|不)(?!得|予|通过)/u;

export function meetingOf(words: string): PointState {
  const told = affirmed(words);
  if (/(?<!非)常务会|全体会议/u.test(told)) return 'government-meeting';
  if (
    /办公会|(?:局|厅|委|部|署|处|院|主任|局长|厅长|镇长|乡长)(?:务|长)?会|领导班子|党组|党委|党工委|集体(?:讨论|审议|研究)|党政联席/u.test(
      told,
    )
  )
    return 'unit-meeting';
  if (/签批|批示|传签|圈阅|会签|审签|签发|同意/u.test(told)) return 'signed-off';
  return 'other';
}

/** 无; 2人提出，已如实载明; 有，未载明. */
export function dissentOf(words: string): PointState {
  if (/未(?:如实)?(?:载明|记载|记录|写明)|没有记(?:载|录)/u.test(words)) return 'unrecorded';
  return isDenied(words) || /一致/u.test(words) ? 'none' : 'told';
}

/** 是, 否, or words that say the one or the other. */
export function answerOf(words: string): PointState {
  return isDenied(words) ? 'no' : 'yes';
}
