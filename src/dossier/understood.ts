import type { PointState } from '../facts/facts.ts';
import type { Understanding } from './layout.ts';

/* How the words of a record are understood. What is not known is `other` or `told`, never a fault. */

const NEGATED = /^(?:无|没有|未|否|不)/u;

/** 国办发〔2018〕115号 knows three written conclusions; people write them in these words. */
export function conclusionOf(words: string): PointState {
  if (/不合法|违法(?!内容)|不(?:予)?通过|未通过|不符合|unlawful/iu.test(words) && !/未发现|不存在|没有/u.test(words))
    return 'unlawful';
  if (/修改|to-amend|amend/iu.test(words)) return 'to-amend';
  if (/^(?:审核)?通过$|合法|符合|未发现|不存在.{0,8}(?:问题|违法|抵触)|lawful/iu.test(words)) return 'lawful';
  if (/原则(?:上)?(?:同意|通过)|^同意|已阅|阅(?:知|示)|无(?:不同)?意见|没有意见|无异议|请.{0,8}定|会签/u.test(words))
    return 'vague';
  return 'unclear';
}

/** 政府网站, 政府公报, 报纸 reach the public; 内网, 印发各部门 do not. */
export function channelOf(words: string): PointState {
  if (
    /网站|门户|公报|报纸|日报|晚报|报刊|广播|电视|电台|新闻|发布会|公众号|微信|微博|政务新媒体|客户端|公告栏|公示栏|http|www\.|互联网|website|gazette/iu.test(
      words.replace(/内部网站|内网|办公网/gu, ''),
    )
  )
    return 'public';
  return /内网|内部|办公网|各部门|各单位|有关部门|相关部门|书面征求|函|会签|OA|传阅|印发/u.test(words)
    ? 'internal'
    : 'told';
}

export function mannerOf(words: string): PointState {
  return /会签|征求意见|参加(?:审议|会议)|列席|传阅|电话|口头/u.test(words) && !/书面审核/u.test(words)
    ? 'substitute'
    : 'told';
}

/** 以县级以上人民政府名义印发的，由同级人民政府审核机构审核；部门的由本部门审核机构审核. */
export const reviewerOf: Understanding = (words, { drafter }) => {
  const name = words.replace(/\s/gu, '');
  if (
    /司法(?:局|厅|部|所)|法制(?:办|局|机构|工作)|审核机构|justice/iu.test(name) &&
    !/[局厅委办](?:[\p{Script=Han}]{0,6})(?:科|处|股|室)$/u.test(name.replace(/司法[局厅所].*$/u, ''))
  )
    return 'review-organ';
  if (drafter !== null && name === drafter.replace(/\s/gu, '')) return 'drafter';
  if (
    /(?:法规|法制|法治|政策法规|综合|审批|办公)[\p{Script=Han}]{0,4}(?:科|处|股|室)|[局厅委办][\p{Script=Han}]{1,8}(?:科|处|股)$/u.test(
      name,
    )
  )
    return 'own-division';
  return 'other';
};

/** 公平竞争审查条例 13, 14: the market regulator for what a government issues, the drafting unit for what a department does. */
export const competitionReviewerOf: Understanding = (words, { drafter }) => {
  if (/市场监(?:督管理|管)/u.test(words)) return 'market';
  return drafter !== null && words.includes(drafter) ? 'drafter' : 'other';
};

export function meetingOf(words: string): PointState {
  if (/常务会|全体会议/u.test(words)) return 'government-meeting';
  if (
    /办公会|(?:局|厅|委|部|署|处|院|主任|局长|厅长|镇长|乡长)(?:务|长)?会|领导班子|党组|党委|党工委|集体(?:讨论|审议|研究)|党政联席/u.test(
      words,
    )
  )
    return 'unit-meeting';
  if (/签批|批示|传签|圈阅|会签|审签|签发|同意/u.test(words)) return 'signed-off';
  return 'other';
}

/** 无; 2人提出，已如实载明; 有，未载明. */
export function dissentOf(words: string): PointState {
  if (/未(?:如实)?(?:载明|记载|记录|写明)|没有记(?:载|录)/u.test(words)) return 'unrecorded';
  return NEGATED.test(words) || /一致/u.test(words) ? 'none' : 'told';
}

export function legalSubject(words: string): PointState {
  return /法(?!人)|宪|条例|规章|依法行政|合法性/u.test(words) ? 'legal' : 'other';
}

export function caseKindOf(words: string): PointState {
  return /重大|疑难|复杂/u.test(words) && !/^(?:一般|普通|非|不)/u.test(words) ? 'major' : 'other';
}

/** 2024-06-12（笔录附）; 未举行. */
export function heldOf(words: string): PointState {
  return NEGATED.test(words) ? 'no' : 'yes';
}

export function appearanceOf(words: string): PointState {
  if (/(?:局|市|县|区|镇|乡|厅|处|院|行|校|所|署|部|主)长|主任|负责人|书记|分管领导/u.test(words)) return 'leader';
  if (/工作人员|科长|干部|公务员|科员|法规|职工|人员/u.test(words)) return 'staff';
  return /律师|法律顾问|代理人/u.test(words) ? 'lawyer' : 'other';
}

/** 是, 否, or words that say the one or the other. */
export function answerOf(words: string): PointState {
  return NEGATED.test(words) ? 'no' : 'yes';
}
