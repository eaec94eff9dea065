import type { Step } from '../../facts/facts.ts';

/** How a paper of a step bears the day of that step. */
export interface Bearing {
  /** What the paper is called, in its name or its head; no other paper of the step is held against the day. */
  readonly is: RegExp;
  readonly not: RegExp | null;
  /** In front of a date (会议时间：): it is the day on which the step was taken. */
  readonly label: RegExp | null;
  /** Behind a date in its sentence (…，市长主持召开…): the same. */
  readonly act: RegExp | null;
  /** How many days before that day the paper may be signed, and how many after it. */
  readonly earlier: number;
  readonly later: number;
}

/** Asked for, sent, answered, listed: papers about an opinion that are none. 送审稿 and 征求意见稿 are names of drafts. */
const ABOUT =
  /送审(?!稿|时间|日期|单位|机关|部门)|请示|提请|申请|采纳|落实|修改情况|修改说明|起草说明|情况说明|征求意见(?!稿)|公平竞争|台账|目录|清单/u;

const OPINION: Bearing = {
  is: /(?:审核|审查)[^，。；\n]{0,4}(?:意见|结论|结果|表|报告|书|单)|复函|法律意见|合法性审[核查]/u,
  not: ABOUT,
  label: null,
  act: null,
  earlier: 0,
  later: 0,
};

/** Signed about the time: what is assessed on one day is written down on another. */
const ASSESSMENT: Bearing = {
  is: /评估|论证|分析|评价/u,
  not: /方案|通知|征求意见(?!稿)/u,
  label: null,
  act: null,
  earlier: 30,
  later: 30,
};

/** Handed in after it was signed, never before. */
const sent = (is: RegExp, earlier: number, label: RegExp | null = null): Bearing => ({
  is,
  not: /回执|登记|准予|通知书|审查意见|征求意见(?!稿)/u,
  label,
  act: null,
  earlier,
  later: 0,
});

/** What may be signed at any time tells of its day in words only. */
const held = (is: RegExp, act: RegExp | null, label: RegExp): Bearing => ({
  is,
  not: null,
  label,
  act,
  earlier: ANY,
  later: ANY,
});

const ANY = Number.POSITIVE_INFINITY;
const TIME = /(?:会议|召开|举行|听证|论证|评审)?(?:时间|日期)[:：]?$/u;
const PUBLISHED = /(?:公布|发布|公开|刊发|刊登)(?:日期|时间)[:：]?$/u;

/**
 * Which papers bear the day of which step. An opinion is issued on the day on which it is signed. Minutes tell of the day of the meeting
 * and are printed later. A report is signed before it is handed in. A notice of consultation has its own rule (consultation.ts).
 */
export const BEARING: Readonly<Partial<Record<Step, Bearing>>> = {
  合法性审核: OPINION,
  内部审核: OPINION,
  公平竞争审查: { ...OPINION, is: /公平竞争/u, not: /请示|提请|送审(?!稿)|申请|台账|征求意见(?!稿)/u },
  集体讨论: {
    ...held(/纪要|记录|会议决定|议定|决议/u, /召开|主持|举行/u, TIME),
    not: /通知|汇报|提请|请示/u,
    earlier: 0,
  },
  听证: held(/听证/u, /召开|举行|组织/u, TIME),
  专家论证: held(/论证|评审|专家|咨询/u, /召开|举行|组织/u, TIME),
  评估论证: ASSESSMENT,
  风险评估: ASSESSMENT,
  环境影响评价: ASSESSMENT,
  成本效益分析: ASSESSMENT,
  决策后评估: ASSESSMENT,
  签发: { ...held(/签发|发文|稿纸|签批/u, null, /签发(?:日期|时间)?[:：]?$/u), earlier: 30, later: 0 },
  公布: held(/公布|发布|公报|网站|公开/u, null, PUBLISHED),
  解读: held(/解读/u, null, PUBLISHED),
  备案: sent(/备案/u, 15, /(?:报备|备案|报送)(?:日期|时间)[:：]?$/u),
  法治政府建设报告: sent(/报告/u, 60),
  半年小结: sent(/小结|总结|报告/u, 60),
  年终总结: sent(/总结|报告/u, 60),
};

export function bears({ is, not }: Bearing, head: string): boolean {
  return is.test(head) && !not?.test(head);
}
