import { appearanceOf } from '../appearance.ts';
import { DAY, entry, FILES, hint } from '../entries.ts';
import type { StepLayout } from '../layout.ts';
import { calledOf, caseKindOf, givenOf, heldOf, rateOf, reasonOf, trialOf } from '../understood-yearly.ts';

/* Cases of reconsideration and of the courts in the record of a year. */

export const NUMBER = entry('编号', ['编号', '案号', '名称', 'number'], 'words', { aside: true });
export const RECEIVED = entry('收到', ['收到', '收到日期', 'received'], 'day');
/** 2026-03-01, or 未答复. */
export const NOT_YET = { notYet: true, understood: givenOf } as const;

export const RECONSIDERATION: readonly StepLayout[] = [
  {
    step: '复议数据',
    names: ['复议数据', '行政复议数据', 'reconsiderationFigures'],
    entries: [
      entry('收案数', ['收案数', '收到', 'received'], 'count'),
      entry('办结数', ['办结数', '办结', 'decided'], 'count'),
      entry('按时受理率', ['按时受理率', 'acceptedInTime'], 'words', { understood: rateOf }),
      entry('按时办结率', ['按时办结率', 'decidedInTime'], 'words', { understood: rateOf }),
      FILES,
    ],
    hint: { zh: '行政复议机关填写', en: 'for organs of reconsideration' },
  },
  {
    step: '复议案件',
    names: ['复议案件', '行政复议案件', 'reconsiderationCases'],
    listed: '编号',
    entries: [
      NUMBER,
      entry('类型', ['类型', 'kind'], 'words', {
        understood: caseKindOf,
        ...hint('重大、疑难、复杂的，写明', 'major, complex or difficult'),
      }),
      entry('审理程序', ['审理程序', '程序', 'procedure'], 'words', {
        understood: trialOf,
        ...hint('普通程序或者简易程序', 'ordinary or summary'),
      }),
      RECEIVED,
      entry('补正', ['补正', 'completed'], 'words', {
        understood: givenOf,
        ...hint('通知补正申请材料的，写明日期', 'where papers had to be completed'),
      }),
      entry('受理', ['受理', '受理日期', 'accepted'], 'day', { ...NOT_YET }),
      entry('听证情况', ['听证', 'hearing'], 'words', { understood: heldOf }),
      entry('中止', ['中止', 'stayed'], 'words', {
        understood: givenOf,
        ...hint('中止审理的，写明起止日期', 'from when to when'),
      }),
      entry('决定', ['决定', '决定日期', 'decided'], 'day', { ...NOT_YET }),
      entry('延长', ['延长', 'extended'], 'words', {
        understood: givenOf,
        ...hint('经批准延长的，写明', 'where leave was given'),
      }),
      FILES,
    ],
    hint: { zh: '行政复议机关填写，每件一项', en: 'for organs of reconsideration, one entry a case' },
  },
];

export const COURT: readonly StepLayout[] = [
  {
    step: '诉讼数据',
    names: ['诉讼数据', '行政诉讼数据', 'courtFigures'],
    entries: [
      entry('收案数', ['应诉数', '收案数', 'received'], 'count'),
      entry('出庭数', ['负责人出庭数', 'headAppeared'], 'count'),
      entry('败诉数', ['败诉数', 'lost'], 'count'),
      FILES,
    ],
  },
  {
    step: '诉讼案件',
    names: ['诉讼案件', '行政诉讼案件', 'courtCases'],
    listed: '编号',
    entries: [
      NUMBER,
      entry('法院通知', ['法院通知负责人出庭', '法院通知', 'calledByCourt'], 'words', {
        understood: calledOf,
        ...hint('法院是否通知负责人出庭，是或者否', 'whether the court called the head'),
      }),
      entry('出庭', ['出庭', '出庭人员', 'appeared'], 'words', {
        understood: appearanceOf,
        ...hint('如 副局长、法规科工作人员；律师1名', 'who appeared for the organ'),
      }),
      entry('缺席理由', ['负责人不出庭理由', 'reasonForAbsence'], 'words', { understood: reasonOf }),
      DAY,
      FILES,
    ],
    hint: { zh: '被诉的案件，每件一项', en: 'cases in which the organ is sued, one entry each' },
  },
  {
    step: '司法建议',
    names: ['司法建议', '处理建议', 'courtAdvice'],
    listed: '编号',
    entries: [
      NUMBER,
      entry('类型', ['类型', 'kind'], 'words', {
        aside: true,
        ...hint('司法建议、处理建议或者复议机关转送', 'advice of a court, or a query of a reconsideration organ'),
      }),
      RECEIVED,
      entry('回复', ['回复', '答复', 'replied'], 'day', {
        ...NOT_YET,
        ...hint('书面回复的日期；没有的写 未回复', 'day of the written reply'),
      }),
      FILES,
    ],
    hint: { zh: '法院对规范性文件提出的司法建议、处理建议，复议机关转送的审查', en: 'on normative documents' },
  },
];
